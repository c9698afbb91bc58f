// SPDX-License-Identifier: MPL-2.0
#include "uno/folders/held_office.hpp"

#include <utility>

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/TerminationVetoException.hpp>
#include <cppuhelper/implbase1.hxx>

#include "uno/sidebar/main_thread.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace frame = com::sun::star::frame;
using com::sun::star::lang::EventObject;

/// Whoever vetoes the end of the office has to end it later: the interface asks for that.
class HeldOffice::Listener final : public cppu::WeakImplHelper1<frame::XTerminateListener> {
public:
    explicit Listener(std::function<void()> asked) : asked_(std::move(asked)) {}

    void SAL_CALL queryTermination(const EventObject& /*desktop*/) override {
        was_asked = true;
        asked_();
        throw frame::TerminationVetoException();
    }
    void SAL_CALL notifyTermination(const EventObject& /*desktop*/) override {}
    void SAL_CALL disposing(const EventObject& /*desktop*/) override {}

    bool was_asked = false;

private:
    std::function<void()> asked_;
};

HeldOffice::HeldOffice(const uno::Reference<uno::XComponentContext>& context, std::function<void()> asked)
    : context_(context), desktop_(frame::Desktop::create(context)), listening_(new Listener(std::move(asked))) {
    listener_ = listening_;
    desktop_->addTerminateListener(listener_);
}

HeldOffice::~HeldOffice() {
    desktop_->removeTerminateListener(listener_);
    if (listening_->was_asked) {
        // Not from here: whoever lets go has things to do yet.
        MainThread(context_).post([desktop = desktop_] { desktop->terminate(); });
    }
}

}  // namespace kpisheet
