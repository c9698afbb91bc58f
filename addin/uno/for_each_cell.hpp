// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <exception>
#include <functional>
#include <span>

#include <com/sun/star/uno/Exception.hpp>

#include "uno/conversion.hpp"

namespace kpisheet {

using Arguments = std::span<const Argument>;
using AnyPointers = std::span<const Any* const>;

/// What `function` returns, as a value of Calc. Nothing is thrown: a fault of the program or a lack of memory shows as
/// #VALUE!.
template <class Function>
[[nodiscard]] Any guarded(const Function& function) noexcept {
    try {
        return to_any(function());
    } catch (const std::exception&) {
        return to_any(Error::unreadable);
    } catch (const com::sun::star::uno::Exception&) {
        return to_any(Error::unreadable);
    }
}

/// Calls `function` once if no argument is a range, else once a cell of the array that the ranges make, and returns
/// the value or array of values. Single rows and columns are spread; a cell that not all of the ranges have is #N/A.
/// Err:502 if one of the first `required` arguments was left out. `scratch` has room for as many arguments.
[[nodiscard]] Any for_each_cell(std::size_t required, AnyPointers given, std::span<Argument> scratch,
                                const std::function<Any(Arguments)>& function);

/// The same, for a callable that returns anything to_any takes, and guarded.
template <std::size_t Count, class Function>
[[nodiscard]] Any for_each_cell(std::size_t required, const Any* const (&given)[Count], const Function& function) {
    return guarded([&] {
        std::array<Argument, Count> scratch;
        return for_each_cell(required, given, scratch, [&function](Arguments cell) { return to_any(function(cell)); });
    });
}

}  // namespace kpisheet
