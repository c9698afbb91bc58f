// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "core/layouts/row_category.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"

namespace kpisheet::rules::blank_kpi_name {
namespace {

/// Rows of one kind of a block; a row alone in its block is a lost row, which broken-block speaks of.
std::size_t rows_in_block(const Sheet& sheet, const Table& table, const Indicator& indicator) {
    std::size_t rows = 0;
    for (auto row = indicator.first_row; row <= indicator.last_row; ++row) {
        rows += category_of_row(sheet, table, indicator, row) ? 1 : 0;
    }
    return rows;
}

/// A row of rates without a name belongs to the row above it, even where that one was not understood.
bool is_row_of_rates(const Sheet& sheet, std::int32_t row) {
    return std::ranges::any_of(sheet.row(row), [](const auto& cell) {
        const NormalText normal(cell.text);
        return row_category(normal.view()) == ValueRole::rate;
    });
}

/// 17.17, 14.b, A-2: what is short and holds neither kana nor kanji is no name.
bool is_code(std::string_view text) {
    constexpr std::size_t longest = 12;  // bytes
    return text.size() <= longest && std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// A running number or a code, 累計 (how the row counts), a formula (=E16&D16, to look rows up), a word merged over the rows of other indicators too (領域), or one that stands in other rows of its
/// column as well (活動指標, 成果指標): no name.
bool is_of_a_kind(const Sheet& sheet, const Table& table, const Indicator& indicator, Address at) {
    const auto* cell = sheet.seen_at(at);
    const auto* merge = sheet.merge_at(at);
    const bool beyond = merge != nullptr && (merge->first.row < indicator.first_row || merge->last.row > indicator.last_row);
    constexpr std::size_t one_letter = 3;  // bytes: ○, A
    if (cell == nullptr || cell->kind == SheetCell::Kind::number || cell->is_formula() || beyond || cell->text.size() <= one_letter || is_code(cell->text) ||
        way_of_counting(NormalText(cell->text).view())) {
        return true;
    }
    constexpr std::size_t fewest = 6;
    std::size_t same = 0;
    std::size_t filled = 0;
    std::set<std::string_view> different;
    for (const auto& one : table.indicators) {
        const auto* other = sheet.seen_at({one.first_row, at.column});
        if (other != nullptr) {
            same += other->text == cell->text ? 1 : 0;
            ++filled;
            different.insert(other->text);
        }
    }
    return same >= 3 || (same >= 2 && filled >= fewest && different.size() * 3 <= filled);  // 継続, 拡充, 新規
}

/// Words in a column that nothing is known of may be the name, or tell the row apart from the one above.
bool has_other_words(const Sheet& sheet, const Table& table, const Indicator& indicator) {
    if (indicator.values.empty()) {
        return false;
    }
    const auto last_value = std::ranges::max(indicator.values, {}, [](const auto& value) { return value.cell.column; }).cell.column;
    return std::ranges::any_of(table.columns, [&](const auto& column) {
        const bool unclear =
            column.role == ColumnRole::unknown ||
            (column.role == ColumnRole::category && !category_of_row(sheet, table, indicator, indicator.first_row));
        const Address at{indicator.first_row, column.column + whole_shift(table, indicator)};
        return unclear && at.column < last_value && !is_blank(sheet, at) && !is_of_a_kind(sheet, table, indicator, at);
    });
}

void check(const Examined& examined, Findings& findings) {
    std::size_t nameless = 0;
    std::size_t all = 0;
    for (const auto* table : examined.tables) {
        nameless += static_cast<std::size_t>(
            std::ranges::count_if(table->indicators, [](const auto& i) { return i.name.empty(); }));
        all += table->indicators.size();
    }
    if (nameless == 0 || (nameless > 1 && nameless * 4 > all)) {
        return;  // many rows without a name are the form of this sheet
    }
    for (const auto* table : examined.tables) {
        for (const auto& indicator : table->indicators) {
            if (!indicator.name.empty() || indicator.is_shifted() || !is_blank(examined.sheet, indicator.cell) ||
                has_other_words(examined.sheet, *table, indicator) ||
                is_row_of_rates(examined.sheet, indicator.first_row) ||
                (column_with(*table, ColumnRole::category) != nullptr &&
                 rows_in_block(examined.sheet, *table, indicator) < 2)) {
                continue;
            }
            const auto numbers = std::ranges::count_if(indicator.values, is_number);
            if (numbers < 2) {
                continue;
            }
            const auto& value = *std::ranges::find_if(indicator.values, is_number);
            findings.add(
                indicator.cell,
                {fmt::format("指標名が空欄ですが、この行には値が{}個あります（{} の「{}」など）。", numbers,
                             to_text(value.cell), value.text),
                 fmt::format("The indicator has no name, though its row holds {} values (“{}” in {} and others).",
                             numbers, value.text, to_text(value.cell))});
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数 | 商工振興課 | 26件        | 45件       | 31件 | 34件
                 |            |             |            |      |
    相談件数     | 市民課     | 10件        | 20件       | 12件 | 15件
    婚姻届出数   | 市民課     | 98件        | 120件      | 97件 | 92件
)",
                                      R"(
    KPI          | 区分   | 3年度 | 4年度 | 5年度
    就職率       | 目標値 | 36.0  | 37.0  | 38.0
                 | 実績値 | 36.6  | 25.0  | 30.0
    創業件数     | 目標値 | 2     | 2     | 3
                 | 実績値 | 5     | 6     | 4
)"};

constexpr std::string_view flagged[] = {R"(
    事業名   | 区分 | 成果指標     | 単位 | 現状値(R5) | 目標値(R6) | 目標値(R7)
    見守り   | 継続 | 協力員の数   | 人   | 42         | 45         | 48
    予防教室 | 継続 | 参加者数     | 人   | 118        | 125        | 130
    移動支援 | 拡充 | 利用回数     | 回   | 97         | 105        | 115
    相談支援 | 継続 | 利用者数     | 人   | 37         | 39         | 41
    学童保育 | 拡充 | »            | 人   | 46         | 50         | 52
    保育所   | 継続 | 満足度       | %    | 88.4       | 89.0       | 89.5
    サロン   | 継続 | 設置数       | 箇所 | 11         | 12         | 12
)",
                                        R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数 | 商工振興課 | 26件        | 45件       | 31件 | 34件
    »            | 商工振興課 | 15件        | 30件       | 18件 | 19件
    相談件数     | 市民課     | 10件        | 20件       | 12件 | 15件
    婚姻届出数   | 市民課     | 98件        | 120件      | 97件 | 92件
)",
                                        R"(
    施策     | 指標         | 担当課 | 基準値(H30) | 目標値(R6) | R1   | 検索用
    1 しごと | 新規創業件数 | 商工課 | 26件        | 45件       | 31件 | =C2&B2→商工課新規創業件数
    1 しごと | »            | 商工課 | 15件        | 30件       | 18件 | =C3&B3→商工課就職件数
    2 くらし | 相談件数     | 市民課 | 10件        | 20件       | 12件 | =C4&B4→市民課相談件数
    2 くらし | 婚姻届出数   | 市民課 | 98件        | 120件      | 97件 | =C5&B5→市民課婚姻届出数
)"};

}  // namespace

extern const Rule rule{
    .id = "blank-kpi-name",
    .group = RuleGroup::layout,
    .severity = Severity::warning,
    .title = {"指標名がない", "Blank indicator name"},
    .what = {"値が入っているのに、指標名が空欄の行です。", "A row that holds values but no name of an indicator."},
    .why = {"何の値か分からず、集計では前の指標の続きとして扱われかねません。",
            "Nobody knows what the values are of, and a program may take them for those of the indicator above."},
    .remedy = {"指標名を書き入れてください。余分な行であれば消してください。",
               "Write the name, or delete the row if it is left over."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::blank_kpi_name
