// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/uno/XInterface.hpp>

namespace kpisheet {

/// All that is changed in a document while this object lives is one step of its undo list, under this title. Nothing
/// changed, no step. On the main thread only.
class UndoStep {
public:
    UndoStep(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document, std::string_view title);
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;
    ~UndoStep();

    /// Ends the step early and undoes it. To be called once, and only after something was changed.
    void take_back();

private:
    void leave();

    com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> manager_;
    bool open_ = false;
};

/// True when the document may be changed: it was not opened, or set, for reading only.
[[nodiscard]] bool is_changeable(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document);

}  // namespace kpisheet
