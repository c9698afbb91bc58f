// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace kpisheet {

/// An allocator for what is large in large sheets. The system hands out memory a page of 4 KiB at a time, each at its first
/// use; where it has pages of 2 MiB for those who ask, a million cells take a few dozen of them. A system that has none, or
/// refuses, hands out the small ones as ever.
template <class Item>
struct LargeBlocks {
    using value_type = Item;

    LargeBlocks() = default;
    template <class Other>
    explicit(false) LargeBlocks(const LargeBlocks<Other>& /*other*/) {}

    [[nodiscard]] Item* allocate(std::size_t count) {
        auto* items = std::allocator<Item>().allocate(count);
        ask_for_large_pages(items, count * sizeof(Item));
        return items;
    }
    void deallocate(Item* items, std::size_t count) { std::allocator<Item>().deallocate(items, count); }

    template <class Other>
    [[nodiscard]] bool operator==(const LargeBlocks<Other>& /*other*/) const { return true; }

private:
    static void ask_for_large_pages([[maybe_unused]] void* block, [[maybe_unused]] std::size_t size) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
        constexpr std::size_t page = 2 * 1024 * 1024;
        if (size < 2 * page) {
            return;
        }
        const auto address = reinterpret_cast<std::uintptr_t>(block);
        const auto skipped = (page - address % page) % page;  // they begin where large pages may
        static_cast<void>(madvise(static_cast<char*>(block) + skipped, (size - skipped) / page * page, MADV_HUGEPAGE));
#endif
    }
};

}  // namespace kpisheet
