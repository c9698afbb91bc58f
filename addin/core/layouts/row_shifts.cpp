// SPDX-License-Identifier: MPL-2.0
// How far the cells of a row stand beside their headings.
#include <algorithm>
#include <map>

#include "core/layouts/column_content.hpp"
#include "core/layouts/row_reading.hpp"

namespace kpisheet {
namespace {

constexpr std::int32_t farthest_shift = 4;
constexpr double clear_advantage = 3;  ///< by which another shift must explain a row better
constexpr std::size_t most_voters = 400;  ///< a long table stands beside its headings from its first rows on, or not at all
constexpr double advantage_in_a_run = 1.5;

}  // namespace

double RowReading::fit_cell(Look look, std::int32_t number) const {
    const auto* column = columns_.at(number);
    if (column == nullptr) {
        return look == Look::value || look == Look::missing ? -2 : -1;
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

}  // namespace kpisheet
