// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "uno/workers/installation.hpp"

namespace kpisheet {

/// The office: where KPISHEET_OFFICE says, else where `soffice` on the PATH leads, else where it was at build time.
/// Nothing where there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_office();

/// The extension, unpacked as extensions/kpisheet beside this executable; nothing where it is not there.
[[nodiscard]] std::optional<std::filesystem::path> find_extension();

}  // namespace kpisheet
