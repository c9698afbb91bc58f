// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// Compares the values of one role with the form and with the previous sheet: a figure, a text or a value that is gone.
/// A provisional figure may become final, a missing one may come in. One issue a value; one for the column where most of
/// it changed. Values that the form and the previous sheet agree on are said once.
void report_changed_values(const Examined& examined, ValueRole role, Findings& findings);

}  // namespace kpisheet
