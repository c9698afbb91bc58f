// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string_view>

#include "uno/menu/window.hpp"

namespace kpisheet {

/// One entry of the menu. `act` may say something to the person; it throws what the office throws.
struct Action {
    std::string_view name;  ///< after org.kpisheet: in registry/Addons.xcu
    bool needs_workbook;
    void (*act)(const Window& window);
};

[[nodiscard]] std::span<const Action> actions();

}  // namespace kpisheet
