// SPDX-License-Identifier: MPL-2.0
#include "core/rules/all_rules.hpp"

#include <algorithm>
#include <array>
#include <future>
#include <iterator>
#include <optional>
#include <tuple>

#include "core/references/match.hpp"
#include "core/rules/one_cause.hpp"
#include "core/rules/rate_custom.hpp"
#include "core/rules/rule_run.hpp"

namespace kpisheet {

#define RULE(name)             \
    namespace rules::name {    \
    extern const Rule rule;    \
    }
#include "core/rules/rule_list.inc"
#undef RULE

namespace {

constexpr std::array every_rule{
#define RULE(name) &rules::name::rule,
#include "core/rules/rule_list.inc"
#undef RULE
};

/// Issues without a place come first on their sheet.
auto place(const Issue& issue) {
    const auto range = issue.range.value_or(Range{{-1, -1}, {-1, -1}});
    return std::tuple(issue.sheet, range.first.row, range.first.column, issue.rule, range.last.row, range.last.column);
}

std::optional<Comparison> comparison(const Workbook& workbook, const Recognition& recognition, const Reference* reference) {
    if (reference == nullptr) {
        return std::nullopt;
    }
    return Comparison{*reference, match(recognition, workbook, reference->recognition, reference->workbook)};
}

}  // namespace

std::span<const Rule* const> all_rules() { return every_rule; }

const Rule* find_rule(std::string_view id) {
    const auto found = std::ranges::find(every_rule, id, &Rule::id);
    return found == every_rule.end() ? nullptr : *found;
}

std::string_view group_key(RuleGroup group) {
    constexpr std::array<std::string_view, 9> keys{"layout", "values",   "periods",   "completeness",       "achievement",
                                                   "sums",   "formulas", "reference", "machine-readability"};
    return keys[static_cast<std::size_t>(group)];
}

bool RuleChoice::includes(const Rule& rule) const {
    if (off.contains(rule.id)) {
        return false;
    }
    if (only.empty()) {
        return !rule.on_request;
    }
    return std::ranges::any_of(only, [&](const auto& wanted) {
        return wanted == rule.id || wanted == group_key(rule.group) || wanted == "all" || (wanted == "default" && !rule.on_request);
    });
}

std::vector<Issue> check(const Workbook& workbook, const Recognition& recognition, const CheckOptions& options) {
    std::vector<Issue> issues;
    std::vector<const Rule*> chosen;
    std::ranges::copy_if(every_rule, std::back_inserter(chosen), [&](const auto* rule) { return options.rules.includes(*rule); });
    const auto shares = shares_of_work(workbook);
    const auto form = comparison(workbook, recognition, options.references.form);
    const auto previous = comparison(workbook, recognition, options.references.previous);
    double done = 0;
    bool going = true;
    for (std::size_t i = 0; i < workbook.sheets.size() && going; ++i) {
        std::vector<const Table*> tables;
        for (const auto& table : recognition.tables) {
            if (table.sheet == i) {
                tables.push_back(&table);
            }
        }
        const auto parallel = has_work_for_two(workbook.sheets[i]) ? std::launch::async | std::launch::deferred : std::launch::deferred;
        std::vector<std::vector<SeenRate>> rates;
        std::vector<TableValues> values;
        auto conventions = std::async(parallel, [&] {
            std::ranges::transform(tables, std::back_inserter(values), [](const auto* table) { return values_of(*table); });
            std::ranges::transform(tables, std::back_inserter(rates), [](const auto* table) { return seen_rates(*table); });
            return find_conventions(workbook, recognition, i, rates, options.required);
        });
        const auto slots = value_slots(workbook.sheets[i], tables);
        const auto tallies = tally_tables(workbook.sheets[i], tables);
        const auto agreed = conventions.get();
        const RateCustom custom(workbook.sheets[i], tables, rates, agreed);
        const Examined examined{workbook, recognition, i, workbook.sheets[i], tables, agreed, values, slots, rates, custom, tallies,
                                form ? &*form : nullptr, previous ? &*previous : nullptr};
        const Pace pace = [&](double of_sheet) { return goes_on(options.pace, done + of_sheet * shares[i]); };
        std::vector<Issue> of_sheet;
        going = run_rules(examined, chosen, pace, of_sheet);
        keep_one_issue_of_each_cause(tables, of_sheet);
        std::ranges::move(of_sheet, std::back_inserter(issues));
        done += shares[i];
    }
    std::ranges::stable_sort(issues, {}, place);
    return issues;
}

}  // namespace kpisheet
