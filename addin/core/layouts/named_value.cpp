// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/named_value.hpp"

#include <algorithm>

#include "core/eras/period.hpp"
#include "core/eras/period_search.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/values/brackets.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_named_value = 300;       // bytes, 100 kanji
constexpr std::size_t shortest_named = 6;   // bytes, 2 kanji
constexpr std::string_view arrows[] = {"→", "⇒", "➡", "⇨"};  // 36.7%→40.0% is a clause
constexpr int most_tries = 8;              // places in one text where a value may begin

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) {
        return false;
    }
    text = trim(text.substr(word.size()));
    return true;
}

bool take_any(std::string_view& text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return take(text, word); });
}

bool begins_a_figure(std::string_view text) {
    const auto first = code_point_at(text, 0).value;
    constexpr std::u32string_view signs = U"-+△▲±−約";
    return is_digit(first) || (first != 0 && signs.find(first) != std::u32string_view::npos && text.size() > 1);
}

/// 平成31年度まで8人, 目標:8人, 5年間で50人, 8人, (R2:12人): `value.name` is the caller's.
std::optional<NamedValue> read_tail(std::string_view tail, bool bracketed = false) {
    NamedValue found;
    tail = trim(tail);
    if (const auto whole = bracketed ? std::nullopt : read_brackets(tail); whole && whole->length == tail.size()) {
        auto inside = read_tail(whole->inside, true);
        return inside && !inside->when.empty() ? inside : std::nullopt;  // a figure alone in brackets may be anything
    }
    take_any(tail, {":", "…", "=", "/"});
    found.target = take_any(tail, {"目標値", "目標", "(目標値)", "(目標)", "[目標]", "【目標】"});
    take(tail, ":");
    const bool bracket = tail.starts_with('(');
    const auto dated = bracket ? trim(tail.substr(1)) : tail;
    if (const auto period = read_period(dated); period && period->length < dated.size()) {
        auto rest = trim(dated.substr(period->length));
        const bool end = take(rest, "末");
        const bool until = take_any(rest, {"までに", "までの", "まで"});
        const bool target = take_any(rest, {"目標値", "目標", "の目標値", "の目標"});
        const bool joint = take_any(rest, {":", "に", "で", "="});
        const bool closed = bracket && take(rest, ")");
        take(rest, ":");
        if ((end || until || target || joint || closed || dated[period->length] == ' ') && bracket == closed) {
            found.target = found.target || until || target;
            found.when = dated.substr(0, period->length);
            tail = rest;
        }
    }
    if (!begins_a_figure(tail)) {
        return std::nullopt;
    }
    const auto value = read_value(tail);
    const bool single = value.state == State::value && !value.compound && value.parts.empty();
    const bool miswritten = value.state == State::unreadable && value.fault != Fault::period_only && value.fault != Fault::several_numbers;
    if (!single && !miswritten) {
        return std::nullopt;
    }
    found.value = tail;
    return found;
}

bool is_name(std::string_view text) {
    return text.size() >= shortest_named && read_value(text).state == State::text;
}

}  // namespace

std::optional<NamedValue> split_named_value(std::string_view text) {
    text = trim(text);
    const auto has = [&](std::string_view arrow) { return text.find(arrow) != std::string_view::npos; };
    if (text.size() > longest_named_value || text.size() <= shortest_named || std::ranges::any_of(arrows, has)) {
        return std::nullopt;
    }
    const auto split_at = [&](std::size_t at) {
        auto found = read_tail(text.substr(at));
        if (found) {
            found->name = trim(text.substr(0, at));
            while (found->name.ends_with(':') || found->name.ends_with('/')) {
                found->name = trim(found->name.substr(0, found->name.size() - 1));
            }
        }
        return found && is_name(found->name) ? found : std::nullopt;
    };
    if (const auto line = text.rfind('\n'); line != std::string_view::npos) {
        if (auto found = split_at(line)) {
            found->own_line = true;
            return found;
        }
    }
    int tries = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size() && tries < most_tries;) {
        const auto c = code_point_at(text, at);
        const bool inside = is_digit(before) || is_latin(before) || before == U'.' || before == U',' || before == U'第';
        if (at >= shortest_named && !inside && (begins_a_figure(text.substr(at)) || c.value == U':' || c.value == U'(' || is_space(c.value) || read_period(text.substr(at)))) {
            ++tries;
            if (auto found = split_at(at)) {
                return found;
            }
        }
        before = c.value;
        at += c.length;
    }
    return std::nullopt;
}

std::optional<NamedDepartment> split_named_department(std::string_view printed) {
    printed = trim(printed);
    struct Bracket {
        std::string_view open;
        std::string_view close;
    };
    constexpr Bracket brackets[] = {{"【", "】"}, {"(", ")"}, {"（", "）"}, {"[", "]"}, {"［", "］"}, {"〔", "〕"}, {"《", "》"}, {"<", ">"}, {"＜", "＞"}, {"\n", ""}};
    for (const auto& [open, close] : brackets) {
        const auto at = printed.rfind(open);
        if (at == std::string_view::npos || at == 0 || !printed.ends_with(close)) {
            continue;
        }
        const auto inside = trim(printed.substr(at + open.size(), printed.size() - at - open.size() - close.size()));
        const NormalText normal(inside);
        if (names_department(normal.view())) {
            return NamedDepartment{trim(printed.substr(0, at)), inside};
        }
    }
    return std::nullopt;
}

}  // namespace kpisheet
