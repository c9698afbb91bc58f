// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/rules/rule.hpp"
#include "uno/settings/options_page.hpp"

namespace kpisheet {

/// Which rules run, and as what (registry/options/rules.xdl).
class RulesPage final : public OptionsPage {
public:
    explicit RulesPage(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context)
        : OptionsPage(context, "org.kpisheet.RulesPage") {}

private:
    [[nodiscard]] std::span<const Method> methods() const override;
    void fill(const PageControls& page) override;
    void show_settings(const PageControls& page) override;
    void put_choices(const PageControls& page, Settings& settings) override;

    void group_chosen(const PageControls& page);
    void rule_chosen(const PageControls& page);
    void use_chosen(const PageControls& page);
    void machine_readability_changed(const PageControls& page);

    [[nodiscard]] const Rule* chosen_rule(const PageControls& page) const;
    [[nodiscard]] std::string line_of(const Rule& rule) const;

    template <void (RulesPage::*act)(const PageControls&)>
    static void call(OptionsPage& self, const PageControls& page) {
        (static_cast<RulesPage&>(self).*act)(page);
    }

    std::vector<const Rule*> listed_;
};

}  // namespace kpisheet
