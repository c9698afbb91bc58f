// SPDX-License-Identifier: MPL-2.0
#include "core/rules/formula_of_falling.hpp"

#include <algorithm>
#include <array>

#include "core/rules/rate_custom.hpp"

namespace kpisheet {
namespace {

/// How many rates each formula explains.
class Explained {
public:
    void add(const SeenRate& one) {
        ++rates_;
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            counts_[i] += one.seen.exact[i] ? 1 : 0;
        }
    }

    /// The first that explains all, of two rates at least.
    [[nodiscard]] std::optional<RateFormula> all() const {
        constexpr std::size_t fewest = 2;
        const auto found = std::ranges::find(counts_, rates_);
        return rates_ < fewest || found == counts_.end() ? std::nullopt : std::optional(RateSurvey::formulas[static_cast<std::size_t>(found - counts_.begin())]);
    }

private:
    std::array<std::size_t, RateSurvey::formulas.size()> counts_{};
    std::size_t rates_ = 0;
};

auto rates_of(const Examined& examined, const ValueSlot& slot) {
    const auto number = static_cast<std::size_t>(slot.indicator - slot.table->indicators.data());
    return std::ranges::equal_range(examined.rates[examined.index_of(*slot.table)], number, {}, &SeenRate::indicator);
}

}  // namespace

std::optional<RateFormula> formula_of_falling(const Examined& examined, const SlotColumn& column, const ValueSlot& slot) {
    Explained in_row;
    for (const auto& one : rates_of(examined, slot)) {
        if (one.rated.rate->cell.row == slot.cell.row) {
            in_row.add(one);
        }
    }
    if (const auto formula = in_row.all()) {
        return formula;
    }
    Explained in_column;
    for (const auto& other : column.slots) {
        if (!other.filled || other.indicator->better != Direction::lower) {
            continue;
        }
        for (const auto& one : rates_of(examined, other)) {
            if (one.rated.rate->cell == other.cell) {
                in_column.add(one);
            }
        }
    }
    return in_column.all();
}

}  // namespace kpisheet
