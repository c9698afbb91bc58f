// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

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

/// The picture for a screen of so many pixels a metre: 32 pixels from 168 dots an inch on.
[[nodiscard]] inline std::string for_screen(std::string icon, int pixels_per_meter) {
    constexpr int fine = 6600;
    constexpr std::string_view ending = ".png";
    if (pixels_per_meter >= fine && icon.ends_with(ending)) {
        icon.insert(icon.size() - ending.size(), "-medium");
    }
    return icon;
}

}  // namespace kpisheet
