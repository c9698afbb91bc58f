// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/unset_words.hpp"

#include <algorithm>
#include <span>

#include "core/text/contains.hpp"

namespace kpisheet {

namespace {

bool any_in(std::span<const std::string_view> words, std::string_view text) {
    return std::ranges::any_of(words, [&](auto word) { return contains(text, word); });
}

}  // namespace

// Every indicator's name is asked: the word that all of them share says no to nearly all names.

bool says_unset(std::string_view text) {
    constexpr std::string_view words[] = {"設定しない", "設定していない", "設定が困難", "設定なし"};
    return contains(text, "設定") && any_in(words, text);
}

bool says_no_target(std::string_view text) {
    constexpr std::string_view of_targets[] = {"目標値は設定しない", "目標値を設定しない", "目標値の設定が困難", "目標値設定なし", "目標値を定めず", "目標を定めず", "目標値は定めず", "目標値を設定せず"};
    constexpr std::string_view of_actuals[] = {"実績値の管理とする", "実績値で管理", "実績の管理とする", "実績のみ把握"};
    return (contains(text, "目標") && any_in(of_targets, text)) || (contains(text, "実績") && any_in(of_actuals, text));
}

bool stands_for_name(std::string_view text) {
    constexpr std::size_t longest_mark = 30;  // bytes
    return text.size() > longest_mark || contains(text, "KPI") || contains(text, "指標");
}

}  // namespace kpisheet
