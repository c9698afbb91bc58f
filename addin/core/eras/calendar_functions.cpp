// SPDX-License-Identifier: MPL-2.0
#include "core/eras/calendar_functions.hpp"

#include <cmath>
#include <optional>

#include "core/eras/civil.hpp"
#include "core/eras/format.hpp"
#include "core/eras/period_search.hpp"
#include "core/eras/year_reader.hpp"
#include "core/text/missing_word.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr sys_days earliest_date{year{1} / 1 / 1};
constexpr sys_days latest_date{year{9999} / 12 / 31};
constexpr double most_days = 4'000'000;  // more than lie between them; keeps the sum in range

std::optional<int> year_number(double number) {
    const bool is_year = number >= earliest_year && number <= latest_year && number == std::floor(number);
    return is_year ? std::optional(static_cast<int>(number)) : std::nullopt;
}

Result<sys_days> date_number(double number, sys_days null_date) {
    if (!(std::abs(number) <= most_days)) return fail(Error::unreadable);
    const sys_days date = null_date + days{static_cast<int>(std::floor(number))};
    if (date < earliest_date || date > latest_date) return fail(Error::unreadable);
    return date;
}

bool is_given(const Cell& cell) {
    switch (cell.kind) {
        case Cell::Kind::number:
            return cell.number != 0;
        case Cell::Kind::text:
            return !trim(cell.text).empty();
        case Cell::Kind::blank:
            break;
    }
    return false;
}

/// Null where the cell names no era.
const Era* reference_era(const Cell& reference, sys_days null_date) {
    if (!is_given(reference)) return nullptr;
    if (reference.kind == Cell::Kind::text) return era_named_in(NormalText(reference.text).view());
    if (const auto year = year_number(reference.number)) return era_of_fiscal_year(*year);
    const auto date = date_number(reference.number, null_date);
    return date ? era_on(*date) : nullptr;
}

/// What a value cell says, its era resolved. A number has nothing written.
struct Moment {
    WrittenDate written{};
    const Era* reference = nullptr;
    CivilDays civil{};
};

Result<Moment> moment_of_text(std::string_view typed, const Cell& reference, sys_days null_date) {
    const NormalText text(typed);
    if (stands_for_missing(trim(text.view()))) return fail(Error::missing);
    const auto period = whole_period(text.view(), is_given(reference));
    if (!period || period->open) return fail(Error::unreadable);
    const bool placed = period->kind == Period::Kind::date || period->kind == Period::Kind::range;
    if (!placed) return fail(Error::unreadable);
    Moment moment{.written = period->last};
    if (!moment.written.era && !moment.written.western) moment.reference = reference_era(reference, null_date);
    const auto civil = civil_days(moment.written, moment.reference);
    if (!civil) return fail(civil.error());
    moment.civil = *civil;
    return moment;
}

Result<Moment> moment_of_number(double number, sys_days null_date) {
    if (const auto year = year_number(number)) {
        return civil_days({.western = true, .year = *year}).map([](const CivilDays& civil) {
            return Moment{.civil = civil};
        });
    }
    return date_number(number, null_date).map([](sys_days date) {
        return Moment{.civil = {date, date, fiscal_year_of(date), Precision::day}};
    });
}

Result<Moment> moment_of(const Cell& value, const Cell& reference, sys_days null_date) {
    switch (value.kind) {
        case Cell::Kind::text:
            return moment_of_text(value.text, reference, null_date);
        case Cell::Kind::number:
            return moment_of_number(value.number, null_date);
        case Cell::Kind::blank:
            break;
    }
    return fail(Error::missing);
}

}  // namespace

Result<int> calendar_year(const Cell& value, const Cell& reference, sys_days null_date) {
    if (value.kind != Cell::Kind::text) {
        return moment_of(value, reference, null_date).map([](const Moment& moment) {
            return moment.civil.fiscal_year;
        });
    }
    const NormalText text(value.text);
    if (stands_for_missing(trim(text.view()))) return fail(Error::missing);
    return heading_fiscal_year(text.view(), reference_era(reference, null_date), is_given(reference));
}

Result<sys_days> calendar_date(const Cell& value, bool strict, const Cell& reference, sys_days null_date) {
    const auto moment = moment_of(value, reference, null_date);
    if (!moment) return fail(moment.error());
    if (value.kind == Cell::Kind::text) return civil_day(moment->written, strict, moment->reference);
    return moment->civil.first;
}

Result<std::string> era_text(const Cell& value, const Cell& format, const Cell& reference, sys_days null_date) {
    if (format.kind == Cell::Kind::number && format.number != 0) return fail(Error::bad_argument);
    const auto moment = moment_of(value, reference, null_date);
    if (!moment) return fail(moment.error());
    const std::string_view pattern = is_given(format) ? format.text : std::string_view();
    const CivilDays& civil = moment->civil;
    switch (civil.precision) {
        case Precision::year:
            return format_era_year(civil.fiscal_year, pattern);
        case Precision::month: {
            const year_month_day first{civil.first};
            return format_era(first.year() / first.month(), pattern);
        }
        case Precision::day:
            break;
    }
    return format_era(civil.first, pattern);
}

Result<int> fiscal_year(const Cell& value, double start_month, sys_days null_date) {
    if (!(start_month >= 1 && start_month <= 12) || start_month != std::floor(start_month)) {
        return fail(Error::bad_argument);
    }
    const auto moment = moment_of(value, Cell::blank(), null_date);
    if (!moment) return fail(moment.error());
    // 令和5年度末 names its fiscal year, whichever month that begins with.
    if (moment->civil.precision == Precision::year || moment->written.fiscal) return moment->civil.fiscal_year;
    return fiscal_year_of(moment->civil.first, static_cast<unsigned>(start_month));
}

}  // namespace kpisheet
