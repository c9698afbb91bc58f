// SPDX-License-Identifier: MPL-2.0
#include "core/values/value_functions.hpp"

#include <cmath>

#include "core/text/utf8.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {
namespace {

Result<double> part_at(const Value& value, double position) {
    const auto count = value.parts.empty() ? 1 : static_cast<double>(value.parts.size());
    if (!(position >= 1 && position <= count) || position != std::floor(position)) {
        return fail(Error::bad_argument);
    }
    return value.parts.empty() ? value.quantity.number : value.parts[static_cast<std::size_t>(position) - 1].quantity.number;
}

Result<double> part_labelled(const Value& value, std::string_view label) {
    const Part* found = nullptr;
    for (const auto& part : value.parts) {
        if (part.label == label) {
            if (found != nullptr) {
                return fail(Error::bad_argument);  // two parts of that name
            }
            found = &part;
        }
    }
    if (found == nullptr) {
        return fail(Error::bad_argument);
    }
    return found->quantity.number;
}

/// What every question about a value's words has in common: a miswritten value has no answer.
template <class Answer>
Result<std::string> answer(const Cell& cell, Answer&& words) {
    const CellValue read(cell);
    const auto& value = read.value();
    std::string found(words(read));
    if (!found.empty()) {
        return found;
    }
    if (value.state == State::missing || value.state == State::abolished) {
        return fail(Error::missing);
    }
    if (value.state == State::unreadable && value.fault != Fault::period_only) {
        return fail(Error::unreadable);
    }
    return found;
}

}  // namespace

Result<double> number_of(const Value& value) {
    if (value.state == State::missing || value.state == State::abolished) {
        return fail(Error::missing);
    }
    if (!has_number(value)) {
        return fail(Error::unreadable);
    }
    if (!std::isfinite(value.quantity.number)) {
        return fail(Error::out_of_range);
    }
    return value.quantity.number;
}

Result<double> number_of(const Cell& cell, const std::optional<Cell>& part) {
    const CellValue read(cell);
    const auto& value = read.value();
    if (!part || part->kind == Cell::Kind::blank) {
        return number_of(value);
    }
    if (value.state != State::value) {
        return number_of(value);
    }
    if (part->kind == Cell::Kind::number) {
        return part_at(value, part->number);
    }
    const NormalText label(part->text);
    const auto wanted = trim(label.view());
    if (wanted.empty()) {
        return number_of(value);
    }
    return part_labelled(value, wanted);
}

Result<std::string> unit_of(const Cell& cell) {
    return answer(cell, [](const CellValue& read) { return std::string_view(read.value().quantity.unit); });
}

Result<std::string> condition_of(const Cell& cell) {
    return answer(cell, [](const CellValue& read) { return condition_word(read.value().quantity.condition); });
}

Result<std::string> period_of(const Cell& cell) {
    return answer(cell, [](const CellValue& read) { return read.written_period(); });
}

}  // namespace kpisheet
