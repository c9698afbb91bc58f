// SPDX-License-Identifier: MPL-2.0
#include "uno/menu/window.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include "core/reports/words.hpp"
#include "uno/settings/kept_settings.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace awt = com::sun::star::awt;

uno::Reference<com::sun::star::frame::XModel> Window::document() const {
    const auto controller = frame.is() ? frame->getController() : nullptr;
    return controller.is() && uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>(controller->getModel(), uno::UNO_QUERY).is()
               ? controller->getModel()
               : nullptr;
}

uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> Window::workbook() const {
    return {document(), uno::UNO_QUERY};
}

Language Window::language() const { return ui_language(context); }

void Window::say(std::string_view message) const {
    const uno::Reference<awt::XWindowPeer> parent(frame.is() ? frame->getContainerWindow() : nullptr, uno::UNO_QUERY);
    const auto box = awt::Toolkit::create(context)->createMessageBox(
        parent, awt::MessageBoxType_INFOBOX, awt::MessageBoxButtons::BUTTONS_OK,
        to_office_text(either(language(), "KPIシート", "KPI Sheet")), to_office_text(message));
    if (!box.is()) {
        return;  // no screen to say it on
    }
    box->execute();
    const uno::Reference<com::sun::star::lang::XComponent> component(box, uno::UNO_QUERY);
    if (component.is()) {
        component->dispose();
    }
}

}  // namespace kpisheet
