// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/clipboard.hpp"

#include <utility>

#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>
#include <cppuhelper/implbase1.hxx>

#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace transfer = com::sun::star::datatransfer;

/// A text on its way to whoever pastes it.
class Copied final : public cppu::WeakImplHelper1<transfer::XTransferable> {
public:
    explicit Copied(rtl::OUString text) : text_(std::move(text)) {}

    uno::Any SAL_CALL getTransferData(const transfer::DataFlavor& flavor) override {
        if (!isDataFlavorSupported(flavor)) {
            throw transfer::UnsupportedFlavorException();
        }
        return uno::Any(text_);
    }
    uno::Sequence<transfer::DataFlavor> SAL_CALL getTransferDataFlavors() override {
        const transfer::DataFlavor flavor(mime(), "Unicode-Text", cppu::UnoType<rtl::OUString>::get());
        return {&flavor, 1};
    }
    sal_Bool SAL_CALL isDataFlavorSupported(const transfer::DataFlavor& flavor) override {
        return flavor.MimeType.startsWith(mime());
    }

private:
    static rtl::OUString mime() { return "text/plain;charset=utf-16"; }

    rtl::OUString text_;
};

}  // namespace

void copy_text(const uno::Reference<uno::XComponentContext>& context, const std::string& text) {
    transfer::clipboard::SystemClipboard::create(context)->setContents(new Copied(to_office_text(text)), {});
}

}  // namespace kpisheet
