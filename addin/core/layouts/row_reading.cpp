// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/row_reading.hpp"

#include <algorithm>
#include <map>

#include "core/layouts/column_content.hpp"
#include "core/layouts/direction_legend.hpp"
#include "core/layouts/mark_legend.hpp"
#include "core/layouts/remark_words.hpp"
#include "core/layouts/row_category.hpp"
#include "core/layouts/section.hpp"
#include "core/layouts/sheet_context.hpp"
#include "core/layouts/stated_count.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_row_heading = 240;

/// Styles that number indicators as well as sections: (1), ①, 1, ア.
bool may_number_names(std::string_view style) {
    return style == "1" || style == "(1)" || style == "①" || style == "ア" || style == "(ア)" || style == "(a)";
}

}  // namespace

RowReading::RowReading(const Grid& grid, const TableColumns& columns, std::int32_t first_row, std::int32_t last_row,
                       std::int32_t from, std::int32_t to)
    : grid_(grid), columns_(columns), from_(from), to_(to), inner_shifts_(grid, columns, first_row, last_row),
      first_row_(first_row), last_row_(last_row), bullets_(columns.columns.size()), pure_(columns.columns.size()), styles_(grid.sheet(), last_row - first_row + 1),
      openings_(grid.sheet(), last_row - first_row + 1) {
    std::vector<int> texts(columns.columns.size());
    std::vector<int> bulleted(columns.columns.size());
    const auto number = columns.first_with(ColumnRole::number);
    int full = 0;
    int numbered = 0;
    for (auto row = first_row; row <= std::min(last_row, first_row + telling_rows); ++row) {
        constexpr std::size_t fewest_cells = 4;
        full += grid_.sheet().row(row).size() >= fewest_cells ? 1 : 0;
        for (const auto& cell : grid_.sheet().row(row)) {
            numbered += number && cell.at.column == *number && !grid_.text(cell).empty() && grid_.sheet().row(row).size() >= fewest_cells ? 1 : 0;
            if (columns_.at(cell.at.column) != nullptr) {
                const auto i = static_cast<std::size_t>(cell.at.column - columns_.columns.front().column);
                const auto look = grid_.look(cell);
                texts[i] += look == Look::words || look == Look::bulleted || look == Look::prose ? 1 : 0;
                bulleted[i] += look == Look::bulleted ? 1 : 0;
            }
        }
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        pure_[i] = (texts[i] - 1) * 5 <= full;
        bullets_[i] = texts[i] >= 4 ? static_cast<double>(bulleted[i]) / texts[i] : 0.5;
    }
    numbers_rows_ = full >= 4 && numbered * 10 >= full * 9;
    table_shift_ = usual_shift(first_row, last_row);
}

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
        auto style = kind_of_heading(text) ? std::string("kind") : section_style(text);  // (数値目標), ▼数値目標
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
        if (look == Look::prose || text.size() > longest_row_heading) {
            ++prose;
        } else if (style(cell) != nullptr) {
            ++styled;
        } else if (styled > 0 && (stands_aside(cell.at.column) || text.starts_with("単位") || text.starts_with("(単位"))) {
            ++prose;  // A-1-4 農業の競争力強化 …… with its projects in the last column; 3.投入コスト | 単位:千円
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

/// 合計 | 総排出量 | t-CO2 | 16,811: the total of the rows below it has a name right of that word, and is an indicator.
bool RowReading::names_indicator(std::int32_t row, std::int32_t word) const {
    return std::ranges::any_of(columns_.groups, [&](const auto& group) {
        const auto look = grid_.look(row, group.name_column + table_shift_);
        return group.name_column + table_shift_ > word && (look == Look::words || look == Look::bulleted);
    });
}

/// A value, a dash for one, or the kind of a row of values.
bool RowReading::holds_value(const SheetCell& cell) const {
    const auto look = grid_.look(cell);
    return look == Look::value || look == Look::missing || look == Look::category;
}

/// G2 | 安全で快適な学びの場をつくります: words alone, right above the headings of the next table.
bool RowReading::leads_to_next_table(std::int32_t row) const {
    constexpr std::int32_t nearest = 3;
    if (last_row_ + 1 >= grid_.sheet().row_count() || row + nearest <= last_row_) {
        return false;
    }
    for (auto below = row + 1; below <= last_row_; ++below) {
        const auto cells = grid_.sheet().row(below);  // 数値目標の達成状況
        if (!cells.empty() && (cells.size() > 1 || grid_.look(cells.front()) != Look::words)) {
            return false;
        }
    }
    return row > 0 && grid_.sheet().row(row - 1).empty() && std::ranges::none_of(grid_.sheet().row(row), [&](const auto& cell) { return holds_value(cell); });
}

/// Null for most.
const RowReading::Opening* RowReading::opening(const SheetCell& first) {
    return openings_.of(first, [&](const SheetCell& cell) -> std::optional<Opening> {
        const auto text = grid_.text(cell);
        if (text.size() <= longest_row_heading && read_stated_count(text)) {
            return Opening::count;
        }
        if (is_note(text)) {
            return Opening::note;
        }
        if (titles_remarks(text)) {
            return Opening::title_of_remarks;
        }
        if (explains_marks(text) || explains_rates(text) || tells_directions(text) || tells_partners(text) || lists_grades(text)) {
            return Opening::remark_alone;
        }
        if (titles_legend(text)) {
            return Opening::title_of_legend;
        }
        return is_subtotal(text) ? std::optional(Opening::subtotal) : std::nullopt;
    });
}

std::string_view RowReading::last_text(std::span<const SheetCell> cells) const {
    const auto last = std::find_if(cells.rbegin(), cells.rend(), [&](const auto& cell) { return !grid_.text(cell).empty(); });
    return last == cells.rend() ? std::string_view{} : grid_.text(*last);
}

/// Numbers that go on by one, and a label.
static bool counts_on(std::span<const SheetCell> cells) {
    constexpr int fewest = 3;
    int run = 0;
    double before = 0;
    for (const auto& cell : cells) {
        if (cell.kind == SheetCell::Kind::number) {
            if (run > 0 && cell.number != before + 1) {
                return false;
            }
            before = cell.number;
            ++run;
        }
    }
    return run >= fewest && static_cast<std::size_t>(run) + 1 >= cells.size();
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
    const auto beside = [&] { return std::ranges::find_if(cells, [&](const auto& cell) { return cell.at.column > first->at.column && !grid_.text(cell).empty(); }); };
    if (grid_.text(*first).ends_with("数") && beside() != cells.end() && read_stated_count(grid_.text(*first), grid_.text(*beside()))) {
        return RowKind::count;
    }
    if (const auto* opens = opening(*first)) {
        if (*opens == Opening::subtotal && filled >= 2 && (read_closing_count(grid_.text(*first), grid_.text(*beside())) || (filled == 2 && read_stated_count(grid_.text(*beside()))))) {
            return RowKind::count;  // 小計 | (事業数:7、KPI数:7)
        }
        const auto counts = [&](const auto& cell) { return cell.at.column > first->at.column && read_stated_count(grid_.text(cell)).has_value(); };
        const bool states = filled == 3 && read_stated_count(grid_.text(*beside()), last_text(cells));  // 合計 | KPI数 | 15指標
        if (*opens == Opening::subtotal && filled >= 3 && (states || std::ranges::any_of(cells, counts))) {
            return RowKind::count;  // 合計 | 6事業 | 78,485,000 | KPI 16件
        }
        if (*opens == Opening::count) {
            return RowKind::count;
        }
        if (*opens == Opening::title_of_legend && std::ranges::count_if(cells, [&](const auto& cell) { return explains_one_mark(grid_.text(cell)); }) >= 2) {
            return RowKind::note;  // 評価基準 | S:110%以上 | A:100%以上
        }
        if (*opens == Opening::title_of_remarks || (*opens == Opening::note && filled <= 2) || (*opens == Opening::remark_alone && filled == 1)) {
            return RowKind::note;
        }
        if (*opens == Opening::subtotal && !names_indicator(row, first->at.column)) {
            return RowKind::subtotal;
        }
    }
    if ((filled >= 3 && counts_grades(cells)) || stands_beside_total(row, *first)) {
        return RowKind::subtotal;
    }
    const auto text = grid_.text(*first);
    if (heads_page(row)) {
        return RowKind::note;
    }
    if (is_alien(row)) {
        return style(*first) == nullptr ? RowKind::note : RowKind::heading;
    }
    if (is_heading_row(row) || (filled <= 2 && leads_to_next_table(row))) {
        return RowKind::heading;
    }
    if (row == first_row_ && grid_.sheet().is_row_hidden(row) && std::ranges::none_of(cells, [&](const auto& cell) { return holds_value(cell); })) {
        return RowKind::note;  // names of fields for a program, hidden below the headings
    }
    if (row == first_row_ && grid_.sheet().is_row_hidden(row) && counts_on(cells)) {
        return RowKind::note;  // 経過年数 | 0 | 1 | 2, for the formulas below
    }
    if (is_aside_row(row) || (filled == 2 && (is_numbered_remark(row) || is_labelled_remark(row))) || (filled >= 3 && is_remark_on_all(row))) {
        return RowKind::note;
    }
    const auto* only = filled == 1 && numbers_rows_ ? columns_.at(first->at.column - table_shift_) : nullptr;
    if (only != nullptr && only->role == ColumnRole::kpi && grid_.sheet().merge_at(first->at) == nullptr) {
        return text.starts_with('(') ? RowKind::note : RowKind::heading;  // A しごと among names that all have numbers
    }
    constexpr std::size_t shortest_remark = 36;  // bytes: (電動車:EV、PHVをいう), but not (うち女性)
    if (filled == 1 && ((text.starts_with('(') && text.ends_with(')') && text.size() >= shortest_remark) || grid_.look(*first) == Look::prose || text.ends_with("。"))) {
        return RowKind::note;
    }
    return RowKind::data;
}

}  // namespace kpisheet
