// SPDX-License-Identifier: MPL-2.0
#include "core/eras/year_reader.hpp"

#include "core/text/kanji_number.hpp"

namespace kpisheet {

namespace {

using Mark = WrittenYear::Mark;

constexpr std::size_t era_digits = 2;   // H30; R100 is a sign for recycled paper
constexpr std::size_t name_digits = 3;  // 昭和100年 is written in earnest

std::optional<int> take_kanji(TextCursor& cursor, std::size_t most_digits) {
    const auto kanji = read_kanji_number(cursor.rest());
    const long long limit = most_digits >= 4 ? 9999 : most_digits == 3 ? 999 : 99;
    if (!kanji || kanji->number < 1 || kanji->number > limit) return std::nullopt;
    cursor.skip(kanji->length);
    return static_cast<int>(kanji->number);
}

bool plausible_western(int year) { return year >= earliest_year && year <= latest_year; }

int in_century(int two_digits) { return two_digits < 69 ? 2000 + two_digits : 1900 + two_digits; }

/// What a digit must not run on into if it is to end a year: R5G, H2O, 2,025, R5%, 2020年代.
bool runs_on(const TextCursor& cursor) {
    const char32_t c = cursor.next();
    if (is_digit(c) || is_latin(c) || c == U'%' || cursor.sees("年代")) return true;
    return c == U',' && cursor.rest().size() > 1 && is_digit(static_cast<char32_t>(cursor.rest()[1]));
}

std::optional<WrittenYear> take_era_year(TextCursor& cursor) {
    const auto name = read_era_name(cursor.rest());
    if (!name) return std::nullopt;
    const bool lower_m = cursor.sees("m");
    cursor.skip(name->length);
    if (name->form == EraName::Form::letter && cursor.rest().size() > 1 && cursor.sees(".") && is_digit(static_cast<char32_t>(cursor.rest()[1]))) {
        cursor.skip(1);  // R.3, H.27
    }
    const int gap = cursor.take_gap();
    const bool latin_digits = cursor.at_digit();
    const bool full_name = name->form == EraName::Form::name;
    if (!full_name && !latin_digits && !cursor.sees("元")) return std::nullopt;
    const auto number = take_year_number(cursor, full_name ? name_digits : era_digits);
    if (!number || *number == 0 || (latin_digits && runs_on(cursor))) return std::nullopt;
    WrittenYear year{.era = name->era, .number = *number, .mark = take_year_mark(cursor)};
    const bool marked = year.mark != Mark::none || cursor.sees(".");
    // m2 and m3 are units; 大3 is a student's third year.
    if (lower_m && gap == 0 && (*number == 2 || *number == 3) && !marked) return std::nullopt;
    if (name->form == EraName::Form::short_name && name->era->short_name == "大" && !marked) return std::nullopt;
    return year;
}

std::optional<WrittenYear> take_short_western(TextCursor& cursor) {
    const bool fiscal = cursor.take_any({"FY", "fy", "Fy"});
    if (fiscal) {
        cursor.take_gap();
        cursor.take_any({"'", "’"});
        TextCursor four = cursor;
        if (const auto year = four.take_number(4); year && plausible_western(*year) && !runs_on(four)) {
            cursor = four;
            (void)take_year_mark(cursor);
            return WrittenYear{.western = true, .number = *year, .mark = Mark::fiscal};
        }
    } else if (!cursor.take_any({"'", "’", "‘"})) {
        return std::nullopt;
    }
    const std::size_t before = cursor.taken();
    const auto year = cursor.take_number(2);
    if (!year || cursor.taken() - before != 2 || runs_on(cursor)) return std::nullopt;
    const Mark mark = take_year_mark(cursor);
    return WrittenYear{.western = true, .number = in_century(*year), .mark = fiscal ? Mark::fiscal : mark};
}

/// 2025年, 二〇二五年, 27年度, 元年度: a number and what its size and mark tell.
std::optional<WrittenYear> take_bare_year(TextCursor& cursor) {
    const bool latin_digits = cursor.at_digit();
    const auto number = take_year_number(cursor, 4);
    if (!number || *number == 0 || (latin_digits && runs_on(cursor))) return std::nullopt;
    WrittenYear year{.western = plausible_western(*number), .bare = true, .number = *number};
    year.mark = take_year_mark(cursor);
    if (!year.western && *number > 99) return std::nullopt;
    if (year.mark == Mark::none && !(year.western && latin_digits)) return std::nullopt;
    return year;
}

std::optional<WrittenYear> take_plain_year(TextCursor& cursor) {
    const TextCursor start = cursor;
    if (auto year = take_era_year(cursor)) return year;
    cursor = start;
    if (auto year = take_short_western(cursor)) return year;
    cursor = start;
    const bool western_said = cursor.take("西暦");
    if (western_said) cursor.take_gap();
    auto year = take_bare_year(cursor);
    if (year && western_said && !year->western) return std::nullopt;
    return year;
}

/// The same year in the other calendar, in brackets: (2023), (令和5年). Another year stays where it is.
void take_counterpart(TextCursor& cursor, WrittenYear& year) {
    if (!year.era && !year.western) return;
    TextCursor ahead = cursor;
    if (!ahead.take("(")) return;
    ahead.take_gap();
    const auto other = take_plain_year(ahead);
    if (!other || (other->era != nullptr) == (year.era != nullptr) || (!other->era && !other->western)) return;
    ahead.take_gap();
    if (!ahead.take(")")) return;
    const WrittenYear& of_era = year.era ? year : *other;
    const WrittenYear& western = year.era ? *other : year;
    if (first_year(*of_era.era) + of_era.number - 1 != western.number) return;
    year.era = of_era.era;
    year.number = of_era.number;
    year.western = true;
    year.bare = false;
    if (year.mark == Mark::none) year.mark = other->mark;
    cursor = ahead;
}

}  // namespace

std::optional<int> take_year_number(TextCursor& cursor, std::size_t most_digits) {
    if (cursor.at_digit()) return cursor.take_number(most_digits);
    if (cursor.take("元")) return 1;
    return take_kanji(cursor, most_digits);
}

Mark take_year_mark(TextCursor& cursor) {
    TextCursor ahead = cursor;
    ahead.take_gap();
    if (!ahead.take("年")) return Mark::none;
    const bool fiscal = ahead.take("度");
    if (!fiscal) {
        for (const std::string_view other : {"間", "代", "目", "生", "齢", "ぶり"}) {
            if (ahead.sees(other)) return Mark::none;
        }
    }
    cursor = ahead;
    return fiscal ? Mark::fiscal : Mark::year;
}

std::optional<WrittenYear> take_year(TextCursor& cursor) {
    auto year = take_plain_year(cursor);
    if (!year) return std::nullopt;
    take_counterpart(cursor, *year);
    if (year->mark == Mark::none) year->mark = take_year_mark(cursor);
    return year;
}

}  // namespace kpisheet
