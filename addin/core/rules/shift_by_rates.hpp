// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet {

/// A row of which only the printed rates tell that it stands beside its headings: as it stands, none of them follows from its
/// figures; moved back, all do.
struct ShiftByRates {
    const Indicator* indicator = nullptr;
    Range cells;             ///< those of the row that moved
    std::int32_t shift = 0;  ///< columns to the right (+) or left (−)
    const KpiValue* rate = nullptr;    ///< one of them, as evidence
    const KpiValue* actual = nullptr;  ///< what it follows from
    const KpiValue* target = nullptr;
};

/// Those of examined.tables[table] that nothing else tells of. Linear in its values.
[[nodiscard]] std::vector<ShiftByRates> shifts_by_rates(const Examined& examined, std::size_t table);

}  // namespace kpisheet
