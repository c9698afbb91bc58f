// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <vector>
#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace kpisheet {

/// Allocates large arrays in memory that the system may give in pages of two megabytes: a million cells lie in some forty
/// of them instead of twenty thousand, and each page that is touched for the first time stops the program for a moment.
/// Small arrays come from where all others do.
template <class T>
struct LargePages {
    using value_type = T;

    LargePages() = default;
    template <class Other>
    explicit(false) LargePages(const LargePages<Other>&) {}

    [[nodiscard]] T* allocate(std::size_t count) {
        if (!is_large(count)) {
            return std::allocator<T>{}.allocate(count);
        }
        auto* memory = ::operator new(count * sizeof(T), std::align_val_t{page});
#if defined(MADV_HUGEPAGE)
        static_cast<void>(madvise(memory, count * sizeof(T), MADV_HUGEPAGE));  // a wish; where refused, pages are small
#endif
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) {
        if (is_large(count)) {
            ::operator delete(memory, std::align_val_t{page});
        } else {
            std::allocator<T>{}.deallocate(memory, count);
        }
    }

    friend bool operator==(const LargePages&, const LargePages&) { return true; }

private:
    static constexpr std::size_t page = 2UL * 1024 * 1024;

    /// `count` elements fit the address space, so that their size is a number of bytes, too.
    [[nodiscard]] static bool is_large(std::size_t count) {
        constexpr auto fewest = 2 * page / sizeof(T);
        constexpr auto most = static_cast<std::size_t>(-1) / 2 / sizeof(T);
        return count >= fewest && count <= most;
    }
};

template <class T>
using LargeVector = std::vector<T, LargePages<T>>;

}  // namespace kpisheet
