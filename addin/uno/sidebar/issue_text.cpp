// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/issue_text.hpp"

#include <algorithm>

#include "core/reviews/issue_words.hpp"
#include "core/text/clean_text.hpp"
#include "uno/sidebar/words.hpp"

namespace kpisheet {
namespace {

/// Words at the beginning of a line.
std::string capital(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    }
    return words;
}

}  // namespace

std::string full_text(const Issue& issue, const Workbook& workbook, Language language) {
    const auto& words = words_in(language);
    const std::string colon = language == Language::japanese ? "：" : ": ";
    const auto details = details_of(issue, workbook, language);
    auto text = capital(details.severity) + colon + details.title + "\n" + details.place + "\n\n" + details.message + "\n\n";
    if (details.fix.empty()) {
        text += words.no_fix;
    } else {
        text += std::string(words.fix_title) + colon + details.fix;
        for (const auto& edit : details.edits) {
            text += "\n" + edit;
        }
        if (details.more_edits > 0) {
            text += "\n" + with(words.more_edits, {std::to_string(details.more_edits)});
        }
        text += "\n" + std::string(details.safe ? words.fix_safe : words.fix_unsafe);
    }
    if (!details.why.empty()) {
        text += "\n\n" + std::string(words.why) + "\n" + details.why + "\n\n" + std::string(words.remedy) + "\n" +
                details.remedy;
    }
    return text;
}

std::string pasteable(const std::string& text) {
    std::string lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        lines += clean_cell(text.substr(begin, end - begin)) + (end < text.size() ? "\n" : "");
        begin = end + 1;
    }
    return lines;
}

}  // namespace kpisheet
