// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace kpisheet {

/// The content of one cell as a spreadsheet hands it over.
struct Cell {
    enum class Kind { blank, number, text };

    Kind kind = Kind::blank;
    double number = 0;
    std::string_view text;  ///< UTF-8, as typed

    [[nodiscard]] static Cell blank() { return {}; }
    [[nodiscard]] static Cell of(double number) { return {Kind::number, number, {}}; }
    [[nodiscard]] static Cell of(std::string_view text) { return {Kind::text, 0, text}; }
};

}  // namespace kpisheet
