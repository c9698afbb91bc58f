// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/result.hpp"
#include "core/values/cell.hpp"
#include "core/values/value.hpp"

namespace kpisheet {

/// Sum, average and count of values as written, multiplied out. Missing and abolished ones are skipped. Decimals add up
/// as decimals: 0.1 and 0.2 are 0.3.
class Totals {
public:
    void add(const Cell& cell);
    void add(const Value& value);

    // All three are Error::unreadable once one value was words, several numbers or unreadable: none is left out
    // silently. Error::out_of_range where the sum is not finite.
    [[nodiscard]] Result<double> sum() const;      ///< 0 of nothing
    [[nodiscard]] Result<double> average() const;  ///< Error::zero_denominator of nothing
    [[nodiscard]] Result<double> count() const;

private:
    std::optional<Error> error_;
    double count_ = 0;
    double sum_ = 0;
    double lost_ = 0;      // the low digits that sum_ could not hold (Neumaier's summation)
    int places_ = 0;       // the most decimal places so far
    bool decimal_ = true;  // all values so far are decimals
};

}  // namespace kpisheet
