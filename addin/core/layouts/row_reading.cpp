// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/row_reading.hpp"

#include <algorithm>
#include <map>

#include "core/layouts/column_content.hpp"
#include "core/layouts/direction_legend.hpp"
#include "core/layouts/mark_legend.hpp"
#include "core/layouts/section.hpp"
#include "core/layouts/sheet_context.hpp"
#include "core/layouts/stated_count.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::int32_t farthest_shift = 4;
constexpr double clear_advantage = 3;  ///< by which another shift must explain a row better
constexpr std::size_t most_voters = 400;  ///< a long table stands beside its headings from its first rows on, or not at all
constexpr double advantage_in_a_run = 1.5;
constexpr std::size_t longest_heading = 240;

bool is_note(std::string_view text) {
    for (const std::string_view start : {"※", "(注", "注)", "注:", "注1", "(※", "*", "出典", "資料:", "(出典"}) {
        if (text.starts_with(start)) {
            return true;
        }
    }
    return false;
}

/// 達成率は、実績値÷目標値×100: how a column is computed.
bool explains_rates(std::string_view text) {
    return contains(text, "÷") || (contains(text, "実績値/目標値") && contains(text, "率"));
}

/// Styles that number indicators as well as sections: (1), ①, 1, ア.
bool may_number_names(std::string_view style) {
    return style == "1" || style == "(1)" || style == "①" || style == "ア" || style == "(ア)" || style == "(a)";
}

bool is_subtotal(std::string_view text) {
    return text == "合計" || text == "小計" || text == "計" || text == "総計" || text == "平均" || text == "全体";
}

}  // namespace

RowReading::RowReading(const Grid& grid, const TableColumns& columns, std::int32_t first_row, std::int32_t last_row,
                       std::int32_t from, std::int32_t to)
    : grid_(grid), columns_(columns), from_(from), to_(to), inner_shifts_(grid, columns, first_row, last_row),
      last_row_(last_row), bullets_(columns.columns.size()), styles_(grid.sheet()) {
    std::vector<int> texts(columns.columns.size());
    std::vector<int> bulleted(columns.columns.size());
    for (auto row = first_row; row <= last_row; ++row) {
        for (const auto& cell : grid_.sheet().row(row)) {
            if (columns_.at(cell.at.column) != nullptr) {
                const auto i = static_cast<std::size_t>(cell.at.column - columns_.columns.front().column);
                const auto look = grid_.look(cell);
                texts[i] += look == Look::words || look == Look::bulleted || look == Look::prose ? 1 : 0;
                bulleted[i] += look == Look::bulleted ? 1 : 0;
            }
        }
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        bullets_[i] = texts[i] >= 4 ? static_cast<double>(bulleted[i]) / texts[i] : 0.5;
    }
    table_shift_ = usual_shift(first_row, last_row);
}

double RowReading::fit_cell(Look look, std::int32_t number) const {
    const auto* column = columns_.at(number);
    if (column == nullptr) {
        return look == Look::value || look == Look::missing ? -2 : -1;
    }
    if (columns_.named_role(number) != ColumnRole::unknown) {
        return look == Look::missing ? 0 : 1;  // 就業相談者数100人 may look like a value
    }
    const auto role = column->role;
    const bool value_column = is_value_column(role);
    const bool plain = role == ColumnRole::unknown || role == ColumnRole::note || role == ColumnRole::grade ||
                       role == ColumnRole::number || role == ColumnRole::unit || role == ColumnRole::cost;
    const bool named = role == ColumnRole::kpi || is_outer_column(role);
    switch (look) {
        case Look::value:
        case Look::missing:
        case Look::period:
            return value_column ? 2 : plain ? 0 : role == ColumnRole::category ? -1 : role == ColumnRole::direction ? -0.5 : role == ColumnRole::kpi ? -3 : -2;
        case Look::category:
            return role == ColumnRole::category ? 3 : role == ColumnRole::kpi ? 0 : -1;
        case Look::department:
            return role == ColumnRole::department                         ? 2
                   : value_column || role == ColumnRole::unit ? -1.5
                   : named                                    ? -0.3
                                                              : 0;
        case Look::bulleted:
            if (named) {
                const auto share = bullets_[static_cast<std::size_t>(number - columns_.columns.front().column)];
                return share >= 0.7 ? 2 : share <= 0.3 ? -1.5 : 0.5;
            }
            return value_column ? -1.5 : 0;
        case Look::words:
            return role == ColumnRole::kpi ? 1 : named ? 0.5 : value_column ? -0.5 : role == ColumnRole::category ? -1 : 0;
        case Look::prose:
            return role == ColumnRole::note ? 1 : role == ColumnRole::project ? 0.5 : value_column ? -1 : 0;
        case Look::blank:
            break;
    }
    return 0;
}

