// SPDX-License-Identifier: MPL-2.0
#include "core/rules/grade_legend.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>

#include "core/eras/civil.hpp"
#include "core/eras/period_search.hpp"
#include "core/rules/grade_words.hpp"
#include "core/rules/periods_in_text.hpp"
#include "core/rules/rate_bands.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr double no_bound = std::numeric_limits<double>::infinity();

/// R6の達成率が…, 令和6年度目標の…: which year is rated, the sheet tells elsewhere.
std::string_view without_year(std::string_view text) {
    const auto period = read_period(text);
    if (!period || !is_plain_year(*period)) {
        return text;
    }
    auto rest = text.substr(period->length);
    rest = rest.starts_with("末") ? rest.substr(std::string_view("末").size()) : rest;
    const bool goes_on = rest.starts_with("の") || rest.starts_with("目標") || rest.starts_with("実績") || rest.starts_with("計画") || rest.starts_with("達成") || rest.starts_with("進捗") || rest.starts_with("より") || rest.starts_with("と同じ");
    return !goes_on ? text : rest.starts_with("の") ? rest.substr(std::string_view("の").size()) : rest;
}

/// What may stand between a grade and its meaning: A：…, A＝…, 「A」…, A評価は….
std::string_view without_separators(std::string_view text) {
    constexpr std::array<std::string_view, 34> separators{"成果指標の", "基準値から目標値までの", "基準値から目標値に対する", "基準値から目標値の間の", "目標値の", "目標の", "計画値の", "計画額の", "計画の", "目標達成率", "達成率", "進捗率", "達成度", "進捗度", " ", "\n", "\t", ":", "=", "…", "(", "[", "」", "』", "】", "〉", "・", "-", "→", "評価", "判定", "は", "が", ","};
    for (bool again = true; again;) {
        again = false;
        for (const auto separator : separators) {
            if (text.starts_with(separator)) {
                text.remove_prefix(separator.size());
                again = true;
            }
        }
        if (const auto rest = without_year(text); rest.size() < text.size()) {
            text = rest;
            again = true;
        }
    }
    return text;
}

/// 目標達成, おおむね順調: a word or two, which the bracket behind them explains.
bool is_short_verdict(std::string_view text) {
    constexpr std::size_t longest = 36;  // bytes, 12 kanji
    return text.size() <= longest && text.find_first_of("0123456789:=") == std::string_view::npos && !contains(text, "、") && !contains(text, "。");
}

/// 100%以上…, 100%以上: : what stands behind it is meant.
bool leads_to(std::string_view text) {
    return std::ranges::any_of(std::array<std::string_view, 6>{"…", "...", "=", ":", "→", "は"}, [&](auto sign) { return text.ends_with(sign); });
}

/// 「 before the grade and 」 behind it, where the rate of one indicator is spoken of.
bool is_quoted(std::string_view text, std::string_view before, std::string_view behind) {
    constexpr std::string_view others[] = {"平均", "向上度", "改善度"};
    return before.ends_with("「") && behind.starts_with("」") && std::ranges::none_of(others, [&](auto word) { return contains(text, word); });
}

/// 100%以上を「: what stands before the quoted grade.
std::string_view before_quote(std::string_view before) {
    before.remove_suffix(std::string_view("「").size());
    for (const std::string_view part : {"を", "は", "→", ":"}) {
        if (before.ends_with(part)) {
            before.remove_suffix(part.size());
            break;
        }
    }
    return trim(before);
}

/// 60%以上「順調」 60%未満「遅れ」, not 「順調」60%以上 「遅れ」60%未満: what stands before the first of the quoted grades.
bool begins_with_band(std::string_view text, const std::set<std::string, std::less<>>& grades) {
    auto first = std::string_view::npos;
    for (const auto& grade : grades) {
        first = std::min(first, text.find("「" + grade + "」"));
    }
    return first != std::string_view::npos && band_at_end(before_quote(text.substr(0, first + std::string_view("「").size()))).has_value();
}

bool is_part_of_word(char32_t left, std::string_view grade) {
    const bool word = grade.size() > 1 && !is_digit(static_cast<unsigned char>(grade.front()));
    const bool letter = (left >= U'A' && left <= U'Z') || (left >= U'a' && left <= U'z') || (left >= U'0' && left <= U'9');
    return letter || (word && is_kanji(left) && grade.size() > 3);
}

/// 達成 in 未達成 and 順調 in 概ね順調 are not these grades.
bool lies_in_longer(std::string_view text, std::size_t at, std::string_view grade, const std::set<std::string, std::less<>>& grades) {
    return std::ranges::any_of(grades, [&](const auto& other) {
        for (auto inside = other.find(grade); other.size() > grade.size() && inside != std::string::npos; inside = other.find(grade, inside + 1)) {  // ★ in ★★★
            if (at >= inside && text.substr(at - inside).starts_with(other)) {
                return true;
            }
        }
        return false;
    });
}

