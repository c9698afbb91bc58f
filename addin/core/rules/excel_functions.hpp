// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace kpisheet {

/// A function of Excel that Calc may not have, and what does the same.
struct ExcelFunction {
    std::string_view name;
    std::string_view instead_ja;
    std::string_view instead_en;
};

/// The first such function that the formula calls, or null.
[[nodiscard]] const ExcelFunction* called_excel_function(std::string_view formula);

/// `formula` with DATESTRING(x) as the KPI function that writes the same text; empty where it holds none, or it is
/// miswritten.
[[nodiscard]] std::string with_era_function(std::string_view formula);

}  // namespace kpisheet
