// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.hpp"

namespace kpisheet {

/// Reports the blank values of one role in forms for one KPI and in the halves of 30／: a base or target that is asked for and nowhere given, and a
/// single blank year among filled ones. Years after the last actual are not filled in yet.
void report_card_blanks(const Examined& examined, ValueRole role, Findings& findings);

}  // namespace kpisheet
