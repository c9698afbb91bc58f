// SPDX-License-Identifier: MPL-2.0
#include "core/reviews/achievements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/eras/format.hpp"
#include "core/reviews/standing.hpp"
#include "core/rules/comparing.hpp"
#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

/// 令和5年度 / FY2023.
Text year_words(int year) {
    return {format_era_year(year).value_or(fmt::format("{}年度", year)), fmt::format("FY{}", year)};
}

/// Headings such as 全体目標 and 個別目標 may stand above the goals themselves.
std::string goal_of(const Indicator& indicator) {
    const auto& path = indicator.path;
    const auto basic = std::ranges::find_if(path, [](const auto& heading) { return contains(heading, "基本目標"); });
    return basic != path.end() ? *basic : path.empty() ? std::string{} : path.front();
}

bool is_of_year(const KpiValue& value, std::optional<int> year) {
    return year && (value.heading_year ? value.heading_year == year : value.year == year);
}

/// The actuals of the reported year; where the sheet gives its only column of actuals no year, those.
std::vector<const KpiValue*> actuals_of(const Indicator& indicator, std::optional<int> year) {
    std::vector<const KpiValue*> of_year;
    std::vector<const KpiValue*> without_year;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::actual && is_of_year(value, year)) {
            of_year.push_back(&value);
        } else if (value.role == ValueRole::actual && !value.year && !value.heading_year) {
            without_year.push_back(&value);
        }
    }
    const bool no_years = std::ranges::none_of(indicator.values, [](const auto& value) {
        return value.role == ValueRole::actual && (value.year || value.heading_year);
    });
    return of_year.empty() && no_years ? without_year : of_year;
}

/// As final_target, whatever the target holds.
const KpiValue* last_target(const Indicator& indicator) {
    const KpiValue* last = nullptr;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::target &&
            (last == nullptr || (last->year && (!value.year || *value.year >= *last->year)))) {
            last = &value;
        }
    }
    return last;
}

const KpiValue* printed_rate_of(const Indicator& indicator, const KpiValue& actual, Against against) {
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::rate && is_number(value) && value.against.value_or(against) == against &&
            rated_actual(indicator, value) == &actual) {
            return &value;
        }
    }
    return nullptr;
}

Text no_actual(const Indicator& indicator, std::optional<int> year, std::size_t actuals) {
    if (is_overlong(indicator)) {
        return {"値の数が多すぎて、指標として読めません。", "It has too many values to be read as one indicator."};
    }
    if (actuals > 1) {
        return {"実績値が複数あり、一つに決まりません。", "There are several actuals: none of them stands for the indicator."};
    }
    const bool any = std::ranges::any_of(indicator.values, [](const auto& value) { return value.role == ValueRole::actual; });
    if (!any && !year) {
        return {"実績値がありません。", "There is no actual."};
    }
    if (!year) {
        return {"どの年度の実績値を見るかが、シートから分かりません。", "The sheet does not tell which year it reports on."};
    }
    const auto words = year_words(*year);
    return {fmt::format("{}の実績値がありません。", words.ja), fmt::format("There is no actual of {}.", words.en)};
}

/// One sheet with what holds for all its indicators.
class SheetAchievements {
public:
    SheetAchievements(const Workbook& workbook, const Recognition& recognition, std::size_t sheet,
                      const std::vector<const Table*>& tables, const Requirements& required)
        : tables_(tables), rates_(rates_of(tables)),
          conventions_(find_conventions(workbook, recognition, sheet, rates_, required)),
          custom_(workbook.sheets[sheet], tables_, rates_, conventions_) {}

    void add_to(std::vector<Achievement>& list) const {
        for (std::size_t i = 0; i < tables_.size(); ++i) {
            for (const auto& indicator : tables_[i]->indicators) {
                list.push_back(of(i, indicator));
            }
        }
    }

private:
    Achievement of(std::size_t table, const Indicator& indicator) const {
        Achievement found;
        found.sheet = tables_[table]->sheet;
        found.name = indicator.name;
        found.cell = indicator.cell;
        found.kind = indicator.kind;
        found.goal = goal_of(indicator);
        found.department = indicator.department;
        found.counted = !indicator.repeated && !indicator.breakdown;
        found.year = conventions_.as_of;
        found.decimals = conventions_.rate_decimals;

        RatedFigures figures;
        figures.base = base_of(indicator);
        found.base = written_figure(figures.base);
        const auto actuals = is_overlong(indicator) ? std::vector<const KpiValue*>{} : actuals_of(indicator, found.year);
        figures.actual = actuals.size() == 1 ? actuals.front() : nullptr;
        found.actual = written_figure(figures.actual);
        figures.required = conventions_.required_method.has_value();
        const auto* last = last_target(indicator);
        const auto* of_year = target_of_year(indicator, found.year);
        const auto stand_against = [&](Against against, const KpiValue* target, const Text& when) {
            KpiValue place;
            place.against = against;
            const auto usual = custom_.formula_for(table, place);
            figures.formula = {usual ? usual->method : RateMethod::ratio, against};
            found.method = figures.formula.method;
            found.method_from = figures.required ? MethodSource::settings
                                : usual          ? MethodSource::sheet
                                                 : MethodSource::product;
            figures.printed = figures.actual == nullptr ? nullptr : printed_rate_of(indicator, *figures.actual, against);
            auto standing = stand(indicator, figures, target, when, custom_, found.decimals);
            if (figures.actual == nullptr) {
                standing.no_rate = standing.no_status = no_actual(indicator, found.year, actuals.size());
            }
            return standing;
        };
        const auto year = found.year ? year_words(*found.year) : Text{};
        found.this_year = stand_against(Against::year, of_year,
                                        found.year ? Text{year.ja + "の", year.en + " "} : Text{"年度ごとの", "yearly "});
        found.final = stand_against(Against::final, last, {"最終年度の", "final "});
        return found;
    }

    static std::vector<std::vector<SeenRate>> rates_of(const std::vector<const Table*>& tables) {
        std::vector<std::vector<SeenRate>> rates;
        std::ranges::transform(tables, std::back_inserter(rates), [](const auto* table) { return seen_rates(*table); });
        return rates;
    }

    const std::vector<const Table*>& tables_;
    const std::vector<std::vector<SeenRate>> rates_;
    const Conventions conventions_;
    const RateCustom custom_;
};

}  // namespace

std::vector<Achievement> achievements(const Workbook& workbook, const Recognition& recognition, const Settings& settings) {
    std::vector<std::vector<const Table*>> tables(workbook.sheets.size());
    for (const auto& table : recognition.tables) {
        tables[table.sheet].push_back(&table);
    }
    std::vector<Achievement> list;
    for (std::size_t sheet = 0; sheet < tables.size(); ++sheet) {
        if (!tables[sheet].empty()) {
            SheetAchievements(workbook, recognition, sheet, tables[sheet], requirements(settings)).add_to(list);
        }
    }
    return list;
}

std::vector<GoalCount> count_by_goal(const std::vector<Achievement>& achievements) {
    std::vector<GoalCount> counts;
    std::map<std::string_view, std::size_t> known;
    for (const auto& one : achievements) {
        if (!one.counted) {
            continue;
        }
        const auto [at, is_new] = known.emplace(one.goal, counts.size());
        if (is_new) {
            counts.push_back({.goal = one.goal});
        }
        auto& count = counts[at->second];
        const auto status = one.this_year.status ? one.this_year.status : one.final.status;
        ++count.indicators;
        ++(!status ? count.not_judged : *status == Status::met ? count.met : count.missed);
    }
    return counts;
}

}  // namespace kpisheet
