// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/rules/issue.hpp"

namespace kpisheet {

/// Where the extension's pictures lie (registry/images).
inline const std::string images_folder = "vnd.sun.star.extension://org.kpisheet/images/";

/// The icon of a severity, a file there.
[[nodiscard]] inline std::string icon_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error.png";
        case Severity::warning: return "warning.png";
        case Severity::info: return "info.png";
    }
    return {};
}

}  // namespace kpisheet
