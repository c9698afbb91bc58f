// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

namespace kpisheet::recall {

enum class Side : std::uint8_t { form, previous };

/// What a section may do to what it was sent, against which book that shows, and the rule that is to speak of it.
struct DeviationKind {
    const char* name;
    Side against;
    const char* rule;
};

namespace kind {

inline constexpr DeviationKind column_removed{"column removed", Side::form, "differs-from-template"};
inline constexpr DeviationKind column_added{"column added", Side::form, "differs-from-template"};
inline constexpr DeviationKind column_moved{"column moved", Side::form, "differs-from-template"};
inline constexpr DeviationKind heading_renamed{"heading renamed", Side::form, "differs-from-template"};
inline constexpr DeviationKind kpi_removed{"KPI removed", Side::form, "kpi-removed"};
inline constexpr DeviationKind kpi_added{"KPI added", Side::form, "kpi-added"};
inline constexpr DeviationKind kpi_renamed{"KPI renamed", Side::form, "differs-from-template"};
inline constexpr DeviationKind goal_altered{"goal altered", Side::form, "differs-from-template"};
inline constexpr DeviationKind unit_changed{"unit changed", Side::form, "differs-from-template"};
inline constexpr DeviationKind section_changed{"section changed", Side::form, "differs-from-template"};
inline constexpr DeviationKind formula_typed_over{"formula typed over", Side::form, "differs-from-template"};
inline constexpr DeviationKind base_changed{"base changed", Side::form, "base-changed"};
inline constexpr DeviationKind target_changed{"target changed", Side::form, "target-changed"};
inline constexpr DeviationKind base_changed_since{"base changed since", Side::previous, "base-changed"};
inline constexpr DeviationKind target_changed_since{"target changed since", Side::previous, "target-changed"};
inline constexpr DeviationKind past_actual_changed{"past actual changed", Side::previous, "past-actual-changed"};
inline constexpr DeviationKind kpi_dropped{"KPI dropped", Side::previous, "kpi-removed"};
inline constexpr DeviationKind kpi_new{"KPI new", Side::previous, "kpi-added"};
inline constexpr DeviationKind kpi_renamed_since{"KPI renamed since", Side::previous, "kpi-added"};

}  // namespace kind

}  // namespace kpisheet::recall
