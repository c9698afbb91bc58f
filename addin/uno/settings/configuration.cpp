// SPDX-License-Identifier: MPL-2.0
#include "uno/settings/configuration.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>

namespace kpisheet {

namespace uno = com::sun::star::uno;

uno::Reference<com::sun::star::beans::XPropertySet> configuration_node(
    const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& path, Access access) {
    const uno::Any argument(com::sun::star::beans::NamedValue("nodepath", uno::Any(path)));
    const rtl::OUString service(access == Access::read ? rtl::OUString("com.sun.star.configuration.ConfigurationAccess")
                                                       : rtl::OUString("com.sun.star.configuration.ConfigurationUpdateAccess"));
    try {
        const auto provider = com::sun::star::configuration::theDefaultProvider::get(context);
        return {provider->createInstanceWithArguments(service, {&argument, 1}), uno::UNO_QUERY};
    } catch (const uno::Exception&) {
        return {};  // there is no such node, or no configuration at all: the caller has a default
    }
}

}  // namespace kpisheet
