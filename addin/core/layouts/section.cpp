// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/section.hpp"

#include <algorithm>

#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// Words that number or name a level by themselves; spaces inside them (施 策) are passed over.
constexpr std::string_view level_words[] = {
    "基本目標", "個別目標", "全体目標", "数値目標", "基本的方向性", "基本的方向", "基本方針", "重点戦略", "重点プロジェクト",
    "基本戦略", "重点施策", "重点分野", "重点目標", "主要施策", "具体的施策", "具体的な施策", "個別施策", "基本施策", "施策の方向", "施策",
    "政策分野", "政策目標", "政策", "分野", "戦略", "方針", "柱",       "プロジェクト", "事業等", "事業名", "取組", "目標",
};

std::string without_spaces(std::string_view text, std::size_t most) {
    std::string plain;
    for (std::size_t at = 0; at < text.size() && plain.size() < most;) {
        const auto c = code_point_at(text, at);
        if (!is_space(c.value)) {
            plain += text.substr(at, c.length);
        }
        at += c.length;
    }
    return plain;
}

/// 二 of 二章 誰もが暮らしやすいまち: its length, or 0.
std::size_t chapter_in(std::string_view text) {
    constexpr std::u32string_view numbers = U"一二三四五六七八九十";
    std::size_t at = 0;
    for (auto c = code_point_at(text, at); c.length != 0 && numbers.find(c.value) != numbers.npos; c = code_point_at(text, at)) {
        at += c.length;
    }
    const auto next = code_point_at(text, at).value;
    return at != 0 && (next == U'章' || next == U'節' || next == U'編') ? at : 0;
}

/// 2期 of 第2期総合計画: the plan itself, no section of it.
bool names_edition(std::string_view text) {
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto next = code_point_at(text, digits).value;
    return next == U'期' || next == U'次';
}

bool is_roman(char c) { return c == 'i' || c == 'v' || c == 'x' || c == 'I' || c == 'V' || c == 'X'; }

/// 1, 1-2, A-1-1, 1.2: the number of its levels.
std::string numbered_style(std::string_view text) {
    std::string style;
    std::size_t at = 0;
    if (is_latin(code_point_at(text, 0).value) && text.size() > 1 && (text[1] == '-' || is_digit(code_point_at(text, 1).value))) {
        style = "A";
        at = text[1] == '-' ? 2 : 1;
    }
    const auto digits_from = at;
    for (; at < text.size(); ++at) {
        const auto c = text[at];
        if (c >= '0' && c <= '9') {
            if (at == digits_from || text[at - 1] < '0' || text[at - 1] > '9') {
                style += '1';
            }
        } else if ((c == '-' || c == '.') && at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9') {
            style += '-';
        } else {
            break;
        }
    }
    if (at == digits_from) {
        return {};
    }
    const auto next = code_point_at(text, at).value;
    if (style == "1" && (next == U'章' || next == U'節' || next == U'編')) {
        return std::string(text.substr(at, code_point_at(text, at).length));  // 2章 誰もが元気に暮らせるまちづくり
    }
    const bool separated = next == U' ' || next == U'.' || next == U')' || next == U':' || next == U'、' || next == U'【' ||
                           next == U'「' || next == U'\n' || next == 0x3000;
    return separated || style.size() > 1 ? style : std::string{};
}

}  // namespace

