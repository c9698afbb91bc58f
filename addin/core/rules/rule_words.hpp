// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/rules/issue.hpp"
#include "core/rules/rule.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

// Words about rules and issues, in the language that a person reads.

/// The one of two wordings that the person reads.
[[nodiscard]] inline std::string_view either(Language language, std::string_view japanese, std::string_view english) {
    return language == Language::japanese ? japanese : english;
}
[[nodiscard]] inline std::string_view in_language(const StaticText& text, Language language) {
    return either(language, text.ja, text.en);
}

[[nodiscard]] inline const std::string& in_language(const Text& text, Language language) {
    return language == Language::japanese ? text.ja : text.en;
}

/// 誤り, 注意, 参考 / error, warning, note.
[[nodiscard]] std::string_view severity_name(Severity severity, Language language);

/// 配置, 値 … / Layout, Values …
[[nodiscard]] std::string_view group_name(RuleGroup group, Language language);

/// The title of a rule; its id if the rule is none of this build.
[[nodiscard]] std::string rule_title(std::string_view id, Language language);

}  // namespace kpisheet
