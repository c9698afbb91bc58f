// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/text/language.hpp"

namespace kpisheet {

/// Opens the help pages of the extension in the person's browser. The office's own help window shows an extension's pages
/// only where its help packages are installed. Returns nothing, or where the page lies when no browser took it.
[[nodiscard]] std::optional<std::string> open_help(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, Language language);

}  // namespace kpisheet
