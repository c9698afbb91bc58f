// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/planning_functions.hpp"
#include "uno/cell_list.hpp"
#include "uno/for_each_cell.hpp"
#include "uno/functions.hpp"

namespace kpisheet {

Any Functions::target(const Document& document, const Any& year, const Any& base_year, const Any& base,
                      const Any& target_year, const Any& target, const Any& shape, const Any& digits,
                      const Any& rounding) {
    return for_each_cell(1, {&year, &base_year, &base, &target_year, &target, &shape, &digits, &rounding},
                         [day_zero = null_date(document)](Arguments a) {
                             return yearly_target({a[0].cell(), a[1].cell(), a[2].cell(), a[3].cell(), a[4].cell(),
                                                   a[5].cell(), a[6].cell(), a[7].cell()},
                                                  day_zero);
                         });
}

Any Functions::allot(const Any& total, const Any& periods, const Any& index, const Any& order) {
    return for_each_cell(3, {&total, &periods, &index, &order}, [](Arguments a) {
        return allotment(a[0].cell(), a[1].cell(), a[2].cell(), a[3].cell());
    });
}

Any Functions::forecast(const Document& document, const Any& years, const Any& actuals, const Any& year) {
    return guarded([&] {
        CellList headings;
        CellList values;
        for (const auto& error : {headings.add(years), values.add(actuals)}) {
            if (error) {
                return *error;
            }
        }
        pad_alike(headings, values);
        return for_each_cell(1, {&year}, [&, day_zero = null_date(document)](Arguments a) {
            return kpisheet::forecast(headings.all(), values.all(), a[0].cell(), day_zero);
        });
    });
}

Any Functions::required(const Document& document, const Any& actual, const Any& year, const Any& target,
                        const Any& target_year) {
    return for_each_cell(4, {&actual, &year, &target, &target_year}, [day_zero = null_date(document)](Arguments a) {
        return kpisheet::required(a[0].cell(), a[1].cell(), a[2].cell(), a[3].cell(), day_zero);
    });
}

}  // namespace kpisheet
