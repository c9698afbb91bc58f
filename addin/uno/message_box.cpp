// SPDX-License-Identifier: MPL-2.0
#include "uno/message_box.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include "core/reports/words.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace awt = com::sun::star::awt;

void show_message(const uno::Reference<uno::XComponentContext>& context, const uno::Reference<awt::XWindowPeer>& parent,
                  Language language, std::string_view message) {
    const auto box = awt::Toolkit::create(context)->createMessageBox(
        parent, awt::MessageBoxType_INFOBOX, awt::MessageBoxButtons::BUTTONS_OK,
        to_office_text(either(language, "KPIシート", "KPI Sheet")), to_office_text(message));
    if (!box.is()) {
        return;
    }
    box->execute();
    const uno::Reference<com::sun::star::lang::XComponent> component(box, uno::UNO_QUERY);
    if (component.is()) {
        component->dispose();
    }
}

}  // namespace kpisheet
