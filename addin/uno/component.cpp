// SPDX-License-Identifier: MPL-2.0
// How the office makes the add-in: registry/kpisheet.components names the function at the end.
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "uno/functions.hpp"

namespace kpisheet {

rtl::OUString Functions::getImplementationName() { return "org.kpisheet.Functions"; }

sal_Bool Functions::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

com::sun::star::uno::Sequence<rtl::OUString> Functions::getSupportedServiceNames() {
    const rtl::OUString name("org.kpisheet.KPI");
    return com::sun::star::uno::Sequence<rtl::OUString>(&name, 1);
}

}  // namespace kpisheet

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpisheet_functions(
    com::sun::star::uno::XComponentContext* /*context*/,
    const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& /*arguments*/) {
    return cppu::acquire(new kpisheet::Functions);
}
