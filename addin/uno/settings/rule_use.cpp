// SPDX-License-Identifier: MPL-2.0
#include "uno/settings/rule_use.hpp"

#include <string>

namespace kpisheet {
namespace {

RuleUse use_as(Severity severity) {
    switch (severity) {
        case Severity::error: return RuleUse::error;
        case Severity::warning: return RuleUse::warning;
        case Severity::info: return RuleUse::info;
    }
    return RuleUse::off;
}

}  // namespace

RuleUse own_use_of(const Rule& rule) { return use_as(rule.severity); }

bool is_asked_for(const Settings& settings, const Rule& rule) {
    return !rule.on_request || settings.machine_readability;
}

RuleUse use_of(const Settings& settings, const Rule& rule) {
    if (!is_asked_for(settings, rule) || settings.off.find(rule.id) != settings.off.end()) {
        return RuleUse::off;
    }
    const auto chosen = settings.severities.find(rule.id);
    return chosen == settings.severities.end() ? own_use_of(rule) : use_as(chosen->second);
}

void set_use(Settings& settings, const Rule& rule, RuleUse use) {
    const std::string id(rule.id);
    settings.off.erase(id);
    settings.severities.erase(id);
    if (use == own_use_of(rule)) {
        return;
    }
    switch (use) {
        case RuleUse::error: settings.severities.emplace(id, Severity::error); break;
        case RuleUse::warning: settings.severities.emplace(id, Severity::warning); break;
        case RuleUse::info: settings.severities.emplace(id, Severity::info); break;
        case RuleUse::off: settings.off.insert(id); break;
    }
}

}  // namespace kpisheet
