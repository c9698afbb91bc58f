// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace kpisheet {

/// Tells which formulas of a document need the product: they call one of its functions, or use a name (Sheet > Named
/// Ranges and Expressions) that does.
class ProductCalls {
public:
    explicit ProductCalls(
        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    /// `formula` as the office gives it to programs: =ORG.KPISHEET.KPI.RATE([.A1];…) or =KPI.RATE(…), in any case of
    /// letters. What stands in texts and in names of sheets does not count. Linear.
    [[nodiscard]] bool in(std::string_view formula) const;

    /// Takes the names that need the product out of a document (a copy of the one that was read).
    void remove_names(
        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) const;

private:
    bool add_names(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& owner);

    std::set<std::string, std::less<>> names_;  ///< in upper case
};

}  // namespace kpisheet
