// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/test/unit_test.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>

#include "core/result.hpp"
#include "core/values/cell.hpp"
#include "core/values/value.hpp"

namespace kpisheet {

/// What a row of a table expects: a result or an error.
template <class T>
using Outcome = std::variant<T, Error>;

inline std::string_view name_of(Error error) {
    switch (error) {
        case Error::missing:
            return "missing";
        case Error::unreadable:
            return "unreadable";
        case Error::bad_argument:
            return "bad_argument";
        case Error::zero_denominator:
            return "zero_denominator";
        case Error::out_of_range:
            return "out_of_range";
    }
    return "?";
}

inline std::ostream& operator<<(std::ostream& out, Error error) { return out << name_of(error); }

inline Cell text(std::string_view written) { return Cell::of(written); }

/// Results must be the very double nearest to the decimal expected: 0.3, never 0.30000000000000004.
template <class T>
void check_outcome(const Result<T>& result, const Outcome<T>& expected) {
    if (const auto* error = std::get_if<Error>(&expected)) {
        BOOST_REQUIRE_MESSAGE(!result.has_value(), "expected " << *error << ", got a result");
        BOOST_TEST(name_of(result.error()) == name_of(*error));
    } else {
        BOOST_REQUIRE_MESSAGE(result.has_value(), "unexpected error " << result.error());
        BOOST_TEST(*result == std::get<T>(expected));
    }
}

/// A value as the reader gives it for one number.
inline Value number_value(double number, Condition condition = Condition::none) {
    Value value;
    value.state = State::value;
    value.quantity.number = number;
    value.quantity.condition = condition;
    return value;
}

/// A figure as shown: 1,625千人 is figure(1625000, 1000, 0), 36.7% is figure(0.367, 0.01, 1).
inline Quantity figure(double number, double scale = 1, int decimals = 0) {
    Quantity quantity;
    quantity.number = number;
    quantity.scale = scale;
    quantity.decimals = decimals;
    return quantity;
}

inline Value value_in_state(State state) {
    Value value;
    value.state = state;
    value.fault = state == State::unreadable ? Fault::malformed_number : Fault::none;
    return value;
}

inline Value compound_value() {
    Value value;
    value.state = State::value;
    value.compound = true;
    return value;
}

}  // namespace kpisheet