double RowReading::fit(std::int32_t row, std::int32_t shift, bool* violated) const {
    double sum = 0;
    for (const auto& cell : grid_.sheet().row(row)) {
        if (cell.at.column < from_ + std::min(shift, 0) || cell.at.column > to_ + std::max(shift, 0)) {
            continue;
        }
        const auto part = fit_cell(grid_.look(cell), cell.at.column - shift);
        if (violated != nullptr && part < 0) {
            *violated = true;
        }
        sum += part;
    }
    return sum;
}

std::int32_t RowReading::best_shift(std::int32_t row, std::int32_t usual) const {
    bool violated = false;
    const auto at_usual = fit(row, usual, &violated);
    // Words alone fit anywhere; only cells of a recognisable kind tell where a row stands.
    const bool telling = std::ranges::any_of(grid_.sheet().row(row), [&](const auto& cell) {
        const auto look = grid_.look(cell);
        const bool year = look == Look::value && is_bare_year(grid_.text(cell));
        return (look == Look::value && !year) || look == Look::missing || look == Look::category || look == Look::department ||
               look == Look::bulleted;
    });
    if (!violated || !telling) {
        return usual;
    }
    auto best = usual;
    auto best_fit = at_usual;
    // Nearest first, so that of equals the smaller shift wins.
    for (std::int32_t distance = 1; distance <= farthest_shift; ++distance) {
        for (const auto shift : {usual + distance, usual - distance}) {
            const auto found = fit(row, shift);
            if (found >= at_usual + clear_advantage && found > best_fit) {
                best = shift;
                best_fit = found;
            }
        }
    }
    return best;
}

/// Only rows with values vote. The headings are right unless 70 of 100 rows stand beside them; then the shift counts that
/// explains these rows best together.
std::int32_t RowReading::usual_shift(std::int32_t first_row, std::int32_t last_row) const {
    std::map<std::int32_t, double> fits;
    std::vector<std::int32_t> voters;
    std::size_t shifted = 0;
    for (auto row = first_row; row <= last_row && voters.size() < most_voters; ++row) {
        int values = 0;
        for (const auto& cell : grid_.sheet().row(row)) {
            const auto look = grid_.look(cell);
            values += look == Look::value || look == Look::missing ? 1 : 0;
        }
        if (values >= 2) {
            const auto shift = best_shift(row, 0);
            voters.push_back(row);
            shifted += shift != 0 ? 1 : 0;
            fits.try_emplace(shift, 0.0);
        }
    }
    if (shifted * 10 < voters.size() * 7 || voters.empty()) {
        return 0;
    }
    std::int32_t best = 0;
    double best_fit = 0;
    for (auto& [shift, sum] : fits) {
        for (const auto row : voters) {
            sum += fit(row, shift);
        }
        if (best == 0 || sum > best_fit) {
            best = shift;
            best_fit = sum;
        }
    }
    return best;
}

RowShift RowReading::inner_shift(std::int32_t row) const {
    return table_shift_ == 0 ? inner_shifts_.of_row(row) : RowShift{table_shift_, 0, table_shift_};
}

std::int32_t RowReading::shift(std::int32_t row, std::int32_t previous) const {
    const auto best = best_shift(row, table_shift_);
    if (best == table_shift_ && previous != table_shift_ && fit(row, previous) >= fit(row, best) + advantage_in_a_run) {
        return previous;
    }
    return best;
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

/// 合計 | 総排出量 | t-CO2 | 16,811: the total of the rows below it has a name right of that word, and is an indicator.
bool RowReading::names_indicator(std::int32_t row, std::int32_t word) const {
    return std::ranges::any_of(columns_.groups, [&](const auto& group) {
        const auto look = grid_.look(row, group.name_column + table_shift_);
        return group.name_column + table_shift_ > word && (look == Look::words || look == Look::bulleted);
    });
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
    return row > 0 && grid_.sheet().row(row - 1).empty() && std::ranges::none_of(grid_.sheet().row(row), [&](const auto& cell) {
        const auto look = grid_.look(cell);
        return look == Look::value || look == Look::missing || look == Look::category;
    });
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
    if ((is_note(text) && filled <= 2) || (filled == 1 && (explains_marks(text) || explains_rates(text) || tells_directions(text)))) {
        return RowKind::note;
    }
    if (is_subtotal(text) && !names_indicator(row, first->at.column)) {
        return RowKind::subtotal;
    }
    if (is_heading_row(row) || (filled <= 2 && leads_to_next_table(row))) {
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
