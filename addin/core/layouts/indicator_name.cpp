// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/indicator_name.hpp"

#include <algorithm>

#include "core/eras/period_search.hpp"
#include "core/layouts/unit_of_name.hpp"
#include "core/layouts/unset_words.hpp"
#include "core/text/bullet.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/values/brackets.hpp"
#include "core/values/read_value.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

/// ※1, ※２, *1, (※), (注1): marks that point to a footnote.
std::string without_footnote_marks(std::string_view name) {
    if (!contains(name, "※") && !contains(name, "注") && !contains(name, "*") && !contains(name, "＊")) {
        return std::string(name);
    }
    std::string plain;
    for (std::size_t at = 0; at < name.size();) {
        const auto rest = name.substr(at);
        const auto c = code_point_at(rest, 0);
        std::size_t skip = 0;
        for (const std::string_view mark : {"(※)", "（※）", "(※1)", "(※2)", "（※1）", "（※2）", "（※１）", "（※２）", "(注)", "（注）"}) {
            skip = std::max(skip, rest.starts_with(mark) ? mark.size() : 0);
        }
        if (skip == 0 && (c.value == U'※' || c.value == U'*' || c.value == 0xFF0A)) {
            // The digits after the mark, in any width; a sentence after ※ is a remark and ends the name.
            auto end = c.length;
            for (auto d = code_point_at(rest, end); is_digit(d.value) || (d.value >= 0xFF10 && d.value <= 0xFF19);
                 d = code_point_at(rest, end)) {
                end += d.length;
            }
            const auto next = code_point_at(rest, end).value;
            const bool mark_only = (end > c.length && !is_latin(next)) || next == 0 || is_space(next) || next == U')' || next == 0xFF09;
            skip = mark_only ? end : 0;
        }
        if (skip == 0) {
            plain += rest.substr(0, c.length);
            skip = c.length;
        }
        at += skip;
    }
    return plain;
}

bool has_several_lines(std::string_view text) {
    return text.find('\n') != std::string_view::npos || text.find('\r') != std::string_view::npos;
}

/// On one line, with single spaces between its words and none around them. Most names are so as they stand.
void put_on_one_line(std::string& name) {
    if (has_several_lines(name)) {
        name = on_one_line(name);
    }
    const auto again =
        std::unique(name.begin(), name.end(), [](char one, char other) { return one == ' ' && other == ' '; });
    name.erase(again, name.end());
    if (const auto words = trim(name); words.size() != name.size()) {
        name = std::string(words);
    }
}

bool reads_as_value(std::string_view text) {
    const auto value = read_value(text);
    if (value.state == State::value || value.state == State::missing) {
        return !trim(text).empty();
    }
    return value.state == State::unreadable && value.fault != Fault::period_only && value.fault != Fault::several_numbers;
}

/// R4:未整備, 令和9年度:運用: words behind their year and a colon.
bool is_dated_word(std::string_view text) {
    constexpr std::size_t longest = 36;  // bytes, 12 kanji
    const auto period = read_period(text);
    const auto words = period && is_plain_year(*period) ? text.substr(period->length) : std::string_view{};
    return words.size() > 1 && words.starts_with(':') && words.size() <= longest;
}

bool is_opening(char32_t c) { return c == U'(' || c == U'[' || c == U'【' || c == U'「'; }

/// (累計):41.5ha→ opens no clause.
bool closes_again(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        depth += is_opening(c.value) ? 1 : c.value == U')' || c.value == U']' || c.value == U'】' || c.value == U'」' ? -1 : 0;
        at += c.length;
        if (depth <= 0) {
            return depth == 0 && is_opening(code_point_at(text, 0).value);
        }
    }
    return false;
}

/// Where the base of a clause begins in `before_arrow` (normalised): after the last /, line break, bracket, colon or
/// space before which a name stands and after which all is one value.
std::size_t base_start(std::string_view before_arrow) {
    for (std::size_t at = 0; at < before_arrow.size();) {
        const auto c = code_point_at(before_arrow, at);
        const bool cut = c.value == U'/' || is_space(c.value) || c.value == U'(' || c.value == U':' || c.value == U'【' ||
                         c.value == U'、' || c.value == U'「' || c.value == U']' || c.value == U'】' || c.value == U'[';
        const auto base = cut ? trim(before_arrow.substr(at + c.length)) : std::string_view{};
        const bool bracketed = is_opening(code_point_at(base, 0).value) && !closes_again(base);  // そば作付面積 【12.4ha(R1)→: the bracket is the cut
        if (cut && !bracketed && !closes_again(before_arrow.substr(at)) && (reads_as_value(base) || is_dated_word(base))) {
            return at;
        }
        at += c.length;
    }
    return std::string_view::npos;
}

struct FoundClause {
    std::string_view base;
    std::string_view target;
    std::size_t start = 0;  ///< in the normalised text
    std::size_t end = 0;
};

/// Every arrow begins with this byte, and few other words do.
bool may_hold_arrow(std::string_view text) { return text.find('\xE2') != std::string_view::npos; }

