// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kpisheet {

/// The condition word of a value. A limit wins over 約 where both are written.
enum class Condition : std::uint8_t { none, at_least, at_most, below, above, about, keep };

/// 以上 以下 未満 超 約 維持, or an empty text.
[[nodiscard]] std::string_view condition_word(Condition condition);

/// What kind of content a cell's text is.
enum class State : std::uint8_t {
    value,       ///< at least one number was read
    missing,     ///< blank, a dash, 未公表, 集計中 …
    text,        ///< words that are no number and were not meant as one: 見直し完了, 中3まで, 有, 前年比5%増
    abolished,   ///< 廃止
    unreadable,  ///< meant as a value, but it could mean two things or is miswritten; see Fault
};

/// What was in the way of reading a value.
enum class Fault : std::uint8_t {
    none,
    comma_groups,      ///< 4億3,0000万円: commas off the groups of three
    near_multiplier,   ///< 427憶円: a look-alike of 億
    dash_or_one,       ///< 一件: a dash or a one
    ambiguous_sign,    ///< ―15人: a dash that may be a minus or none
    several_numbers,   ///< 12 345, 1/2, 100(150): numbers that nothing tells apart
    multiplier_order,  ///< 3万2億円: large units out of order
    malformed_number,  ///< 1.2.3, 3OO人
    period_only,       ///< R6.3: a period and no value
    too_large,         ///< beyond what a double can hold
};

/// One number as written, with what belongs to it. The views point into the text that was read.
struct Quantity {
    double number = 0;           ///< multiplied out; percentages as fractions: 1,625千人 → 1625000, 36.7% → 0.367
    double scale = 1;            ///< what the figure as shown is multiplied by: 1000 for 千, 0.01 for %
    int decimals = 0;            ///< decimal places of the figure as shown
    std::string unit;            ///< 人, 人/年, %: the counter as written, without its multiplier
    Condition condition = Condition::none;
};

/// One part of a compound value, or of a total or share that is followed by its parts.
struct Part {
    std::string_view label;   ///< 男, ①, 依頼会員; empty where there is none
    Quantity quantity;
    std::string_view period;  ///< the part's own period, if one is written
};

/// What was read from one cell. Views point into the text given to read_value, which must outlive it.
struct Value {
    State state = State::missing;
    Fault fault = Fault::none;     ///< set exactly when state is unreadable
    bool compound = false;         ///< several parts and no total: `quantity` holds no number
    bool provisional = false;      ///< 暫定値, 速報値, 見込, 未確定, brackets around the value
    bool cumulative = false;       ///< 累計
    Quantity quantity;
    std::string_view period;       ///< the period beside the value: H30, R5.1~6, 5年間; empty where there is none
    std::string_view obstacle;     ///< the words that were in the way; empty unless unreadable
    std::vector<Part> parts;       ///< no allocation unless there are parts
};

/// True when `value` holds one number.
[[nodiscard]] inline bool has_number(const Value& value) {
    return value.state == State::value && !value.compound;
}

}  // namespace kpisheet
