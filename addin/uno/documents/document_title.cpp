// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/document_title.hpp"

#include <com/sun/star/frame/XTitle.hpp>
#include <rtl/uri.hxx>

#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
using com::sun::star::frame::XModel;
using com::sun::star::frame::XTitle;

rtl::OUString file_name_of(const uno::Reference<XModel>& document) {
    const auto url = document->getURL();
    if (!url.startsWith("file:")) {  // what is not a file has an address that tells a person nothing
        const uno::Reference<XTitle> title(document, uno::UNO_QUERY);
        return title.is() ? title->getTitle() : rtl::OUString();
    }
    return rtl::Uri::decode(url.copy(url.lastIndexOf('/') + 1), rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8);
}

void name_after(const uno::Reference<XModel>& copy, const uno::Reference<XModel>& original, const char* suffix) {
    auto name = file_name_of(original);
    if (const auto dot = name.lastIndexOf('.'); dot > 0 && !original->getURL().isEmpty()) {
        name = name.copy(0, dot);
    }
    uno::Reference<XTitle>(copy, uno::UNO_QUERY_THROW)->setTitle(name + to_office_text(suffix));
}

}  // namespace kpisheet
