// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/busy_sign.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/task/StatusIndicatorFactory.hpp>

#include "uno/settings/kept_settings.hpp"
#include "uno/sidebar/words.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace task = com::sun::star::task;

BusySign::BusySign(const uno::Reference<uno::XComponentContext>& context,
                   const uno::Reference<com::sun::star::frame::XModel>& document) {
    const auto controller = document->getCurrentController();
    if (!controller.is() || !controller->getFrame().is()) {
        return;
    }
    // Without the usual rescheduling: an edit or the closing of the document in mid-check would pull it away.
    sign_ = task::StatusIndicatorFactory::createWithFrame(context, controller->getFrame(), true, false)
                ->createStatusIndicator();
    sign_->start(say(words_in(ui_language(context)).checking), 1);
}

BusySign::~BusySign() {
    if (sign_.is()) {
        sign_->end();
    }
}

}  // namespace kpisheet
