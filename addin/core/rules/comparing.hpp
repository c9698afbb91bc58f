// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// True for a value that is one number, so that it can be computed with.
[[nodiscard]] inline bool is_number(const KpiValue& value) {
    return value.state == State::value && !value.compound && value.number.has_value();
}

/// True for an indicator with so many values that no person wrote them: its values are not compared with each other,
/// so that a check stays linear in the cells.
[[nodiscard]] inline bool is_overlong(const Indicator& indicator) { return indicator.values.size() > 400; }

/// True when figures of these units can be compared: equal, equal but for the way of writing (か所 and 箇所, 人/年 and
/// 人), or one of them not written.
[[nodiscard]] bool units_agree(std::string_view left, std::string_view right);

/// Two single numbers whose units agree.
[[nodiscard]] inline bool are_comparable(const KpiValue& left, const KpiValue& right) {
    return is_number(left) && is_number(right) && units_agree(left.unit, right.unit);
}

/// True when two figures are the same as far as both show it: 1,625千人 and 1,625,400人, 36.7% and 36.72%.
[[nodiscard]] bool same_figure(const KpiValue& left, const KpiValue& right);

/// Half a unit of the last digit shown: how far the true figure may lie from it. 0 for plain whole counts.
[[nodiscard]] double slack(const KpiValue& value);

/// A value with its cell, as evidence: 259人(E45).
[[nodiscard]] std::string figure_at(const KpiValue& value);

/// `number` written as `like` is: in its multiplier, decimal places and unit.
[[nodiscard]] std::string figure_like(double number, const KpiValue& like);

}  // namespace kpisheet