std::string section_style(std::string_view printed) {
    const NormalText normal(printed.substr(0, 240));
    const auto text = trim(normal.view());
    const auto first = code_point_at(text, 0);
    if (first.length == 0) {
        return {};
    }
    const auto plain = without_spaces(text, 48);
    for (const auto word : level_words) {
        if (plain.starts_with(word)) {
            // 目標人口 and the like are words, 目標1 and 施策: are levels.
            const auto next = code_point_at(plain, word.size()).value;
            const bool level = next == 0 || is_digit(next) || next == U':' || (next >= 0x2460 && next <= 0x2473) || next == U'(' ||
                               next == U'【' || next == U'「' || is_latin(next) || next == U'名' || next == U'・' || next == U'-' ||
                               next == U'一' || next == U'二' || next == U'三' || next == U'四' || next == U'『';
            if (level) {
                return std::string(word);
            }
        }
    }
    switch (first.value) {
        case U'■':
        case U'□':
        case U'◆':
        case U'◇':
        case U'●':
        case U'○':
        case U'◎':
        case U'▼':
        case U'【':
        case U'《':
        case U'<':
        case U'〔':
            return std::string(text.substr(0, first.length));
        case U'第':
            return (is_digit(code_point_at(text, first.length).value) && !names_edition(text.substr(first.length))) || chapter_in(text.substr(first.length)) != 0 ? "第" : "";
        default:
            break;
    }
    if (first.value >= 0x2460 && first.value <= 0x2473) {
        return "①";
    }
    if (first.value == U'(') {
        const auto inside = code_point_at(text, 1);
        const auto close = text.find(')');
        if (close != std::string_view::npos && close <= 5) {
            return is_digit(inside.value) ? "(1)" : is_katakana(inside.value) ? "(ア)" : is_latin(inside.value) ? "(a)" : "";
        }
        return {};
    }
    if (is_roman(text.front())) {
        std::size_t at = 0;
        while (at < text.size() && is_roman(text[at])) {
            ++at;
        }
        if (at < text.size() && (text[at] == ' ' || text[at] == '.')) {
            return text.front() < 'a' ? "I" : "i";
        }
    }
    if (is_katakana(first.value) && code_point_at(text, first.length).value == U' ') {
        return "ア";
    }
    if (const auto length = chapter_in(text); length != 0) {
        return std::string(text.substr(length, code_point_at(text, length).length));  // 二章
    }
    return numbered_style(text);
}

void SectionStack::open_in(std::vector<Section>& sections, std::string_view heading) {
    auto style = section_style(heading);
    const auto same = std::ranges::find(sections, style, &Section::style);
    sections.erase(same, sections.end());
    sections.push_back({std::move(style), std::string(heading)});
}

void SectionStack::close(std::string_view heading) {
    const auto style = section_style(heading);
    const auto found = style.empty() ? open_.end() : std::ranges::find(open_, style, &Section::style);
    open_.erase(found, open_.end());
}

void SectionStack::open(std::string_view heading) { open_in(open_, heading); }

void SectionStack::open_as(std::string_view label, std::string text) {
    auto style = section_style(label);
    if (style.empty()) {
        style = std::string(label);
    }
    open_.erase(std::ranges::find(open_, style, &Section::style), open_.end());
    open_.push_back({std::move(style), std::move(text)});
}

std::vector<std::string> SectionStack::path(const std::vector<std::string>& inner) const {
    auto sections = open_;
    const auto outer = sections.size();
    for (const auto& text : inner) {
        const auto style = section_style(text);
        const auto end = sections.begin() + static_cast<std::ptrdiff_t>(std::min(outer, sections.size()));
        const auto same = style.empty() ? end : std::ranges::find(sections.begin(), end, style, &Section::style);
        if (same != end) {
            sections.erase(same, sections.end());
        }
        sections.push_back({style, text});
    }
    std::vector<std::string> path;
    for (auto& section : sections) {
        if (path.empty() || path.back() != section.text) {
            path.push_back(std::move(section.text));
        }
    }
    return path;
}

bool SectionStack::repeats_indicators() const {
    constexpr std::string_view endings[] = {"再掲）", "再掲)", "再掲】", "再掲]"};
    return std::ranges::any_of(open_, [&](const auto& section) {
        const bool repeats = std::ranges::any_of(endings, [&](auto ending) { return section.text.ends_with(ending); });
        return repeats && (section.text.find("指標") != std::string::npos || section.text.find("KPI") != std::string::npos || section.text.find("ＫＰＩ") != std::string::npos);
    });
}

bool SectionStack::any_contains(std::string_view word) const {
    return std::ranges::any_of(open_, [&](const auto& section) { return section.text.find(word) != std::string::npos; });
}

}  // namespace kpisheet
