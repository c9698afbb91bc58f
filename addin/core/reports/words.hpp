// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/reports/file_report.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet {

// Words that several reports share.

/// The one of two wordings that the person reads.
[[nodiscard]] inline std::string_view either(Language language, std::string_view japanese, std::string_view english) {
    return language == Language::japanese ? japanese : english;
}
[[nodiscard]] inline std::string_view in_language(const StaticText& text, Language language) {
    return either(language, text.ja, text.en);
}

/// 誤り, 注意, 参考 / error, warning, note.
[[nodiscard]] std::string_view severity_name(Severity severity, Language language);

/// 配置, 値 … / Layout, Values …
[[nodiscard]] std::string_view group_name(RuleGroup group, Language language);

/// 「誤り 3・注意 5・参考 2」 / 3 errors, 5 warnings, 2 notes.
[[nodiscard]] std::string counts_text(const Summary& summary, Language language);

/// The title of a rule; its id if the rule is none of this build.
[[nodiscard]] std::string rule_title(std::string_view id, Language language);

/// シート1!E12; the sheet alone where no cell is meant.
[[nodiscard]] std::string place_of(const IssueReport& issue);

/// The edits of a fix on one line: E12 「71.9%」→「68.2%」; the first few of many.
[[nodiscard]] std::string edits_text(const FixReport& fix, Language language);

}  // namespace kpisheet
