// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/table_ends.hpp"

#include <algorithm>
#include <atomic>
#include <ranges>
#include <set>
#include <string_view>

#include "core/layouts/column_content.hpp"
#include "core/layouts/sheet_context.hpp"
#include "core/layouts/tally_head.hpp"
#include "core/text/contains.hpp"
#include "core/two_threads.hpp"

namespace kpisheet {
namespace {

constexpr std::int32_t longest_head = 30;  // rows of a form above its headings
constexpr std::int32_t least_for_two_threads = 5'000;  // rows: about a millisecond

int figures_in(const Grid& grid, std::int32_t row) {
    const auto cells = grid.sheet().row(row);
    return static_cast<int>(std::ranges::count_if(cells, [&](const auto& cell) {
        const auto look = grid.look(cell);
        return !grid.text(cell).empty() && (look == Look::value || look == Look::missing || look == Look::category);
    }));
}

bool is_blank(const Grid& grid, std::int32_t row) {
    return std::ranges::all_of(grid.sheet().row(row), [&](const auto& cell) { return grid.text(cell).empty(); });
}

/// 事業名 | 担当課 | R4決算(千円), 財源内訳 | R4決算 | R5予算: headings and nothing else, of projects or money, and of no indicator.
bool heads_projects(const Grid& grid, std::int32_t row) {
    constexpr std::size_t fewest = 3;
    constexpr double sure = 0.6;
    const auto cells = grid.sheet().row(row);
    const bool words = std::ranges::all_of(cells | std::views::reverse, [&](const auto& cell) {
        const auto look = grid.look(cell);
        return look != Look::value && look != Look::missing && look != Look::prose;  // most rows hold values, and one look tells
    });
    if (cells.size() < fewest || !words) {
        return false;
    }
    std::size_t headings = 0;
    bool projects = false;
    int costs = 0;
    std::size_t unknown = 0;  // 今後の方向
    for (const auto& cell : cells) {
        const auto text = grid.text(cell);
        if (text.empty()) {
            continue;
        }
        const auto heading = read_heading(text);
        if (heading.role == ColumnRole::kpi || is_value_role(heading.role)) {
            return false;
        }
        const bool known = heading.is_heading() && heading.certainty >= sure;
        unknown += known ? 0 : 1;
        projects = projects || heading.role == ColumnRole::project;
        costs += heading.role == ColumnRole::cost ? 1 : 0;
        headings += known ? 1 : 0;
    }
    return headings >= fewest && unknown * 3 <= headings && (costs >= 2 || (projects && costs == 1));
}

/// 区分 | ◎ | ○ | △ | × | 計: how often each mark was given stands below.
bool heads_counts_of_marks(const Grid& grid, std::int32_t row) {
    constexpr std::size_t fewest = 3;
    constexpr std::size_t most_others = 2;  // 区分, 計
    std::set<std::string_view> marks;
    std::size_t others = 0;
    std::size_t all = 0;
    for (const auto& cell : grid.sheet().row(row)) {
        const auto text = grid.text(cell);
        const auto look = grid.look(cell);
        if (is_mark(text)) {
            marks.insert(text);
            ++all;
        } else if (!text.empty() && (look == Look::value || look == Look::prose || look == Look::category || ++others > most_others)) {
            return false;  // 評価 below 目標値 and 実績値, of each year
        }
    }
    const auto cells = grid.sheet().row(row);
    const auto* first = cells.empty() ? nullptr : grid.sheet().seen_at({row, 0});
    return marks.size() >= fewest && marks.size() == all && others > 0 && first != nullptr && first->at.row == row;
}

/// 集計 | 達成 | =COUNTIF(H5:H25,"達成"): what is counted of the rows above, and no more of them.
bool counts_rows(const Grid& grid, std::int32_t row) {
    constexpr std::size_t most_cells = 4;
    constexpr std::int32_t first_names = 2;  // columns that would hold a name: 指標数 | =COUNTA(…) is a line of its own
    const auto cells = grid.sheet().row(row);
    if (!grid.sheet().has_formulas() || cells.size() > most_cells) {
        return false;
    }
    const auto names_counts = [&](const auto& cell) { return contains(cell.text, "指標数") || contains(cell.text, "指標の数") || contains(cell.text, "KPI数") || contains(cell.text, "項目数"); };
    const bool apart = !cells.empty() && (cells.front().at.column > first_names || names_counts(cells.front()) || (row > 0 && grid.sheet().row(row - 1).empty()));  // 判定「順調」の指標数
    return apart && std::ranges::any_of(cells, [](const auto& cell) { return cell.is_formula() && cell.formula.find("COUNTIF") != std::string_view::npos; });
}

/// The first row of the next form, where the rows before `next` are its head: nothing but labels and their texts, below a blank row.
std::int32_t head_of_form(const Grid& grid, std::int32_t first, std::int32_t next) {
    auto begin = next;
    bool labels = false;
    for (auto row = next - 1; row > first && row >= next - longest_head; --row) {
        if (figures_in(grid, row) > 1) {
            break;
        }
        if (is_blank(grid, row)) {
            begin = labels ? row : begin;
            continue;
        }
        labels = labels || is_label_line(grid, row);
    }
    return begin;
}

/// What stands in this row and below it belongs to another list.
bool begins_another_list(const Grid& grid, const GradeTexts& grades, std::int32_t row) {
    return heads_projects(grid, row) || heads_counts_of_marks(grid, row) || heads_tallies_alone(grid.sheet(), row, grades) ||
           heads_list_of_tallies(grid.sheet(), row, grades) || holds_tallies_side_by_side(grid.sheet(), row, grades) ||
           heads_numbered_tallies(grid.sheet(), row) || counts_rows(grid, row);
}

/// The first of these rows that begins another list, or the one after the last.
std::int32_t first_other_row(const Grid& grid, const GradeTexts& grades, std::int32_t first, std::int32_t last) {
    std::atomic<std::int32_t> found = last + 1;
    const auto look = [&](std::int32_t from, std::int32_t end) {
        for (auto row = from; row < end && row < found; ++row) {
            if (begins_another_list(grid, grades, row)) {
                for (auto before = found.load(); row < before && !found.compare_exchange_weak(before, row);) {
                }
                return;
            }
        }
    };
    if (last - first < least_for_two_threads) {
        look(first, last + 1);
    } else {
        work_in_halves(static_cast<std::size_t>(last + 1 - first), [&](std::size_t from, std::size_t end) {
            look(first + static_cast<std::int32_t>(from), first + static_cast<std::int32_t>(end));
        });
    }
    return found;
}

}  // namespace

void end_tables(const Grid& grid, const GradeTexts& grades, std::vector<HeaderBand>& bands) {
    for (std::size_t i = 0; i < bands.size(); ++i) {
        auto& band = bands[i];
        if (i + 1 < bands.size() && band.data_last + 1 == bands[i + 1].first) {
            band.data_last = head_of_form(grid, band.last + 1, bands[i + 1].first) - 1;
        }
        band.data_last = first_other_row(grid, grades, band.last + 2, band.data_last) - 1;
    }
}

}  // namespace kpisheet
