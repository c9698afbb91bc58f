// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include <com/sun/star/uno/XComponentContext.hpp>

#include "uno/workers/installation.hpp"

namespace kpisheet {

/// The office that this code runs in, and the extension as it is installed there; nothing when the extension manager
/// does not know it or its place is no folder.
[[nodiscard]] std::optional<Installation> own_installation(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

}  // namespace kpisheet
