// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/heading.hpp"

#include <algorithm>

#include "core/eras/period_search.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"
#include "core/values/brackets.hpp"
#include "core/values/quantity.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_heading = 150;  // bytes, 50 kanji

/// (千円), (%), (単位:人): the unit of all figures of the column.
bool read_unit_words(std::string_view words, Heading& heading) {
    for (const std::string_view opening : {"単位:", "単位は", "単位"}) {
        if (words.starts_with(opening)) {
            words = trim(words.substr(opening.size()));
        }
    }
    const bool other = words == "時点" || read_period(words).has_value() ||
                       std::ranges::any_of(heading_words(), [&](const auto& entry) { return contains(words, entry.word); });
    // 目標(A), 実績(B), 達成率(B/A): names of the columns, no amperes.
    const bool letters = std::ranges::all_of(words, [](char c) { return (c >= 'A' && c <= 'F') || c == '/'; });
    if (words.empty() || other || letters || is_digit(code_point_at(words, 0).value)) {
        return false;
    }
    const auto read = read_quantity("1" + std::string(words));
    if (read.length != words.size() + 1 || read.quantity.unit.empty() || read.quantity.condition != Condition::none) {
        return false;
    }
    heading.unit = read.quantity.unit;
    heading.scale = read.quantity.scale;
    return true;
}

/// 3年目 of 3年目(R5): says nothing but its place. Its length, or 0.
std::size_t year_of_plan_length(std::string_view text) {
    constexpr std::string_view words = "年目";
    std::size_t digits = 0;
    while (digits < text.size() && digits < 2 && is_digit(static_cast<unsigned char>(text[digits]))) {
        ++digits;
    }
    return digits != 0 && text.substr(digits).starts_with(words) ? digits + words.size() : 0;
}

/// What is left of a heading when periods, spaces and brackets are taken out.
struct Core {
    std::string words;      ///< outside brackets
    std::string bracketed;  ///< inside brackets
};

/// 年度別の目標と実績, 目標値及び実績値: over both, so that a 区分 or a heading below tells which.
bool is_over_both(std::string_view words) {
    for (const std::string_view joint : {"と", "及び", "および", "並びに", "、", "・"}) {
        for (const std::string_view first : {"目標", "目標値", "計画", "計画値"}) {
            for (const std::string_view second : {"実績", "実績値"}) {
                if (contains(words, std::string(first).append(joint).append(second)) ||
                    contains(words, std::string(second).append(joint).append(first))) {
                    return true;
                }
            }
        }
    }
    return false;
}

class HeadingReader {
public:
    explicit HeadingReader(std::string_view text) : text_(text) {}