std::optional<FoundClause> find_clause(std::string_view normal) {
    if (!may_hold_arrow(normal)) {
        return std::nullopt;
    }
    for (const std::string_view arrow : {"→", "⇒", "➡", "⇨"}) {
        const auto at = normal.find(arrow);
        if (at == std::string_view::npos || at > 2000) {
            continue;
        }
        const auto start = base_start(normal.substr(0, at));
        if (start == std::string_view::npos) {
            continue;
        }
        const auto opening = code_point_at(normal, start);
        auto base = trim(normal.substr(start + opening.length, at - start - opening.length));
        auto rest = normal.substr(at + arrow.size());
        auto end = normal.size();
        if (is_opening(opening.value)) {
            // The whole clause is bracketed: it ends with its own bracket.
            if (const auto group = read_brackets(normal.substr(start))) {
                if (start + group->length <= at) {
                    continue;  // (4人)6件→: the bracket closes before the arrow and opens no clause
                }
                end = start + group->length;
                const auto inside_end = group->inside.data() + group->inside.size();
                rest = inside_end > rest.data() ? rest.substr(0, static_cast<std::size_t>(inside_end - rest.data())) : std::string_view{};
            }
        }
        while (base.starts_with('/')) {
            base = trim(base.substr(1));
        }
        const auto target = trim(rest);
        return FoundClause{base, target, start, end};
    }
    return std::nullopt;
}

}  // namespace

std::string on_one_line(std::string_view text) {
    if (!has_several_lines(text)) {
        return std::string(text);
    }
    std::string line;
    bool broken = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        if (c.value == U'\n' || c.value == U'\r') {
            broken = !line.empty();
        } else {
            if (broken && is_latin(c.value) && is_latin(code_point_before(line, line.size()).value)) {
                line += ' ';
            }
            broken = false;
            line += text.substr(at, c.length);
        }
        at += c.length;
    }
    return line;
}

std::string printed_line(std::string_view text) {
    auto line = on_one_line(trim(text));
    while (line.starts_with('<') && line.find('>') != std::string::npos && line.find('>') <= 12) {
        line.erase(0, line.find('>') + 1);
    }
    if (line.ends_with('>') && line.rfind('<') != std::string::npos && line.size() - line.rfind('<') <= 12) {
        line.resize(line.rfind('<'));
    }
    return std::string(trim(line));
}

std::optional<Clause> read_whole_clause(std::string_view printed) {
    if (!may_hold_arrow(printed)) {
        return std::nullopt;
    }
    for (const std::string_view arrow : {"→", "⇒", "➡", "⇨"}) {
        if (!contains(printed, arrow)) {
            continue;
        }
        const NormalText normal(printed);
        const auto view = normal.view();
        const auto at = view.find(arrow);
        if (at == std::string_view::npos) {
            continue;
        }
        const auto base = trim(view.substr(0, at));
        const auto target = trim(view.substr(at + arrow.size()));
        if (!target.empty() && reads_as_value(base) && read_value(target).state != State::missing) {
            return Clause{std::string(trim(normal.source_of(base))), std::string(trim(normal.source_of(target)))};
        }
    }
    return std::nullopt;
}

IndicatorName read_indicator_name(std::string_view printed) {
    IndicatorName read;
    const NormalText normal(trim(printed));
    const auto view = normal.view();
    auto words = trim(printed);
    std::string around_clause;
    if (const auto found = find_clause(view)) {
        // The name is what stands before (and, behind a bracketed clause, after) it, as printed.
        const auto before = trim(normal.source_of(view.substr(0, found->start)));
        const auto after = found->end < view.size() ? trim(normal.source_of(view.substr(found->end))) : std::string_view{};
        around_clause = std::string(before) + std::string(after);
        words = around_clause;
        read.clause = Clause{std::string(trim(normal.source_of(found->base))), std::string(trim(normal.source_of(found->target)))};
    }
    read.no_target = says_no_target(view);
    read.unset = !read.no_target && says_unset(view);
    if (read.no_target) {
        // 農作業受託面積 目標値の設定が困難なため、実績値の管理とする: the sentence is no part of the name.
        for (const std::string_view start : {"目標値の設定", "目標値設定", "目標値は", "目標値を", "実績値の管理"}) {
            if (const auto at = words.find(start); at != std::string_view::npos && at > 0) {
                words = words.substr(0, at);
            }
        }
        for (const std::string_view opening : {"(", "（", "※", "[", "［"}) {  // 誘致企業数(目標値を設けず実績値の管理とする)
            words = trim(words);
            words = words.ends_with(opening) ? words.substr(0, words.size() - opening.size()) : words;
        }
    }
    auto name = trim(words);
    while (true) {
        const auto first = code_point_at(name, 0);
        if (!is_bullet(first.value) || first.length == name.size()) {
            break;
        }
        name = trim(name.substr(first.length));
    }
    while (name.ends_with("／") || name.ends_with('/') || name.ends_with("：") || name.ends_with(':')) {
        name = trim(name.substr(0, name.size() - (name.ends_with('/') || name.ends_with(':') ? 1 : std::string_view("／").size())));
    }
    read.name = without_footnote_marks(name);
    put_on_one_line(read.name);

    read.cumulative = contains(view, "累計") || contains(view, "累積");
    if (read.clause && !contains(read.name, "累計") && !contains(read.name, "累積")) {
        read.cumulative = false;  // 4人(R元)→15人(5年間の累計): its figures tell whether they are added up
    }
    read.breakdown = contains(view, "内訳") || view.starts_with("うち");
    read.repeated = contains(view, "再掲");
    if (auto unit = unit_at_end(read.name)) {
        read.unit = std::move(unit->unit);
        read.scale = unit->scale;
    }
    return read;
}

}  // namespace kpisheet
