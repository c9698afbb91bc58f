// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace kpisheet {

/// Keeps the office from ending while work of ours goes on in another thread, which would lose what it stands on. When
/// the person ends the office meanwhile, the work is told, and the office ends once it is let go. For the main thread.
class HeldOffice {
public:
    /// `asked`: the office is to end, so the work should.
    HeldOffice(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, std::function<void()> asked);
    ~HeldOffice();
    HeldOffice(const HeldOffice&) = delete;
    HeldOffice& operator=(const HeldOffice&) = delete;

private:
    class Listener;

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    com::sun::star::uno::Reference<com::sun::star::frame::XDesktop2> desktop_;
    com::sun::star::uno::Reference<com::sun::star::frame::XTerminateListener> listener_;
    Listener* listening_ = nullptr;  ///< the same, as what it is
};

}  // namespace kpisheet
