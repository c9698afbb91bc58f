// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace kpisheet {

/// Says in the status bar of a document's window that it is being checked, while this object lives: for a check that
/// holds the main thread. Nothing for a document without a window. It lets nothing else happen in the meantime.
class BusySign {
public:
    BusySign(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);
    BusySign(const BusySign&) = delete;
    BusySign& operator=(const BusySign&) = delete;
    ~BusySign();

private:
    com::sun::star::uno::Reference<com::sun::star::task::XStatusIndicator> sign_;
};

}  // namespace kpisheet
