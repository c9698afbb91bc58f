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
        const Entry* longest = nullptr;
        for_each_at_start(text, [&](const Entry& entry) {
            longest = longest == nullptr || word_of(entry).size() > word_of(*longest).size() ? &entry : longest;
        });
        return longest;
    }

    /// Calls `use(entry)` for every word that `text` begins with.
    template <class Use>
    void for_each_at_start(std::string_view text, Use use) const {
        const auto first = code_point_at(text, 0);
        if (first.length == 0 || !beginnings_.test(bit(first.value))) {
            return;
        }
        auto candidate = std::ranges::lower_bound(by_first_, first.value, {}, &Beginning::first);
        for (; candidate != by_first_.end() && candidate->first == first.value; ++candidate) {
            if (text.starts_with(word_of(*candidate->entry))) {
                use(*candidate->entry);
            }
        }
    }

    /// True when one of the words stands somewhere in `text`.
    [[nodiscard]] bool any_in(std::string_view text) const {
        for (std::size_t at = 0; at < text.size();) {
            const auto here = code_point_at(text, at);
            if (beginnings_.test(bit(here.value)) && match(text.substr(at)) != nullptr) {
                return true;
            }
            at += here.length;
        }
        return false;
    }

    /// The word that all of `text` is, or null.
    [[nodiscard]] const Entry* find(std::string_view text) const {
        const auto* found = match(text);
        return found != nullptr && word_of(*found).size() == text.size() ? found : nullptr;
    }
    [[nodiscard]] bool contains(std::string_view text) const { return find(text) != nullptr; }

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
