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

/// Where `text` is in the table, or the free slot it belongs to.
KeptText& slot_of(std::vector<KeptText>& table, std::string_view text) {
    const auto mask = table.size() - 1;
    auto at = std::hash<std::string_view>{}(text)&mask;
    while (table[at].number != 0 && table[at].text != text) {
        at = (at + 1) & mask;
    }
    return table[at];
}

}  // namespace

KeptText TextStore::keep(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    if ((used_ + 1UL) * 2 > table_.size()) {
        grow();
    }
    auto& slot = slot_of(table_, text);
    if (slot.number == 0) {
        slot = {copy(text), ++used_};
    }
    return slot;
}

std::vector<std::string_view> TextStore::texts() const {
    std::vector<std::string_view> texts(count());
    for (const auto& kept : table_) {
        texts[kept.number] = kept.text;
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
    std::vector<KeptText> larger(std::max<std::size_t>(table_.size() * 2, 64));
    for (const auto& kept : table_) {
        if (kept.number != 0) {
            slot_of(larger, kept.text) = kept;
        }
    }
    table_ = std::move(larger);
}

}  // namespace kpisheet
