// SPDX-License-Identifier: MPL-2.0
#include "core/rules/grade_words.hpp"

#include <algorithm>
#include <array>

#include "core/text/contains.hpp"

namespace kpisheet {

std::optional<GradeMeaning> grade_words_at_start(std::string_view text) {
    constexpr std::array<std::string_view, 9> ends{" ", "\n", "◎", "○", "△", "×", "、", "。", "/"};
    auto length = text.size();
    for (const auto end : ends) {
        length = std::min(length, text.find(end));
    }
    constexpr std::size_t longest = 60;  // bytes: a longer one says more than one thing
    for (const std::string_view or_else : {"、又は", "、または", "、もしくは", "、若しくは", "、あるいは"}) {
        if (text.substr(length).starts_with(or_else)) {  // 基準値と同じ、又は基準値より悪化
            length += or_else.size();
            auto end = text.size();
            for (const auto word : ends) {
                end = std::min(end, text.find(word, length));
            }
            length = end;
            break;
        }
    }
    for (const std::string_view verdict : {"未達成(", "達成("}) {
        const bool more = contains(text.substr(0, length), "基準値") || contains(text.substr(0, length), "策定時");  // 未達成(基準値より改善)
        length = text.starts_with(verdict) && !more ? verdict.size() - 1 : length;  // ×:未達成(令和6年度の実績がない項目は…)
    }
    auto clause = text.substr(0, length);
    constexpr std::string_view comma = "、";
    if (clause.ends_with("が") && text.substr(length).starts_with(comma)) {
        text = text.substr(length + comma.size());  // 目標値に達していないが、改善した
        length = text.size();
        for (const auto end : ends) {
            length = std::min(length, text.find(end));
        }
        clause = text.substr(0, length);
    }
    const auto has = [&](std::string_view word) { return contains(clause, word); };
    using enum GradeMeaning::Kind;
    if (clause.size() > longest || has("見込") || has("近く") || has("ほぼ") || has("概ね") || has("おおむね") || has("遅れ") || has("維持") || has("%") || has("割")) {
        return std::nullopt;
    }
    const bool change = has("改善") || has("向上") || has("低下") || has("悪化") || has("後退") || has("同じ") || has("変化なし") || has("変わらない") || has("横ばい");
    const bool not_better = has("改善していない") || has("良くなっていない") || has("改善しなかった") || has("改善なし") || has("改善が見られない") || ((has("同じ") || has("横ばい") || has("変化なし") || has("変わらない")) && (has("悪化") || has("後退") || has("低下")));
    const bool yet_better = has("だが") && (has("改善") || has("向上")) && !has("改善して") && !has("改善なし");  // 目標は未達成だが策定時より改善
    const auto kind = yet_better                                 ? std::optional(improved)
                      : (has("未達成") || has("達していない")) && (!change || has("以上") || has("未満")) ? std::optional(not_met)
                      : change && (has("未満") || has("以上"))     ? std::nullopt
                      : not_better                                 ? std::optional(not_improved)
                      : has("悪化") || has("後退") || has("より悪") || has("悪くな") || has("より低下") ? std::optional(worse)
                      : has("変化なし") || has("変わらない") || has("同じ") || has("横ばい") ? std::optional(same)
                      : has("改善") || has("より良") || has("良くな") || has("より向上") ? std::optional(improved)
                      : clause == "目標以上" || clause == "目標値以上" || clause == "計画以上" || clause == "計画値以上" || (has("目標") && (has("達成") || has("到達") || has("達した") || has("達して"))) || clause == "達成" || clause == "達成済" ? std::optional(met)
                                                                                     : std::nullopt;
    GradeMeaning meaning;
    meaning.kind = kind.value_or(met);
    meaning.of_interim = kind == met && has("中間");
    meaning.since_last_year = has("前年") || has("昨年");
    meaning.words = clause;
    return kind ? std::optional(std::move(meaning)) : std::nullopt;
}

}  // namespace kpisheet
