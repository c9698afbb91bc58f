// SPDX-License-Identifier: MPL-2.0
#include "command/messages.hpp"

#include <cstdlib>

namespace kpisheet {

Language language_of_environment() {
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto* value = std::getenv(name);
        if (value != nullptr && *value != '\0') {
            return std::string_view(value).starts_with("ja") ? Language::japanese : Language::english;
        }
    }
    return Language::english;
}

}  // namespace kpisheet
