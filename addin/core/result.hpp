// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <tl/expected.hpp>

namespace kpisheet {

/// Why a function has no result. Each stands for exactly one Calc error; only uno/conversion knows which code.
enum class Error {
    missing,           ///< #N/A: a value is blank, a dash, 未公表 …
    unreadable,        ///< #VALUE!: a text is no value, or could mean two things
    bad_argument,      ///< Err:502: an option, position or range of years that makes no sense
    zero_denominator,  ///< #DIV/0!
    out_of_range,      ///< Err:503: the result is no finite number
};

/// A result or the reason there is none. Core reports bad content this way and never throws for it.
template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(error); }

}  // namespace kpisheet
