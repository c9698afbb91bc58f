// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/totals.hpp"
#include "uno/cell_list.hpp"
#include "uno/for_each_cell.hpp"
#include "uno/functions.hpp"

namespace kpisheet {

namespace {

Any total(const Functions::Anys& values, Result<double> (Totals::*result)() const) {
    return guarded([&] {
        Totals totals;
        for (sal_Int32 i = 0; i < values.getLength(); ++i) {
            if (const auto error = visit_cells(values.getConstArray()[i], [&](const Cell& cell) { totals.add(cell); })) {
                return *error;
            }
        }
        return to_any((totals.*result)());
    });
}

}  // namespace

Any Functions::sum(const Anys& values) { return total(values, &Totals::sum); }

Any Functions::average(const Anys& values) { return total(values, &Totals::average); }

Any Functions::count(const Anys& values) { return total(values, &Totals::count); }

}  // namespace kpisheet
