// SPDX-License-Identifier: MPL-2.0
#include "core/rules/card_blanks.hpp"

#include <fmt/format.h>

#include <algorithm>

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

/// The one blank cell of this role that a person would ask about.
const AskedBlank* gap_of(const Table& table, const Indicator& indicator, ValueRole role) {
    const auto given = given_of(indicator, role);
    const AskedBlank* gap = nullptr;
    std::size_t blanks = 0;
    for (const auto& blank : table.blanks) {
        const bool over = role != ValueRole::actual || (blank.year && given.last_year && *blank.year <= *given.last_year);
        if (blank.role == role && over) {
            gap = gap == nullptr ? &blank : gap;
            ++blanks;
        }
    }
    const bool nowhere = given.count == 0 && role != ValueRole::actual;
    return nowhere || (blanks == 1 && given.of_years >= least_filled_years) ? gap : nullptr;
}

}  // namespace

void report_card_blanks(const Examined& examined, ValueRole role, Findings& findings) {
    for (const auto* table : examined.tables) {
        if (table->blanks.empty() || table->indicators.empty()) {
            continue;
        }
        const auto& indicator = table->indicators.front();
        const auto* gap = indicator.unset || (indicator.no_target && role == ValueRole::target) ? nullptr : gap_of(*table, indicator, role);
        if (gap == nullptr) {
            continue;
        }
        const auto words = role_words(role);
        const auto year = gap->year ? fmt::format("{}年度の", *gap->year) : std::string{};
        const auto of_year = gap->year ? fmt::format(" of {}", *gap->year) : std::string{};
        findings.add(gap->cell, {fmt::format("「{}」の{}{}が空欄です（{}）。値がない場合は「-」などと書きます。", indicator.name, year, words.ja,
                                             to_text(gap->cell)),
                                 fmt::format("{}: the {}{} is blank ({}). Where there is none, a dash says so.", indicator.name, words.en,
                                             of_year, to_text(gap->cell))});
    }
}

}  // namespace kpisheet
