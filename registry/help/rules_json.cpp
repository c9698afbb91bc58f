// SPDX-License-Identifier: MPL-2.0
// kpisheet_rules_json ja|en: every rule, and what groups and severities are called, as JSON on standard output, for the
// help pages (make.py), while the extension is not built yet.
#include <cstdio>
#include <string>
#include <string_view>

#include "core/reports/rule_pages.hpp"
#include "core/reports/words.hpp"

namespace {

using namespace kpisheet;

/// A member of an object. The words of the product hold nothing that JSON would escape.
std::string member(std::string_view key, std::string_view text) {
    return "\"" + std::string(key) + "\": \"" + std::string(text) + "\"";
}

std::string all_as_json(Language language) {
    std::string groups;
    for (auto group = 0; group <= static_cast<int>(RuleGroup::machine_readability); ++group) {
        const auto one = static_cast<RuleGroup>(group);
        groups += (group == 0 ? "" : ", ") + member(group_key(one), group_name(one, language));
    }
    const auto severities = member("error", severity_name(Severity::error, language)) + ", " +
                            member("warning", severity_name(Severity::warning, language)) + ", " +
                            member("info", severity_name(Severity::info, language));
    return "{\"groups\": {" + groups + "}, \"severities\": {" + severities + "}, \"rules\": " + rules_as_json(language) + "}\n";
}

}  // namespace

int main(int count, char** arguments) {
    const bool japanese = count > 1 && std::string_view(arguments[1]) == "ja";
    const auto text = all_as_json(japanese ? Language::japanese : Language::english);
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0 ? 0 : 1;
}
