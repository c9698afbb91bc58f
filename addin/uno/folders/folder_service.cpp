// SPDX-License-Identifier: MPL-2.0
// How the menu opens the dialog: service:org.kpisheet.FolderCheck.
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJobExecutor.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

#include "uno/folders/folder_dialog.hpp"
#include "uno/sidebar/main_thread.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;

class FolderService final : public cppu::WeakImplHelper2<com::sun::star::task::XJobExecutor, com::sun::star::lang::XServiceInfo> {
public:
    explicit FolderService(const uno::Reference<uno::XComponentContext>& context) : context_(context) {}

    void SAL_CALL trigger(const rtl::OUString& /*event*/) override {
        MainThread(context_).post([context = context_] {
            const auto desktop = com::sun::star::frame::Desktop::create(context);
            show_folder_dialog(context, desktop->getCurrentFrame());
        });
    }

    rtl::OUString SAL_CALL getImplementationName() override { return "org.kpisheet.FolderCheckImplementation"; }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override { return cppu::supportsService(this, name); }
    uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString name("org.kpisheet.FolderCheck");
        return {&name, 1};
    }

private:
    uno::Reference<uno::XComponentContext> context_;
};

}  // namespace
}  // namespace kpisheet

// registry/kpisheet.components names this function.
extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpisheet_folder_check(
    com::sun::star::uno::XComponentContext* context, const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& /*arguments*/) {
    return cppu::acquire(new kpisheet::FolderService(context));
}