/// 令和4年度の値より
std::optional<int> year_in(std::string_view text) {
    const auto periods = periods_in(text);
    if (periods.size() != 1) {
        return std::nullopt;
    }
    const auto year = fiscal_year_of(periods.front().period);
    return year ? std::optional(*year) : std::nullopt;
}

std::optional<GradeMeaning> meaning_in(std::string_view text, std::string_view grade, const std::set<std::string, std::less<>>& grades) {
    std::optional<GradeMeaning> words;
    if (grade.empty() || grade == "-") {
        return words;  // 「-」 judges nothing
    }
    for (auto at = text.find(grade); at != std::string_view::npos; at = text.find(grade, at + grade.size())) {
        if (lies_in_longer(text, at, grade, grades) || (at > 0 && is_part_of_word(code_point_before(text, at).value, grade))) {
            continue;
        }
        const auto behind = text.substr(at + grade.size());
        const bool number = is_digit(static_cast<unsigned char>(grade.front()));
        if (auto band = is_quoted(text, text.substr(0, at), behind) && begins_with_band(text, grades) ? band_at_end(before_quote(text.substr(0, at))) : std::nullopt) {
            return band;  // 90%以上100%未満「おおむね順調」, 達成率100%以上を「達成」
        }
        const bool ends = behind.empty() || behind.starts_with(' ') || behind.starts_with("、") || behind.starts_with('\n');
        if (auto band = ends && leads_to(text.substr(0, at)) ? band_at_end(text.substr(0, at)) : std::nullopt) {
            return band;  // 100%以上…達成 90%以上100%未満…概ね達成, 100%以上:5、90%以上:4
        }
        if (number && !behind.starts_with(':') && !behind.starts_with('=') && !behind.starts_with("…")) {
            continue;  // 1 in 100%以上
        }
        const bool listed = std::ranges::any_of(std::array{"」「", "』『", "」、「", "・", "、", "/"}, [&](const char* part) {
            return behind.starts_with(part) && std::ranges::any_of(grades, [&](const auto& other) { return behind.substr(std::string_view(part).size()).starts_with(other); });
        });
        if (listed) {
            continue;  // 「改善」「横ばい」「悪化」で表示
        }
        const auto after = without_separators(behind);
        if (auto band = band_at_start(after)) {
            band->of_progress = contains(behind.substr(0, behind.size() - after.size()), "基準値から") || contains(text, "目標までの改善幅") || contains(text, "目標値までの改善幅");
            return band;
        }
        const auto bracket = after.find('(');
        const auto change = bracket == std::string_view::npos ? std::nullopt : grade_words_at_start(after.substr(0, bracket));  // 変わらない(5%未満)
        if (bracket != std::string_view::npos && is_short_verdict(after.substr(0, bracket)) && !(change && change->is_change())) {
            if (auto band = band_at_start(without_separators(after.substr(bracket + 1)))) {
                return band;  // 目標達成(100%以上), やや遅れ(達成率60%以上80%未満)
            }
        }
        const bool explained_behind = trim(behind).starts_with(':') || trim(behind).starts_with('=');  // C=50%未満 D=基準値と同じ
        if (auto band = explained_behind ? std::nullopt : band_at_end(text.substr(0, at))) {
            return band;
        }
        if (!words && (words = grade_words_at_start(after))) {
            const auto skipped = behind.substr(0, behind.size() - after.size());  // R7のめざそう値に到達
            constexpr std::string_view of_year[] = {"値", "実績", "の値", "の実績", "より", "と同じ", "から"};  // 令和元年度の値より, 令和元年度と同じ
            const bool of_value = std::ranges::any_of(of_year, [&](auto part) { return after.starts_with(part); });
            words->since_year = words->is_change() && of_value && !words->since_last_year ? year_in(skipped) : std::nullopt;
            words->of_interim = words->of_interim || (words->kind == GradeMeaning::Kind::met && skipped.find_first_of("0123456789") != std::string_view::npos);
        }
    }
    return words;
}

