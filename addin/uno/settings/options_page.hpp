// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>

#include "core/reviews/settings.hpp"
#include "core/text/language.hpp"
#include "uno/settings/page_controls.hpp"

namespace kpisheet {

/// A page of Tools > Options > KPIシート. The office makes one for each page that it shows. A person's choices are held
/// here and kept on OK only; each page keeps its own part of the settings and leaves the rest as it is by then.
class OptionsPage : public cppu::WeakImplHelper2<com::sun::star::awt::XContainerWindowEventHandler,
                                                 com::sun::star::lang::XServiceInfo> {
public:
    sal_Bool SAL_CALL callHandlerMethod(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& page,
                                        const com::sun::star::uno::Any& event, const rtl::OUString& method) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedMethodNames() override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

protected:
    OptionsPage(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, const char* service);

    /// What a control calls, named in the .xdl.
    struct Method {
        const char* name;
        void (*act)(OptionsPage& self, const PageControls& page);
    };
    [[nodiscard]] virtual std::span<const Method> methods() const = 0;

    /// Fills the lists that are not among options_page_entries(), once.
    virtual void fill(const PageControls& page) = 0;
    virtual void show_settings(const PageControls& page) = 0;
    /// Sets this page's part of `settings` to what was chosen.
    virtual void put_choices(const PageControls& page, Settings& settings) = 0;

    [[nodiscard]] Language language() const { return language_; }

    Settings settings_;  ///< as shown on the page

private:
    void office_asks(const PageControls& page, const rtl::OUString& wish);
    void keep(const PageControls& page);

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    rtl::OUString service_;
    Language language_;
    bool acting_ = false;  ///< what the page itself sets is no choice of a person
};

}  // namespace kpisheet
