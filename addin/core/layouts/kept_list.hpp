// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

#include "core/large_blocks.hpp"

namespace kpisheet {

template <class Item>
class ListStore;

/// A list that lies in a ListStore and may be used as long as that lives. A copy is the same list once more.
template <class Item>
class KeptList {
public:
    [[nodiscard]] Item* begin() { return items_.data(); }
    [[nodiscard]] Item* end() { return items_.data() + items_.size(); }
    [[nodiscard]] const Item* begin() const { return items_.data(); }
    [[nodiscard]] const Item* end() const { return items_.data() + items_.size(); }
    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] bool empty() const { return items_.empty(); }
    [[nodiscard]] const Item& operator[](std::size_t at) const { return items_[at]; }
    [[nodiscard]] Item& back() { return items_.back(); }
    [[nodiscard]] const Item& front() const { return items_.front(); }
    [[nodiscard]] const Item& back() const { return items_.back(); }

private:
    friend class ListStore<Item>;
    std::span<Item> items_;
};

/// Keeps many short lists in large blocks, one behind the other: none of them asks for memory of its own, or has to be
/// given back. They are filled one after the other: the last one grows where it stands, any other would have to move behind
/// it at each item.
template <class Item>
class ListStore {
    static_assert(std::is_trivially_copyable_v<Item> && std::is_trivially_destructible_v<Item>);

public:
    void add(KeptList<Item>& list, const Item& item) {
        auto& items = list.items_;
        const bool last = !items.empty() && items.data() + items.size() == next_;
        if (left_ == 0 || (!items.empty() && !last)) {
            items = moved(items);
        }
        auto* added = std::construct_at(next_, item);
        items = {items.empty() ? added : items.data(), items.size() + 1};
        ++next_;
        --left_;
    }

private:
    /// The list once more at the end of the last block, or of a new one, with room for another item.
    std::span<Item> moved(std::span<Item> items) {
        if (left_ <= items.size()) {
            size_ = std::max(std::clamp(size_ * 2, first_block, largest_block), items.size() * 2);
            blocks_.push_back(std::unique_ptr<Item, GiveBack>(LargeBlocks<Item>().allocate(size_), GiveBack{size_}));
            next_ = blocks_.back().get();
            left_ = size_;
        }
        auto* first = next_;
        next_ = std::uninitialized_copy(items.begin(), items.end(), first);
        left_ -= items.size();
        return {first, items.size()};
    }

    struct GiveBack {
        std::size_t size;
        void operator()(Item* block) const { LargeBlocks<Item>().deallocate(block, size); }
    };
    static constexpr std::size_t first_block = 8;  // a workbook may hold hundreds of small tables
    static constexpr std::size_t largest_block = 64 * 1024;

    std::vector<std::unique_ptr<Item, GiveBack>> blocks_;
    Item* next_ = nullptr;
    std::size_t left_ = 0;
    std::size_t size_ = 0;  ///< of the last block
};

}  // namespace kpisheet
