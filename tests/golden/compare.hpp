// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>

#include "golden/laid_out.hpp"

/// Listings that are kept under expected/ and changed on purpose only: KPISHEET_GOLDEN=rewrite writes them anew.
namespace kpisheet::golden {

[[nodiscard]] const std::filesystem::path& folder();
/// Fails with the lines that differ.
void compare(const std::string& name, const std::string& actual);

}  // namespace kpisheet::golden
