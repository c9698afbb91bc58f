// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

namespace kpisheet {

/// The languages in which the product speaks to a person.
enum class Language : std::uint8_t { japanese, english };

}  // namespace kpisheet