    Heading read() {
        collect(text_, core_.words, 0);
        match(core_.words, true);
        if (heading_.role == ColumnRole::unknown && !core_.bracketed.empty()) {
            match(core_.bracketed, false);  // R6(目標値), H30(現状値)
        } else if (heading_.role == ColumnRole::target && core_.words.ends_with("目標") &&
                   (core_.bracketed == "指標" || core_.bracketed == "指標名")) {
            heading_.role = ColumnRole::kpi;  // 達成目標(指標)
        } else if (heading_.role == ColumnRole::kpi && core_.bracketed.empty() && contains(core_.words, "数値目標")) {
            heading_.goal_indicator = !contains(core_.words, "KPI") && !contains(core_.words, "重要業績");
        }
        if (heading_.role == ColumnRole::unknown && heading_.period) {
            heading_.certainty = core_.words.empty() || is_neutral_heading(core_.words) ? 0.9 : 0;
        }
        if (heading_.role == ColumnRole::rate) {
            heading_.against = named_target(text_);
            if (period_is_of_target_) {
                heading_.period.reset();  // 達成率(対R6目標): R6 is not the year of what is rated
            }
        } else if (heading_.role != ColumnRole::target || period_is_of_target_) {
            heading_.against_period.reset();  // R5/R6目標 below 達成率 tells both
        }
        if (heading_.role == ColumnRole::total) {
            heading_.of = contains(text_, "目標") || contains(text_, "計画") ? std::optional(ColumnRole::target)
                          : contains(text_, "実績")                          ? std::optional(ColumnRole::actual)
                                                                             : std::nullopt;
        }
        return heading_;
    }

private:
    void collect(std::string_view text, std::string& words, int depth) {
        char32_t previous = 0;
        bool remark = false;  // 指標名 ※【】内はゴールの番号: behind ※ only a year counts
        for (std::size_t at = 0; at < text.size();) {
            const auto rest = text.substr(at);
            const auto c = code_point_at(rest, 0);
            remark = remark || (c.value == U'※' && !words.empty());
            if (const auto group = read_brackets(rest); group && depth < 2) {
                if (!read_unit_words(group->inside, heading_)) {
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
                    const bool of_target = rest.substr(period->length).starts_with("目標");
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
        for (const auto& entry : heading_words()) {
            const auto at = words.rfind(entry.word);
            if (at == std::string_view::npos) {
                continue;
            }
            covered_from = std::min(covered_from, at);
            const auto end = at + entry.word.size();
            if (best == nullptr || end > best_end || (end == best_end && entry.word.size() > best->word.size())) {
                best = &entry;
                best_end = end;
            }
        }
        if (best == nullptr) {
            return;
        }
        // A heading ends with its word, 再計算 with none: only a suffix or a number may follow.
        auto tail = words.substr(best_end);
        const bool names = best->role == ColumnRole::target && (tail == "名" || tail == "名称");  // 目標(指標)名
        for (const std::string_view suffix : {"等", "名", "欄", "値", "年度", "年", "数値", "一覧", "額", "別", "案", "時点", "名等", "名称"}) {
            if (tail == suffix) {
                tail = {};
            }
        }
        for (auto c = code_point_at(tail, 0); c.length != 0; c = code_point_at(tail, 0)) {
            if (is_kanji(c.value) || is_hiragana(c.value) || is_katakana(c.value) || is_latin(c.value)) {
                return;
            }
            tail.remove_prefix(c.length);
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
        heading_.current = best->word.starts_with("現");
        if ((best->role == ColumnRole::actual || best->role == ColumnRole::target) && is_over_both(text_)) {
            heading_.role = ColumnRole::unknown;
        }
    }

    std::string_view text_;
    Heading heading_;
    Core core_;
    bool period_is_of_target_ = false;
};

}  // namespace

std::optional<Against> named_target(std::string_view text) {
    const auto names_any = [&](std::initializer_list<std::string_view> words) {
        return std::ranges::any_of(words, [&](auto word) { return contains(text, word); });
    };
    if (names_any({"最終", "計画期間", "全体"})) {
        return Against::final;
    }
    const bool year = names_any({"年度目標", "当該年度", "当年度", "単年度", "各年度", "年次目標"});
    return year ? std::optional(Against::year) : std::nullopt;
}

bool is_neutral_heading(std::string_view text) {
    constexpr std::string_view words[] = {"時点", "年度", "年次", "年",   "累計",   "単年度", "値",   "参考", "年度末",
                                          "改訂後", "現在", "数値", "増加分", "人数", "件数",   "(年度)", "(値)", "時期", "率"};
    std::string squeezed;
    for (std::size_t at = 0; at < text.size() && text.size() <= longest_heading;) {
        const auto c = code_point_at(text, at);
        squeezed += is_space(c.value) ? std::string_view{} : text.substr(at, c.length);
        at += c.length;
    }
    text = squeezed.empty() ? text : std::string_view(squeezed);  // 増 加 分
    const bool bracketed = text.starts_with('(') && text.ends_with(')') && text.size() <= 26;  // (千円), (R5), (時点)
    const auto outside = text.substr(0, text.find('('));
    const bool names_plan = outside.size() <= 45 && (outside.ends_with("計画") || outside.ends_with("計画期間") || outside.ends_with("戦略"));
    return bracketed || names_plan || std::ranges::find(words, text) != std::end(words);
}

Heading read_heading(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > longest_heading) {
        return {};
    }
    return HeadingReader(text).read();
}

}  // namespace kpisheet
