// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/rules/issue.hpp"

namespace kpisheet {

/// One cause is one issue: where two rules speak of the same mistake, the one that is nearer to the cause stays. Rules know
/// nothing of each other, and where the nearer one is off, the other one speaks. `issues` are those of one sheet with these
/// tables.
void keep_one_issue_of_each_cause(std::span<const Table* const> tables, std::vector<Issue>& issues);

}  // namespace kpisheet
