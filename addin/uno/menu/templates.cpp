// SPDX-License-Identifier: MPL-2.0
#include "uno/menu/templates.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/Desktop.hpp>

namespace kpisheet {

namespace uno = com::sun::star::uno;

void open_template(const uno::Reference<uno::XComponentContext>& context, const char* name) {
    const auto folder = com::sun::star::deployment::PackageInformationProvider::get(context)->getPackageLocation("org.kpisheet");
    const com::sun::star::beans::PropertyValue as_template("AsTemplate", 0, uno::Any(true),
                                                           com::sun::star::beans::PropertyState_DIRECT_VALUE);
    com::sun::star::frame::Desktop::create(context)->loadComponentFromURL(
        folder + "/templates/kpisheet/" + rtl::OUString::createFromAscii(name) + ".ots", "_default", 0, {&as_template, 1});
}

}  // namespace kpisheet