/// 60%以上 of 順調 ends where 100%以上 of 達成 begins.
void close_bands(GradeLegend& legend) {
    for (auto& [grade, meaning] : legend) {
        for (const auto& [other, next] : legend) {
            if (!meaning.is_rate() || !next.is_rate() || other == grade) {
                continue;
            }
            if (meaning.below == no_bound && next.from > meaning.from) {
                meaning.below = std::min(meaning.below, next.from);
            }
        }
    }
    // ◎ for what is met above ○ for 80%以上: the highest band ends where the target is reached.
    constexpr double reached = 100;
    const bool met = std::ranges::any_of(legend, [](const auto& entry) { return entry.second.kind == GradeMeaning::Kind::met; });
    for (auto& [grade, meaning] : legend) {
        if (met && meaning.is_rate() && meaning.below == no_bound && meaning.from < reached) {
            meaning.below = reached;
        }
    }
    // 0%以上40%未満 for the lowest: what fell behind its base is no better.
    const auto lower = [](const auto& left, const auto& right) {
        return (left.second.is_rate() ? left.second.from : no_bound) < (right.second.is_rate() ? right.second.from : no_bound);
    };
    if (const auto lowest = std::ranges::min_element(legend, lower); lowest != legend.end() && lowest->second.is_rate() && lowest->second.from < 1) {
        lowest->second.from = -no_bound;
    }
}

/// 令和4年度実績と比べて ↗ 改善: said once for all its grades.
bool compares_with_last_year(std::string_view text) {
    constexpr std::string_view words[] = {"実績と比べ", "実績と比較", "実績値と比べ", "実績値と比較", "前年度と比", "前年と比", "前年度比", "前年比", "対前年", "前年度実績", "前回と比"};
    return std::ranges::any_of(words, [&](auto word) { return contains(text, word); });
}

/// ↗ → ↘ that nothing explains: which way the figures went since last year.
void explain_arrows(GradeLegend& legend, const std::set<std::string, std::less<>>& grades) {
    using Kind = GradeMeaning::Kind;
    constexpr std::pair<std::string_view, Kind> arrows[] = {{"↗", Kind::risen}, {"↑", Kind::risen}, {"→", Kind::same}, {"↘", Kind::fallen}, {"↓", Kind::fallen}};
    for (const auto& [arrow, kind] : arrows) {
        if (grades.contains(arrow)) {
            GradeMeaning meaning;
            meaning.kind = kind;
            meaning.since_last_year = true;
            meaning.roughly = kind == Kind::same;
            legend.emplace(std::string(arrow), std::move(meaning));
        }
    }
}

}  // namespace

GradeLegend read_grade_legend(std::span<const std::string> remarks, const std::set<std::string, std::less<>>& grades) {
    GradeLegend legend;
    for (const auto& text : remarks) {
        for (const auto& grade : grades) {
            if (auto meaning = legend.contains(grade) ? std::nullopt : meaning_in(text, grade, grades)) {
                meaning->since_last_year = meaning->since_last_year || (meaning->is_change() && compares_with_last_year(text));
                meaning->roughly = contains(text, "±") || contains(text, "以内") || contains(meaning->words, "変わらない");
                legend.emplace(grade, std::move(*meaning));
            }
        }
    }
    using Kind = GradeMeaning::Kind;
    constexpr std::array<std::pair<std::string_view, Kind>, 20> plain{{{"到達", Kind::met}, {"未到達", Kind::not_met}, {"計画どおり", Kind::met}, {"計画通り", Kind::met}, {"計画達成", Kind::met}, {"目標達成", Kind::met}, {"計画未達", Kind::not_met}, {"目標未達", Kind::not_met}, {"目標未達成", Kind::not_met}, {"改善", Kind::improved}, {"横ばい", Kind::same}, {"悪化", Kind::worse}, {"達成", Kind::met}, {"未達成", Kind::not_met}, {"目標値以上", Kind::met}, {"目標以上", Kind::met},
                                                                      {"基準値超", Kind::improved}, {"基準値以上", Kind::improved}, {"基準値以下", Kind::not_improved}, {"基準値未満", Kind::worse}}};
    for (const auto& [grade, kind] : plain) {  // these say it themselves
        if (grades.contains(grade)) {
            GradeMeaning meaning;
            meaning.kind = kind;
            meaning.roughly = kind == Kind::same;
            meaning.of_interim = kind == Kind::met && std::ranges::any_of(remarks, [&, word = grade](const auto& text) { return contains(text, word) && contains(text, "中間目標"); });
            meaning.since_last_year = meaning.is_change() && std::ranges::any_of(remarks, [&, word = grade](const auto& text) { return contains(text, word) && compares_with_last_year(text); });
            legend.try_emplace(std::string(grade), std::move(meaning));
        }
    }
    if (legend.empty()) {
        explain_arrows(legend, grades);
    }
    close_bands(legend);
    return legend;
}

GradeLegend marks_of_achievement(const std::set<std::string, std::less<>>& grades) {
    GradeLegend legend;
    for (const auto& [mark, kind] : {std::pair{"○", GradeMeaning::Kind::met}, std::pair{"〇", GradeMeaning::Kind::met}, std::pair{"×", GradeMeaning::Kind::not_met}}) {
        if (grades.contains(mark)) {
            GradeMeaning meaning;
            meaning.kind = kind;
            legend.emplace(mark, std::move(meaning));
        }
    }
    return legend;
}

}  // namespace kpisheet
