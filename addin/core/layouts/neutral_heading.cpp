// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "core/layouts/heading.hpp"
#include "core/layouts/heading_parts.hpp"
#include "core/layouts/part_of_year.hpp"
#include "core/text/without_spaces.hpp"

namespace kpisheet {

bool is_neutral_heading(std::string_view text) {
    constexpr std::size_t longest = 150;  // bytes, 50 kanji
    constexpr std::string_view words[] = {"時点", "年度", "年次", "年",   "累計",   "単年度", "値",   "参考", "年度末",
                                          "改訂後", "現在", "令和", "平成", "R", "H", "単年", "前年度", "昨年度", "今年度", "本年度", "当年度", "当該年度", "翌年度", "次年度", "来年度", "初年度", "中間年度", "最終年度", "年度別", "数値", "増加分", "人数", "件数",   "(年度)", "(値)", "時期", "率", "前半", "後半", "前期", "後期"};
    const auto squeezed = text.size() <= longest ? without_spaces(text) : std::string{};
    text = squeezed.empty() ? text : std::string_view(squeezed);  // 増 加 分
    const bool bracketed = text.size() <= 26 && ((text.starts_with('(') && text.ends_with(')')) || (text.starts_with('[') && text.ends_with(']')));  // (千円), [年度]
    const auto outside = text.substr(0, text.find('('));
    const bool names_plan = outside.size() <= 45 && (outside.ends_with("計画") || outside.ends_with("計画期間") || outside.ends_with("戦略"));
    return bracketed || names_plan || year_of_plan_length(text) == text.size() || names_part_of_year(text) || std::ranges::find(words, text) != std::end(words);
}

}  // namespace kpisheet
