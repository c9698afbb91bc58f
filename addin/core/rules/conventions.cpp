// SPDX-License-Identifier: MPL-2.0
#include "core/rules/conventions.hpp"

#include <map>
#include <span>

#include "core/rules/rate_survey.hpp"
#include "core/rules/reporting_year.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t most_neighbours = 2000;  ///< indicators of other sheets that are looked at
constexpr std::size_t least_missing = 3;

using Tables = std::vector<const Table*>;

/// The tables of the other sheets, as far as they are few enough to look at for every sheet.
Tables neighbours(const Recognition& recognition, std::size_t sheet) {
    Tables tables;
    std::size_t indicators = 0;
    for (const auto& table : recognition.tables) {
        if (table.sheet != sheet && indicators < most_neighbours) {
            tables.push_back(&table);
            indicators += table.indicators.size();
        }
    }
    return tables;
}

void settle_rates(std::span<const Table* const> own, const RateSurvey& survey, Conventions& found) {
    const auto usual = survey.usual();
    found.method = usual ? std::optional(usual->method) : std::nullopt;
    found.against = survey.against();
    found.rate_decimals = survey.usual_decimals();
    found.rounding = survey.rounding();
    found.rate_cap = survey.cap();
    found.rate_floor_zero = survey.floor_zero();
    if (!found.against) {
        // The headings may say so where the figures do not.
        std::size_t year = 0;
        std::size_t final = 0;
        for (const auto* table : own) {
            for (const auto& column : table->columns) {
                year += column.against == Against::year ? 1 : 0;
                final += column.against == Against::final ? 1 : 0;
            }
        }
        found.against = year == final ? std::nullopt : std::optional(year > final ? Against::year : Against::final);
    }
}

void add_all(const std::vector<SeenRate>& rates, RateSurvey& survey) {
    for (const auto& rate : rates) {
        survey.add(rate.seen);
    }
}

void find_rates(const Recognition& recognition, std::size_t sheet, const Tables& own, std::span<const std::vector<SeenRate>> rates,
                Conventions& found) {
    RateSurvey survey;
    for (const auto& of_table : rates) {
        add_all(of_table, survey);
    }
    if (survey.rates() > 0 && !survey.usual()) {
        const auto others = neighbours(recognition, sheet);
        RateSurvey wider;
        for (const auto* table : others) {
            add_all(seen_rates(*table), wider);
        }
        // Few rates of its own: the rest of the workbook is written by the same hand.
        if (survey.rates() < 4 && wider.usual()) {
            settle_rates(others, wider, found);
            return;
        }
    }
    settle_rates(own, survey, found);
}

void find_years(const Workbook& workbook, const Recognition& recognition, std::size_t sheet, const Tables& own,
                Conventions& found) {
    const auto titles = years_in_titles(workbook.sheets[sheet], own);
    found.as_of = titles.sure;
    found.as_of_is_stated = titles.sure.has_value();
    if (!found.as_of) {
        found.as_of = last_filled_year(own);
        if (titles.likely && (!found.as_of || (*titles.likely > *found.as_of && has_actuals_of(own, *titles.likely)))) {
            found.as_of = titles.likely;
        }
    }
    auto by_targets = plan_by_targets(own);
    if (!own.empty() && (!found.as_of || !by_targets.last)) {
        const auto others = neighbours(recognition, sheet);
        found.as_of = found.as_of ? found.as_of : last_filled_year(others);
        by_targets = by_targets.last ? by_targets : plan_by_targets(others);
    }
    found.stated_plan_last = titles.plan.last;
    found.plan_is_named = titles.plan_is_named;
    found.plan_first = titles.plan.first ? titles.plan.first : by_targets.first;
    found.plan_last = titles.plan.last ? titles.plan.last : by_targets.last;
}

/// The mark as it stands in the sheet; of a value inside a KPI cell, its own part.
std::string mark_of(const Sheet& sheet, const Indicator& indicator, const KpiValue& value) {
    const auto* cell = value.cell == indicator.cell ? nullptr : sheet.seen_at(value.cell);
    return std::string(trim(cell != nullptr ? cell->text : std::string_view(value.text)));
}

void find_marks(const Sheet& sheet, const Tables& own, Conventions& found) {
    std::map<std::string, std::size_t> marks;
    std::size_t missing = 0;
    bool any = false;
    bool number_cells = false;
    for (const auto* table : own) {
        for (const auto& indicator : table->indicators) {
            for (const auto& value : indicator.values) {
                any = any || value.state == State::value;
                number_cells = number_cells || value.number_cell;
                if (value.state == State::missing) {
                    marks[mark_of(sheet, indicator, value)] += 1;
                    ++missing;
                }
            }
        }
    }
    found.texts_only = any && !number_cells;
    for (const auto& [mark, count] : marks) {
        if (!mark.empty() && missing >= least_missing && count * 4 >= missing * 3) {
            found.missing_mark = mark;
        }
    }
}

void require(const Requirements& required, Conventions& found) {
    found.required_method = required.method;
    found.method = required.method ? required.method : found.method;
    found.rate_decimals = required.rate_decimals.value_or(found.rate_decimals);
    found.rounding = found.rounding.value_or(required.rounding);
    found.plan_first = required.plan_first ? required.plan_first : found.plan_first;
    found.plan_last = required.plan_last ? required.plan_last : found.plan_last;
}

Tables tables_of(const Recognition& recognition, std::size_t sheet) {
    Tables own;
    for (const auto& table : recognition.tables) {
        if (table.sheet == sheet) {
            own.push_back(&table);
        }
    }
    return own;
}

}  // namespace

Conventions find_conventions(const Workbook& workbook, const Recognition& recognition, std::size_t sheet,
                             const Requirements& required) {
    std::vector<std::vector<SeenRate>> rates;
    for (const auto* table : tables_of(recognition, sheet)) {
        rates.push_back(seen_rates(*table));
    }
    return find_conventions(workbook, recognition, sheet, rates, required);
}

Conventions find_conventions(const Workbook& workbook, const Recognition& recognition, std::size_t sheet,
                             std::span<const std::vector<SeenRate>> rates, const Requirements& required) {
    const auto own = tables_of(recognition, sheet);
    Conventions found;
    find_years(workbook, recognition, sheet, own, found);
    find_rates(recognition, sheet, own, rates, found);
    find_marks(workbook.sheets[sheet], own, found);
    require(required, found);
    return found;
}

}  // namespace kpisheet
