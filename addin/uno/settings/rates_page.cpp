// SPDX-License-Identifier: MPL-2.0
#include "uno/settings/rates_page.hpp"

#include "uno/settings/plan_period.hpp"

namespace kpisheet {

std::span<const OptionsPage::Method> RatesPage::methods() const {
    static constexpr Method all[] = {
        {"plan_changed", [](OptionsPage& self, const PageControls& page) { static_cast<RatesPage&>(self).plan_changed(page); }},
    };
    return all;
}

void RatesPage::show_settings(const PageControls& page) {
    page.choose("method", settings_.method ? static_cast<int>(*settings_.method) + 1 : 0);
    page.choose("decimals", settings_.rate_decimals ? *settings_.rate_decimals + 1 : 0);
    page.choose("rounding", static_cast<int>(settings_.rounding));
    page.set_text("plan_first", year_text(settings_.plan_first, language()));
    page.set_text("plan_last", year_text(settings_.plan_last, language()));
    plan_changed(page);
}

/// A plan that can't be read leaves the one before.
void RatesPage::put_choices(const PageControls& page, Settings& settings) {
    if (const auto method = page.chosen("method"); method >= 0) {
        settings.method = method == 0 ? std::nullopt : std::optional(static_cast<RateMethod>(method - 1));
    }
    if (const auto decimals = page.chosen("decimals"); decimals >= 0) {
        settings.rate_decimals = decimals == 0 ? std::nullopt : std::optional(decimals - 1);
    }
    if (const auto rounding = page.chosen("rounding"); rounding >= 0) {
        settings.rounding = static_cast<Rounding>(rounding);
    }
    if (const auto plan = read_plan(page.text("plan_first"), page.text("plan_last")); !plan.fault) {
        settings.plan_first = plan.period.first;
        settings.plan_last = plan.period.last;
    }
}

void RatesPage::plan_changed(const PageControls& page) {
    page.set_label("plan_read", plan_text(read_plan(page.text("plan_first"), page.text("plan_last")), language()));
}

}  // namespace kpisheet

// registry/kpisheet.components names this function.
extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpisheet_rates_page(
    com::sun::star::uno::XComponentContext* context,
    const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& /*arguments*/) {
    return static_cast<cppu::OWeakObject*>(cppu::acquire(new kpisheet::RatesPage(context)));
}
