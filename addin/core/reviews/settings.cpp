// SPDX-License-Identifier: MPL-2.0
#include "core/reviews/settings.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "core/reviews/kept_json.hpp"

namespace kpisheet {
namespace {

using namespace std::string_view_literals;

constexpr std::array severities{"error"sv, "warning"sv, "info"sv};
constexpr std::array methods{"ratio"sv, "progress"sv, "keep-below"sv, "inverse-ratio"sv};
constexpr std::array roundings{"nearest"sv, "up"sv, "down"sv};
constexpr int earliest_year = 1868;
constexpr int latest_year = 2999;

}  // namespace

std::string to_json(const Settings& settings) {
    KeptJson json = KeptJson::object();
    if (!settings.off.empty()) {
        json["off"] = settings.off;
    }
    for (const auto& [rule, severity] : settings.severities) {
        json["severities"][rule] = word_of(severity, severities);
    }
    if (settings.machine_readability) {
        json["machine-readability"] = true;
    }
    if (settings.method) {
        json["method"] = word_of(*settings.method, methods);
    }
    if (settings.rate_decimals) {
        json["rate-decimals"] = *settings.rate_decimals;
    }
    if (settings.rounding != Rounding::nearest) {
        json["rounding"] = word_of(settings.rounding, roundings);
    }
    if (settings.plan_first) {
        json["plan-first"] = *settings.plan_first;
    }
    if (settings.plan_last) {
        json["plan-last"] = *settings.plan_last;
    }
    return written(json);
}

Settings settings_from_json(std::string_view text) {
    const auto json = KeptJson::parse(text, nullptr, false);
    Settings settings;
    for (const auto& rule : items_of(json, "off")) {
        if (rule.is_string()) {
            settings.off.insert(rule.get<std::string>());
        }
    }
    if (const auto* own = member(json, "severities"); own != nullptr && own->is_object()) {
        for (const auto& [rule, word] : own->items()) {
            if (const auto severity = choice_of<Severity>(&word, severities)) {
                settings.severities.emplace(rule, *severity);
            }
        }
    }
    const auto* machine_readability = member(json, "machine-readability");
    settings.machine_readability = machine_readability != nullptr && *machine_readability == true;
    settings.method = choice_of<RateMethod>(member(json, "method"), methods);
    settings.rate_decimals = whole_in(member(json, "rate-decimals"), 0, 3);
    settings.rounding = choice_of<Rounding>(member(json, "rounding"), roundings).value_or(Rounding::nearest);
    settings.plan_first = whole_in(member(json, "plan-first"), earliest_year, latest_year);
    settings.plan_last = whole_in(member(json, "plan-last"), earliest_year, latest_year);
    return settings;
}

RuleChoice rule_choice(const Settings& settings) {
    RuleChoice choice{.only = {"default"}, .off = settings.off};
    if (settings.machine_readability) {
        choice.only.emplace_back(group_key(RuleGroup::machine_readability));
    }
    return choice;
}

Requirements requirements(const Settings& settings) {
    return {settings.method, settings.rate_decimals, settings.rounding, settings.plan_first, settings.plan_last};
}

}  // namespace kpisheet
