// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/eras/era.hpp"
#include "core/sheets/text_finds.hpp"
#include "core/rules/periods_in_text.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/value_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::first_year_form {
namespace {

/// One way of writing the first year, with the cells that use it.
struct Form {
    std::vector<const SheetCell*> cells;
    std::vector<std::string> words;  ///< as written in each of them: 令和1, R元
};

/// 令和1 / 令和元 and R1 / R元 are habits of their own: a heading R1 beside 令和元年 in a title is normal.
struct Forms {
    Form digit;
    Form gan;
};

struct FirstYear {
    bool letter = false;  ///< R1, R元
    bool gan = false;
    std::string words;
};

/// A first year. With a month behind it (R1.5.1, R元.11) both forms are in use.
std::optional<FirstYear> first_year_at(const WrittenDate& date, std::string_view words) {
    const auto name = read_era_name(words);
    if (!name || date.era == nullptr || date.year != 1 || date.month != 0) {
        return std::nullopt;
    }
    const auto figure = code_point_at(words, name->length);
    if (figure.value != U'元' && figure.value != U'1') {
        return std::nullopt;
    }
    return FirstYear{name->form == EraName::Form::letter, figure.value == U'元', std::string(words.substr(0, name->length + figure.length))};
}

void report(const Form& few, const Form& many, bool to_gan, Findings& findings) {
    const bool spelled = to_gan && !few.words.empty() && few.words.front().front() < 0;  // 令和1年 is hardly ever meant
    const std::size_t least = spelled ? 1 : 3;
    if (few.cells.empty() || many.cells.size() < least || few.cells.size() * least > many.cells.size()) {
        return;
    }
    Fix fix{{"書き方を揃える", "Write it as in the other cells"}, true, {}};
    std::vector<Address> places;
    for (std::size_t i = 0; i < few.cells.size(); ++i) {
        const auto* cell = few.cells[i];
        const auto& word = few.words[i];
        const auto to = to_gan ? replaced(word, "1", "元") : replaced(word, "元", "1");
        if (places.empty() || places.back() != cell->at) {
            places.push_back(cell->at);
            fix.edits.push_back({cell->at, std::string(cell->text), std::string(cell->text), {}, {}, {}});
        }
        fix.edits.back().to = with_year(fix.edits.back().to, word, to);
    }
    std::erase_if(fix.edits, [](const auto& edit) { return edit.from == edit.to; });  // 令和１年 in full width
    const auto listed = list_cells(places);
    findings.add(places.front(), {fmt::format("{} の「{}」は、このシートのほかの {} か所では「{}」と書かれています。", listed.ja, few.words.front(),
                                              many.cells.size(), many.words.front()),
                                  fmt::format("“{}” in {}: the other {} places of this sheet write “{}”.", few.words.front(), listed.en,
                                              many.cells.size(), many.words.front())},
                 fix.edits.empty() ? std::nullopt : std::optional(std::move(fix)));
}

/// A quick no for most cells: neither 元 nor a 1 behind a letter or kanji.
bool may_hold_first_year(std::string_view text) {
    constexpr std::array<std::string_view, 6> signs{"元", "R1", "H1", "和1", "成1", "１"};
    return std::ranges::any_of(signs, [&](auto sign) { return text.find(sign) != std::string_view::npos; });
}

std::optional<std::vector<FirstYear>> first_years_in(std::string_view text) {
    if (!may_date_by_era(text) || !may_hold_first_year(text)) {
        return std::nullopt;
    }
    const NormalText normal(text);
    std::vector<FirstYear> found;
    for (const auto& [period, at] : periods_in(normal.view())) {
        const bool range = period.kind == Period::Kind::range;  // 令和元年度～令和6年度; R1～5 is short for the years
        if (range || period.kind == Period::Kind::date) {
            if (auto one = first_year_at(period.first, normal.view().substr(at, period.length)); one && (one->gan || !range)) {
                found.push_back(std::move(*one));
            }
        }
    }
    return found.empty() ? std::nullopt : std::optional(std::move(found));
}

void check(const Examined& examined, Findings& findings) {
    if (examined.tables.empty()) {
        return;
    }
    std::array<Forms, 2> forms;
    for_each_find(examined.sheet, first_years_in, [&](const SheetCell& cell, const std::vector<FirstYear>& found) {
        for (const auto& [letter, gan, words] : cell.is_formula() ? std::vector<FirstYear>{} : found) {
            auto& family = forms[letter ? 1 : 0];
            auto& form = gan ? family.gan : family.digit;
            form.cells.push_back(&cell);
            form.words.push_back(words);
        }
    });
    for (const auto& family : forms) {
        report(family.digit, family.gan, true, findings);
        report(family.gan, family.digit, false, findings);
    }
}

constexpr std::string_view clean[] = {R"(
    令和元年度の実績
    指標         | 基準値(H30) | 目標値(R6)  | R1   | R2
    新規創業件数 | 26件        | 45件        | 31件 | 34件
    会員数       | 25人        | 30人        | 26人(R元.11) | 27人
)"};

constexpr std::string_view flagged[] = {R"(
    成果指標の推移（令和元年度～令和3年度）
    指標         | 基準値(平成30年度) | »令和1年度 | 令和2年度 | 令和3年度
    新規創業件数 | 26件               | 31件       | 34件      | 36件
)",
                                        R"(
    重要業績評価指標(KPI)                         | 区分   | 3年度 | 4年度
    入館者数 ／36人(令和元年)→40人(令和7年)       | 目標値 | 36    | 37
                                                  | 実績値 | 36    | 25
    創業件数 ／2件(令和元年)→4件(令和7年)         | 目標値 | 2     | 2
                                                  | 実績値 | 5     | 6
    »商品数 ／22品(令和1年)→50品(令和7年)         | 目標値 | 30    | 35
                                                  | 実績値 | 29    | 29
    組数 ／7組(令和元年)→55組(令和7年)            | 目標値 | 11    | 11
                                                  | 実績値 | 2     | 6
)"};

}  // namespace

extern const Rule rule{
    .id = "first-year-form",
    .group = RuleGroup::periods,
    .severity = Severity::info,
    .title = {"元年の書き方の不統一", "Two ways to write the first year"},
    .what = {"元年と 1 年（令和元年と令和1年、R元と R1）のうち、シートで少ない方の書き方です。",
             "The first year of an era written as 元年 where the sheet writes 1年, or the other way round."},
    .why = {"同じ年が別の年に見え、検索や並べ替えでも別のものとして扱われます。", "One year looks like two, to readers and to searches."},
    .remedy = {"シートで多い方の書き方に揃えます。", "The fix uses the form that most of the sheet has."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::first_year_form
