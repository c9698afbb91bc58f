// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "uno/workers/installation.hpp"

namespace kpisheet {

/// The office: where KPISHEET_OFFICE says, else where `soffice` on the PATH leads, else where it was at build time.
/// Nothing where there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_office();

/// The folder `extensions` beside this executable; nothing where the extension is not in it.
[[nodiscard]] std::optional<std::filesystem::path> find_extensions();

}  // namespace kpisheet
