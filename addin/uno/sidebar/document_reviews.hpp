// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>

#include "uno/sidebar/document_review.hpp"

namespace kpisheet {

/// The review of an open document, the same one for all its windows; made when it is first asked for and let go of when
/// the document is closed. Main thread only.
[[nodiscard]] std::shared_ptr<DocumentReview> review_of(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
    const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

}  // namespace kpisheet
