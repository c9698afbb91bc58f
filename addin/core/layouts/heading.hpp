// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/eras/period.hpp"
#include "core/layouts/paired_values.hpp"
#include "core/layouts/table.hpp"

namespace kpisheet {

/// What the words of one heading cell say of its column.
struct Heading {
    ColumnRole role = ColumnRole::unknown;
    double certainty = 0;              ///< 0 … 1: how much of the words the known ones explain
    std::optional<Period> period;      ///< H30, R5年度末, 3年度 (the era left out), 5年間
    std::optional<Period> against_period;  ///< of a rate: the R6 of 対R6目標
    std::string unit;                  ///< (千円) → 円
    double scale = 1;                  ///< (千円) → 1000
    bool current = false;              ///< 現状値, 現況値: base where it is the only one, else the latest actual
    bool goal_indicator = false;       ///< 数値目標: what is named under it are targets of goals
    RolePair pair;                     ///< 目標／実績: two figures in each cell, if the cells agree
    std::optional<Against> against;
    std::optional<ColumnRole> of;      ///< 目標値の合計 → target

    /// A heading cell at all: known words or a year, and little else.
    [[nodiscard]] bool is_heading() const { return certainty >= 0.55; }
    [[nodiscard]] bool is_year_only() const { return role == ColumnRole::unknown && period.has_value(); }
};

/// Base, target, actual, rate or forecast: what years may stand over. A total is none.
[[nodiscard]] inline bool is_value_role(ColumnRole role) {
    return role == ColumnRole::base || role == ColumnRole::target || role == ColumnRole::actual || role == ColumnRole::rate ||
           role == ColumnRole::forecast;
}

/// Words that only divide what stands above them: 年度 and 数値 under 基準値.
[[nodiscard]] bool is_neutral_heading(std::string_view text);

/// Which target the words of a rate's heading name: 対年度目標, 対最終目標. Nothing where they name none.
[[nodiscard]] std::optional<Against> named_target(std::string_view text);

/// Reads a heading cell (normalised text). Values with units, long sentences and names give certainty 0.
[[nodiscard]] Heading read_heading(std::string_view text);

}  // namespace kpisheet
