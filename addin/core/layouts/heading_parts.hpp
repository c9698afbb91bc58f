// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// The unit of all figures of a column.
struct HeadingUnit {
    std::string unit;
    double scale = 1;  ///< 1000 for 千円
};

/// Reads (千円), (%), 単位:人, given without the brackets. Nothing for what else stands in brackets: (A), (年間), (R5), (確定).
[[nodiscard]] std::optional<HeadingUnit> read_heading_unit(std::string_view words);

/// True for what may follow the word that a heading ends with: 等, の値, B, 注1, or nothing.
[[nodiscard]] bool is_heading_tail(std::string_view tail);

/// 3年目 of 3年目(R5), 5年後 of 目標値(5年後): says nothing but its place. Its length, or 0.
[[nodiscard]] std::size_t year_of_plan_length(std::string_view text);

/// 年度別の目標と実績, 目標値及び実績値: over both, so that a 区分 or a heading below tells which.
[[nodiscard]] bool is_over_both(std::string_view words);

/// 中間値(目標), 指標値(実績): the brackets say what it is a value of.
[[nodiscard]] bool is_general_value(std::string_view words);

/// 策定時, 基準値 … in brackets behind 実績: the actual of the year that the plan starts from.
[[nodiscard]] bool says_base(std::string_view words);

/// R3KPI実績: letters would run on into the year.
[[nodiscard]] std::string with_space_before_kpi(std::string_view text);

/// 評価 of 評価 Ａ:100%以上 Ｂ:80%以上: a heading that explains its grades.
[[nodiscard]] std::string_view without_legend(std::string_view text);

/// Columns of words: what stands in brackets behind their heading is no unit.
[[nodiscard]] bool is_named_by_words(ColumnRole role);

}  // namespace kpisheet
