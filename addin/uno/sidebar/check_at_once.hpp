// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/reviews/review.hpp"
#include "uno/sidebar/deck.hpp"

namespace kpisheet {

/// Reads and checks a whole document on this thread, which must be the main one and is held meanwhile.
[[nodiscard]] CheckedDocument check_at_once(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
    const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model, const Settings& settings,
    const DocumentNotes& notes);

}  // namespace kpisheet
