// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <string>

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/kpisheet/XChecker.hpp>
#include <tl/expected.hpp>

#include "core/references/reference.hpp"
#include "core/reports/unreadable.hpp"
#include "uno/sidebar/main_thread.hpp"

namespace kpisheet {

/// The service org.kpisheet.Checker: see idl/org/kpisheet/XChecker.idl.
class Checker final : public cppu::WeakImplHelper2<org::kpisheet::XChecker, com::sun::star::lang::XServiceInfo> {
public:
    explicit Checker(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    // Both wait for the main thread: they are for other threads, such as those that serve calls from outside.
    rtl::OUString SAL_CALL examine(const rtl::OUString& url, const rtl::OUString& options) override;
    rtl::OUString SAL_CALL snapshot(const rtl::OUString& url) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    using Kept = tl::expected<std::unique_ptr<const Reference>, Unreadable>;

    rtl::OUString examine_here(const rtl::OUString& url, const rtl::OUString& options);
    /// The form or previous sheet at this URL. The last one of each kind is kept, so that a run reads it once.
    const Kept& reference_at(const std::string& url, bool form);

    struct KeptReference {
        std::string url;
        Kept reference;
    };
    std::map<bool, KeptReference> kept_;  ///< by whether it is the form
    MainThread main_thread_;
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
};

}  // namespace kpisheet
