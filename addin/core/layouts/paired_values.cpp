// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/paired_values.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"
#include "core/values/brackets.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {
namespace {

struct PairWord {
    std::string_view word;
    ColumnRole role;
};
constexpr PairWord pair_words[] = {
    {"目標値", ColumnRole::target}, {"目標", ColumnRole::target}, {"計画値", ColumnRole::target}, {"計画", ColumnRole::target},
    {"実績値", ColumnRole::actual}, {"実績", ColumnRole::actual}, {"達成率", ColumnRole::rate},   {"進捗率", ColumnRole::rate},
    {"達成度", ColumnRole::rate},   {"進捗度", ColumnRole::rate},
};

const PairWord* word_at(std::string_view text) {
    const auto found = std::ranges::find_if(pair_words, [&](const auto& entry) { return text.starts_with(entry.word); });
    return found == std::end(pair_words) ? nullptr : &*found;
}

/// 達成率) of 下段かっこ内:達成率): where in the cell the second figure stands.
std::string_view without_place(std::string_view text) {
    constexpr std::string_view places[] = {"上段", "下段", "かっこ内", "カッコ内", "括弧内", "(  )内", "( )内", "()内", "内は", "は", ":", "、", " "};
    for (bool again = true; again;) {
        again = false;
        for (const auto place : places) {
            if (text.starts_with(place)) {
                text.remove_prefix(place.size());
                again = true;
            }
        }
    }
    return text;
}

/// A figure, a dash, or a figure with a slip in it: what may stand on one side.
bool may_be_half(std::string_view text) {
    if (text.empty()) {
        return true;
    }
    const auto state = read_value(text).state;
    return state == State::value || state == State::missing || state == State::unreadable || is_digit(code_point_at(text, 0).value);
}

std::optional<PairText> halves(std::string_view first, std::string_view second) {
    first = trim(first);
    second = trim(second);
    const bool any = !first.empty() || !second.empty();
    return any && may_be_half(first) && may_be_half(second) ? std::optional(PairText{first, second}) : std::nullopt;
}

}  // namespace

namespace {

RolePair pair_in(std::string_view heading) {
    for (std::size_t at = 0; at < heading.size(); at += code_point_at(heading, at).length) {
        const auto* first = word_at(heading.substr(at));
        if (first == nullptr) {
            continue;
        }
        auto rest = trim(heading.substr(at + first->word.size()));
        const auto joint = code_point_at(rest, 0);
        constexpr std::u32string_view joints = U"/・(|、&";
        if (joint.length != 0 && joints.find(joint.value) != std::u32string_view::npos) {
            rest = trim(rest.substr(joint.length));
            rest = without_place(rest);
        } else if (rest.starts_with("及び") || rest.starts_with("と")) {
            rest = rest.substr(rest.starts_with("と") ? std::string_view("と").size() : std::string_view("及び").size());
        } else if (rest.data() == heading.data() + at + first->word.size()) {
            continue;  // 目標達成率 is one word
        }
        if (const auto* second = word_at(rest); second != nullptr && second->role != first->role) {
            return {first->role, second->role};
        }
    }
    return {};
}

}  // namespace

RolePair role_pair_in(std::string_view heading) {
    const auto pair = pair_in(heading);
    if (pair.is_pair() || heading.find('\n') == std::string_view::npos) {
        return pair;
    }
    std::string on_one_line;  // 達成⏎率
    std::ranges::copy_if(heading, std::back_inserter(on_one_line), [](char c) { return c != '\n'; });
    return pair_in(on_one_line);
}

std::optional<PairText> split_pair(std::string_view text) {
    constexpr std::size_t longest = 90;  // bytes
    text = trim(text);
    if (text.empty() || text.size() > longest) {
        return std::nullopt;
    }
    for (const char joint : {'/', '\n'}) {
        for (auto at = text.find(joint); at != std::string_view::npos; at = text.find(joint, at + 1)) {
            const auto second = trim(text.substr(at + 1));
            const bool unit = !second.empty() && !may_be_half(second);  // 30人/日
            if (const auto pair = unit ? std::nullopt : halves(text.substr(0, at), second)) {
                return pair;
            }
        }
    }
    if (const auto open = text.find('('); open != std::string_view::npos && open > 0) {
        const auto group = read_brackets(text.substr(open));
        if (group && open + group->length == text.size()) {
            return halves(text.substr(0, open), group->inside);
        }
    }
    return std::nullopt;
}

}  // namespace kpisheet
