// SPDX-License-Identifier: MPL-2.0
#include "uno/folders/folder_pickers.hpp"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <osl/file.hxx>

#include "uno/sheets/utf8_text.hpp"
#include "uno/workers/file_url.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace dialogs = com::sun::star::ui::dialogs;

rtl::OUString path_of(const rtl::OUString& url) {
    rtl::OUString path;
    return osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path : rtl::OUString();
}

rtl::OUString choose_folder(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& title, const std::string& now) {
    const auto picker = dialogs::FolderPicker::create(context);
    picker->setTitle(title);
    if (!now.empty()) {
        picker->setDisplayDirectory(to_office_text(url_of(now)));
    }
    return picker->execute() == dialogs::ExecutableDialogResults::OK ? path_of(picker->getDirectory()) : rtl::OUString();
}

rtl::OUString choose_workbook(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& kind, const std::string& now,
                              const std::string& folder) {
    const auto picker = dialogs::FilePicker::createWithMode(context, dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    if (const auto beside = now.empty() ? folder : now.substr(0, now.rfind('/')); !beside.empty()) {
        picker->setDisplayDirectory(to_office_text(url_of(beside)));
    }
    picker->appendFilter(kind, "*.ods;*.xlsx;*.xls;*.fods;*.csv");
    if (picker->execute() != dialogs::ExecutableDialogResults::OK) {
        return {};
    }
    const auto files = picker->getSelectedFiles();
    return files.hasElements() ? path_of(files[0]) : rtl::OUString();
}

}  // namespace kpisheet
