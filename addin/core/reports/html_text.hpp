// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace kpisheet {

/// A text for a page or an attribute in double quotes: harmless whatever it holds; line breaks become <br>.
[[nodiscard]] std::string html_text(std::string_view text);

}  // namespace kpisheet
