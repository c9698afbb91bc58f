// SPDX-License-Identifier: MPL-2.0
#include "core/reports/words.hpp"

namespace kpisheet {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace

std::string counts_text(const Summary& summary, Language language) {
    if (language == Language::japanese) {
        return "誤り " + std::to_string(summary.errors) + "・注意 " + std::to_string(summary.warnings) + "・参考 " +
               std::to_string(summary.infos);
    }
    return counted(summary.errors, "error", "errors") + ", " + counted(summary.warnings, "warning", "warnings") + ", " +
           counted(summary.infos, "note", "notes");
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
