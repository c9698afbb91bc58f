// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace kpisheet {

/// Keeps each text once, in large blocks: the same words stand in a sheet's cells again and again.
class TextStore {
public:
    /// The store's own copy of `text`; it lives as long as the blocks.
    [[nodiscard]] std::string_view keep(std::string_view text);
    /// The blocks, to be kept as long as the texts are used. The store is empty afterwards.
    [[nodiscard]] std::vector<std::unique_ptr<char[]>> take_blocks();

private:
    [[nodiscard]] std::string_view copy(std::string_view text);
    void grow();

    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
    std::size_t block_size_ = 0;
    std::vector<std::string_view> table_;  ///< open addressing; a null view is a free slot
    std::size_t used_ = 0;
};

}  // namespace kpisheet
