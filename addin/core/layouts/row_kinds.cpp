// SPDX-License-Identifier: MPL-2.0
// RowReading::kind: headings, notes and sums among the rows of a table.
#include <algorithm>

#include "core/layouts/heading.hpp"
#include "core/layouts/row_reading.hpp"
#include "core/layouts/section.hpp"
#include "core/layouts/sheet_context.hpp"
#include "core/layouts/stated_count.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_heading = 240;
constexpr std::size_t longest_label = 30;        // bytes, 10 kanji
constexpr double least_label_certainty = 0.75;

bool is_note(std::string_view text) {
    for (const std::string_view start : {"※", "(注", "注)", "注:", "注1", "(※", "*", "出典", "資料:", "(出典"}) {
        if (text.starts_with(start)) {
            return true;
        }
    }
    return false;
}

/// S:目標達成 A:進捗率50%以上 B:改善: what the marks of a judgement mean, below a table.
bool explains_marks(std::string_view text) {
    constexpr std::string_view marks = "SABCDE◎○〇◯△▲×☆★●";
    int explained = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        const auto next = code_point_at(text, at + c.length);
        const bool apart = !is_latin(before) && !is_digit(before);
        explained += apart && next.value == U':' && contains(marks, text.substr(at, c.length)) ? 1 : 0;
        before = c.value;
        at += c.length;
    }
    return explained >= 2;
}

/// Styles that number indicators as well as sections: (1), ①, 1, ア.
bool may_number_names(std::string_view style) {
    return style == "1" || style == "(1)" || style == "①" || style == "ア" || style == "(ア)" || style == "(a)";
}

bool is_subtotal(std::string_view text) {
    return text == "合計" || text == "小計" || text == "計" || text == "総計" || text == "平均" || text == "全体";
}

}  // namespace

/// In a column that holds no names and no values: projects, remarks.
bool RowReading::stands_aside(std::int32_t number) const {
    const auto* column = columns_.at(number - table_shift_);
    return column == nullptr || column->role == ColumnRole::project || column->role == ColumnRole::note ||
           column->role == ColumnRole::unknown;
}

/// How the cell is numbered as a section heading; null for plain words.
const std::string* RowReading::style(const SheetCell& cell) {
    return styles_.of(cell, [&](const SheetCell& one) {
        const auto text = grid_.text(one);
        auto style = section_style(text);
        if (style.empty() && kind_of_heading(text)) {
            style = "kind";  // (数値目標)
        }
        return style.empty() ? std::nullopt : std::optional(std::move(style));
    });
}

bool RowReading::is_heading_row(std::int32_t row) {
    const auto cells = grid_.sheet().row(row);
    int filled = 0;
    int styled = 0;
    int prose = 0;
    const SheetCell* only = nullptr;
    for (const auto& cell : cells) {
        const auto text = grid_.text(cell);
        if (text.empty()) {
            continue;
        }
        const auto look = grid_.look(cell);
        if (look == Look::value || look == Look::missing || look == Look::category) {
            return false;
        }
        ++filled;
        only = &cell;
        if (look == Look::prose || text.size() > longest_heading) {
            ++prose;
        } else if (style(cell) != nullptr) {
            ++styled;
        } else if (styled > 0 && stands_aside(cell.at.column)) {
            ++prose;  // A-1-4 農業の競争力強化 …… with its projects in the last column
        } else {
            return filled == 1 && cells.size() == 1 &&
                   (grid_.sheet().merge_at(cell.at) != nullptr &&
                    grid_.sheet().merge_at(cell.at)->last.column - cell.at.column >= std::max(2, (to_ - from_) / 2));
        }
    }
    if (filled == 0 || styled == 0) {
        return false;
    }
    if (filled == 1) {
        // In the name column, a numbered name without values yet is still a name, unless it is merged over its row.
        const auto* column = columns_.at(only->at.column - table_shift_);
        const auto* merge = grid_.sheet().merge_at(only->at);
        const bool wide = merge != nullptr && merge->last.column > merge->first.column + 1;
        const bool in_names = column != nullptr && column->role == ColumnRole::kpi && only->at.column > from_;
        return wide || !in_names || !may_number_names(*style(*only));
    }
    return styled + prose == filled;
}

/// A row of the page, not of the table: its title with a page number beside it (総合戦略 実績報告書 | 1/3), or labels with their
/// texts (進捗状況 | 順調 | 評価理由 | …).
bool RowReading::is_aside_row(std::int32_t row) {
    const SheetCell* first = nullptr;
    int filled = 0;
    bool wide = false;
    bool department = false;
    for (const auto& cell : grid_.sheet().row(row)) {
        const auto text = grid_.text(cell);
        if (text.empty()) {
            continue;
        }
        const auto look = grid_.look(cell);
        if (wide && (look == Look::value || look == Look::period)) {
            const auto* column = columns_.at(cell.at.column - table_shift_);
            if (column == nullptr || !is_value_column(column->role)) {
                ++filled;  // the number of the page: 2/3
                continue;
            }
        }
        if (look == Look::value || look == Look::missing || look == Look::category) {
            return false;
        }
        first = first == nullptr ? &cell : first;
        department = department || look == Look::department;
        const auto* merge = grid_.sheet().merge_at(cell.at);
        wide = wide || (merge != nullptr && covers_values_and_more(*merge));
        ++filled;
    }
    if (first == nullptr || filled < 2) {
        return false;
    }
    if (wide) {
        return true;
    }
    const auto text = grid_.text(*first);
    if (filled == 2 && !department && text.size() <= longest_heading && is_document_title(text) && style(*first) == nullptr) {
        return true;
    }
    const auto heading = text.size() <= longest_label ? read_heading(text) : Heading{};
    return (heading.role == ColumnRole::grade || heading.role == ColumnRole::note) && heading.certainty >= least_label_certainty &&
           grid_.sheet().merge_at(first->at) == nullptr && (!columns_.category || first->at.column < *columns_.category + table_shift_);
}

/// A text written across columns of values from one left of them.
bool RowReading::covers_values_and_more(const Range& merge) const {
    int values = 0;
    bool left = false;
    for (auto number = merge.first.column; number <= merge.last.column; ++number) {
        const auto* column = columns_.at(number - table_shift_);
        const bool value = column != nullptr && is_value_column(column->role);
        values += value ? 1 : 0;
        left = left || (!value && values == 0);
    }
    return values >= 2 && left;
}

RowKind RowReading::kind(std::int32_t row) {
    const auto cells = grid_.sheet().row(row);
    const SheetCell* first = nullptr;
    int filled = 0;
    for (const auto& cell : cells) {
        if (!grid_.text(cell).empty()) {
            first = first == nullptr ? &cell : first;
            ++filled;
        }
    }
    if (first == nullptr) {
        return RowKind::blank;
    }
    const auto text = grid_.text(*first);
    if (text.size() <= longest_heading && read_stated_count(text)) {
        return RowKind::count;
    }
    if ((is_note(text) && filled <= 2) || (filled == 1 && explains_marks(text))) {
        return RowKind::note;
    }
    if (is_subtotal(text)) {
        return RowKind::subtotal;
    }
    if (is_heading_row(row)) {
        return RowKind::heading;
    }
    if (is_aside_row(row)) {
        return RowKind::note;
    }
    if (filled == 1 && (grid_.look(*first) == Look::prose || text.ends_with("。"))) {
        return RowKind::note;
    }
    return RowKind::data;
}

}  // namespace kpisheet
