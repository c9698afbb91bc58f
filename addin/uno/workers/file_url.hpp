// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace kpisheet {

/// file:///… of a path; relative ones start from the working directory. Bytes that are no letters, digits or -._~/ are
/// percent-encoded, whatever they are.
[[nodiscard]] std::string url_of(const std::string& path);

}  // namespace kpisheet
