// SPDX-License-Identifier: MPL-2.0
#include "core/values/value_functions.hpp"
#include "uno/for_each_cell.hpp"
#include "uno/functions.hpp"

namespace kpisheet {

Any Functions::number(const Any& value, const Any& part) {
    return for_each_cell(1, {&value, &part},
                         [](Arguments a) { return number_of(a[0].cell(), a[1].optional_cell()); });
}

Any Functions::unit(const Any& value) {
    return for_each_cell(1, {&value}, [](Arguments a) { return unit_of(a[0].cell()); });
}

Any Functions::condition(const Any& value) {
    return for_each_cell(1, {&value}, [](Arguments a) { return condition_of(a[0].cell()); });
}

Any Functions::period(const Any& value) {
    return for_each_cell(1, {&value}, [](Arguments a) { return period_of(a[0].cell()); });
}

}  // namespace kpisheet
