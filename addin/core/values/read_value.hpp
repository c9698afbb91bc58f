// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/text/normal_text.hpp"
#include "core/values/cell.hpp"
#include "core/values/value.hpp"

namespace kpisheet {

/// Reads a value as staff write it. `text` is normalised (NormalText::view()). Linear in its length, never throws
/// for content, never guesses: what can't be read is State::unreadable with the fault and the words in the way.
[[nodiscard]] Value read_value(std::string_view text);

/// A number cell: unit-less; as many decimals as its shortest decimal form shows.
[[nodiscard]] Value read_value(double number);

/// A cell's value together with the text its views point into.
class CellValue {
public:
    explicit CellValue(const Cell& cell);
    CellValue(const CellValue&) = delete;
    CellValue& operator=(const CellValue&) = delete;

    [[nodiscard]] const Value& value() const { return value_; }
    /// The period as it was typed, before normalisation.
    [[nodiscard]] std::string_view written_period() const { return text_.source_of(value_.period); }
    [[nodiscard]] const NormalText& text() const { return text_; }

private:
    NormalText text_;
    Value value_;
};

}  // namespace kpisheet
