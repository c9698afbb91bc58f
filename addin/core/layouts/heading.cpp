// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/heading.hpp"

#include <algorithm>

#include "core/eras/civil.hpp"
#include "core/eras/period_search.hpp"
#include "core/layouts/heading_parts.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"
#include "core/values/brackets.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_heading = 150;  // bytes, 50 kanji

/// What is left of a heading when periods, spaces and brackets are taken out.
struct Core {
    std::string words;      ///< outside brackets
    std::string bracketed;  ///< inside brackets
};

bool is_another_year(const Period& one, const Period& other) {
    const auto first = fiscal_year_of(one);
    const auto second = fiscal_year_of(other);
    return first && second && *first != *second;
}

/// 総括目標(数値目標) over names and values; not 目標(数値目標), which may be a KPI's.
bool names_goals(std::string_view words) {
    constexpr std::string_view goals[] = {"総括目標", "基本目標", "全体目標", "総合目標", "政策目標", "戦略目標"};
    return std::ranges::find(goals, words) != std::end(goals);
}

/// 計画値の合計, but not 計画期間計, 実施計画の計: these name the plan.
bool says_planned(std::string_view text) {
    constexpr std::string_view word = "計画";
    constexpr std::string_view parts_of_plan[] = {"期間", "全体", "年", "最終"};
    constexpr std::string_view kinds_of_plan[] = {"総合", "基本", "実施", "か年", "年間", "振興", "推進", "本"};
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
        const auto names_plan = std::ranges::any_of(parts_of_plan, [&](auto part) { return text.substr(at + word.size()).starts_with(part); }) ||
                                std::ranges::any_of(kinds_of_plan, [&](auto kind) { return text.substr(0, at).ends_with(kind); });
        if (!names_plan) {
            return true;
        }
    }
    return false;
}

class HeadingReader {
public:
    explicit HeadingReader(std::string_view text) : text_(text) {}

    Heading read() {
        const auto spaced = with_space_before_kpi(without_unit_phrase(text_));
        collect(spaced, core_.words, 0);
        if (!is_general_value(core_.words) || core_.bracketed.empty()) {
            match(core_.words, true);
        }
        const bool names_year = core_.words.empty() && heading_.period && (core_.bracketed == "中間評価" || core_.bracketed == "最終評価");  // R8(中間評価)
        if (heading_.role == ColumnRole::unknown && !core_.bracketed.empty() && !names_year) {
            match(core_.bracketed, false);  // R6(目標値), H30(現状値)
            heading_.goal_indicator = heading_.role == ColumnRole::kpi && core_.words.empty() && core_.bracketed == "数値目標";
        } else if (heading_.role == ColumnRole::target && core_.words.ends_with("目標") &&
                   (core_.bracketed == "指標" || core_.bracketed == "指標名")) {
            heading_.role = ColumnRole::kpi;  // 達成目標(指標)
        }
        if (heading_.role == ColumnRole::actual && !core_.bracketed.empty() && says_base(core_.bracketed)) {
            heading_.role = ColumnRole::base;  // 実績(策定時)
        }
        if (heading_.role == ColumnRole::unknown && is_general_value(core_.words)) {
            match(core_.words, true);
        } else if (heading_.role == ColumnRole::kpi && core_.bracketed.empty() && contains(core_.words, "数値目標")) {
            heading_.goal_indicator = !contains(core_.words, "KPI") && !contains(core_.words, "重要業績") && !core_.words.ends_with("とする指標");
        }
        heading_.goal_indicator = heading_.goal_indicator || (core_.bracketed == "数値目標" && names_goals(core_.words));
        if ((core_.words == "-" || (core_.words.empty() && compares_years_ && !text_.starts_with('('))) && heading_.period) {
            heading_.period.reset();  // R3-R2, R3/R2: a difference; (R5/R6) tells what a rate is of
            heading_.role = ColumnRole::note;
            heading_.certainty = 0.8;
        }
        if (const auto dash = core_.words.find('-'); dash != std::string::npos && is_value_role(read_heading(core_.words.substr(0, dash)).role) &&
                                                     is_value_role(read_heading(core_.words.substr(dash + 1)).role)) {
            heading_.role = ColumnRole::note;  // 年間見込-目標: a difference
            heading_.period.reset();
        }
        if (heading_.unit.empty() && core_.words.ends_with('%')) {
            heading_.unit = "%";  // 達成率%
            heading_.scale = 0.01;
        }
        if (heading_.role == ColumnRole::unknown && heading_.period) {
            heading_.certainty = core_.words.empty() || is_neutral_heading(core_.words) ? 0.9 : 0;
        }
        heading_.pair = role_pair_in(text_);
        if (heading_.pair.is_pair() && heading_.certainty == 0) {
            heading_.certainty = 0.6;  // 目標・実績(R4)
        }
        if (heading_.role == ColumnRole::rate) {
            heading_.against = named_target(text_);
            if (period_is_of_target_) {
                heading_.period.reset();  // 達成率(対R6目標): R6 is not the year of what is rated
            }
        } else if (heading_.role != ColumnRole::target || period_is_of_target_) {
            heading_.against_period.reset();  // R5/R6目標 below 達成率 tells both
        }
        if (is_named_by_words(heading_.role)) {
            heading_.unit.clear();  // 担当課(係), 施策(大)
            heading_.scale = 1;
        }
        if (heading_.role == ColumnRole::total) {
            heading_.of = contains(text_, "目標") || says_planned(text_) ? std::optional(ColumnRole::target)
                          : contains(text_, "実績")                      ? std::optional(ColumnRole::actual)
                                                                         : std::nullopt;
        }
        return heading_;
    }

private:
    /// 目標値(R6) 単位:% without its end, which tells the unit.
    std::string_view without_unit_phrase(std::string_view text) {
        constexpr std::string_view phrase = "単位:";
        const auto at = text.rfind(phrase);
        const bool ends_it = at != std::string_view::npos && at > 0 && text.find_first_of(")]", at) == std::string_view::npos;
        if (!ends_it) {
            return text;
        }
        const auto unit = read_heading_unit(text.substr(at));
        if (!unit) {
            return text;
        }
        heading_.unit = unit->unit;
        heading_.scale = unit->scale;
        return trim(text.substr(0, at));
    }

