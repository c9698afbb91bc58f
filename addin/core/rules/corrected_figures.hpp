// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// What figures of a table should be by the rules that speak of them: scale-slip, percent-as-fraction and
/// breakdown-mismatch. A rule on what is computed from such a figure need not speak of the same mistake again.
class CorrectedFigures {
public:
    explicit CorrectedFigures(const Table& table);

    /// The figure as it should be; as it is where no rule speaks of it. `value` is a number of `indicator`. Of a
    /// breakdown that doesn't add up each figure may be the wrong one: it is corrected as if the others were right.
    [[nodiscard]] double of(const Indicator& indicator, const KpiValue& value) const;

private:
    std::map<const KpiValue*, double> by_breakdown_;
};

}  // namespace kpisheet
