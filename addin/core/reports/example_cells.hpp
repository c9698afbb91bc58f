// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kpisheet {

/// One sheet of a rule's example, as it is shown to a person: every place up to the last cell that holds something.
struct ExampleSheet {
    struct Cell {
        std::string text;
        bool marked = false;   ///< an issue is expected here
        bool formula = false;
    };
    enum class Of : std::uint8_t { checked, form, previous };

    std::string name;
    Of of = Of::checked;  ///< which workbook it belongs to
    std::vector<std::vector<Cell>> rows;
};

/// The sheets of an example, written as sheets/sheet_text.hpp says.
[[nodiscard]] std::vector<ExampleSheet> example_sheets(std::string_view text);

}  // namespace kpisheet
