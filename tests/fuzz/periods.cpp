// SPDX-License-Identifier: MPL-2.0
// The bytes are a text with a period; a second line, where there is one, is the reference or the format. The first
// eight bytes are a number cell as well.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/eras/calendar_functions.hpp"
#include "core/eras/civil.hpp"
#include "core/eras/format.hpp"
#include "core/eras/period_search.hpp"
#include "core/text/normal_text.hpp"
#include "fuzz/target.hpp"

using namespace kpisheet;
using kpisheet::fuzz::expect;

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::sys_days null_date = 1899y / 12 / 30;
constexpr std::size_t most_beginnings = 200;
constexpr int latest_written_year = 2998;  // a number cell may be a day long after the years that are read from texts

void expect_sound(const WrittenDate& date) {
    expect(date.month >= 0 && date.month <= 12 && date.day >= 0, "a month is 1 to 12 or not written");
    for (const Era* reference : {static_cast<const Era*>(nullptr), &all_eras().back()}) {
        if (const auto days = civil_days(date, reference)) {
            expect(days->first <= days->last, "a date's first day is not after its last one");
        }
        for (const auto strict : {false, true}) {
            if (const auto day = civil_day(date, strict, reference)) {
                (void)format_era(*day);
            }
        }
    }
}

void read_at(std::string_view text) {
    for (const auto& period : {read_period(text), read_period_beside_reference(text)}) {
        if (period) {
            expect(period->length > 0 && period->length <= text.size(), "a period takes some of the text and no more");
            expect_sound(period->first);
            expect_sound(period->last);
            (void)fiscal_year_of(*period);
        }
    }
}

void call_functions(const Cell& value, const Cell& other) {
    const auto year = calendar_year(value, other, null_date);
    expect(!year || (*year >= 0 && *year <= 9999), "KPI.YEAR gives a year of the calendar or an error");
    for (const auto strict : {false, true}) {
        (void)calendar_date(value, strict, other, null_date);
    }
    for (const auto month : {1.0, 4.0, 0.0, 12.5}) {
        (void)fiscal_year(value, month, null_date);
    }
    (void)era_text(value, other, {}, null_date);
    const auto text = era_text(value, {}, other, null_date);
    if (text && year && *year <= latest_written_year) {
        const auto again = era_text(Cell::of(std::string_view(*text)), {}, {}, null_date);
        expect(again && *again == *text, "KPI.ERA reads what it writes");
    }
}

}  // namespace

std::vector<std::string> kpisheet::fuzz::known_inputs() { return {}; }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto rest = fuzz::text_of(data, size);
    const auto first_line = fuzz::take_line(rest);
    const auto second_line = fuzz::take_line(rest);
    const NormalText normal(first_line);
    for (std::size_t at = 0; at < std::min(normal.view().size(), most_beginnings); ++at) {
        read_at(normal.view().substr(at));
    }
    const NormalText reference(second_line);
    (void)heading_fiscal_year(normal.view(), era_named_in(reference.view()), true);
    const auto other = second_line.empty() ? Cell::blank() : Cell::of(second_line);
    call_functions(Cell::of(first_line), other);

    double number = 0;
    std::memcpy(&number, data, std::min(size, sizeof number));
    call_functions(Cell::of(number), other);
    call_functions(Cell::of(first_line), Cell::of(number));
    // Most bytes are a tiny or a huge number: these are days and years.
    const auto day = std::isfinite(number) ? std::fmod(number, 400'000.0) : 0.0;
    call_functions(Cell::of(std::trunc(day)), other);
    return 0;
}
