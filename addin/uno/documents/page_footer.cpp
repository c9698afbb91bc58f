// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/page_footer.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>

namespace kpisheet {

namespace uno = com::sun::star::uno;
using com::sun::star::text::XText;

void add_page_numbers(const uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                      const uno::Reference<com::sun::star::beans::XPropertySet>& page_style) {
    const uno::Reference<com::sun::star::lang::XMultiServiceFactory> factory(document, uno::UNO_QUERY_THROW);
    const auto append = [&](const uno::Reference<XText>& text, const char* field) {
        const auto service = rtl::OUString("com.sun.star.text.TextField.") + rtl::OUString::createFromAscii(field);
        const auto at = text->createTextCursor();  // the office takes no other range here
        at->gotoEnd(false);
        text->insertTextContent(uno::Reference<com::sun::star::text::XTextRange>(at, uno::UNO_QUERY_THROW),
                                uno::Reference<com::sun::star::text::XTextContent>(factory->createInstance(service), uno::UNO_QUERY_THROW),
                                false);
    };
    page_style->setPropertyValue("FooterIsOn", uno::Any(true));
    page_style->setPropertyValue("FooterIsShared", uno::Any(true));
    const uno::Reference<com::sun::star::sheet::XHeaderFooterContent> footer(
        page_style->getPropertyValue("RightPageFooterContent"), uno::UNO_QUERY_THROW);
    const auto left = footer->getLeftText();
    left->setString({});
    append(left, "SheetName");
    footer->getCenterText()->setString({});
    const auto right = footer->getRightText();
    right->setString({});
    append(right, "PageNumber");
    const auto at = right->createTextCursor();
    at->gotoEnd(false);
    at->setString(" / ");
    append(right, "PageCount");
    page_style->setPropertyValue("RightPageFooterContent", uno::Any(footer));
}

}  // namespace kpisheet
