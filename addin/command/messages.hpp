// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/text/language.hpp"

namespace kpisheet {

/// The language of the environment: Japanese when LC_ALL, LC_MESSAGES or LANG (the first of them that says something)
/// begins with ja, else English.
[[nodiscard]] Language language_of_environment();

/// The one of two wordings that the person reads.
[[nodiscard]] inline std::string_view in(Language language, std::string_view japanese, std::string_view english) {
    return language == Language::japanese ? japanese : english;
}

}  // namespace kpisheet
