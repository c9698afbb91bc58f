// SPDX-License-Identifier: MPL-2.0
#include "core/rules/table_tally.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::layout_by_spaces {
namespace {

bool is_wide(char32_t c) { return is_kanji(c) || is_hiragana(c) || is_katakana(c); }

/// Spaces at an end, several in a row, a line break, or one between two Japanese characters.
bool is_spaced(std::string_view text) {
    if (trim(text).size() != text.size()) {
        return true;
    }
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        at += c.length;
        const auto next = code_point_at(text, at).value;
        if (is_space(c.value) && (c.value == U'\n' || is_space(next) || (is_wide(before) && is_wide(next)))) {
            return true;
        }
        before = c.value;
    }
    return false;
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        std::vector<bool> remarks(static_cast<std::size_t>(table->range.last.column) + 1);
        for (const auto& column : table->columns) {
            const auto at = static_cast<std::size_t>(column.column);
            if (column.role == ColumnRole::note && at < remarks.size()) {
                remarks[at] = true;
            }
        }
        CellTally tally;
        for_each_table_cell(examined.sheet, *table, [&](const SheetCell& cell) {
            const bool remark = remarks[static_cast<std::size_t>(cell.at.column)] && cell.at.row > table->header_last;
            if (cell.kind == SheetCell::Kind::text && !remark && is_spaced(cell.text)) {
                tally.add(cell.at);
            }
        });
        add_item(findings, "1-5", tally, {"空白や改行で体裁を整えています", "spaces or line breaks make the layout"});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    新規創業件数 | 件   | #26          | #45          | #31  | #34
    相談件数     | 件   | #10          | #20          | #12  | #15
)",
                                      R"(
    指標            | 基準値(2018) | 目標値(2024) | 2019 | 備考
    IT 講座の開催数 | #26          | #45          | #31  | 令和元年度は⏎二回に分けて開催
)"};

constexpr std::string_view flagged[] = {R"(
    指標             | 基準値(2018) | 目標値(2024) | 2019 | »備　考
    新規創業⏎件数   | #26          | #45          | #31  |
)"};

}  // namespace

extern const Rule rule{
    .id = "layout-by-spaces",
    .group = RuleGroup::machine_readability,
    .severity = Severity::info,
    .title = {"スペースや改行等で体裁を整えていないか", "Layout by spaces or line breaks"},
    .what = {"空白や改行で見た目を整えたセル（施　策、途中で改行した指標名など）がある表です。備考の文章は除きます。統"
             "一ルール 項目1-5。",
             "Cells whose look is made with spaces or line breaks. The prose of remarks is left out. Item 1-5 of the "
             "standard."},
    .why = {"見た目は同じでも別の言葉として扱われ、検索や照合ができません。",
            "What looks the same is another word to a program: searching and matching fail."},
    .remedy = {"空白と改行を除き、折り返しや配置の書式で整えてください。",
               "Take them out, and use wrapping and alignment instead."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
    .on_request = true,
};

}  // namespace kpisheet::rules::layout_by_spaces
