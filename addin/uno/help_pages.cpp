// SPDX-License-Identifier: MPL-2.0
#include "uno/help_pages.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include "core/reports/words.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;

std::optional<std::string> open_help(const uno::Reference<uno::XComponentContext>& context, Language language,
                                     const std::string& page, const std::string& section) {
    const auto folder = com::sun::star::deployment::PackageInformationProvider::get(context)->getPackageLocation("org.kpisheet");
    const auto file = folder + to_office_text("/help/" + std::string(either(language, "ja", "en")) + "/" + page + ".html");
    try {
        com::sun::star::system::SystemShellExecute::create(context)->execute(
            section.empty() ? file : file + to_office_text("#" + section), rtl::OUString(),
            com::sun::star::system::SystemShellExecuteFlags::URIS_ONLY);
        return std::nullopt;
    } catch (const uno::Exception&) {
        // No browser: the person is told where the page lies.
        return std::string(either(language, "ヘルプを開けませんでした。ブラウザーで次のファイルを開いてください。\n",
                                  "The help could not be opened. Please open this file in a browser:\n")) +
               to_utf8(file);
    }
}

}  // namespace kpisheet
