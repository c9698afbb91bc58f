// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include <com/sun/star/uno/XComponentContext.hpp>

namespace kpisheet {

/// What a person asks of a folder of submitted workbooks. Paths in UTF-8; empty where nothing was chosen.
struct FolderRequest {
    std::string folder;
    bool recursive = false;
    std::string form;
    std::string previous;
    bool join = false;  ///< the table for the council is wanted, not the findings
};

/// What was asked last, from the office's configuration.
[[nodiscard]] FolderRequest last_request(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);
/// Keeps it for the next time. False when the configuration can't be written.
bool keep_request(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, const FolderRequest& request);

}  // namespace kpisheet
