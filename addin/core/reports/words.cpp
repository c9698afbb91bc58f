// SPDX-License-Identifier: MPL-2.0
#include "core/reports/words.hpp"

#include <array>

#include "core/rules/all_rules.hpp"

namespace kpisheet {
namespace {

struct Names {
    std::string_view ja;
    std::string_view en;
};

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace

std::string_view severity_name(Severity severity, Language language) {
    constexpr std::array<Names, 3> names{{{"誤り", "error"}, {"注意", "warning"}, {"参考", "note"}}};
    const auto& both = names[static_cast<std::size_t>(severity)];
    return either(language, both.ja, both.en);
}

std::string_view group_name(RuleGroup group, Language language) {
    constexpr std::array<Names, 9> names{{{"表の形", "Layout"},
                                          {"値の書き方", "Values"},
                                          {"年度・時点", "Periods"},
                                          {"記入もれ", "Completeness"},
                                          {"達成率", "Achievement"},
                                          {"合計・内訳", "Sums"},
                                          {"数式", "Formulas"},
                                          {"様式・前回との比較", "Against a reference"},
                                          {"機械判読", "Machine readability"}}};
    const auto& both = names[static_cast<std::size_t>(group)];
    return either(language, both.ja, both.en);
}

std::string counts_text(const Summary& summary, Language language) {
    if (language == Language::japanese) {
        return "誤り " + std::to_string(summary.errors) + "・注意 " + std::to_string(summary.warnings) + "・参考 " +
               std::to_string(summary.infos);
    }
    return counted(summary.errors, "error", "errors") + ", " + counted(summary.warnings, "warning", "warnings") + ", " +
           counted(summary.infos, "note", "notes");
}

std::string rule_title(std::string_view id, Language language) {
    const auto* rule = find_rule(id);
    return std::string(rule != nullptr ? in_language(rule->title, language) : id);
}

std::string place_of(const IssueReport& issue) { return issue.cell ? issue.sheet + "!" + *issue.cell : issue.sheet; }

std::string edits_text(const FixReport& fix, Language language) {
    constexpr std::size_t shown = 3;
    const auto quoted = [&](const std::string& text) {
        return text.empty() ? std::string(either(language, "（空白）", "(blank)"))
                            : std::string(either(language, "「", "“")) + text + std::string(either(language, "」", "”"));
    };
    std::string text;
    for (std::size_t at = 0; at < fix.edits.size() && at < shown; ++at) {
        const auto& edit = fix.edits[at];
        text += (at == 0 ? "" : std::string(either(language, "、", ", "))) + edit.cell + " " + quoted(edit.from) + " → " + quoted(edit.to);
    }
    if (fix.edits.size() > shown) {
        const auto more = std::to_string(fix.edits.size() - shown);
        text += language == Language::japanese ? "、ほか" + more + "か所" : " and " + more + " more";
    }
    return text;
}

}  // namespace kpisheet
