// SPDX-License-Identifier: MPL-2.0
#include "uno/settings/rules_page.hpp"

#include "core/reports/words.hpp"
#include "core/rules/all_rules.hpp"
#include "uno/settings/rule_use.hpp"

namespace kpisheet {
namespace {

constexpr RuleGroup groups[] = {RuleGroup::layout,      RuleGroup::values, RuleGroup::periods,  RuleGroup::completeness,
                                RuleGroup::achievement, RuleGroup::sums,   RuleGroup::formulas, RuleGroup::machine_readability};

std::string use_name(RuleUse use, Language language) {
    switch (use) {
        case RuleUse::error: return std::string(severity_name(Severity::error, language));
        case RuleUse::warning: return std::string(severity_name(Severity::warning, language));
        case RuleUse::info: return std::string(severity_name(Severity::info, language));
        case RuleUse::off: break;
    }
    return std::string(either(language, "オフ", "off"));
}

std::vector<std::string> use_names(const Rule& rule, Language language) {
    std::vector<std::string> names;
    for (const auto use : {RuleUse::error, RuleUse::warning, RuleUse::info, RuleUse::off}) {
        const bool own = use == own_use_of(rule);
        names.push_back(use_name(use, language) + std::string(own ? either(language, "（初期設定）", " (default)") : ""));
    }
    return names;
}

}  // namespace

std::span<const OptionsPage::Method> RulesPage::methods() const {
    static constexpr Method all[] = {
        {"group_chosen", &call<&RulesPage::group_chosen>},
        {"rule_chosen", &call<&RulesPage::rule_chosen>},
        {"use_chosen", &call<&RulesPage::use_chosen>},
        {"machine_readability_changed", &call<&RulesPage::machine_readability_changed>},
    };
    return all;
}

void RulesPage::fill(const PageControls& page) {
    std::vector<std::string> names{std::string(either(language(), "すべて", "All"))};
    for (const auto group : groups) {
        names.emplace_back(group_name(group, language()));
    }
    page.fill_list("group", names);
    page.choose("group", 0);
}

void RulesPage::show_settings(const PageControls& page) {
    page.check("machine_readability", settings_.machine_readability);
    group_chosen(page);
}

void RulesPage::put_choices(const PageControls& /*page*/, Settings& settings) {
    settings.off = settings_.off;
    settings.severities = settings_.severities;
    settings.machine_readability = settings_.machine_readability;
}

void RulesPage::group_chosen(const PageControls& page) {
    const auto group = page.chosen("group");
    listed_.clear();
    std::vector<std::string> lines;
    for (const auto* rule : all_rules()) {
        if (group <= 0 || rule->group == groups[group - 1]) {
            listed_.push_back(rule);
            lines.push_back(line_of(*rule));
        }
    }
    page.fill_list("rules", lines);
    page.choose("rules", 0);
    rule_chosen(page);
}

void RulesPage::rule_chosen(const PageControls& page) {
    const auto* rule = chosen_rule(page);
    page.enable("use", rule != nullptr && is_asked_for(settings_, *rule));
    page.fill_list("use", rule != nullptr ? use_names(*rule, language()) : std::vector<std::string>());
    if (rule == nullptr) {
        page.set_text("about", "");
        return;
    }
    page.choose("use", static_cast<int>(use_of(settings_, *rule)));
    page.set_text("about", std::string(in_language(rule->what, language())) + "\n" + std::string(in_language(rule->why, language())));
}

void RulesPage::use_chosen(const PageControls& page) {
    const auto* rule = chosen_rule(page);
    const auto use = page.chosen("use");
    if (rule != nullptr && use >= 0) {
        set_use(settings_, *rule, static_cast<RuleUse>(use));
        page.replace_item("rules", page.chosen("rules"), line_of(*rule));
    }
}

void RulesPage::machine_readability_changed(const PageControls& page) {
    settings_.machine_readability = page.checked("machine_readability");
    const auto rule = page.chosen("rules");
    group_chosen(page);
    page.choose("rules", rule);
    rule_chosen(page);
}

const Rule* RulesPage::chosen_rule(const PageControls& page) const {
    const auto position = page.chosen("rules");
    return position >= 0 && static_cast<std::size_t>(position) < listed_.size() ? listed_[position] : nullptr;
}

/// 「注意　達成率の計算違い」; a star marks what a person changed. Short: a wider line would get a scroll bar.
std::string RulesPage::line_of(const Rule& rule) const {
    const auto use = use_of(settings_, rule);
    const bool changed = is_asked_for(settings_, rule) && use != own_use_of(rule);
    return use_name(use, language()) + std::string(changed ? either(language(), "＊", "* ") : either(language(), "　", ": ")) +
           std::string(in_language(rule.title, language()));
}

}  // namespace kpisheet

// registry/kpisheet.components names this function.
extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpisheet_rules_page(
    com::sun::star::uno::XComponentContext* context,
    const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& /*arguments*/) {
    return static_cast<cppu::OWeakObject*>(cppu::acquire(new kpisheet::RulesPage(context)));
}
