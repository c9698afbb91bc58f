// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// リサイクル率（資源化量÷ごみ総排出量）, 社会増減（転入者数－転出者数）: an indicator whose name says how it follows from two others of the sheet,
/// against these in each of its columns. Only where the others of its columns follow.
void check_named_quotients(const Examined& examined, Findings& findings);
void check_named_sums(const Examined& examined, Findings& findings);

}  // namespace kpisheet
