// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "golden/written_book.hpp"

namespace kpisheet::golden {

struct Exchange {
    std::wstring from;
    std::wstring to;
    std::wstring not_beside = {};  ///< a word of the same meaning: where a heading holds it, too, both are told apart by their words
};

/// A cell that is a label and nothing else (目標, 実績値, 達成率 …), in any row.
void write_labels(WrittenBook& book, const WrittenBook::Rewrite& rewrite);
/// 目標 → 目　標.
[[nodiscard]] std::wstring spaced_out(const std::wstring& label);
/// ①目標, ②実績, 達成率（②／①).
[[nodiscard]] std::wstring numbered(const std::wstring& label);
/// 目標値 → 目標, and back.
[[nodiscard]] std::wstring other_length(const std::wstring& label);

/// The first of the words that a heading holds becomes its other word.
void exchange_words(WrittenBook& book, const std::vector<Exchange>& words);
/// The usual words of headings, broken before their last character by a line break or a space.
void break_words(WrittenBook& book, const std::wstring& by);

}  // namespace kpisheet::golden
