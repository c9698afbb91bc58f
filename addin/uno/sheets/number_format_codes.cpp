// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/number_format_codes.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/util/MalformedNumberFormatException.hpp>

#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace util = com::sun::star::util;
using com::sun::star::beans::XPropertySet;
using com::sun::star::lang::Locale;

NumberFormatCodes::NumberFormatCodes(const uno::Reference<uno::XComponentContext>& context,
                                     const uno::Reference<util::XNumberFormatsSupplier>& document)
    : formats_(document->getNumberFormats()) {
    const uno::Reference<util::XNumberFormatsSupplier> supplier(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.util.NumberFormatsSupplier", context),
        uno::UNO_QUERY_THROW);
    converter_ = supplier->getNumberFormats();
}

const std::string& NumberFormatCodes::code(sal_Int32 key) {
    const auto known = known_.find(key);
    return known != known_.end() ? known->second : known_.emplace(key, ask(key)).first->second;
}

std::string NumberFormatCodes::ask(sal_Int32 key) const {
    const Locale english("en", "US", rtl::OUString());
    const uno::Reference<XPropertySet> format = formats_->getByKey(key);
    if (!format.is()) {
        return "General";
    }
    rtl::OUString code;
    Locale locale;
    format->getPropertyValue("FormatString") >>= code;
    format->getPropertyValue("Locale") >>= locale;
    try {
        const auto converted = converter_->getByKey(converter_->addNewConverted(code, locale, english));
        converted->getPropertyValue("FormatString") >>= code;
    } catch (const util::MalformedNumberFormatException&) {
        // The code as it is: the core does not understand it either, and the office shows such cells.
        return to_utf8(code);
    } catch (const com::sun::star::lang::DisposedException&) {
        throw;
    } catch (const uno::RuntimeException&) {
        // In an English office General has the key 0, which the converter takes for a failure.
        return "General";
    }
    return to_utf8(code);
}

}  // namespace kpisheet
