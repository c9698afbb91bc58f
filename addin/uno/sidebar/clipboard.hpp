// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include <com/sun/star/uno/XComponentContext.hpp>

namespace kpisheet {

/// Puts a text into the system's clipboard.
void copy_text(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const std::string& text);

}  // namespace kpisheet
