// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/totals.hpp"

#include <algorithm>
#include <cmath>

#include "core/indicators/exact.hpp"
#include "core/values/read_value.hpp"
#include "core/values/value_functions.hpp"

namespace kpisheet {

void Totals::add(const Cell& cell) {
    const CellValue read(cell);
    add(read.value());
}

void Totals::add(const Value& value) {
    const Result<double> number = number_of(value);
    if (!number) {
        if (number.error() != Error::missing && error_ != Error::unreadable) {
            error_ = number.error();
        }
        return;
    }
    const double sum = sum_ + *number;
    lost_ += std::fabs(sum_) >= std::fabs(*number) ? (sum_ - sum) + *number : (*number - sum) + sum_;
    sum_ = sum;
    count_ += 1;
    if (const std::optional<int> places = decimal_places(*number); places && decimal_) {
        places_ = std::max(places_, *places);
    } else {
        decimal_ = false;
    }
}

Result<double> Totals::sum() const {
    if (error_) {
        return fail(*error_);
    }
    const double sum = sum_ + lost_;
    if (!std::isfinite(sum)) {
        return fail(Error::out_of_range);
    }
    return decimal_ ? round_decimal(sum, places_, Rounding::nearest) : sum;
}

Result<double> Totals::average() const {
    const Result<double> total = sum();
    if (!total) {
        return total;
    }
    if (count_ == 0) {
        return fail(Error::zero_denominator);
    }
    const DecimalUnits units{*total};
    return units.amount(units.count(*total), count_);
}

Result<double> Totals::count() const {
    if (error_) {
        return fail(*error_);
    }
    return count_;
}

}  // namespace kpisheet
