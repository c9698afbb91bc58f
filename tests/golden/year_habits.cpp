// SPDX-License-Identifier: MPL-2.0
#include "golden/year_habits.hpp"

#include <regex>

namespace kpisheet::golden {
namespace {

constexpr std::size_t longest_year_heading = 24;  // longer ones are sentences
constexpr int first_of_reiwa = 2019;
constexpr int before_reiwa = 2018;
constexpr int before_heisei = 1988;

constexpr wchar_t narrow_digit(wchar_t c) { return c >= L'０' && c <= L'９' ? static_cast<wchar_t>(c - L'０' + L'0') : c; }
constexpr bool is_digit(wchar_t c) { return narrow_digit(c) >= L'0' && narrow_digit(c) <= L'9'; }

std::wstring wide_digits(std::wstring text) {
    for (auto& c : text) {
        c = c >= L'0' && c <= L'9' ? static_cast<wchar_t>(c - L'0' + L'０') : c;
    }
    return text;
}

int number_of(const std::wstring& text) {
    int number = 0;
    for (const auto c : text) {
        number = 10 * number + (narrow_digit(c) - L'0');
    }
    return number;
}

std::wstring written(int year, YearHabit habit) {
    const bool reiwa = year >= first_of_reiwa;
    const auto of_era = year - (reiwa ? before_reiwa : before_heisei);
    const auto number = std::to_wstring(of_era);
    const auto told = of_era == 1 ? std::wstring(L"元") : number;
    const auto initial = std::wstring(reiwa ? L"R" : L"H");
    const auto name = std::wstring(reiwa ? L"令和" : L"平成");
    switch (habit) {
        case YearHabit::initial: return initial + number;
        case YearHabit::initial_of_two_digits: return initial + (of_era < 10 ? L"0" : L"") + number;
        case YearHabit::wide_initial: return (reiwa ? L"Ｒ" : L"Ｈ") + wide_digits(number);
        case YearHabit::era: return name + told;
        case YearHabit::era_in_wide_digits: return name + wide_digits(told);
        case YearHabit::one_kanji: return name.substr(0, 1) + told;
        case YearHabit::western: return std::to_wstring(year);
        case YearHabit::both: return std::to_wstring(year) + L"(" + initial + number + L")";
    }
    return {};
}

/// An era's year or a western one, and what may not follow it: figures with a unit, dates.
const std::wregex& year_pattern() {
    static const std::wregex pattern(
        L"(令和|平成|R|H|Ｒ|Ｈ)\\s*(元|[0-9０-９]{1,2})(?![0-9０-９.．,/人件回]|[^年]?[0-9]*[％%])"
        L"|(19[89][0-9]|20[0-4][0-9])(?![0-9０-９,.．/人件回])");
    return pattern;
}

/// R3～7, 令和3・4年度, 29年度, ５ alone: a year without its era.
bool leaves_a_part(const std::wstring& heading) {
    static const std::wregex partial(L"(^|[^0-9０-９和成RHＲＨ令平.．第])\\s*([0-9０-９]{1,2}|元)\\s*(年度|年(?!間)|$|[)）])|[～〜~・/／→\\-－、]\\s*[0-9０-９]{1,2}(年|$)");
    return heading.size() <= longest_year_heading && std::regex_search(heading, partial);
}

int year_of(const std::wsmatch& match) {
    if (match[3].matched) {
        return number_of(match[3]);
    }
    const auto era = match[1].str();
    const bool reiwa = era == L"令和" || era == L"R" || era == L"Ｒ";
    return (match[2] == L"元" ? 1 : number_of(match[2])) + (reiwa ? before_reiwa : before_heisei);
}

std::wstring with_years_written(const std::wstring& heading, YearHabit habit) {
    std::wstring text;
    auto rest = heading.cbegin();
    for (std::wsregex_iterator match(heading.begin(), heading.end(), year_pattern()), end; match != end; ++match) {
        const auto begin = heading.cbegin() + match->position();
        const auto before = begin == heading.cbegin() ? L' ' : *(begin - 1);
        const bool part_of_number = is_digit(before) || before == L'.' || before == L',' || before == L'#';
        text.append(rest, begin);
        text += part_of_number ? match->str() : written(year_of(*match), habit);
        rest = begin + match->length();
    }
    text.append(rest, heading.cend());
    return text;
}

/// 2023(R5) and R5(2023) tell the year already.
bool tells_both(const std::wstring& heading) {
    static const std::wregex both(L"(19|20)[0-9]{2}[^0-9]*[(（].*[RHＲＨ令平]|[RHＲＨ和成].*[(（](19|20)[0-9]{2}");
    return std::regex_search(heading, both);
}

}  // namespace

void write_years(WrittenBook& book, YearHabit habit) {
    // The era of a year that is written in part is told by the others.
    if (const bool names_era = habit != YearHabit::western && habit != YearHabit::both; !names_era && book.any_heading(leaves_a_part)) {
        return;
    }
    book.rewrite_headings([&](const std::wstring& heading) {
        if (heading.size() > longest_year_heading || tells_both(heading)) {
            return heading;
        }
        return with_years_written(heading, habit);
    });
}

}  // namespace kpisheet::golden
