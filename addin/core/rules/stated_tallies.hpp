// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// A grade and how often it is said to be given.
struct Stated {
    std::string grade;
    int count = 0;
    Address cell;
};

/// How often each grade is given, by grade in NFKC.
using GradeCounts = std::map<std::string, int, std::less<>>;
/// Grades by the number of their text.
using GradesByText = std::unordered_map<std::uint32_t, std::string_view>;

/// Lines of fewer grades say nothing.
inline constexpr std::size_t fewest_stated = 2;

/// 達成：8 未達成：10 in one text. 達成 in 未達成 is not that grade.
[[nodiscard]] std::vector<Stated> stated_in(std::string_view text, Address at, const GradeCounts& grades);

/// Grades side by side over one row of numbers; of several, by goal, none is of all.
[[nodiscard]] std::vector<Stated> stated_below(const Sheet& sheet, std::int32_t row, const GradesByText& grades);

/// 達成 | 5指標 over 未達成 | 16指標, うちＡ | 7, 判定「順調」の指標数 | 10: labels below each other that name a grade each, with their numbers
/// right of them, from this row on.
[[nodiscard]] std::vector<Stated> stated_beside(const Sheet& sheet, std::int32_t row, const GradeCounts& grades);

/// 小計 | 達成（◎） | 3件: the one grade that a row names, with its number right of it.
[[nodiscard]] std::optional<Stated> stated_in_row(std::span<const SheetCell> cells, const GradeCounts& grades);

/// 達成状況の内訳 | ★ 4 | ↑ 10 | → 2: a grade and its number in each cell of a row.
[[nodiscard]] std::vector<Stated> stated_across(std::span<const SheetCell> cells, const GradeCounts& grades);

/// 検証結果の内訳 | 改善 | 14 | 横ばい | 1: grades with their numbers right of them, in one row.
[[nodiscard]] std::vector<Stated> stated_pairs(const Sheet& sheet, std::int32_t row, const GradesByText& grades);

/// 達成 5 over 未達成 8: the same in one cell each.
[[nodiscard]] std::vector<Stated> stated_each(const Sheet& sheet, std::int32_t row, const GradeCounts& grades);

}  // namespace kpisheet
