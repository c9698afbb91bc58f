// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase4.hxx>

namespace kpisheet {

/// What the menu, the toolbar and the keys of a window do: URLs org.kpisheet:NAME (registry/Addons.xcu). The office makes
/// one handler for each window.
class Commands final
    : public cppu::WeakImplHelper4<com::sun::star::frame::XDispatchProvider, com::sun::star::frame::XDispatch,
                                   com::sun::star::lang::XInitialization, com::sun::star::lang::XServiceInfo> {
public:
    explicit Commands(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context)
        : context_(context) {}

    void SAL_CALL initialize(const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& arguments) override;

    com::sun::star::uno::Reference<com::sun::star::frame::XDispatch> SAL_CALL queryDispatch(
        const com::sun::star::util::URL& url, const rtl::OUString& target, sal_Int32 search) override;
    com::sun::star::uno::Sequence<com::sun::star::uno::Reference<com::sun::star::frame::XDispatch>> SAL_CALL
    queryDispatches(const com::sun::star::uno::Sequence<com::sun::star::frame::DispatchDescriptor>& requests) override;

    void SAL_CALL dispatch(const com::sun::star::util::URL& url,
                           const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments) override;
    void SAL_CALL addStatusListener(
        const com::sun::star::uno::Reference<com::sun::star::frame::XStatusListener>& listener,
        const com::sun::star::util::URL& url) override;
    void SAL_CALL removeStatusListener(
        const com::sun::star::uno::Reference<com::sun::star::frame::XStatusListener>& listener,
        const com::sun::star::util::URL& url) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    void act(const com::sun::star::util::URL& url) const;

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame_;
};

}  // namespace kpisheet
