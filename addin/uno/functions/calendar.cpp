// SPDX-License-Identifier: MPL-2.0
#include "core/eras/calendar_functions.hpp"
#include "core/values/value_functions.hpp"
#include "uno/for_each_cell.hpp"
#include "uno/functions.hpp"

namespace kpisheet {

namespace {

constexpr double april = 4;

/// TRUE, 1, FALSE, 0 or nothing.
Result<bool> logical(const Cell& cell) {
    if (cell.kind == Cell::Kind::text ? !cell.text.empty() : cell.number != 0 && cell.number != 1) {
        return fail(Error::bad_argument);
    }
    return cell.number == 1;
}

/// A blank cell reaches an add-in as 0, which is no month: it stands for none given, too.
Result<double> month_or_april(const Cell& cell) {
    const auto month = number_of(cell, std::nullopt);
    if (!month) {
        return month.error() == Error::missing ? Result<double>(april) : fail(Error::bad_argument);
    }
    return *month == 0 ? april : *month;
}

}  // namespace

Any Functions::year(const Document& document, const Any& value, const Any& reference) {
    return for_each_cell(1, {&value, &reference}, [day_zero = null_date(document)](Arguments a) {
        return calendar_year(a[0].cell(), a[1].cell(), day_zero);
    });
}

Any Functions::date(const Document& document, const Any& value, const Any& strict, const Any& reference) {
    return for_each_cell(1, {&value, &strict, &reference}, [day_zero = null_date(document)](Arguments a) {
        return logical(a[1].cell())
            .and_then([&](bool is_strict) { return calendar_date(a[0].cell(), is_strict, a[2].cell(), day_zero); })
            .map([&](std::chrono::sys_days day) { return static_cast<double>((day - day_zero).count()); });
    });
}

Any Functions::era(const Document& document, const Any& value, const Any& format) {
    return for_each_cell(1, {&value, &format}, [day_zero = null_date(document)](Arguments a) {
        return era_text(a[0].cell(), a[1].cell(), Cell::blank(), day_zero);
    });
}

Any Functions::fiscalYear(const Document& document, const Any& date, const Any& start_month) {
    return for_each_cell(1, {&date, &start_month}, [day_zero = null_date(document)](Arguments a) {
        return month_or_april(a[1].cell()).and_then(
            [&](double month) { return fiscal_year(a[0].cell(), month, day_zero); });
    });
}

}  // namespace kpisheet
