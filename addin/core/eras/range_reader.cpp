// SPDX-License-Identifier: MPL-2.0
#include "core/eras/range_reader.hpp"

#include <tuple>

#include "core/eras/date_reader.hpp"

namespace kpisheet {

namespace {

using Mark = WrittenYear::Mark;

enum class Link { none, wave, dash, from };

/// ～, から, and dashes, which link only what stands equally close on both sides (not R5 -10).
Link take_link(TextCursor& cursor) {
    const bool gap_before = cursor.take_gap() != 0;
    if (cursor.take_any({"~", "〜", "～", "∼"})) {
        cursor.take_gap();
        return Link::wave;
    }
    if (cursor.take("から")) {
        cursor.take_gap();
        return Link::from;
    }
    if (cursor.take_any({"-", "–", "‐", "−", "—", "―", "ー"})) {
        return (cursor.take_gap() != 0) == gap_before ? Link::dash : Link::none;
    }
    return Link::none;
}

int comparable_year(const WrittenDate& date) { return date.era ? first_year(*date.era) + date.year - 1 : date.year; }

/// False where the second lies before the first, or they can't be compared.
bool in_order(const WrittenDate& first, const WrittenDate& last) {
    if ((first.era || first.western) != (last.era || last.western)) return false;
    const auto key = [](const WrittenDate& date) { return std::tuple(comparable_year(date), date.month, date.day); };
    auto from = key(first);
    auto to = key(last);
    if (first.month == 0 || last.month == 0) std::get<1>(from) = std::get<1>(to) = 0;
    if (first.day == 0 || last.day == 0) std::get<2>(from) = std::get<2>(to) = 0;
    return from <= to;
}

/// 27年度 after 2023年度 is 2027年度, 02 after 1998 is 2002; after a year of an era it is one of the same era.
void set_year(WrittenDate& date, const WrittenDate& first, int year) {
    date.year = year;
    if (first.era || !first.western || year > 99) return;
    date.year += first.year / 100 * 100;
    if (date.year < first.year) date.year += 100;
}

/// The second date's year without an era: 5年度, 元年, 6年3月.
bool take_marked_year(TextCursor& cursor, const WrittenDate& first, WrittenDate& date) {
    const auto number = take_year_number(cursor, 2);
    if (!number || *number == 0) return false;
    const WrittenYear year{
        .era = first.era, .western = first.western, .number = *number, .mark = take_year_mark(cursor)};
    if (year.mark == Mark::none) return false;
    set_year(date, first, *number);
    date.fiscal = year.mark == Mark::fiscal;
    return take_month_and_day(cursor, year, date);
}

/// The second date as bare numbers of the first one's precision: R1～5, R5.1~6, R5.4.1~6.30, R5.4~6.3.
bool take_bare_numbers(TextCursor& cursor, const WrittenDate& first, WrittenDate& date) {
    int numbers[3] = {};
    int count = 0;
    do {
        const auto number = cursor.take_number(2);
        if (!number || *number == 0) return false;
        numbers[count++] = *number;
    } while (count < 3 && cursor.rest().size() > 1 && cursor.sees(".") &&
             is_digit(static_cast<char32_t>(cursor.rest()[1])) && cursor.take("."));
    const int precision = first.day != 0 ? 3 : first.month != 0 ? 2 : 1;
    const int start = count <= precision ? precision - count : 0;  // 0: with year, 1: month first, 2: day
    const int written_to = start + count;
    if (start == 0) set_year(date, first, numbers[0]);
    date.month = start == 2 ? first.month : written_to >= 2 ? numbers[1 - start] : 0;
    date.day = written_to == 3 ? numbers[2 - start] : 0;
    if (date.month > 12 || date.day > 31) return false;
    take_end(cursor, date);
    if (at_boundary(cursor)) return true;
    for (const std::string_view word : {"の", "平均", "累計", "合計", "計", "まで", "年平均"}) {
        if (cursor.sees(word)) return true;
    }
    return false;
}

/// 6月, 6月30日, 31日, 翌年3月 after a date that names its month.
bool take_later_month(TextCursor& cursor, const WrittenDate& first, WrittenDate& date) {
    if (first.month == 0) return false;
    date.year = first.year;
    if (cursor.take_any({"翌年", "翌"})) {
        ++date.year;
        if (!take_marked_month(cursor, date)) return false;
    } else if (!take_marked_month(cursor, date)) {
        date.month = first.month;
        return first.day != 0 && take_marked_day(cursor, date);
    }
    take_end(cursor, date);
    return true;
}

/// A second date that names its own era or western year. A bare western number must not be a value: R1-2025人.
std::optional<WrittenDate> take_full_date(TextCursor& cursor) {
    TextCursor year_only = cursor;
    const auto year = take_year(year_only);
    if (!year || (!year->era && !year->western)) return std::nullopt;
    auto date = take_date(cursor, LooseYear::with_mark);
    const bool plain_number = date && year->bare && year->mark == Mark::none && date->month == 0 && !date->end;
    if (plain_number && !at_boundary(cursor) && !cursor.sees("平均") && !cursor.sees("累計") && !cursor.sees("合計") && !cursor.sees("計") && !cursor.sees("の")) {
        return std::nullopt;
    }
    return date;
}

/// 2010-12 may be December 2010 or the years to 2012, 2001-05 likewise: neither is taken.
bool month_or_year(TextCursor cursor, Link link, const WrittenDate& first) {
    if (link != Link::dash || first.era || !first.western || first.month != 0 || first.fiscal) return false;
    const auto number = cursor.take_number(2);
    return number && *number <= 12 && at_boundary(cursor);
}

/// H27～, H27～累計, H27から累計: a beginning without an end.
bool takes_no_end(TextCursor& cursor, Link link) {
    if (link == Link::wave) return at_boundary(cursor) || cursor.sees("累計") || cursor.sees("の累計");
    TextCursor ahead = cursor;
    if (link != Link::from || !ahead.take_any({"累計値", "累計", "の累計"}) || !at_boundary(ahead)) return false;
    cursor = ahead;
    return true;
}

std::optional<WrittenDate> take_last(TextCursor& cursor, const WrittenDate& first) {
    TextCursor ahead = cursor;
    if (const auto date = take_full_date(ahead)) {
        cursor = ahead;
        return date;
    }
    ahead = cursor;
    if (const auto years = take_span(ahead)) {
        cursor = ahead;
        WrittenDate last = first;
        last.year += *years - 1;
        return last;
    }
    for (const auto& reader : {take_marked_year, take_later_month, take_bare_numbers}) {
        ahead = cursor;
        WrittenDate date{.era = first.era, .western = first.western, .year = first.year};
        if (reader(ahead, first, date)) {
            cursor = ahead;
            return date;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<int> take_span(TextCursor& cursor) {
    const auto years = take_year_number(cursor, 2);
    cursor.take_gap();
    if (!years || *years == 0 || !cursor.take_any({"年間", "か年", "カ年", "ヵ年", "ヶ年", "ケ年", "箇年", "ヵ年間"})) {
        return std::nullopt;
    }
    cursor.take("間");
    return years;
}

bool take_range_end(TextCursor& cursor, Period& period) {
    TextCursor ahead = cursor;
    const Link link = take_link(ahead);
    if (link == Link::none) return false;
    if (takes_no_end(ahead, link)) {
        period.kind = Period::Kind::range;
        period.open = true;
        period.last = period.first;
        cursor = ahead;
        return true;
    }
    if (month_or_year(ahead, link, period.first)) return false;
    const auto last = take_last(ahead, period.first);
    if (!last || !in_order(period.first, *last)) return false;
    ahead.take("まで");
    period.kind = Period::Kind::range;
    period.last = *last;
    if (last->fiscal && period.first.month == 0) period.first.fiscal = true;
    cursor = ahead;
    return true;
}

bool take_bare_range(TextCursor& cursor, Period& period) {
    const auto first = take_year_number(cursor, 2);
    if (!first || *first == 0 || take_link(cursor) == Link::none) return false;
    period.first = WrittenDate{.year = *first, .fiscal = true};
    period.last = {};
    if (!take_marked_year(cursor, period.first, period.last) || !period.last.fiscal) return false;
    period.kind = Period::Kind::range;
    return in_order(period.first, period.last);
}

}  // namespace kpisheet
