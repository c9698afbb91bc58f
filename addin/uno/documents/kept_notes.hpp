// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "core/reviews/document_notes.hpp"

namespace kpisheet {

/// The notes that a document keeps, as one user-defined property, 「KPISheet.Notes」 (File > Properties), which .ods and
/// .xlsx both store.
/// A document without any gains none by being read.
[[nodiscard]] DocumentNotes read_notes(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

/// Keeps these notes and marks the document as modified; empty notes leave no trace. False when the document does not
/// let itself be changed.
[[nodiscard]] bool keep_notes(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document,
                              const DocumentNotes& notes);

}  // namespace kpisheet
