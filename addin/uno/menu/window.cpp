// SPDX-License-Identifier: MPL-2.0
#include "uno/menu/window.hpp"

#include "uno/message_box.hpp"
#include "uno/settings/kept_settings.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;

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
    const uno::Reference<com::sun::star::awt::XWindowPeer> parent(frame.is() ? frame->getContainerWindow() : nullptr, uno::UNO_QUERY);
    show_message(context, parent, language(), message);
}

}  // namespace kpisheet
