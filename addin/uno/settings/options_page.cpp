// SPDX-License-Identifier: MPL-2.0
#include "uno/settings/options_page.hpp"

#include <iterator>

#include <cppuhelper/supportsservice.hxx>

#include "core/reports/words.hpp"
#include "core/rules/all_rules.hpp"
#include "uno/settings/kept_settings.hpp"
#include "uno/settings/options_words.hpp"
#include "uno/settings/plan_period.hpp"
#include "uno/settings/rule_use.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;

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

void write_words(const PageControls& page, Language language) {
    for (const auto& [id, label, help] : options_page_words()) {
        page.set_words(id, in_language(label, language), in_language(help, language));
    }
    for (const auto* list : {"method", "decimals", "rounding"}) {
        std::vector<std::string> texts;
        for (const auto& entry : options_page_entries()) {
            if (entry.list == std::string_view(list)) {
                texts.emplace_back(in_language(entry.text, language));
            }
        }
        page.fill_list(list, texts);
    }
}

/// Holds a mark for as long as it lives. Setting a control calls back at once.
class Acting {
public:
    explicit Acting(bool& mark) : mark_(mark) { mark_ = true; }
    ~Acting() { mark_ = false; }
    Acting(const Acting&) = delete;
    Acting& operator=(const Acting&) = delete;

private:
    bool& mark_;
};

}  // namespace

const OptionsPage::Method OptionsPage::methods[] = {
    {"group_chosen", &OptionsPage::group_chosen},
    {"rule_chosen", &OptionsPage::rule_chosen},
    {"use_chosen", &OptionsPage::use_chosen},
    {"machine_readability_changed", &OptionsPage::machine_readability_changed},
    {"plan_changed", &OptionsPage::plan_changed},
    {"defaults_pressed", &OptionsPage::defaults_pressed},
};

OptionsPage::OptionsPage(const uno::Reference<uno::XComponentContext>& context)
    : context_(context), language_(ui_language(context)) {}

sal_Bool OptionsPage::callHandlerMethod(const uno::Reference<com::sun::star::awt::XWindow>& page, const uno::Any& event,
                                        const rtl::OUString& method) {
    if (acting_) {
        return true;
    }
    const Acting acting(acting_);
    const PageControls controls(page);
    if (method == "external_event") {
        rtl::OUString wish;
        event >>= wish;
        office_asks(controls, wish);
        return true;
    }
    for (const auto& [name, act] : methods) {
        if (method.equalsAscii(name)) {
            (this->*act)(controls);
            return true;
        }
    }
    return false;
}

uno::Sequence<rtl::OUString> OptionsPage::getSupportedMethodNames() {
    uno::Sequence<rtl::OUString> names(static_cast<sal_Int32>(std::size(methods)) + 1);
    auto* name = names.getArray();
    *name++ = "external_event";
    for (const auto& one : methods) {
        *name++ = rtl::OUString::createFromAscii(one.name);
    }
    return names;
}

void OptionsPage::office_asks(const PageControls& page, const rtl::OUString& wish) {
    if (wish == "initialize") {
        write_words(page, language_);
        std::vector<std::string> names{std::string(either(language_, "すべて", "All"))};
        for (const auto group : groups) {
            names.emplace_back(group_name(group, language_));
        }
        page.fill_list("group", names);
        page.choose("group", 0);
        settings_ = read_settings(context_);
        show_settings(page);
    } else if (wish == "back") {
        settings_ = read_settings(context_);
        show_settings(page);
    } else if (wish == "ok") {
        take_choices(page);
        if (settings_ != read_settings(context_) && !keep_settings(context_, settings_)) {
            page.set_label("plan_read", either(language_, "設定を保存できませんでした", "The settings could not be kept"));
        }
    }
}

