// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/value_year.hpp"

#include "core/text/normal_text.hpp"

namespace kpisheet {

void settle_year(const SheetYears& years, KpiValue& value, std::optional<int> heading) {
    value.heading_year = heading;
    value.year = heading;
    if (!value.period().empty()) {
        const NormalText normal(value.period());
        if (const auto period = read_period(normal.view())) {
            const auto own = years.fiscal_year(*period);
            const bool whole_plan = period->kind == Period::Kind::span || period->kind == Period::Kind::each_year;
            if (own) {
                value.year = own;
            } else if (whole_plan && value.role == ValueRole::target) {
                value.year.reset();
            }
        }
    }
}

}  // namespace kpisheet
