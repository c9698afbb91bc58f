// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>

namespace kpisheet {

/// Has the processor fetch `object` while other work goes on. Worth it before a loop over things that lie apart from each
/// other: without it, each waits for the one before.
template <class Object>
void prefetch(const Object& object) {
#if defined(__GNUC__)
    constexpr std::size_t line = 64;
    const auto* bytes = reinterpret_cast<const char*>(&object);
    for (std::size_t at = 0; at < sizeof(Object); at += line) {
        __builtin_prefetch(bytes + at);
    }
#else
    static_cast<void>(object);
#endif
}

}  // namespace kpisheet
