// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>

#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

namespace kpisheet {

/// The codes of a document's number formats in their English form, whatever language they were made in. Each is asked
/// for once. The document itself gains no format from that.
class NumberFormatCodes {
public:
    NumberFormatCodes(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                      const com::sun::star::uno::Reference<com::sun::star::util::XNumberFormatsSupplier>& document);

    /// General for a key that the document does not know.
    [[nodiscard]] const std::string& code(sal_Int32 key);

private:
    [[nodiscard]] std::string ask(sal_Int32 key) const;

    com::sun::star::uno::Reference<com::sun::star::util::XNumberFormats> formats_;
    com::sun::star::uno::Reference<com::sun::star::util::XNumberFormats> converter_;
    std::map<sal_Int32, std::string> known_;
};

}  // namespace kpisheet
