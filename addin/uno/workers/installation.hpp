// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

namespace kpisheet {

/// Where the office and the extension are that workers run.
struct Installation {
    std::filesystem::path program;    ///< the office's folder with soffice.bin
    std::filesystem::path extension;  ///< the unpacked extension
};

}  // namespace kpisheet