void OptionsPage::group_chosen(const PageControls& page) {
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

void OptionsPage::rule_chosen(const PageControls& page) {
    const auto* rule = chosen_rule(page);
    page.enable("use", rule != nullptr && is_asked_for(settings_, *rule));
    page.fill_list("use", rule != nullptr ? use_names(*rule, language_) : std::vector<std::string>());
    if (rule == nullptr) {
        page.set_label("about", "");
        return;
    }
    page.choose("use", static_cast<int>(use_of(settings_, *rule)));
    page.set_label("about", std::string(in_language(rule->what, language_)) + "\n\n" + std::string(in_language(rule->why, language_)));
}

void OptionsPage::use_chosen(const PageControls& page) {
    const auto* rule = chosen_rule(page);
    const auto use = page.chosen("use");
    if (rule != nullptr && use >= 0) {
        set_use(settings_, *rule, static_cast<RuleUse>(use));
        page.replace_item("rules", page.chosen("rules"), line_of(*rule));
    }
}

void OptionsPage::machine_readability_changed(const PageControls& page) {
    settings_.machine_readability = page.checked("machine_readability");
    const auto rule = page.chosen("rules");
    group_chosen(page);
    page.choose("rules", rule);
    rule_chosen(page);
}

void OptionsPage::plan_changed(const PageControls& page) {
    page.set_label("plan_read", plan_text(read_plan(page.text("plan_first"), page.text("plan_last")), language_));
}

void OptionsPage::defaults_pressed(const PageControls& page) {
    settings_ = {};
    show_settings(page);
}

void OptionsPage::show_settings(const PageControls& page) {
    page.check("machine_readability", settings_.machine_readability);
    page.choose("method", settings_.method ? static_cast<int>(*settings_.method) + 1 : 0);
    page.choose("decimals", settings_.rate_decimals ? *settings_.rate_decimals + 1 : 0);
    page.choose("rounding", static_cast<int>(settings_.rounding));
    page.set_text("plan_first", year_text(settings_.plan_first, language_));
    page.set_text("plan_last", year_text(settings_.plan_last, language_));
    plan_changed(page);
    group_chosen(page);
}

/// What stands in the controls and is not in the settings yet. A plan that can't be read leaves the one before.
void OptionsPage::take_choices(const PageControls& page) {
    if (const auto method = page.chosen("method"); method >= 0) {
        settings_.method = method == 0 ? std::nullopt : std::optional(static_cast<RateMethod>(method - 1));
    }
    if (const auto decimals = page.chosen("decimals"); decimals >= 0) {
        settings_.rate_decimals = decimals == 0 ? std::nullopt : std::optional(decimals - 1);
    }
    if (const auto rounding = page.chosen("rounding"); rounding >= 0) {
        settings_.rounding = static_cast<Rounding>(rounding);
    }
    if (const auto plan = read_plan(page.text("plan_first"), page.text("plan_last")); !plan.fault) {
        settings_.plan_first = plan.period.first;
        settings_.plan_last = plan.period.last;
    }
}

const Rule* OptionsPage::chosen_rule(const PageControls& page) const {
    const auto position = page.chosen("rules");
    return position >= 0 && static_cast<std::size_t>(position) < listed_.size() ? listed_[position] : nullptr;
}

/// 「注意　達成率の計算違い」; what a person changed is told.
std::string OptionsPage::line_of(const Rule& rule) const {
    const auto use = use_of(settings_, rule);
    auto line = use_name(use, language_) + std::string(either(language_, "　", ": ")) + std::string(in_language(rule.title, language_));
    if (is_asked_for(settings_, rule) && use != own_use_of(rule)) {
        line += either(language_, "（変更あり）", " (changed)");
    }
    return line;
}

rtl::OUString OptionsPage::getImplementationName() { return "org.kpisheet.OptionsPageImplementation"; }

sal_Bool OptionsPage::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

uno::Sequence<rtl::OUString> OptionsPage::getSupportedServiceNames() {
    const rtl::OUString name("org.kpisheet.OptionsPage");
    return {&name, 1};
}

}  // namespace kpisheet

// registry/kpisheet.components names this function.
extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpisheet_options_page(
    com::sun::star::uno::XComponentContext* context,
    const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& /*arguments*/) {
    return static_cast<cppu::OWeakObject*>(cppu::acquire(new kpisheet::OptionsPage(context)));
}
