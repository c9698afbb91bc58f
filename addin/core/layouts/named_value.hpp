// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

namespace kpisheet {

/// 就業相談者数100人, 新規就農者数(累計)⏎平成31年度まで8人: a name and its value in one cell. Views point into the text.
struct NamedValue {
    std::string_view name;
    std::string_view when;   ///< 平成31年度, 5年間; empty where the cell names no time
    std::string_view value;  ///< 8人
    bool own_line = false;   ///< the value stands on a line of its own
    bool target = false;     ///< まで, 目標
};

/// Splits a cell's text (normalised). Nothing where its end is no single value with words before it.
[[nodiscard]] std::optional<NamedValue> split_named_value(std::string_view text);

/// 雇用促進奨励金事業⏎【まちづくり推進課】: the section at the end of a text as printed, in brackets or on a line of its own.
struct NamedDepartment {
    std::string_view name;
    std::string_view department;
};
[[nodiscard]] std::optional<NamedDepartment> split_named_department(std::string_view printed);

}  // namespace kpisheet
