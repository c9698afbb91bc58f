// SPDX-License-Identifier: MPL-2.0
#include "command/installation.hpp"

#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

namespace kpisheet {
namespace {

namespace fs = std::filesystem;

bool is_office(const fs::path& program) {
    std::error_code fault;
    return fs::is_regular_file(program / "soffice.bin", fault);
}

/// The folder of the real file behind `soffice`, looked up as a shell would.
fs::path office_on_path() {
    const auto* variable = std::getenv("PATH");
    std::string_view rest(variable != nullptr ? variable : "");
    while (!rest.empty()) {
        const auto folder = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(folder.size() + 1, rest.size()));
        for (const auto* name : {"soffice", "libreoffice"}) {
            std::error_code fault;
            const auto real = fs::canonical(fs::path(folder) / name, fault);
            if (!fault && is_office(real.parent_path())) {
                return real.parent_path();
            }
        }
    }
    return {};
}

}  // namespace

std::optional<fs::path> find_office() {
    const auto* given = std::getenv("KPISHEET_OFFICE");
    for (const auto& program :
         {fs::path(given != nullptr ? given : ""), office_on_path(), fs::path(KPISHEET_OFFICE_AT_BUILD)}) {
        if (!program.empty() && is_office(program)) {
            return program;
        }
    }
    return std::nullopt;
}

std::optional<fs::path> find_extension() {
    std::error_code fault;
    const auto executable = fs::read_symlink("/proc/self/exe", fault);
    const auto extension = executable.parent_path() / "extensions" / "kpisheet";
    if (!fault && fs::is_regular_file(extension / "types.rdb", fault)) {
        return extension;
    }
    return std::nullopt;
}

}  // namespace kpisheet
