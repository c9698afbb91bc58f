// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/rules/issue.hpp"
#include "core/rules/rates.hpp"

namespace kpisheet {

/// How a wrong rate came about, as far as figures near it tell.
struct RateCause {
    enum class Kind : std::uint8_t {
        unknown,
        base,          ///< divided by the base value
        other_target,  ///< divided by the target of another year
        other_year,    ///< the actual of another year
        method,        ///< computed by another method than the other rates
        swapped,       ///< numerator and denominator
        rounding,      ///< rounded down or up
        digits,        ///< slipped or swapped digits
        neighbour,     ///< figures of the row above or below
    };
    Kind kind = Kind::unknown;
    Text words;  ///< 259人(E45)÷360人(C45)（基準値）です; empty when unknown
};

/// What explains the wrong rate of table.indicators[number], which is to follow `formula`.
[[nodiscard]] RateCause find_cause(const Table& table, std::size_t number, const RatedValue& rated,
                                   const RateFormula& formula);

}  // namespace kpisheet
