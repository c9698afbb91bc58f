// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/sheets/address.hpp"

namespace kpisheet {

enum class Severity : std::uint8_t {
    error,    ///< the sheet is wrong
    warning,  ///< very likely wrong
    info,     ///< worth a look
};

/// Words for a person in both languages of the product.
struct Text {
    std::string ja;
    std::string en;
};

/// One change of one cell. It is made only where the cell still shows `from`.
struct Edit {
    Address cell;
    std::string from;                   ///< as shown before; empty for a blank cell
    std::string to;                     ///< as shown after
    std::optional<double> number;       ///< the cell becomes this number …
    std::optional<std::string> format;  ///< … in this number format, so that it shows `to`
    std::optional<std::string> formula; ///< the cell becomes this formula
};

struct Fix {
    Text title;         ///< 「68.2%」に直す
    bool safe = false;  ///< changes how a value is written, never what it says
    std::vector<Edit> edits;
};

/// Something wrong, with its evidence. A plain value: no pointers into the sheet.
struct Issue {
    std::string_view rule;       ///< id of the rule; lives as long as the program
    Severity severity = Severity::warning;
    std::size_t sheet = 0;       ///< index in the workbook
    std::optional<Range> range;  ///< the cell to go to is its first; nothing: the whole sheet or file
    Text message;                ///< what is wrong and the evidence: which cells, which arithmetic
    std::optional<Fix> fix;
    bool scattered = false;      ///< the message tells of other places that lie apart from `range`
    std::vector<Address> rests_on = {};  ///< cells of the figures that it was computed from, where it was computed
};

}  // namespace kpisheet
