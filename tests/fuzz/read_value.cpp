// SPDX-License-Identifier: MPL-2.0
// The bytes are the text of one cell.
#include <cmath>

#include "core/values/read_value.hpp"
#include "core/values/value_functions.hpp"
#include "fuzz/target.hpp"

using namespace kpisheet;
using kpisheet::fuzz::expect;

namespace {

bool lies_in(std::string_view part, std::string_view whole) {
    return part.empty() || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void expect_sound(const Quantity& quantity) {
    expect(std::isfinite(quantity.number), "a number that was read is finite");
    expect(std::isfinite(quantity.scale) && quantity.scale > 0, "a scale is finite and positive");
    expect(quantity.decimals >= 0, "there are no fewer than 0 decimals");
}

void expect_sound(const Value& value, std::string_view text) {
    const auto unreadable = value.state == State::unreadable;
    expect((value.fault != Fault::none) == unreadable, "a fault is set exactly where the value is unreadable");
    expect(value.obstacle.empty() || unreadable, "an obstacle is named only where the value is unreadable");
    expect(lies_in(value.obstacle, text) && lies_in(value.period, text), "obstacle and period are parts of the text");
    if (has_number(value)) {
        expect_sound(value.quantity);
    }
    expect(!value.compound || !value.parts.empty(), "a compound value has parts");
    for (const auto& part : value.parts) {
        expect_sound(part.quantity);
        expect(lies_in(part.label, text) && lies_in(part.period, text), "a part's label and period are parts of the text");
    }
}

bool is_same(const Quantity& one, const Quantity& other) {
    return one.number == other.number && one.scale == other.scale && one.decimals == other.decimals &&
           one.unit == other.unit && one.condition == other.condition;
}

bool is_same(const Value& one, const Value& other) {
    if (one.state != other.state || one.fault != other.fault || one.compound != other.compound ||
        one.provisional != other.provisional || one.cumulative != other.cumulative || one.period != other.period ||
        one.obstacle != other.obstacle || !is_same(one.quantity, other.quantity) || one.parts.size() != other.parts.size()) {
        return false;
    }
    for (std::size_t i = 0; i < one.parts.size(); ++i) {
        if (one.parts[i].label != other.parts[i].label || one.parts[i].period != other.parts[i].period ||
            !is_same(one.parts[i].quantity, other.parts[i].quantity)) {
            return false;
        }
    }
    return true;
}

void expect_finite(const Result<double>& number) {
    expect(!number || std::isfinite(*number), "KPI.NUMBER gives a finite number or an error");
}

}  // namespace

std::vector<std::string> kpisheet::fuzz::known_inputs() { return {}; }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto cell = Cell::of(fuzz::text_of(data, size));
    const CellValue read(cell);
    const auto& value = read.value();
    const auto text = read.text().view();
    expect_sound(value, text);
    expect(lies_in(read.written_period(), cell.text), "the period as written is a part of the cell");

    const CellValue again(Cell::of(text));
    expect(again.text().view() == text, "a normalised text is its own normal form");
    expect(is_same(value, again.value()), "the normalised text reads like the text itself");

    const auto number = number_of(cell, std::nullopt);
    expect_finite(number);
    expect(number.has_value() == has_number(value), "KPI.NUMBER gives a number exactly where one was read");
    for (std::size_t part = 0; part <= value.parts.size() + 1; ++part) {
        expect_finite(number_of(cell, Cell::of(static_cast<double>(part))));
    }
    for (const auto& part : value.parts) {
        expect_finite(number_of(cell, Cell::of(part.label)));
    }
    (void)unit_of(cell);
    (void)condition_of(cell);
    (void)period_of(cell);
    return 0;
}
