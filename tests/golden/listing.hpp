// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/reports/file_report.hpp"

namespace kpisheet {

/// What was recognised, for a person to compare: a line for each table, indicator and value.
[[nodiscard]] std::string list_tables(const FileReport& report);

/// What was found wrong: a line for each issue and one for its fix.
[[nodiscard]] std::string list_issues(const FileReport& report);

/// The lines that only one of two listings has, with − for the expected and + for the actual one.
[[nodiscard]] std::string differences(const std::string& expected, const std::string& actual);

}  // namespace kpisheet
