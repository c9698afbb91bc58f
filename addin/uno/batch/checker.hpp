// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/kpisheet/XChecker.hpp>

namespace kpisheet {

/// The service org.kpisheet.Checker: see idl/org/kpisheet/XChecker.idl.
class Checker final : public cppu::WeakImplHelper2<org::kpisheet::XChecker, com::sun::star::lang::XServiceInfo> {
public:
    explicit Checker(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context)
        : context_(context) {}

    rtl::OUString SAL_CALL examine(const rtl::OUString& url, const rtl::OUString& options) override;
    rtl::OUString SAL_CALL snapshot(const rtl::OUString& url) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
};

}  // namespace kpisheet
