// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/text/utf8.hpp"

namespace kpisheet {

/// A vocabulary with a quick no: most characters of a cell begin none of its words, and one look at a bit tells.
template <class Entry>
class WordList {
public:
    template <std::size_t count>
    explicit WordList(const Entry (&entries)[count]) : entries_(entries) {
        for (const auto& entry : entries_) {
            const auto first = code_point_at(word_of(entry), 0).value;
            beginnings_.set(bit(first));
            by_first_.push_back({first, &entry});
        }
        std::ranges::stable_sort(by_first_, {}, &Beginning::first);
    }

    /// The longest word that `text` begins with, or null.
    [[nodiscard]] const Entry* match(std::string_view text) const {
        const auto first = code_point_at(text, 0);
        if (first.length == 0 || !beginnings_.test(bit(first.value))) {
            return nullptr;
        }
        const Entry* longest = nullptr;
        auto candidate = std::ranges::lower_bound(by_first_, first.value, {}, &Beginning::first);
        for (; candidate != by_first_.end() && candidate->first == first.value; ++candidate) {
            const auto word = word_of(*candidate->entry);
            if ((longest == nullptr || word.size() > word_of(*longest).size()) && text.starts_with(word)) {
                longest = candidate->entry;
            }
        }
        return longest;
    }

    /// True when all of `text` is one of the words.
    [[nodiscard]] bool contains(std::string_view text) const {
        const auto* found = match(text);
        return found != nullptr && word_of(*found).size() == text.size();
    }

    [[nodiscard]] std::span<const Entry> entries() const { return entries_; }

private:
    struct Beginning {
        char32_t first;
        const Entry* entry;
    };

    static std::string_view word_of(std::string_view entry) { return entry; }
    template <class Record>
    static std::string_view word_of(const Record& entry) {
        return entry.word;
    }
    static std::size_t bit(char32_t c) { return c % 1024; }

    std::span<const Entry> entries_;
    std::bitset<1024> beginnings_;
    std::vector<Beginning> by_first_;
};

}  // namespace kpisheet
