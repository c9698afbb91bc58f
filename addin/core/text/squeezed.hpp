// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace kpisheet {

/// `text` for comparing: one width, without white space and line breaks.
[[nodiscard]] std::string squeezed(std::string_view text);

}  // namespace kpisheet
