// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// What a grade (A, ◎, 順調) stands for by the sheet's own words.
struct GradeMeaning {
    enum class Kind : std::uint8_t {
        rate,      ///< A 100%以上, B 80%以上100%未満: `from` ≤ rate < `below`, in percent
        met,       ///< ◎ 目標を達成, 達成
        not_met,   ///< 未達成
        improved,  ///< ○ 基準値より改善
        same,      ///< △ 基準値と同じ
        worse,     ///< × 基準値より悪化
        not_improved,  ///< 赤 基準値から横ばい又は後退
        not_worse,     ///< Ｂ 前年度以上
        risen,         ///< ↗ 増加, whichever is the better
        fallen,        ///< ↘ 減少
    };
    Kind kind = Kind::rate;
    double from = -std::numeric_limits<double>::infinity();
    double below = std::numeric_limits<double>::infinity();
    bool since_last_year = false;  ///< of what changed: ○ 前年度より改善
    std::optional<int> since_year; ///< of what changed: ○ 令和4年度の値より向上, a fiscal year
    bool of_progress = false;      ///< of a rate: how much of the way from the base to the target
    bool of_interim = false;       ///< of met: ◎ 中間目標を達成
    bool roughly = false;  ///< of same: ±0.5ポイント以内は「変化なし」
    std::string words;  ///< as the legend says it: 80%以上100%未満

    [[nodiscard]] bool is_rate() const { return kind == Kind::rate; }
    /// True for what compares with the base, or with last year.
    [[nodiscard]] bool is_change() const { return kind >= Kind::improved; }
};

/// By grade in NFKC.
using GradeLegend = std::map<std::string, GradeMeaning, std::less<>>;

/// The texts of a sheet that may say what its grades stand for, in NFKC. As many as any sheet has legends.
[[nodiscard]] std::vector<std::string> remarks_on_grades(const Sheet& sheet);

/// What these remarks say about these grades (in NFKC). A grade that no remark explains is left out, but for 達成 and 未達成.
[[nodiscard]] GradeLegend read_grade_legend(std::span<const std::string> remarks, const std::set<std::string, std::less<>>& grades);

/// ○ and × below 達成, which no legend explains.
[[nodiscard]] GradeLegend marks_of_achievement(const std::set<std::string, std::less<>>& grades);

}  // namespace kpisheet