    void collect(std::string_view text, std::string& words, int depth) {
        char32_t previous = 0;
        bool remark = false;  // 指標名 ※【】内はゴールの番号: behind ※ only a year counts
        for (std::size_t at = 0; at < text.size();) {
            const auto rest = text.substr(at);
            const auto c = code_point_at(rest, 0);
            remark = remark || (c.value == U'※' && !words.empty());
            if (const auto group = read_brackets(rest); group && depth < 2) {
                if (auto unit = read_heading_unit(group->inside)) {
                    heading_.unit = std::move(unit->unit);
                    heading_.scale = unit->scale;
                } else {
                    collect(group->inside, core_.bracketed, depth + 1);
                }
                at += group->length;
                previous = 0;
                continue;
            }
            if (const auto length = year_of_plan_length(rest); length != 0 && !is_digit(previous)) {
                at += length;
                previous = 0;
                continue;
            }
            if (period_may_follow(previous, rest)) {
                if (const auto period = read_period(rest)) {
                    const bool of_target = rest.substr(period->length).starts_with("目標") || words.ends_with("対");  // 達成率(対R12)
                    compares_years_ = compares_years_ || (previous == U'/' && heading_.period && is_another_year(*heading_.period, *period));
                    if (of_target && !heading_.against_period) {
                        heading_.against_period = period;
                    }
                    const bool better = of_target ? !heading_.period : !heading_.period || heading_.period->kind == Period::Kind::span ||
                                                                           period_is_of_target_;
                    if (better) {
                        heading_.period = period;
                        period_is_of_target_ = of_target;
                    }
                    const auto written = rest.substr(0, period->length);
                    for (const std::string_view word : {"合計", "累計", "平均"}) {
                        words += contains(written, word) ? word : std::string_view{};  // 5年間の合計: a period and a total
                    }
                    at += period->length;
                    previous = 0;
                    continue;
                }
            }
            if (!remark && !is_space(c.value) && c.value != U'・' && c.value != U':' && c.value != U'/' && c.value != U'※' &&
                c.value != U'「' && c.value != U'」' && c.value != U'<' && c.value != U'>') {
                words += rest.substr(0, c.length);
            }
            previous = c.value;
            at += c.length;
        }
    }

