// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <array>

#include "core/rules/rule.hpp"
#include "core/rules/value_cells.hpp"
#include "core/text/utf8.hpp"
#include "core/values/words.hpp"

namespace kpisheet::rules::ambiguous_sign {
namespace {

/// The sign that the table puts before its negative values; the hyphen where there is none.
std::string_view usual_minus(const Examined& examined, const Table& table) {
    constexpr std::array<std::string_view, 4> signs{"-", "△", "▲", "−"};
    std::array<int, signs.size()> counts{};
    for (const auto& indicator : examined.indicators_with(table, [](const ValueKinds& kinds) { return kinds.has_minus(); })) {
        for (const auto& value : indicator.values) {
            for (std::size_t i = 0; i < signs.size(); ++i) {
                counts[i] += value.state == State::value && value.text.starts_with(signs[i]) ? 1 : 0;
            }
        }
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < signs.size(); ++i) {
        best = counts[i] > counts[best] ? i : best;
    }
    return signs[best];
}

/// The bytes of the first of two minus signs, -△212; 0 where there is one only.
std::size_t first_of_two_signs(std::string_view text) {
    constexpr std::u32string_view signs = U"-－−△▲";
    const auto first = code_point_at(text, 0);
    const auto second = code_point_at(text, first.length);
    const bool two = signs.find(first.value) != std::u32string_view::npos && signs.find(second.value) != std::u32string_view::npos;
    return two && first.length != 0 && second.length != 0 ? first.length : 0;
}

void report_two_signs(const KpiValue& value, const SheetCell* cell, bool own, std::size_t first, Findings& findings) {
    const auto meant = value.text.substr(first);
    findings.add(value.cell,
                 {fmt::format("「{}」には負号が二つ重なっています。負の数なら「{}」と書いてください。", value.text, meant),
                  fmt::format("“{}” has two minus signs. Write “{}” for a negative number.", value.text, meant)},
                 own && cell != nullptr && !cell->is_formula() ? std::optional(rewrite(*cell, std::string(meant), false)) : std::nullopt);
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        for (const auto& unreadable : examined.unreadable_values_of(*table)) {
            const auto& indicator = *unreadable.indicator;
            const auto& value = *unreadable.value;
            if (value.fault != Fault::ambiguous_sign) {
                continue;
            }
            if (const auto first = first_of_two_signs(value.text); first != 0) {
                report_two_signs(value, examined.sheet.cell(value.cell), value.cell != indicator.cell, first, findings);
                continue;
            }
            if (const auto last = code_point_before(value.text, value.text.size()); is_digit(code_point_at(value.text, 0).value)) {
                const auto figure = value.text.substr(0, value.text.size() - last.length);
                const auto sign = value.text.substr(figure.size());
                findings.add(value.cell,
                             {fmt::format("「{}」の負号が数の後ろにあります。負の数なら「{}{}」と書いてください。", value.text, sign, figure),
                              fmt::format("The sign of “{}” stands behind the figure. Write “{}{}” for a negative number.", value.text, sign, figure)});
                continue;
            }
            const auto dashes = leading_dashes(value.text);
            const auto sign = std::string(usual_minus(examined, *table));
            const auto meant = sign + std::string(trim(std::string_view(value.text).substr(dashes)));
            const auto* cell = examined.sheet.cell(value.cell);
            const bool whole = cell != nullptr && value.cell != indicator.cell && !cell->is_formula() && dashes > 0;
            findings.add(value.cell,
                         {fmt::format("「{}」の先頭の横線は、マイナスにも単なる線にも読めます。負の数なら「{}」と書いてください。", value.text, meant),
                          fmt::format("The dash before “{}” may be a minus sign or just a line. Write “{}” for a negative number.", value.text, meant)},
                         whole ? std::optional(rewrite(*cell, meant, false)) : std::nullopt);
        }
    }
}

constexpr std::string_view clean[] = {R"(
    数値目標         | H30(現状値) | R2     | R3   | R4    | R6(目標値)
    転入転出の差     | 10人        | △15人  | −36人 | -122人 | ±0人
    市内の事業所数   | 251社       | ―      | 248社 | ー    | 260社
)"};

constexpr std::string_view flagged[] = {R"(
    数値目標         | H30(現状値) | R2     | R3     | R4    | R6(目標値)
    転入転出の差     | 10人        | △15人  | »―36人 | »ー5人 | 0人
    市内の事業所数   | 251社       | ―      | 248社  | 250社 | 260社
)",
                                        R"(
    数値目標         | H30(現状値) | R2    | R3     | R4    | R6(目標値)
    転入転出の差     | △10人      | △15人 | »-△36人 | △5人 | 0人
    市内の事業所数   | 251社       | 250社  | 248社   | 250社 | 260社
)",
                                        R"(
    数値目標     | 単位 | H30(現状値) | R2  | R3   | R4  | R6(目標値)
    社会増減     | 人   | △61        | △48 | »53△ | △50 | △20
    事業所数     | 社   | 251         | 250 | 248  | 250 | 260
)"};

}  // namespace

extern const Rule rule{
    .id = "ambiguous-sign",
    .group = RuleGroup::values,
    .severity = Severity::warning,
    .title = {"負号か横線か不明", "Dash that may be a minus"},
    .what = {"数の前に、マイナスの記号ではない横線（―、—、長音記号のー）が付いているセルと、負号が数の後ろにあるセルです。",
             "A dash that is no minus sign (―, —, ー) stands before a number, or the sign behind it."},
    .why = {"増加と減少が逆に読まれるおそれがあり、表計算ソフトでも数として扱われません。",
            "Growth may be read as decline or the other way round, and a spreadsheet takes the cell for a text."},
    .remedy = {"負の数なら「-」か「△」で書き、そうでなければ横線を消してください。",
               "Write - or △ for a negative number; else delete the dash."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::ambiguous_sign
