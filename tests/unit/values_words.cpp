// SPDX-License-Identifier: MPL-2.0
// Every cell text of words/values.tsv must be read as a planner reads it.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "core/values/read_value.hpp"
#include "unit/words_table.hpp"

using namespace kpisheet;

namespace {

/// The text with its line breaks.
std::string as_typed(std::string text) {
    for (auto at = text.find("⏎"); at != std::string::npos; at = text.find("⏎")) {
        text.replace(at, std::string("⏎").size(), "\n");
    }
    return text;
}

std::string shown(const Quantity& quantity) {
    std::ostringstream out;
    out.precision(12);
    out << (quantity.unit.starts_with('%') || quantity.unit == "割" || quantity.unit == "‰" ? quantity.number / quantity.scale : quantity.number);
    return out.str();
}

/// True where one of the wanted texts, parted by |, is the one that was read; * takes all.
bool is_one_of(const std::string& wanted, std::string_view read) {
    const auto ways = split_text(wanted, "|");
    return wanted.starts_with('*') || std::ranges::any_of(ways, [&](const auto& way) { return (way == " " ? "" : way) == read; });
}

std::string state_name(const Value& value) {
    switch (value.state) {
        case State::value:
            return value.compound ? "parts" : "value";
        case State::missing:
            return "missing";
        case State::text:
            return "text";
        case State::abolished:
            return "abolished";
        case State::unreadable:
            return "unreadable";
    }
    return {};
}

std::string parts_of(const Value& value) {
    std::string text;
    for (const auto& part : value.parts) {
        text += text.empty() ? "" : "; ";
        text += part.label;
        text += part.label.empty() ? "" : "=";
        text += shown(part.quantity) + part.quantity.unit;
    }
    return text;
}

std::string fault_of(const WordsLine& line) {
    const auto typed = as_typed(line.text);
    const NormalText text(typed);
    const auto value = read_value(text.view());
    const auto state = state_name(value);
    if (line.section == "not a value") {
        return state == "value" || state == "parts" ? "read as " + state + " " + shown(value.quantity) : "";
    }
    if (line.section == "parts" && line.field(1) == "*") {
        return "";  // anything that is not wrong: nobody agrees
    }
    if (!is_one_of(line.section, state)) {
        return "read as " + state + (state == "value" ? " " + shown(value.quantity) + value.quantity.unit : state == "parts" ? " " + parts_of(value) : "");
    }
    if (line.section == "parts") {
        const auto parts = parts_of(value);
        return parts == line.field(1) ? "" : "parts " + parts;
    }
    if (line.section != "value") {
        return "";
    }
    const auto marks = std::string(value.provisional ? "p" : "") + (value.cumulative ? "c" : "");
    return !is_one_of(line.field(1), shown(value.quantity))                             ? "number " + shown(value.quantity)
           : !is_one_of(line.field(2), value.quantity.unit)                             ? "unit " + value.quantity.unit
           : !is_one_of(line.field(3), condition_word(value.quantity.condition))        ? "condition " + std::string(condition_word(value.quantity.condition))
           : !is_one_of(line.field(4), std::string(text.source_of(value.period)))       ? "period " + std::string(value.period)
           : !is_one_of(line.field(5), marks)                                           ? "marks " + marks
                                                                                        : "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(values_words)

BOOST_AUTO_TEST_CASE(cells_are_read_as_a_planner_reads_them) { check_words("values.tsv", 400, fault_of); }

BOOST_AUTO_TEST_SUITE_END()
