// SPDX-License-Identifier: MPL-2.0
#include "core/rules/grade_words.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "core/text/contains.hpp"

namespace kpisheet {

namespace {

using Kind = GradeMeaning::Kind;

bool has_any(std::string_view clause, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return contains(clause, word); });
}

/// Up to the next mark or the end of the clause, from `from` on.
std::size_t end_of_clause(std::string_view text, std::size_t from = 0) {
    auto end = text.size();
    for (const std::string_view mark : {" ", "\n", "◎", "○", "△", "×", "、", "。", "/"}) {
        end = std::min(end, text.find(mark, from));
    }
    return end;
}

std::string_view first_clause(std::string_view text) {
    auto length = end_of_clause(text);
    for (auto colon = text.find(':'); colon < length; colon = text.find(':', colon + 1)) {
        length = colon + 1 < text.size() && text[colon + 1] >= '0' && text[colon + 1] <= '9' ? colon : length;  // 目標未達成(策定時より改善):5指標
    }
    for (const std::string_view or_else : {"、又は", "、または", "、もしくは", "、若しくは", "、あるいは"}) {
        if (text.substr(length).starts_with(or_else)) {
            length = end_of_clause(text, length + or_else.size());  // 基準値と同じ、又は基準値より悪化
            break;
        }
    }
    for (const std::string_view verdict : {"未達成(", "達成("}) {
        const bool more = has_any(text.substr(0, length), {"基準値", "策定時"});                     // 未達成(基準値より改善)
        length = text.starts_with(verdict) && !more ? verdict.size() - 1 : length;  // ×:未達成(令和6年度の実績がない項目は…)
    }
    constexpr std::string_view comma = "、";
    if (text.substr(0, length).ends_with("が") && text.substr(length).starts_with(comma)) {
        text = text.substr(length + comma.size());  // 目標値に達していないが、改善した
        length = end_of_clause(text);
    }
    return text.substr(0, length);
}

bool names_target(std::string_view clause) { return has_any(clause, {"目標", "計画値", "めざそう値", "目指そう値", "めざす値", "目指す値", "目安値"}); }

/// 目標を上回った, 目標どおり: more than the target, and the target itself, where a sheet tells them apart.
std::optional<GradeMeaning> beyond_or_equal(std::string_view clause) {
    constexpr double least = 1e-9;
    const bool beyond = has_any(clause, {"上回", "超え", "超過"});
    const bool equal = has_any(clause, {"どおり", "通り", "同値", "同じ", "等しい"});
    if (!names_target(clause) || beyond == equal || has_any(clause, {"未満", "下回", "大幅", "大きく", "達していない", "未達成", "届いていない", "基準値", "策定時", "当初値"})) {
        return std::nullopt;
    }
    GradeMeaning meaning;
    meaning.from = beyond ? 100 + least : 100;
    meaning.below = equal ? 100 + least : meaning.below;
    meaning.words = clause;
    return meaning;
}

bool ends_with_any(std::string_view clause, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return clause.ends_with(word); });
}

bool says_met(std::string_view clause) {
    constexpr std::string_view whole[] = {"目標以上", "目標値以上", "計画以上", "計画値以上", "達成", "達成済"};
    return std::ranges::find(whole, clause) != std::end(whole) || ends_with_any(clause, {"が目標値以上", "が目標以上", "が計画値以上", "は目標値以上"}) || ((names_target(clause) || contains(clause, "計画")) && has_any(clause, {"達成", "到達", "達した", "達して", "満たし"}));
}

/// What the words of a clause say. The order counts: 目標は未達成だが策定時より改善 is improved, 改善していない is not.
std::optional<Kind> kind_of(std::string_view clause) {
    const bool above_base = has_any(clause, {"基準値", "策定時", "当初値"}) && contains(clause, "上回");
    const bool better = above_base || has_any(clause, {"改善", "向上", "前進", "近づいた", "近付いた", "近づいている", "よくなった", "良くなった"});
    const bool below_base = has_any(clause, {"基準値", "策定時", "当初値"}) && contains(clause, "下回");
    const bool falls = below_base || has_any(clause, {"悪化", "後退", "低下", "遠のい", "遠ざか", "悪くな"});
    const bool stays = has_any(clause, {"同じ", "変化なし", "変わらない", "横ばい", "並み", "並の"});
    const bool bounded = has_any(clause, {"以上", "未満"});
    const bool change = better || falls || stays;
    if (contains(clause, "だが") && better && !has_any(clause, {"改善して", "改善なし"})) {
        return Kind::improved;
    }
    if (has_any(clause, {"未達成", "達していない", "満たしていない", "届いていない", "届かなかった"}) && (!change || bounded)) {
        return Kind::not_met;
    }
    if (change && bounded) {
        return std::nullopt;
    }
    if (has_any(clause, {"前年度以上", "前年以上", "前年度実績以上", "前年度の実績以上"})) {
        return Kind::not_worse;
    }
    if (has_any(clause, {"前年度未満", "前年未満", "前年度実績未満", "前年度の実績未満", "前年度を下回", "前年を下回"})) {
        return Kind::worse;
    }
    if (ends_with_any(clause, {"が目標値未満", "が目標未満", "が計画値未満", "は目標値未満"})) {
        return Kind::not_met;
    }
    if ((stays && falls) || has_any(clause, {"改善していない", "前進していない", "前進なし", "進んでいない", "良くなっていない", "改善しなかった", "改善なし", "改善が見られない"})) {
        return Kind::not_improved;
    }
    if (below_base || has_any(clause, {"悪化", "後退", "より悪", "悪くな", "より低下", "遠のい", "遠ざか"})) {
        return Kind::worse;
    }
    if (stays) {
        return Kind::same;
    }
    if (above_base || has_any(clause, {"改善", "より良", "良くな", "よくなった", "より向上", "前進", "近づいた", "近付いた", "近づいている"})) {
        return Kind::improved;
    }
    const bool speaks_of_others = has_any(clause, {"目標", "指標", "÷", "率"});  // 減少を目指す指標
    if (const bool rises = has_any(clause, {"増加", "上昇", "より増"}); !speaks_of_others && rises != has_any(clause, {"減少", "下降", "より減"})) {
        return rises ? Kind::risen : Kind::fallen;
    }
    return says_met(clause) ? std::optional(Kind::met) : std::nullopt;
}

}  // namespace

std::optional<GradeMeaning> grade_words_at_start(std::string_view text) {
    constexpr std::size_t longest = 90;  // bytes: a longer one says more than one thing
    const auto clause = first_clause(text);
    const bool unclear = has_any(text.substr(0, text.find(' ')), {"達成したが", "達成した場合でも"}) || has_any(clause, {"見込", "近く", "ほぼ", "概ね", "おおむね", "遅れ", "維持", "%", "割"});
    if (auto meaning = clause.size() > longest || unclear ? std::nullopt : beyond_or_equal(clause)) {
        return meaning;
    }
    const auto kind = clause.size() > longest || unclear ? std::nullopt : kind_of(clause);
    if (!kind) {
        return std::nullopt;
    }
    GradeMeaning meaning;
    meaning.kind = *kind;
    meaning.of_interim = *kind == Kind::met && contains(clause, "中間");
    meaning.since_last_year = has_any(clause, {"前年", "昨年", "前回"});
    meaning.words = clause;
    return meaning;
}

}  // namespace kpisheet
