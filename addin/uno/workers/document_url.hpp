// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>

namespace kpisheet {

/// A URL by which an office finds a file, whatever bytes its path holds. File names from an archive made under Windows
/// are often no UTF-8, and an office knows no others: such a file gets a symbolic link in `folder`, which holds one at
/// a time.
[[nodiscard]] std::string document_url(const std::string& file, const std::filesystem::path& folder);

}  // namespace kpisheet
