// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/product_calls.hpp"

#include <algorithm>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

#include "core/text/upper_case.hpp"
#include "uno/documents/sheet_cells.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;

/// A letter of a function's or a name's own; what is not ASCII is one, too.
bool is_name_letter(char c) {
    const auto letter = upper(c);
    return (letter >= 'A' && letter <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_product_function(std::string_view word) {
    return word.starts_with("ORG.KPISHEET.KPI.") || word.starts_with("KPI.");
}

/// Calls `use(word, is_call)` for every word outside texts and quoted names of sheets.
template <class Use>
void for_each_word(std::string_view formula, Use use) {
    char quote = 0;
    for (std::size_t at = 0; at < formula.size();) {
        const auto c = formula[at];
        if (quote != 0 || c == '"' || c == '\'') {
            quote = quote == 0 ? c : quote == c ? '\0' : quote;  // a doubled quote ends the text and begins it anew
            ++at;
            continue;
        }
        auto end = at;
        while (end < formula.size() && is_name_letter(formula[end])) {
            ++end;
        }
        if (end == at) {
            ++at;
            continue;
        }
        const auto next = formula.find_first_not_of(' ', end);
        use(upper_case(formula.substr(at, end - at)), next != std::string_view::npos && formula[next] == '(');
        at = end;
    }
}

uno::Reference<sheet::XNamedRanges> names_of(const uno::Reference<uno::XInterface>& owner) {
    const uno::Reference<com::sun::star::beans::XPropertySet> properties(owner, uno::UNO_QUERY_THROW);
    return {properties->getPropertyValue("NamedRanges"), uno::UNO_QUERY_THROW};
}

/// The document's own names, then those of each sheet.
template <class Use>
void for_each_owner(const uno::Reference<sheet::XSpreadsheetDocument>& document, Use use) {
    use(uno::Reference<uno::XInterface>(document));
    std::size_t at = 0;
    for (auto one = sheet_at(document, at); one.is(); one = sheet_at(document, ++at)) {
        use(uno::Reference<uno::XInterface>(one));
    }
}

}  // namespace

ProductCalls::ProductCalls(const uno::Reference<sheet::XSpreadsheetDocument>& document) {
    for (auto found = true; found;) {  // names may use each other
        found = false;
        for_each_owner(document, [&](const auto& owner) { found |= add_names(owner); });
    }
}

bool ProductCalls::add_names(const uno::Reference<uno::XInterface>& owner) {
    auto found = false;
    const auto names = names_of(owner);
    const auto all = names->getElementNames();
    for (sal_Int32 at = 0; at < all.getLength(); ++at) {
        const uno::Reference<sheet::XNamedRange> name(names->getByName(all[at]), uno::UNO_QUERY_THROW);
        found |= in(to_utf8(name->getContent())) && names_.insert(upper_case(to_utf8(all[at]))).second;
    }
    return found;
}

bool ProductCalls::in(std::string_view formula) const {
    auto found = false;
    for_each_word(formula, [&](const std::string& word, bool is_call) {
        found = found || (is_call ? is_product_function(word) : names_.contains(word));
    });
    return found;
}

void ProductCalls::remove_names(const uno::Reference<sheet::XSpreadsheetDocument>& document) const {
    for_each_owner(document, [&](const auto& owner) {
        const auto names = names_of(owner);
        const auto all = names->getElementNames();
        for (sal_Int32 at = 0; at < all.getLength(); ++at) {
            if (names_.contains(upper_case(to_utf8(all[at])))) {
                names->removeByName(all[at]);
            }
        }
    });
}

}  // namespace kpisheet
