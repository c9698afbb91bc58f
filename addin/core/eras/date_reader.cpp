// SPDX-License-Identifier: MPL-2.0
#include "core/eras/date_reader.hpp"

#include "core/text/kanji_number.hpp"

namespace kpisheet {

namespace {

using Mark = WrittenYear::Mark;

/// Digits or kanji before 月 or 日, from 1 to `most`. The mark is taken with them.
bool take_marked(TextCursor& cursor, std::string_view mark, int most, int& number) {
    TextCursor ahead = cursor;
    ahead.take_gap();
    std::optional<int> read;
    if (ahead.at_digit()) {
        read = ahead.take_number(2);
    } else if (const auto kanji = read_kanji_number(ahead.rest()); kanji && kanji->number <= most) {
        ahead.skip(kanji->length);
        read = static_cast<int>(kanji->number);
    }
    ahead.take_gap();
    if (!read || *read < 1 || *read > most || !ahead.take(mark)) return false;
    if (mark == "日" && (ahead.sees("間") || ahead.sees("目"))) return false;
    if (mark == "月" && (ahead.sees("間") || ahead.sees("目"))) return false;
    number = *read;
    cursor = ahead;
    return true;
}

bool in_range(const std::optional<int>& number, int most) { return number && *number >= 1 && *number <= most; }

/// A number with a dot and no 月: 2016.5 is a month only where nothing makes it a value.
bool stands_as_month(const TextCursor& cursor) {
    if (at_boundary(cursor)) return true;
    for (const std::string_view word : {"現在", "時点", "末", "~", "〜", "-", "から"}) {
        if (cursor.sees(word)) return true;
    }
    return false;
}

bool ends_in_value(const TextCursor& cursor) {
    const char32_t c = cursor.next();
    return is_digit(c) || is_latin(c) || c == U'%';
}

/// .8.25 or /11/1 after a year: one sign throughout. False where they are no month and day.
bool take_signed_parts(TextCursor& cursor, char sign, const WrittenYear& year, WrittenDate& date) {
    const std::string_view text(&sign, 1);
    cursor.skip(1);
    const auto month = cursor.take_number(2);
    if (!in_range(month, 12)) return false;
    date.month = *month;
    TextCursor ahead = cursor;
    if (ahead.take(text) && ahead.at_digit()) {
        const auto day = ahead.take_number(2);
        if (!in_range(day, 31)) return false;
        if (ends_in_value(ahead) || (ahead.take(text) && ahead.at_digit())) return false;
        // The sign before something else than a digit belongs to what follows.
        cursor.skip(1);
        if (!cursor.take_number(2)) return false;
        date.day = *day;
        cursor.take("日");
        return true;
    }
    if (cursor.take("月")) {
        (void)take_marked_day(cursor, date);
        return true;
    }
    if (ends_in_value(cursor)) return false;
    return year.era != nullptr || sign != '.' || stands_as_month(cursor);
}

/// At the sign of /2025: what follows has four digits and is no month.
bool precedes_western_year(TextCursor ahead) {
    ahead.skip(1);
    const std::size_t before = ahead.taken();
    const auto number = ahead.take_number(4);
    return number && ahead.taken() - before == 4 && *number >= 1900 && *number < 2100;
}

/// -04-01 or -04 after a year. 2010-12 may be a month or the years 2010 to 2012: then nothing is taken.
void take_dashed_parts(TextCursor& cursor, const WrittenYear& year, WrittenDate& date) {
    TextCursor ahead = cursor;
    ahead.skip(1);
    const std::size_t before = ahead.taken();
    const auto month = ahead.take_number(2);
    const bool two_digits = ahead.taken() - before == 2;
    if (!in_range(month, 12)) return;
    TextCursor after_month = ahead;
    if (ahead.take("-") && ahead.at_digit()) {
        const auto day = ahead.take_number(2);
        if (!in_range(day, 31) || ends_in_value(ahead)) return;
        date.month = *month;
        date.day = *day;
        cursor = ahead;
    } else if (!year.era && year.western && two_digits && *month <= year.number % 100 && at_boundary(after_month)) {
        date.month = *month;
        cursor = after_month;
    }
}

bool is_known(const WrittenYear& year, const WrittenDate& date, LooseYear loose) {
    if (year.era || year.western || year.mark == Mark::fiscal || loose == LooseYear::any) return true;
    return date.month != 0 && (date.day != 0 || date.end);
}

}  // namespace

bool take_marked_day(TextCursor& cursor, WrittenDate& date) { return take_marked(cursor, "日", 31, date.day); }

bool take_marked_month(TextCursor& cursor, WrittenDate& date) {
    if (!take_marked(cursor, "月", 12, date.month)) return false;
    (void)take_marked_day(cursor, date);
    return true;
}

void take_end(TextCursor& cursor, WrittenDate& date) {
    if (date.day != 0 || !cursor.take("末")) return;
    cursor.take("日");
    date.end = true;
}

bool take_month_and_day(TextCursor& cursor, const WrittenYear& year, WrittenDate& date) {
    if (year.mark == Mark::year && !take_marked_month(cursor, date)) {
        // 13月, 0月: meant as a month.
        TextCursor ahead = cursor;
        ahead.take_gap();
        if (ahead.take_number(2) && ahead.sees("月") && !ahead.sees("月間")) return false;
    }
    if (year.mark == Mark::none && cursor.rest().size() > 1 && is_digit(static_cast<char32_t>(cursor.rest()[1]))) {
        const char sign = cursor.rest()[0];
        if (sign == '/' && precedes_western_year(cursor)) return true;  // 2023/2025: two years
        if ((sign == '.' || sign == '/') && !take_signed_parts(cursor, sign, year, date)) return false;
        if (sign == '-') take_dashed_parts(cursor, year, date);
    }
    take_end(cursor, date);
    return true;
}

std::optional<WrittenDate> take_date(TextCursor& cursor, LooseYear loose) {
    const auto year = take_year(cursor);
    if (!year) return std::nullopt;
    WrittenDate date{.era = year->era, .western = year->western, .year = year->number};
    date.fiscal = year->mark == Mark::fiscal;
    if (!take_month_and_day(cursor, *year, date) || !is_known(*year, date, loose)) return std::nullopt;
    return date;
}

}  // namespace kpisheet
