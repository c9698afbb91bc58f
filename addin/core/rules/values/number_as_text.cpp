// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <set>

#include "core/rules/per_column.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/value_cells.hpp"
#include "core/sheets/number_format.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet::rules::number_as_text {
namespace {

/// A number and the format in which it looks like the text it was.
struct PlainNumber {
    double number = 0;
    std::string format;
    std::string shown;
    bool unit_free = false;  ///< digits alone
};

/// 百万円 behind the numbers of the same indicator, by their format, or in its column of units: the digits alone are the number there.
bool shows_unit(const Indicator& indicator, std::string_view unit) {
    return (indicator.unit_cell && unit == std::string_view(indicator.unit)) || std::ranges::any_of(indicator.values, [&](const auto& value) {
        return value.number_cell && !unit.empty() && NormalText(value.text).view().ends_with(unit);
    });
}

/// Digits with commas and a decimal point, a minus sign before them, and at most a unit of one or two characters behind, or the
/// one that the numbers beside show.
std::optional<PlainNumber> plain_number(std::string_view typed, const Indicator& indicator) {
    const NormalText normal(typed);
    const auto text = trim(normal.view());
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const auto first = at;
    std::size_t point = 0;
    for (; at < text.size() && (is_digit(static_cast<unsigned char>(text[at])) || text[at] == ',' || text[at] == '.'); ++at) {
        point = text[at] == '.' ? at : point;
    }
    const auto unit = text.substr(at);
    const auto value = read_value(text);
    constexpr std::size_t longest_unit = 6;  // bytes
    const bool percent = unit == "%";
    const bool scaled = !percent && value.quantity.scale != 1;  // 1,625千: the digits are not the number
    const bool as_beside = (scaled || unit.size() > longest_unit) && shows_unit(indicator, unit);
    if (at == first || (unit.size() > longest_unit && !as_beside) || !has_number(value) || !value.parts.empty() || value.quantity.condition != Condition::none ||
        value.provisional || !value.period.empty()) {
        return std::nullopt;
    }
    if ((scaled && !as_beside) || unit.find('"') != std::string_view::npos) {
        return std::nullopt;
    }
    std::string format = text.find(',') == std::string_view::npos ? "0" : "#,##0";
    if (point != 0) {
        format += "." + std::string(at - point - 1, '0');
    }
    format += percent ? "%" : unit.empty() ? "" : fmt::format("\"{}\"", unit);
    const auto known = NumberFormat::parse(format);
    PlainNumber made{scaled ? value.quantity.number / value.quantity.scale : value.quantity.number, std::move(format), {}, unit.empty()};
    if (known) {
        known->append(made.number, made.shown);
    }
    return made.shown == text ? std::optional(std::move(made)) : std::nullopt;
}

/// The value cells of one column that hold values of one role.
struct Content {
    std::size_t numbers = 0;
    std::vector<ValueCell> texts;
};

void report(const SheetCell& cell, const PlainNumber& plain, std::string_view among, std::string_view among_en, std::size_t numbers, Findings& findings) {
    Fix fix{{fmt::format("数値「{}」に直す", plain.shown), fmt::format("Turn it into the number {}", plain.shown)}, true, {}};
    fix.edits.push_back({cell.at, std::string(cell.text), plain.shown, plain.number, plain.format, {}});
    findings.add(cell.at,
                 {fmt::format("「{}」は文字として入力されています。同じ{}のほかの {} セルは数値です。", cell.text, among, numbers),
                  fmt::format("“{}” is stored as text; the other {} cells of this {} are numbers.", cell.text, numbers, among_en)},
                 std::move(fix));
}

/// The one text among the values of an indicator, whatever its column holds: 17,200 | 「17,500」 | 18,000 below and above 延べ 2.
struct Row {
    std::size_t numbers = 0;
    std::size_t texts = 0;
    const SheetCell* text = nullptr;   ///< the last of them
    const SheetCell* before = nullptr; ///< the one before it
    const Indicator* indicator = nullptr;

