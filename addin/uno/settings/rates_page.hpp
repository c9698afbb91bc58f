// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/settings/options_page.hpp"

namespace kpisheet {

/// How achievement rates are computed, and the years of the plan (registry/options/rates.xdl).
class RatesPage final : public OptionsPage {
public:
    explicit RatesPage(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context)
        : OptionsPage(context, "org.kpisheet.RatesPage") {}

private:
    [[nodiscard]] std::span<const Method> methods() const override;
    void fill(const PageControls& /*page*/) override {}  // its lists never change
    void show_settings(const PageControls& page) override;
    void put_choices(const PageControls& page, Settings& settings) override;

    void plan_changed(const PageControls& page);
};

}  // namespace kpisheet
