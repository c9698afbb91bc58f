// SPDX-License-Identifier: MPL-2.0
#include "core/eras/civil.hpp"

#include "core/eras/year_reader.hpp"

namespace kpisheet {

namespace {

using std::chrono::April;
using std::chrono::day;
using std::chrono::December;
using std::chrono::January;
using std::chrono::last;
using std::chrono::March;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr int fiscal_year_by(sys_days date, unsigned start_month) {
    const year_month_day civil{date};
    const int written = static_cast<int>(civil.year());
    return static_cast<unsigned>(civil.month()) < start_month ? written - 1 : written;
}

static_assert(fiscal_year_by(sys_days{year{2019} / March / 31}, 4) == 2018);
static_assert(fiscal_year_by(sys_days{year{2019} / April / 1}, 4) == 2019);
static_assert(fiscal_year_by(sys_days{year{2019} / January / 1}, 1) == 2019);

Result<year> western_year(const WrittenDate& date, const Era* reference) {
    const Era* era = date.era ? date.era : date.western ? nullptr : reference;
    if (!era && !date.western) return fail(Error::unreadable);
    const int number = era ? first_year(*era) + date.year - 1 : date.year;
    if (date.year < 1 || number < earliest_year || number > latest_year) return fail(Error::unreadable);
    return year{number};
}

CivilDays whole_year(year written, bool fiscal) {
    CivilDays days;
    days.precision = Precision::year;
    days.fiscal_year = static_cast<int>(written);
    days.first = fiscal ? sys_days{written / April / 1} : sys_days{written / January / 1};
    days.last = fiscal ? sys_days{(written + years{1}) / March / 31} : sys_days{written / December / 31};
    return days;
}

}  // namespace

Result<CivilDays> civil_days(const WrittenDate& date, const Era* reference) {
    const auto written = western_year(date, reference);
    if (!written) return fail(written.error());
    CivilDays days;
    if (date.month == 0) {
        days = whole_year(*written, date.fiscal);
    } else {
        const month in{static_cast<unsigned>(date.month)};
        const bool one_day = date.day != 0;
        const year_month_day first{*written, in, day{one_day ? static_cast<unsigned>(date.day) : 1U}};
        if (!first.ok()) return fail(Error::unreadable);
        days.first = first;
        days.last = one_day ? days.first : sys_days{*written / in / last};
        days.precision = one_day ? Precision::day : Precision::month;
        days.fiscal_year = fiscal_year_of(days.first);
    }
    if (date.end) {
        days.first = days.last;
        days.precision = Precision::day;
    }
    return days;
}

Result<int> fiscal_year_of(const WrittenDate& date, const Era* reference) {
    return civil_days(date, reference).map([](const CivilDays& days) { return days.fiscal_year; });
}

Result<int> fiscal_year_of(const Period& period, const Era* reference) {
    const bool placed = period.kind == Period::Kind::date || period.kind == Period::Kind::range;
    if (!placed || period.open) return fail(Error::unreadable);
    return fiscal_year_of(period.last, reference);
}

int fiscal_year_of(sys_days day, unsigned start_month) { return fiscal_year_by(day, start_month); }

Result<sys_days> civil_day(const WrittenDate& date, bool strict, const Era* reference) {
    const auto days = civil_days(date, reference);
    if (!days) return fail(days.error());
    const Era* era = date.era ? date.era : date.western ? nullptr : reference;
    if (strict && era && !covers_any(*era, days->first, days->last)) return fail(Error::bad_argument);
    return days->first;
}

}  // namespace kpisheet
