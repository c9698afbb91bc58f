// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// The words and marks of a sheet that grades are given in (Ａ, ◎, 概ね達成), each text looked at once.
class GradeTexts {
public:
    explicit GradeTexts(const Sheet& sheet);
    /// Takes this text, too: as the grades of a recognised column.
    void add(const SheetCell& cell);

    [[nodiscard]] bool empty() const { return grades_.empty(); }
    /// In NFKC; empty for a cell that holds no grade.
    [[nodiscard]] std::string_view grade(const SheetCell& cell) const;

private:
    std::unordered_map<std::uint32_t, std::string> grades_;  ///< by text number
};

/// －: what was not graded, counted beside the grades.
[[nodiscard]] bool is_dash_for_grade(const SheetCell& cell);

/// The whole number of a cell that counts: 8, 8件, 8指標. Nothing for any other.
[[nodiscard]] std::optional<int> count_in(const SheetCell* cell);

/// The same, or that before its share: 12（75.0%）.
[[nodiscard]] std::optional<int> count_before_share(const SheetCell& cell);

/// 計, 合計, 指標数, KPI数: over or beside what several counts make together.
[[nodiscard]] bool names_sum_of_counts(std::string_view text);

/// 政策 | 指標数 | 順調 | やや遅れ | 遅れ: headings of how often each grade was given, with numbers below each of them, right below or in the
/// row after next (達成度 100%以上 …). What follows is no part of a table of indicators, nor are these headings of one.
[[nodiscard]] bool heads_tallies(const Sheet& sheet, std::int32_t row, const GradeTexts& grades);

/// The same where nothing else is headed: not 指標 | 目標値 | 実績値 | 評価 | | 基本目標 | KPI数 | Ａ | Ｂ, counts beside a table of indicators.
[[nodiscard]] bool heads_tallies_alone(const Sheet& sheet, std::int32_t row, const GradeTexts& grades);

/// How many grades right of this column head numbers.
[[nodiscard]] int tallies_beyond(const Sheet& sheet, std::int32_t row, std::int32_t column, const GradeTexts& grades);

/// １ | ２ | ３ | 合計, ３ | ２ | １ | － | 合計 over numbers: the same of grades that are numbers.
[[nodiscard]] bool heads_numbered_tallies(const Sheet& sheet, std::int32_t row);

/// 評価の集計 | Ａ | 1 | Ｂ | 7 | Ｃ | 8 | 計 | 16: the same in one row.
[[nodiscard]] bool holds_tallies_side_by_side(const Sheet& sheet, std::int32_t row, const GradeTexts& grades);

/// 判定区分 | 内容 | 項目数 over Ａ | 目標値に達した | 5: the same downwards.
[[nodiscard]] bool heads_list_of_tallies(const Sheet& sheet, std::int32_t row, const GradeTexts& grades);

}  // namespace kpisheet
