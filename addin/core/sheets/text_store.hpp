// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace kpisheet {

/// A text in its store. Equal texts have the same number: 0 for the empty one, then 1, 2, 3 … as they come.
struct KeptText {
    std::string_view text;
    std::uint32_t number = 0;
};

/// Keeps each text once, in large blocks: the same words stand in a sheet's cells again and again.
class TextStore {
public:
    /// The store's own copy of `text`; it lives as long as the blocks.
    [[nodiscard]] KeptText keep(std::string_view text);
    /// One more than the largest number given.
    [[nodiscard]] std::uint32_t count() const { return used_ + 1; }
    /// All texts, by number.
    [[nodiscard]] std::vector<std::string_view> texts() const;
    /// The blocks, to be kept as long as the texts are used. The store is empty afterwards.
    [[nodiscard]] std::vector<std::unique_ptr<char[]>> take_blocks();

private:
    /// The hash stands beside the text: most texts that are another one, and all when the table grows, are told by it alone.
    struct Slot {
        KeptText kept;  ///< number 0: free
        std::size_t hash = 0;
    };

    [[nodiscard]] static Slot& slot_of(std::vector<Slot>& table, std::string_view text, std::size_t hash);
    [[nodiscard]] std::string_view copy(std::string_view text);
    void grow();

    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
    std::size_t block_size_ = 0;
    std::vector<Slot> table_;  ///< open addressing
    std::uint32_t used_ = 0;
};

}  // namespace kpisheet
