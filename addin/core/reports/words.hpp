// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/reports/file_report.hpp"
#include "core/rules/rule_words.hpp"

namespace kpisheet {

// Words that several reports share.

/// 「誤り 3・注意 5・参考 2」 / 3 errors, 5 warnings, 2 notes.
[[nodiscard]] std::string counts_text(const Summary& summary, Language language);

/// シート1!E12; the sheet alone where no cell is meant.
[[nodiscard]] std::string place_of(const IssueReport& issue);

/// The edits of a fix on one line: E12 「71.9%」→「68.2%」; the first few of many.
[[nodiscard]] std::string edits_text(const FixReport& fix, Language language);

}  // namespace kpisheet
