// SPDX-License-Identifier: MPL-2.0
#include "uno/folders/own_package.hpp"

#include <system_error>

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <osl/file.hxx>

#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace fs = std::filesystem;
namespace uno = com::sun::star::uno;

/// The folder of an extension that is installed for a person, for all, or comes with the office.
fs::path extension_folder(const uno::Reference<uno::XComponentContext>& context) {
    const auto url = com::sun::star::deployment::PackageInformationProvider::get(context)->getPackageLocation("org.kpisheet");
    rtl::OUString path;
    if (url.isEmpty() || osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) {
        return {};
    }
    return to_utf8(path);
}

}  // namespace

std::optional<OwnPlace> own_place(const uno::Reference<uno::XComponentContext>& context) {
    std::error_code fault;
    const auto program = fs::read_symlink("/proc/self/exe", fault).parent_path();
    auto extension = extension_folder(context);
    if (fault || !fs::is_regular_file(program / "soffice.bin", fault) || !fs::is_regular_file(extension / "types.rdb", fault)) {
        return std::nullopt;
    }
    return OwnPlace{program, std::move(extension)};
}

OwnInstallation::OwnInstallation(const OwnPlace& place) {
    const auto extensions = folder_.folder() / "extensions";
    std::error_code fault;
    if (folder_.folder().empty() || !fs::create_directory(extensions, fault)) {
        return;
    }
    fs::create_directory_symlink(place.extension, extensions / "kpisheet", fault);
    if (fault) {  // a file system without links
        fault.clear();
        fs::copy(place.extension, extensions / "kpisheet", fs::copy_options::recursive, fault);
    }
    if (!fault) {
        installation_ = Installation{place.program, extensions};
    }
}

}  // namespace kpisheet