    /// Numbers, and among them a text or two.
    [[nodiscard]] bool is_odd() const { return texts >= 1 && texts <= 2 && numbers >= 2; }
};

/// The one text of a row that is nothing but a number: beside 64.2%(21年度), which is none. 405件 among three numbers of a row whose
/// unit column says 件 is one, too, where its column holds numbers.
std::optional<std::pair<const SheetCell*, PlainNumber>> only_number(const Row& row) {
    constexpr std::size_t many = 3;
    const auto as_number = [&](const SheetCell* cell) {
        auto plain = cell == nullptr ? std::nullopt : plain_number(cell->text, *row.indicator);
        const bool with_unit = plain && row.texts == 1 && row.numbers >= many && row.indicator->unit_cell &&
                               NormalText(cell->text).view().ends_with(std::string_view(row.indicator->unit));
        return plain && (plain->unit_free || with_unit) ? std::move(plain) : std::nullopt;
    };
    auto last = as_number(row.text);
    auto before = as_number(row.before);
    if (last.has_value() == before.has_value()) {
        return std::nullopt;
    }
    return last ? std::pair(row.text, std::move(*last)) : std::pair(row.before, std::move(*before));
}

/// 38.2%（3209/8400人） and the like all along the row, where no number could stand: 45.0% is written as they are.
bool is_row_of_texts(const Indicator& indicator, const KpiValue& value) {
    std::size_t texts = 0;
    for (const auto& other : indicator.values) {
        if (&other == &value || other.state != State::value || other.role == ValueRole::rate) {
            continue;
        }
        if (other.number_cell || other.source == nullptr || plain_number(other.source->text, indicator)) {
            return false;
        }
        ++texts;
    }
    return texts >= 2;
}

/// The values of a table, as they are looked at in one go.
struct Looked {
    PerColumn<Content> columns;
    std::vector<Row> odd_rows;
};

Looked look_at(const Examined& examined, const Table& table) {
    Looked looked;
    Row row;
    const auto end_row = [&](const Indicator* next) {
        if (row.is_odd()) {
            looked.odd_rows.push_back(row);
        }
        row = {.indicator = next};
    };
    for (const auto& one : examined.values_of(table)) {
        if (one.indicator != row.indicator) {
            end_row(one.indicator);
        }
        auto& content = looked.columns.of(*one.value);
        const bool number = one.value->number_cell;
        const bool text = !number && one.value->state == State::value && one.is_typed_text();
        content.numbers += number ? 1 : 0;
        if (text) {
            content.texts.push_back(one);
        }
        if (one.value->role == ValueRole::rate) {
            continue;
        }
        row.numbers += number && one.value->state == State::value ? 1 : 0;
        if (text) {
            row.before = row.text;
            row.text = one.cell;
            ++row.texts;
        }
    }
    end_row(nullptr);
    return looked;
}

void check_table(const Examined& examined, const Table& table, Findings& findings) {
    const auto [columns, odd_rows] = look_at(examined, table);
    std::set<const SheetCell*> said;
    constexpr std::size_t sure = 8;  // numbers beside one text, in a sheet whose other values are texts
    for (const auto& content : columns.all()) {
        if (examined.conventions.texts_only && (content.numbers < sure || content.texts.size() != 1)) {
            continue;
        }
        if (content.numbers < 3 || content.texts.size() * 3 > content.numbers) {
            continue;
        }
        for (const auto& [indicator, value, cell] : content.texts) {
            const auto plain = plain_number(cell->text, *indicator);
            if (!plain || (value->role != ValueRole::rate && is_row_of_texts(*indicator, *value))) {
                continue;
            }
            report(*cell, *plain, "列", "column", content.numbers, findings);
            said.insert(cell);
        }
    }
    const auto is_alone_in_column = [&](const SheetCell* cell) {
        return std::ranges::any_of(columns.all(), [&](const auto& content) {
            return content.texts.size() == 1 && content.texts.front().cell == cell && content.numbers >= 2;
        });
    };
    for (const auto& row : examined.conventions.texts_only ? std::vector<Row>{} : odd_rows) {
        if (const auto only = only_number(row); only && (only->second.unit_free || is_alone_in_column(only->first)) && !said.contains(only->first)) {
            report(*only->first, only->second, "指標", "indicator", row.numbers, findings);
        }
    }
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        check_table(examined, *table, findings);
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(H30) | 目標値(R6) | R1           | R2
    新規創業件数 | 件   | #26         | #45        | #31          | #34
    相談件数     | 件   | #1024@#,##0 | #1200@#,##0 | #1100@#,##0 | 未公表
    利用者数     | 人   | #310        | #400       | #320         | 約330
    計画の策定   | -    | -           | 策定完了   | -            | R6着手予定
)",
                                      R"(
    指標         | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数 | 26件        | 45件       | 31件 | 34件
    相談件数     | 102件       | 120件      | 110件 | 115件
)",
                                      R"(
    指標         | 基準値(H30)         | R4                   | R5                   | 目標値(R6)
    新規創業件数 | #26@0"件"           | #31@0"件"            | #34@0"件"            | #45@0"件"
    会員数       | #25@0"人"           | #26@0"人"            | #27@0"人"            | #30@0"人"
    定着率       | #46.5@0.0"%"        | #47.1@0.0"%"         | #49.0@0.0"%"         | #55.0@0.0"%"
    受診率       | 38.2%（3209/8400人） | 37.9%（3021/7970人） | 39.6%（3108/7850人） | 45.0%
)",
                                      R"(
    指標       | 単位 | 基準値(R2) | 目標値(R12) | R3   | R4   | R5    | R6
    設置件数   | 件   | 315件      | #600        | #342 | #371 | #405  | #438
    電動車割合 | %    | 8.3%       | #50.0       | #10.4 | #14.6 | #18.8 | #22.9
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 単位 | 基準値(H30) | 目標値(R6)  | R1          | R2
    新規創業件数 | 件   | #26         | #45         | #31         | #34
    相談件数     | 件   | #1024@#,##0 | #1200@#,##0 | »1,100      | #1150@#,##0
    利用者数     | 人   | #310        | #400        | #320        | »３３０
    満足度       | %    | #62.5@0.0   | #70@0.0     | #63.0@0.0   | #64.0@0.0
    会員数       | 人   | #25         | #30         | #26         | #27
)",
                                        R"(
    指標         | 基準値(H30) | 目標値(R6) | R1      | 達成率
    新規創業件数 | 26件        | 45件       | 31件    | #68.9@0.0
    相談件数     | 1,024件    | 1,200件    | 1,100件 | #91.7@0.0
    利用者数     | 310人       | 400人      | 320人   | #80.0@0.0
    来館者数     | 840人       | 900人      | 860人   | #95.6@0.0
    会員数       | 25人        | 30人       | 26人    | »86.7
    出生数       | 220人       | 280人      | 228人   | #81.4@0.0
    就職件数     | 11件        | 20件       | 12件    | #60.0@0.0
    団体数       | 12団体      | 20団体     | 14団体  | #70.0@0.0
    講座数       | 3講座       | 5講座      | 4講座   | #80.0@0.0
)",
                                        R"(
    指標         | 基準値(R4)        | 目標値(R7)        | R5                | R6
    製造品出荷額 | #4820@#,##0"百万円" | #5400@#,##0"百万円" | »4,955百万円      | #5012@#,##0"百万円"
    農業産出額   | #1210@#,##0"百万円" | #1300@#,##0"百万円" | #1225@#,##0"百万円" | #1240@#,##0"百万円"
    寄附額       | #352@#,##0"百万円"  | #400@#,##0"百万円"  | #361@#,##0"百万円"  | #377@#,##0"百万円"
    移出額       | #815@#,##0"百万円"  | #900@#,##0"百万円"  | #826@#,##0"百万円"  | #840@#,##0"百万円"
)",
                                        R"(
    指標         | 基準値        | 区分   | H25       | H26       | H27    | H28
    耐震化率(％) | 64.2%（21年度） | 目標値 | #75.0@0.0 | #85.0@0.0 | #92.0@0.0 | #97.0@0.0
    ^            | ^             | 実績値 | #76.1@0.0 | #86.3@0.0 | »93.9  | #98.2@0.0
)",
                                        R"(
    指標       | 単位 | 基準値(R2) | 目標値(R12) | R3   | R4   | R5     | R6
    設置件数   | 件   | #315       | #600        | #342 | #371 | »405件 | #438
    電動車割合 | %    | #8.3       | #50.0       | #10.4 | #14.6 | #18.8 | #22.9
    電力使用量 | MWh  | #4820      | #4100       | #4755 | #4690 | #4588 | #4496
)"};

}  // namespace

extern const Rule rule{
    .id = "number-as-text",
    .group = RuleGroup::values,
    .severity = Severity::warning,
    .title = {"文字になっている数値", "Number stored as text"},
    .what = {"同じ列のほかのセルは数値なのに、文字として入力されている数です。すべてを文字で書くシートは対象にしません。",
             "A number that is typed as text in a column of number cells. Sheets that write all values as texts are left alone."},
    .why = {"合計や平均、グラフから黙って除かれ、集計結果が間違います。", "Totals, averages and charts leave it out without a word."},
    .remedy = {"見た目が同じになる表示形式の数値に置き換えます。", "The fix turns it into a number in a format that looks the same."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::number_as_text
