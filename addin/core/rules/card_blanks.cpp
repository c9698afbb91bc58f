// SPDX-License-Identifier: MPL-2.0
#include "core/rules/card_blanks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <span>

#include "core/rules/table_cells.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t least_filled_years = 2;

struct Given {
    std::size_t count = 0;
    std::size_t of_years = 0;      ///< in the cells of years
    std::optional<int> last_year;
};

Given given_of(const Indicator& indicator, ValueRole role) {
    Given given;
    for (const auto& value : indicator.values) {
        if (value.role == role) {
            ++given.count;
            given.of_years += value.year ? 1 : 0;
            if (value.state == State::value && value.year && (!given.last_year || *value.year > *given.last_year)) {
                given.last_year = value.year;
            }
        }
    }
    return given;
}

/// The last year whose values stand in every form but one: it is over for that one, too.
std::optional<int> year_of_others(const Examined& examined, ValueRole role) {
    constexpr std::size_t fewest_others = 3;
    std::map<int, std::size_t, std::greater<>> forms;
    std::size_t all = 0;
    for (const auto* table : examined.tables) {
        if (table->indicators.size() != 1) {
            continue;
        }
        std::set<int> years;
        for (const auto& value : table->indicators.front().values) {
            if (value.role == role && value.state == State::value && value.year) {
                years.insert(*value.year);
            }
        }
        for (const auto year : years) {
            ++forms[year];
        }
        ++all;
    }
    const auto found = std::ranges::find_if(forms, [&](const auto& year) { return year.second >= fewest_others && year.second + 1 >= all; });
    return found == forms.end() ? std::nullopt : std::optional(found->first);
}

/// The one blank cell of this role that a person would ask about.
const AskedBlank* gap_of(std::span<const AskedBlank> asked, const Indicator& indicator, ValueRole role, std::optional<int> year_of_others) {
    const auto given = given_of(indicator, role);
    const auto last_year = role == ValueRole::rate ? given_of(indicator, ValueRole::actual).last_year : std::max(given.last_year, year_of_others);
    const AskedBlank* gap = nullptr;
    std::size_t blanks = 0;
    for (const auto& blank : asked) {
        const bool over = (role != ValueRole::actual && role != ValueRole::rate) || (blank.year && last_year && *blank.year <= *last_year);
        if (blank.role == role && over) {
            gap = gap == nullptr ? &blank : gap;
            ++blanks;
        }
    }
    const bool nowhere = given.count == 0 && role != ValueRole::actual && role != ValueRole::rate;
    return nowhere || (blanks == 1 && given.of_years >= least_filled_years) ? gap : nullptr;
}

void report_indicator(const Indicator& indicator, std::span<const AskedBlank> asked, ValueRole role, std::optional<int> year_of_others, Findings& findings) {
    const auto* gap = indicator.unset || (indicator.no_target && role == ValueRole::target) ? nullptr : gap_of(asked, indicator, role, year_of_others);
    const auto is_given = [&](ValueRole part) {
        return std::ranges::any_of(indicator.values, [&](const auto& value) { return value.role == part && value.state == State::value && value.year == gap->year; });
    };
    if (gap == nullptr || (role == ValueRole::rate && !(is_given(ValueRole::actual) && is_given(ValueRole::target)))) {
        return;
    }
    const auto words = role_words(role);
    const auto year = gap->year ? fmt::format("{}年度の", *gap->year) : std::string{};
    const auto of_year = gap->year ? fmt::format(" of {}", *gap->year) : std::string{};
    findings.add(gap->cell, {fmt::format("「{}」の{}{}が空欄です（{}）。値がない場合は「-」などと書きます。", indicator.name, year, words.ja,
                                         to_text(gap->cell)),
                             fmt::format("{}: the {}{} is blank ({}). Where there is none, a dash says so.", indicator.name, words.en,
                                         of_year, to_text(gap->cell))});
}

}  // namespace

void report_card_blanks(const Examined& examined, ValueRole role, Findings& findings) {
    const auto others = role == ValueRole::actual ? year_of_others(examined, role) : std::nullopt;
    for (const auto* table : examined.tables) {
        for (auto first = table->blanks.begin(); first != table->blanks.end();) {
            const auto last = std::find_if(first, table->blanks.end(), [&](const auto& blank) { return blank.indicator != first->indicator; });
            if (first->indicator < table->indicators.size()) {
                report_indicator(table->indicators[first->indicator], {first, last}, role, others, findings);
            }
            first = last;
        }
    }
}

}  // namespace kpisheet
