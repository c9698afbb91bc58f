// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>

#include "core/reviews/settings.hpp"
#include "core/rules/rule.hpp"
#include "core/text/language.hpp"
#include "uno/settings/page_controls.hpp"

namespace kpisheet {

/// Tools > Options > KPIシート > 点検 (registry/options/checking.xdl). The office makes one for each page that it shows. A
/// person's choices are held here and kept on OK only.
class OptionsPage final : public cppu::WeakImplHelper2<com::sun::star::awt::XContainerWindowEventHandler,
                                                       com::sun::star::lang::XServiceInfo> {
public:
    explicit OptionsPage(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    sal_Bool SAL_CALL callHandlerMethod(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& page,
                                        const com::sun::star::uno::Any& event, const rtl::OUString& method) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedMethodNames() override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    void office_asks(const PageControls& page, const rtl::OUString& wish);

    void group_chosen(const PageControls& page);
    void rule_chosen(const PageControls& page);
    void use_chosen(const PageControls& page);
    void machine_readability_changed(const PageControls& page);
    void plan_changed(const PageControls& page);
    void defaults_pressed(const PageControls& page);

    void show_settings(const PageControls& page);
    void take_choices(const PageControls& page);
    [[nodiscard]] const Rule* chosen_rule(const PageControls& page) const;
    [[nodiscard]] std::string line_of(const Rule& rule) const;

    struct Method {
        const char* name;
        void (OptionsPage::*act)(const PageControls& page);
    };
    static const Method methods[];

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    Language language_;
    Settings settings_;
    std::vector<const Rule*> listed_;
    bool acting_ = false;  ///< what the page itself sets is no choice of a person
};

}  // namespace kpisheet
