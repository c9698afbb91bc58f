// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/card_names.hpp"

#include <algorithm>

#include "core/layouts/card.hpp"
#include "core/layouts/card_heads.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

bool is_name_label(std::string_view text) {
    if (text.size() > longest_card_label || (!contains(text, "指標") && !contains(text, "KPI") && !contains(text, "数値目標"))) {
        return false;
    }
    const auto heading = read_heading(without_ordinal(text));
    return heading.role == ColumnRole::kpi && heading.certainty >= sure_card_label && !heading.period;
}

bool is_title_of_cards(std::string_view text) {
    return is_document_title(text) || contains(text, "計画") || contains(text, "戦略") || text.starts_with("■") || text.starts_with("●");
}

bool numbers_form(std::string_view text) {
    constexpr std::string_view words[] = {"調査票", "個票", "様式", "シート", "調書", "管理票", "評価票", "進捗票", "票", "No", "No."};
    const auto name = without_ordinal(text);
    return name.size() < text.size() && std::ranges::find(words, trim(name)) != std::end(words);
}

std::string_view name_behind_label(std::string_view text) {
    constexpr std::size_t longest = 300;  // bytes
    constexpr std::string_view openings[] = {"【", "[", "<", "《", "■", "◆", "●", "○", "・"};
    const auto whole = text;
    for (const auto opening : openings) {
        text = text.starts_with(opening) ? trim(text.substr(opening.size())) : text;
    }
    std::size_t end = std::string_view::npos;
    std::size_t length = 0;
    for (const std::string_view closing : {"】", "]", ">", "》", ":"}) {
        if (const auto at = text.find(closing); at < end) {
            end = at;
            length = closing.size();
        }
    }
    if (end == std::string_view::npos || whole.size() > longest || contains(whole, "÷") || !is_name_label(text.substr(0, end))) {  // 増加を目指す指標:実績値÷目標値
        return {};
    }
    auto name = trim(text.substr(end + length));
    return name.starts_with(':') ? trim(name.substr(1)) : name;
}

}  // namespace kpisheet
