// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "core/rules/issue.hpp"
#include "uno/folders/folder_request.hpp"

namespace kpisheet {

/// The workbooks of a folder.
struct FolderFiles {
    std::vector<std::string> paths;
    std::vector<std::string> names;  ///< within the folder
    std::vector<std::string> unreadable_folders;
};

/// Those to be checked, without the form and last year's sheet, which often lie beside them; or why there are none.
[[nodiscard]] tl::expected<FolderFiles, Text> folder_files(const FolderRequest& request);

/// When the file was written last, as people write it here: 2026-06-01 17:15. Empty where that is not known.
[[nodiscard]] std::string time_of(const std::string& path);

}  // namespace kpisheet
