// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/values/value.hpp"
#include "core/values/word_list.hpp"

namespace kpisheet {

/// The vocabulary of KPI cells. All of it is data: a new word is a new line in words.cpp.

/// Counters and units that are known as such. Unknown ones are read too (read_unit); a known one may hold kana and may
/// stand after a space.
[[nodiscard]] const WordList<std::string_view>& known_units();
/// True for a word that is a counter by itself: a known unit, 橋, 手続.
[[nodiscard]] bool is_counter(std::string_view word);

/// Words that tell a remark from a counter: a run of kanji that holds one of them is no unit (3件増, 5回実施予定).
[[nodiscard]] std::span<const std::string_view> words_never_in_units();

/// A word after a number that limits it or tells how exact it is: 以上, を超える, 程度.
struct ConditionWord {
    std::string_view word;
    Condition condition;
};
[[nodiscard]] const WordList<ConditionWord>& condition_words();

/// What a word beside a value says of it.
enum class Mark : std::uint8_t {
    none,         ///< says nothing that changes the value: 計, 年間, 実績値
    about,        ///< 約
    cumulative,   ///< 累計
    provisional,  ///< 暫定値, 見込, 未確定
};
struct MarkWord {
    std::string_view word;
    Mark mark;
};
/// Words that may stand before a number without being a label: 約, 延べ, 確定値.
[[nodiscard]] std::span<const MarkWord> leading_words();
/// Words that may stand directly after a quantity: 見込, 累計.
[[nodiscard]] const WordList<MarkWord>& trailing_words();
/// Words that mark a value from inside brackets or after ※, wherever they stand in them.
[[nodiscard]] std::span<const MarkWord> remark_words();

/// A whole text that means: there is no value (未公表, 集計中). 廃止 is told apart by is_abolished_word.
[[nodiscard]] bool is_missing_word(std::string_view text);
[[nodiscard]] bool is_abolished_word(std::string_view text);
/// A run of dashes and nothing else: -, —, ー, －－.
[[nodiscard]] bool is_dashes(std::string_view text);
/// Bytes of the run of dashes that `text` begins with.
[[nodiscard]] std::size_t leading_dashes(std::string_view text);

}  // namespace kpisheet
