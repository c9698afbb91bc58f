// SPDX-License-Identifier: MPL-2.0
#include "uno/menu/help_pages.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;

std::optional<std::string> open_help(const uno::Reference<uno::XComponentContext>& context, Language language) {
    const auto folder = com::sun::star::deployment::PackageInformationProvider::get(context)->getPackageLocation("org.kpisheet");
    const rtl::OUString page = folder + (language == Language::japanese ? rtl::OUString("/help/ja/index.html")
                                                                        : rtl::OUString("/help/en/index.html"));
    try {
        com::sun::star::system::SystemShellExecute::create(context)->execute(
            page, rtl::OUString(), com::sun::star::system::SystemShellExecuteFlags::URIS_ONLY);
        return std::nullopt;
    } catch (const uno::Exception&) {
        return to_utf8(page);  // no browser: the caller says where the page lies
    }
}

}  // namespace kpisheet
