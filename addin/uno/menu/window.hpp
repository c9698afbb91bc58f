// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/text/language.hpp"

namespace kpisheet {

/// A window of the office, for which a command was given.
struct Window {
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context;
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame;

    /// The document in it; nothing where it holds no workbook.
    [[nodiscard]] com::sun::star::uno::Reference<com::sun::star::frame::XModel> document() const;
    [[nodiscard]] com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> workbook() const;

    /// Says why a command could not do its work, and waits until the person has read it.
    void say(std::string_view message) const;
    [[nodiscard]] Language language() const;
};

}  // namespace kpisheet
