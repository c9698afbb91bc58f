// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "command/options.hpp"

namespace kpisheet {

/// Does what was asked. The exit status: 0 nothing wrong found, 1 errors or warnings found, 2 it could not run, or a
/// file could not be read.
[[nodiscard]] int run(const Options& options);

}  // namespace kpisheet
