// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include "uno/workers/installation.hpp"

namespace kpisheet {

/// UNO in this process, which speaks to offices. It knows the office's types and those of the extension. To be made
/// once.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> local_context(
    const Installation& installation);

}  // namespace kpisheet
