// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/replace_text.hpp"

#include <algorithm>
#include <limits>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XText.hpp>

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
using com::sun::star::container::XEnumerationAccess;
using com::sun::star::text::XText;

/// True when a paragraph of the text has several portions: other formats, or other scripts (12件), which does no harm.
bool has_parts(const uno::Reference<XText>& text) {
    const auto paragraphs = uno::Reference<XEnumerationAccess>(text, uno::UNO_QUERY_THROW)->createEnumeration();
    while (paragraphs->hasMoreElements()) {
        const auto portions =
            uno::Reference<XEnumerationAccess>(paragraphs->nextElement(), uno::UNO_QUERY_THROW)->createEnumeration();
        if (portions->hasMoreElements()) {
            portions->nextElement();
        }
        if (portions->hasMoreElements()) {
            return true;
        }
    }
    return false;
}

bool is_second_half(sal_Unicode unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// UTF-16 units that both texts begin with; no character is cut in two.
sal_Int32 same_at_start(const rtl::OUString& one, const rtl::OUString& other) {
    const auto most = std::min(one.getLength(), other.getLength());
    sal_Int32 count = 0;
    while (count < most && one[count] == other[count]) {
        ++count;
    }
    return count > 0 && count < one.getLength() && is_second_half(one[count]) ? count - 1 : count;
}

/// Units that both end with, of those after `start`.
sal_Int32 same_at_end(const rtl::OUString& one, const rtl::OUString& other, sal_Int32 start) {
    const auto most = std::min(one.getLength(), other.getLength()) - start;
    sal_Int32 count = 0;
    while (count < most && one[one.getLength() - 1 - count] == other[other.getLength() - 1 - count]) {
        ++count;
    }
    return count > 0 && is_second_half(one[one.getLength() - count]) ? count - 1 : count;
}

}  // namespace

void replace_text(const uno::Reference<com::sun::star::table::XCell>& cell, const rtl::OUString& text) {
    const uno::Reference<XText> content(cell, uno::UNO_QUERY_THROW);
    const auto old = content->getString();
    constexpr sal_Int32 longest_step = std::numeric_limits<sal_Int16>::max();  // of a cursor
    if (old.getLength() <= longest_step && !text.isEmpty() && has_parts(content)) {
        const auto start = same_at_start(old, text);
        const auto end = same_at_end(old, text, start);
        const auto cursor = content->createTextCursor();
        cursor->gotoStart(false);
        cursor->goRight(static_cast<sal_Int16>(start), false);
        cursor->goRight(static_cast<sal_Int16>(old.getLength() - start - end), true);
        cursor->setString(text.copy(start, text.getLength() - start - end));
    }
    if (content->getString() != text) {
        content->setString(text);
    }
}

}  // namespace kpisheet
