// SPDX-License-Identifier: MPL-2.0
#include <vector>

#include "core/indicators/indicator_functions.hpp"
#include "uno/cell_list.hpp"
#include "uno/for_each_cell.hpp"
#include "uno/functions.hpp"

namespace kpisheet {

namespace {

/// A scale as one text, or as two columns of a sheet: grade and threshold.
Result<GradeScale> scale_of(const Any& argument) {
    CellList cells;
    if (cells.add(argument)) {
        return fail(Error::bad_argument);
    }
    if (cells.columns() == 1 && cells.all().size() <= 1) {
        return grade_scale(cells.all().empty() ? Cell::blank() : cells.all().front());
    }
    if (cells.columns() != 2) {
        return fail(Error::bad_argument);
    }
    std::vector<GradeRow> rows;
    for (std::size_t i = 0; i + 1 < cells.all().size(); i += 2) {
        rows.push_back({cells.all()[i], cells.all()[i + 1]});
    }
    return GradeScale::from_rows(rows);
}

}  // namespace

Any Functions::rate(const Any& actual, const Any& target, const Any& base, const Any& method, const Any& better) {
    return for_each_cell(2, {&actual, &target, &base, &method, &better}, [](Arguments a) {
        return kpisheet::rate(a[0].cell(), a[1].cell(), a[2].optional_cell(), a[3].cell(), a[4].cell());
    });
}

Any Functions::status(const Any& actual, const Any& target, const Any& better) {
    return for_each_cell(2, {&actual, &target, &better}, [](Arguments a) {
        return kpisheet::status(a[0].cell(), a[1].cell(), a[2].cell());
    });
}

Any Functions::grade(const Any& rate, const Any& scale) {
    return guarded([&] {
        const auto grades = scale_of(scale);
        return grades ? for_each_cell(1, {&rate}, [&](Arguments a) { return kpisheet::grade(a[0].cell(), *grades); })
                      : to_any(grades.error());
    });
}

}  // namespace kpisheet
