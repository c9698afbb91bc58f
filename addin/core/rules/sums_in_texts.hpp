// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <set>

#include "core/rules/rule.hpp"

namespace kpisheet {

/// ４：8指標　３：4指標　２：2指標（全16指標）: a list of counts in one text whose stated total is not their sum. Rows of which a number was `told` are
/// left out.
void check_sums_in_texts(const Examined& examined, const std::set<std::int32_t>& told, Findings& findings);

}  // namespace kpisheet
