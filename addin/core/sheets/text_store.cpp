// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/text_store.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

namespace kpisheet {
namespace {

constexpr std::size_t first_block = 512;  // a workbook may have hundreds of nearly empty sheets
constexpr std::size_t largest_block = 256 * 1024;

}  // namespace

/// Where `text` is in the table, or the free slot it belongs to.
TextStore::Slot& TextStore::slot_of(std::vector<Slot>& table, std::string_view text, std::size_t hash) {
    const auto mask = table.size() - 1;
    auto at = hash & mask;
    while (table[at].kept.number != 0 && (table[at].hash != hash || table[at].kept.text != text)) {
        at = (at + 1) & mask;
    }
    return table[at];
}

KeptText TextStore::keep(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    if ((used_ + 1UL) * 2 > table_.size()) {
        grow();
    }
    const auto hash = std::hash<std::string_view>{}(text);
    auto& slot = slot_of(table_, text, hash);
    if (slot.kept.number == 0) {
        slot = {{copy(text), ++used_}, hash};
    }
    return slot.kept;
}

std::vector<std::string_view> TextStore::texts() const {
    std::vector<std::string_view> texts(count());
    for (const auto& slot : table_) {
        texts[slot.kept.number] = slot.kept.text;
    }
    return texts;
}

std::vector<std::unique_ptr<char[]>> TextStore::take_blocks() {
    TextStore taken;
    std::swap(taken, *this);
    return std::move(taken.blocks_);
}

std::string_view TextStore::copy(std::string_view text) {
    if (text.size() > left_) {
        block_size_ = std::max(std::clamp(block_size_ * 2, first_block, largest_block), text.size());
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(block_size_));
        next_ = blocks_.back().get();
        left_ = block_size_;
    }
    std::memcpy(next_, text.data(), text.size());
    const std::string_view kept(next_, text.size());
    next_ += text.size();
    left_ -= text.size();
    return kept;
}

void TextStore::grow() {
    std::vector<Slot> larger(std::max<std::size_t>(table_.size() * 2, 64));
    for (const auto& slot : table_) {
        if (slot.kept.number != 0) {
            slot_of(larger, slot.kept.text, slot.hash) = slot;
        }
    }
    table_ = std::move(larger);
}

}  // namespace kpisheet