    /// The word that ends last rules, as in Japanese the head does: 目標達成率 is a rate, 実績値の増減理由 a note.
    void match(std::string_view words, bool outside) {
        if (words.empty() || words.size() > longest_heading) {
            return;
        }
        const HeadingWord* best = nullptr;
        std::size_t best_end = 0;
        std::size_t covered_from = words.size();
        std::vector<const HeadingWord*> met;  // from the end on: where a word stands last counts
        for (auto at = words.size(); at > 0;) {
            at -= code_point_before(words, at).length;
            heading_words().for_each_at_start(words.substr(at), [&](const HeadingWord& entry) {
                if (std::ranges::find(met, &entry) != met.end()) {
                    return;
                }
                met.push_back(&entry);
                covered_from = at;
                const auto end = at + entry.word.size();
                if (best == nullptr || end > best_end || (end == best_end && entry.word.size() > best->word.size())) {
                    best = &entry;
                    best_end = end;
                }
            });
        }
        if (best == nullptr) {
            return;
        }
        const auto tail = words.substr(best_end);
        const bool names = best->role == ColumnRole::target && (tail == "名" || tail == "名称");  // 目標(指標)名
        if (!is_heading_tail(tail)) {
            return;  // 再計算 ends with no word
        }
        const double explained = static_cast<double>(words.size() - covered_from) / static_cast<double>(words.size());
        const auto before = best_end - best->word.size();
        const bool note = best->role == ColumnRole::note;
        if (words.size() > 90 && !note) {
            return;
        }
        const double share = note ? 1 : static_cast<double>(best->word.size()) / static_cast<double>(words.size());
        heading_.role = names ? ColumnRole::kpi : best->role;
        heading_.certainty = best->certainty * (0.5 + 0.5 * std::max(share, explained)) * (outside ? 1 : 0.95);
        if (!note && before > 45 && share < 0.35) {
            heading_.certainty = 0;  // a name that ends in a word of headings
            heading_.role = ColumnRole::unknown;
            return;
        }
        heading_.current = best->word.starts_with("現") || best->word.starts_with("前回");
        if (heading_.role == ColumnRole::target && words.starts_with("対") && !heading_.period) {
            heading_.role = ColumnRole::rate;  // 対目標値
        }
        if ((best->role == ColumnRole::actual || best->role == ColumnRole::target) && is_over_both(text_)) {
            heading_.role = ColumnRole::unknown;
        }
    }

    std::string_view text_;
    Heading heading_;
    Core core_;
    bool period_is_of_target_ = false;
    bool compares_years_ = false;  ///< R3/R2, but not H31/R1
};

}  // namespace

namespace {

/// The 指標 of 指標:基準値→目標値, KPI(現状値→目標値): names with both values behind them. Empty for any other heading.
std::string_view name_before_clause(std::string_view text) {
    const auto arrow = text.find("→");
    const auto end = arrow == std::string_view::npos ? arrow : text.substr(0, arrow).find_first_of(":(/ \n");
    const auto name = end == std::string_view::npos ? std::string_view{} : trim(text.substr(0, end));
    return !name.empty() && HeadingReader(name).read().role == ColumnRole::kpi ? name : std::string_view{};
}

}  // namespace

std::optional<Against> named_target(std::string_view text) {
    const auto names_any = [&](std::initializer_list<std::string_view> words) {
        return std::ranges::any_of(words, [&](auto word) { return contains(text, word); });
    };
    if (names_any({"最終", "計画期間", "全体"})) {
        return Against::final;
    }
    // 対2027年度目標: which year that is, others tell.
    const auto dated = text.find("年度目標");
    if (dated != std::string_view::npos && dated > 0 && text[dated - 1] >= '0' && text[dated - 1] <= '9') {
        return std::nullopt;
    }
    const bool year = names_any({"中間目標", "中間値", "年度目標", "当該年度", "当年度", "単年度", "各年度", "年次目標"});
    return year ? std::optional(Against::year) : std::nullopt;
}

Heading read_heading(std::string_view text) {
    text = without_legend(trim(text));
    if (text.empty() || text.size() > longest_heading) {
        return {};
    }
    const auto name = name_before_clause(text);
    return HeadingReader(name.empty() ? text : name).read();
}

}  // namespace kpisheet
