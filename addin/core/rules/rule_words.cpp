// SPDX-License-Identifier: MPL-2.0
#include "core/rules/rule_words.hpp"

#include <array>

#include "core/rules/all_rules.hpp"

namespace kpisheet {
namespace {

struct Names {
    std::string_view ja;
    std::string_view en;
};

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

std::string rule_title(std::string_view id, Language language) {
    const auto* rule = find_rule(id);
    return std::string(rule != nullptr ? in_language(rule->title, language) : id);
}

}  // namespace kpisheet
