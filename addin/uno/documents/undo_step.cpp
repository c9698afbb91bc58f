// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/undo_step.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/util/InvalidStateException.hpp>
#include <sal/log.hxx>

#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;

UndoStep::UndoStep(const uno::Reference<uno::XInterface>& document, std::string_view title)
    : manager_(uno::Reference<com::sun::star::document::XUndoManagerSupplier>(document, uno::UNO_QUERY_THROW)
                   ->getUndoManager()) {
    manager_->enterUndoContext(to_office_text(title));
    open_ = true;
}

UndoStep::~UndoStep() {
    try {
        leave();
    } catch (const com::sun::star::util::InvalidStateException& fault) {
        SAL_WARN("kpisheet", "the undo list was reset meanwhile: " << fault.Message);
    } catch (const com::sun::star::lang::DisposedException& fault) {
        SAL_WARN("kpisheet", "the document was closed meanwhile: " << fault.Message);
    }
}

void UndoStep::take_back() {
    leave();
    manager_->undo();
}

void UndoStep::leave() {
    if (open_) {
        open_ = false;
        manager_->leaveUndoContext();
    }
}

bool is_changeable(const uno::Reference<uno::XInterface>& document) {
    const uno::Reference<com::sun::star::frame::XStorable> storable(document, uno::UNO_QUERY);
    return !storable.is() || !storable->isReadonly();
}

}  // namespace kpisheet
