// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/layouts/table.hpp"
#include "core/rules/grade_legend.hpp"
#include "core/rules/graded_cells.hpp"
#include "core/rules/rates.hpp"

namespace kpisheet {

/// What the figures of an indicator say.
struct Judged {
    GradeMeaning::Kind by_target;                ///< met or not_met
    std::optional<GradeMeaning::Kind> by_base;    ///< improved, same or worse
    std::optional<GradeMeaning::Kind> by_change;  ///< risen or fallen since the base
    const KpiValue* actual;
    const KpiValue* target;
    const KpiValue* base;

    [[nodiscard]] bool is(GradeMeaning::Kind kind) const {
        return by_target == kind || by_base == kind || by_change == kind || (kind == GradeMeaning::Kind::not_improved && by_base && by_base != GradeMeaning::Kind::improved) ||
               (kind == GradeMeaning::Kind::not_worse && by_base && by_base != GradeMeaning::Kind::worse);
    }
    /// So near its base that what a sheet calls unchanged may hold it: a twentieth, or a point.
    [[nodiscard]] bool is_near_base() const;
};

/// What a legend compares with: ○ 前年度より改善, the actual of the year before in place of the base, ○ 令和4年度の値より向上, that of a year; ◎ 中間目標を達成, the next target in
/// place of the last.
struct Comparing {
    bool since_last_year = false;
    bool with_interim = false;
    std::optional<int> since_year = {};
    bool by_totals = false;  ///< 増加分の累計: what all years come to, of actuals against targets
};

/// By the actual that the grade stands behind, against the target of its year or the final one. `lower`: as an indicator of which less is
/// better; nothing where it can't be one, or where figures are missing.
[[nodiscard]] std::optional<Judged> judge_by_target(const Graded& one, bool lower, Comparing comparing = {});

/// What a printed rate was before it was rounded, where its formula, or actual and target (and base) of the judged year, give it: 80 %, of 79.6.
[[nodiscard]] std::optional<double> percent_before_rounding(const Sheet& sheet, const KpiValue& rate, const Graded& one, const PrintedRate& printed);

}  // namespace kpisheet
