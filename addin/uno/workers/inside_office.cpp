// SPDX-License-Identifier: MPL-2.0
#include "uno/workers/inside_office.hpp"

#include <system_error>

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <osl/file.hxx>

#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace fs = std::filesystem;

std::optional<Installation> own_installation(const uno::Reference<uno::XComponentContext>& context) {
    const auto url =
        com::sun::star::deployment::PackageInformationProvider::get(context)->getPackageLocation("org.kpisheet");
    rtl::OUString path;
    std::error_code fault;
    const auto executable = fs::read_symlink("/proc/self/exe", fault);
    if (url.isEmpty() || fault || osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) {
        return std::nullopt;
    }
    // A place of its own may be a link, which is not to be linked to: it may go away before the check ends.
    const auto extension = fs::canonical(to_utf8(path), fault);
    return fault || !fs::is_directory(extension, fault)
               ? std::nullopt
               : std::optional(Installation{.program = executable.parent_path(), .extension = extension});
}

}  // namespace kpisheet
