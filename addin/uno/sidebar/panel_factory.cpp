// SPDX-License-Identifier: MPL-2.0
// Makes the sidebar's panel: registry/Factories.xcu names the service, registry/kpisheet.components the function.
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

#include "uno/sidebar/panel.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace ui = com::sun::star::ui;
using com::sun::star::beans::PropertyValue;
using com::sun::star::lang::XServiceInfo;

constexpr char panel_name[] = "org.kpisheet.PanelFactory";

class PanelFactory final : public cppu::WeakImplHelper2<ui::XUIElementFactory, XServiceInfo> {
public:
    explicit PanelFactory(const uno::Reference<uno::XComponentContext>& context) : context_(context) {}

    uno::Reference<ui::XUIElement> SAL_CALL createUIElement(const rtl::OUString& url,
                                                            const uno::Sequence<PropertyValue>& arguments) override {
        PanelPlace place{url, {}, {}, {}};
        for (sal_Int32 at = 0; at < arguments.getLength(); ++at) {
            const auto& [name, handle, value, state] = arguments[at];
            if (name == "ParentWindow") {
                value >>= place.parent;
            } else if (name == "Frame") {
                value >>= place.frame;
            } else if (name == "Sidebar") {
                value >>= place.sidebar;
            }
        }
        if (!url.endsWith("/KpiSheetPanel") || !place.parent.is() || !place.frame.is() ||
            !place.frame->getController().is() ||
            !uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>(place.frame->getController()->getModel(),
                                                                         uno::UNO_QUERY)
                 .is()) {
            throw com::sun::star::container::NoSuchElementException(url, *this);
        }
        return new Panel(context_, std::move(place));
    }

    rtl::OUString SAL_CALL getImplementationName() override { return panel_name; }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override { return cppu::supportsService(this, name); }
    uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString name(panel_name);
        return {&name, 1};
    }

private:
    uno::Reference<uno::XComponentContext> context_;
};

}  // namespace
}  // namespace kpisheet

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpisheet_panel_factory(
    com::sun::star::uno::XComponentContext* context,
    const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& /*arguments*/) {
    return cppu::acquire(new kpisheet::PanelFactory(context));
}
