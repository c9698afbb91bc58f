// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/text/language.hpp"

namespace kpisheet {

/// Opens the help pages of the extension in the person's browser. The office's own help window shows an extension's pages
/// only where its help packages are installed. `page`: index, functions or rules; `section`: the id of a rule or of
/// another section of it, or nothing. Returns nothing, or what to tell the person when no browser took it.
[[nodiscard]] std::optional<std::string> open_help(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, Language language,
    const std::string& page, const std::string& section = {});

}  // namespace kpisheet
