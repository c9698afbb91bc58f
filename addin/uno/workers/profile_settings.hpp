// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace kpisheet {

/// The settings (registrymodifications.xcu) of an office that reads what strangers sent: nothing in a file runs, nothing
/// is fetched, nothing is computed anew or remembered.
[[nodiscard]] std::string profile_settings();

}  // namespace kpisheet
