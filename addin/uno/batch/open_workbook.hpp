// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <tl/expected.hpp>

#include "core/reports/unreadable.hpp"

namespace kpisheet {

/// A workbook file that the office holds open; it is closed with this object, whatever happens in between.
class OpenWorkbook {
public:
    explicit OpenWorkbook(com::sun::star::uno::Reference<com::sun::star::lang::XComponent> component)
        : component_(std::move(component)) {}
    OpenWorkbook(OpenWorkbook&& other) noexcept : component_(std::move(other.component_)) { other.component_.clear(); }
    OpenWorkbook(const OpenWorkbook&) = delete;
    OpenWorkbook& operator=(const OpenWorkbook&) = delete;
    OpenWorkbook& operator=(OpenWorkbook&&) = delete;
    ~OpenWorkbook();

    /// Null when the office took the file for something else, such as a letter.
    [[nodiscard]] com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document() const {
        return {component_, com::sun::star::uno::UNO_QUERY};
    }

private:
    com::sun::star::uno::Reference<com::sun::star::lang::XComponent> component_;
};

/// Opens the file hidden and read-only. No macro is run, no link updated, no question asked, no lock file made.
[[nodiscard]] tl::expected<OpenWorkbook, Unreadable> open_workbook(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, const rtl::OUString& url);

}  // namespace kpisheet
