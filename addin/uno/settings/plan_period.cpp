// SPDX-License-Identifier: MPL-2.0
#include "uno/settings/plan_period.hpp"

#include "core/eras/calendar_functions.hpp"
#include "core/reports/words.hpp"

namespace kpisheet {
namespace {

constexpr auto epoch = std::chrono::sys_days{};  // the years here are texts or whole years, never days since a date

/// The year, nothing for a blank field, or an error.
Result<std::optional<int>> read_year(std::string_view text) {
    const auto year = calendar_year(Cell::of(text), Cell::blank(), epoch);
    if (!year) {
        return year.error() == Error::missing ? Result<std::optional<int>>(std::nullopt) : tl::unexpected(year.error());
    }
    return std::optional<int>(*year);
}

}  // namespace

TypedPlan read_plan(std::string_view first, std::string_view last) {
    const auto from = read_year(first);
    const auto to = read_year(last);
    if (!from) {
        return {{}, PlanFault::first_unreadable};
    }
    if (!to) {
        return {{}, PlanFault::last_unreadable};
    }
    if (*from && *to && **to < **from) {
        return {{}, PlanFault::last_before_first};
    }
    return {{*from, *to}, std::nullopt};
}

std::string year_text(std::optional<int> year, Language language) {
    if (!year) {
        return {};
    }
    if (language == Language::japanese) {
        if (auto era = era_text(Cell::of(*year), Cell::blank(), Cell::blank(), epoch)) {
            return *era;
        }
    }
    return std::to_string(*year);
}

std::string plan_text(const TypedPlan& plan, Language language) {
    const auto say = [&](std::string_view ja, std::string_view en) { return std::string(either(language, ja, en)); };
    if (plan.fault) {
        switch (*plan.fault) {
            case PlanFault::first_unreadable: return say("最初の年度が読めません", "The first year can't be read");
            case PlanFault::last_unreadable: return say("最後の年度が読めません", "The last year can't be read");
            case PlanFault::last_before_first: return say("最後の年度が最初より前です", "The last year is before the first");
        }
    }
    const auto& [first, last] = plan.period;
    if (!first && !last) {
        return say("表から読み取ります", "Read from the sheet");
    }
    const auto year = [](std::optional<int> one) { return one ? std::to_string(*one) : std::string(); };
    return year(first) + say("～", " to ") + year(last) + say("年度", "");
}

}  // namespace kpisheet
