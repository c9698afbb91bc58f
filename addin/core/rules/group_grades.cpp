// SPDX-License-Identifier: MPL-2.0
#include "core/rules/group_grades.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rules/judged_by_target.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_group_grade = 60;    ///< bytes
constexpr std::size_t longest_meaning = 150; ///< bytes
constexpr std::size_t most_group_grades = 8;
constexpr std::size_t fewest_agreeing_groups = 3;   ///< groups

/// How many of its indicators must have reached their targets.
enum class ShareMet : std::uint8_t { all, half_or_more, less_than_half, some, none };

struct GroupMeaning {
    ShareMet share;
    std::string words;
};

/// One grade over several indicators.
struct GradedGroup {
    const SheetCell* cell = nullptr;
    std::string grade;  ///< in NFKC
    int met = 0;
    int all = 0;
    std::int32_t last_row = 0;  ///< of its indicators; the first is that of the cell
};

bool goes_with(ShareMet share, const GradedGroup& group) {
    switch (share) {
        case ShareMet::all:
            return group.met == group.all;
        case ShareMet::half_or_more:
            return group.met < group.all && group.met * 2 >= group.all;
        case ShareMet::less_than_half:
            return group.met > 0 && group.met * 2 < group.all;
        case ShareMet::some:
            return group.met > 0 && group.met < group.all;
        case ShareMet::none:
            return group.met == 0;
    }
    return false;
}

std::optional<ShareMet> share_named(std::string_view words) {
    if (contains(words, "半数以上") || contains(words, "過半")) {
        return ShareMet::half_or_more;
    }
    if (contains(words, "半数未満") || contains(words, "半数に満た")) {
        return ShareMet::less_than_half;
    }
    const bool reached = contains(words, "達成") || contains(words, "達し") || contains(words, "到達");
    if (!reached) {
        return std::nullopt;
    }
    const bool lacking = contains(words, "なし") || contains(words, "ない") || contains(words, "未達成") || contains(words, "なかった");
    const bool every = contains(words, "全て") || contains(words, "すべて") || contains(words, "全部") || contains(words, "いずれも");
    if (contains(words, "一部")) {
        return ShareMet::some;
    }
    return every && !lacking ? std::optional(ShareMet::all) : lacking ? std::optional(ShareMet::none) : std::nullopt;
}

/// :全てのKPIが達成 2: the words alone, without the marks before them and the number of the next grade.
std::string_view bare_words(std::string_view text) {
    const auto is_letter = [](char32_t c) { return is_kanji(c) || is_hiragana(c) || is_katakana(c) || is_latin(c); };
    for (auto c = code_point_at(text, 0); c.length != 0 && !is_letter(c.value); c = code_point_at(text, 0)) {
        text.remove_prefix(c.length);
    }
    for (auto c = code_point_before(text, text.size()); c.length != 0 && !is_letter(c.value) && c.value != U')'; c = code_point_before(text, text.size())) {
        text.remove_suffix(c.length);
    }
    return text;
}

/// The words behind a grade in a remark, up to the next of the grades.
std::string_view words_behind(std::string_view text, std::string_view grade, const std::map<std::string, const GradedGroup*, std::less<>>& grades) {
    const auto lies_in_longer = [&](std::size_t at) {  // 効果があった in 相当程度効果があった
        return std::ranges::any_of(grades, [&](const auto& other) {
            const auto inside = other.first.size() > grade.size() ? other.first.find(grade) : std::string::npos;
            return inside != std::string::npos && at >= inside && text.substr(at - inside).starts_with(other.first);
        });
    };
    auto at = text.find(grade);
    while (at != std::string_view::npos && lies_in_longer(at)) {
        at = text.find(grade, at + grade.size());
    }
    if (at == std::string_view::npos) {
        return {};
    }
    auto words = text.substr(at + grade.size());
    for (const auto& [other, group] : grades) {
        words = words.substr(0, words.find(other));
    }
    return bare_words(beginning(words, longest_meaning));
}

/// 相当程度効果があった | | | 半数以上の指標が目標値を達成: a list of its own below the table.
std::string words_beside(const Sheet& sheet, const GradedGroup& group, std::int32_t below) {
    for (auto row = below; row < sheet.row_count(); ++row) {
        const auto cells = sheet.row(row);
        if (cells.empty() || cells.front().kind != SheetCell::Kind::text || cells.front().text_number != group.cell->text_number) {
            continue;
        }
        for (const auto& cell : cells.subspan(1)) {
            const NormalText normal(cell.text);
            if (cell.kind == SheetCell::Kind::text && share_named(normal.view())) {
                return std::string(trim(normal.view()));
            }
        }
    }
    return {};
}

/// What the remarks say about each grade; those that tell no share are left out. None of more grades than a scale has.
std::map<std::string, GroupMeaning, std::less<>> meanings_of(const Sheet& sheet, std::int32_t below, std::span<const GradedGroup> groups) {
    std::map<std::string, const GradedGroup*, std::less<>> named;  // the first group of each grade
    for (const auto& group : groups) {
        named.try_emplace(group.grade, &group);
    }
    std::map<std::string, GroupMeaning, std::less<>> found;
    if (named.size() > most_group_grades) {
        return found;
    }
    const auto remarks = remarks_on_grades(sheet);
    for (const auto& [grade, group] : named) {
        if (const auto words = words_beside(sheet, *group, below); !words.empty()) {
            found.emplace(grade, GroupMeaning{*share_named(words), words});
        }
        for (const auto& remark : remarks) {
            const auto words = words_behind(remark, grade, named);
            if (const auto share = share_named(words)) {
                found.try_emplace(grade, GroupMeaning{*share, std::string(words)});
                break;
            }
        }
    }
    return found;
}

/// Whether the indicator reached its target. Nothing where figures are missing, or where more may be better or worse.
std::optional<bool> has_reached_target(const Indicator& indicator, const SheetCell& grade) {
    auto place = grade;
    place.at.row = indicator.first_row;
    const Graded one{&indicator, &place, {}};
    std::optional<bool> met;
    for (const bool lower : {false, true}) {
        if (const auto judged = judge_by_target(one, lower)) {
            if (met && *met != (judged->by_target == GradeMeaning::Kind::met)) {
                return std::nullopt;
            }
            met = judged->by_target == GradeMeaning::Kind::met;
        }
    }
    return met;
}

/// True where some cell of the column is merged over the rows of several indicators.
bool spans_indicators(const Sheet& sheet, const Table& table, const Column& column) {
    const SheetCell* before = nullptr;
    return std::ranges::any_of(table.indicators, [&](const auto& indicator) {
        const auto* last = std::exchange(before, sheet.seen_at({indicator.first_row, column.column}));
        return before != nullptr && before == last;
    });
}

/// Words, or one digit: 2 of 2:相当程度効果があった.
bool may_grade_group(const SheetCell& cell) {
    const bool words = cell.kind == SheetCell::Kind::text && cell.text.size() <= longest_group_grade;
    return !cell.text.empty() && (words || (cell.kind == SheetCell::Kind::number && cell.text.size() == 1));
}

/// The grades of a column, each over the indicators of its rows; parts and repeated ones are not counted.
std::vector<GradedGroup> groups_in(const Sheet& sheet, const Table& table, const Column& column) {
    std::vector<GradedGroup> groups;
    bool complete = true;
    for (const auto& indicator : table.indicators) {
        const auto* cell = sheet.seen_at({indicator.first_row, column.column});
        if (cell == nullptr || !may_grade_group(*cell)) {
            return {};
        }
        if (groups.empty() || groups.back().cell != cell) {
            if (!complete) {
                groups.pop_back();
            }
            const NormalText normal(cell->text);
            groups.push_back({cell, std::string(trim(normal.view())), 0, 0, indicator.last_row});
            complete = true;
        }
        if (indicator.breakdown || indicator.repeated) {
            continue;
        }
        groups.back().last_row = indicator.last_row;
        const auto met = has_reached_target(indicator, *cell);
        complete = complete && met.has_value();
        groups.back().met += met.value_or(false) ? 1 : 0;
        ++groups.back().all;
    }
    if (!complete && !groups.empty()) {
        groups.pop_back();
    }
    return groups;
}

void report_group(const GradedGroup& group, const GroupMeaning& meaning, Findings& findings) {
    findings.add(group.cell->at, {fmt::format("「{}」（{}）とありますが、{}～{}行目の指標{}件のうち目標値を達成したのは{}件です。ほかの事業の区分は合っています。", trim(group.cell->text), meaning.words,
                                              group.cell->at.row + 1, group.last_row + 1, group.all, group.met),
                                  fmt::format("It says “{}” ({}), but of the {} indicators in rows {} to {}, {} reached their targets; those of the other projects go with theirs.",
                                              trim(group.cell->text), meaning.words, group.all, group.cell->at.row + 1, group.last_row + 1, group.met)});
}

}  // namespace

void check_group_grades(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        for (const auto& column : table->columns) {
            const bool may_be = column.role == ColumnRole::grade || (column.role == ColumnRole::note && contains(column.heading, "効果"));
            if (!may_be || table->shift != 0 || !spans_indicators(examined.sheet, *table, column)) {
                continue;
            }
            const auto groups = groups_in(examined.sheet, *table, column);
            if (groups.size() <= fewest_agreeing_groups) {
                continue;
            }
            const auto meanings = meanings_of(examined.sheet, table->range.last.row + 1, groups);
            std::size_t agreeing = 0;
            std::vector<const GradedGroup*> differing;
            for (const auto& group : groups) {
                const auto meaning = meanings.find(group.grade);
                if (meaning == meanings.end() || group.all == 0) {
                    continue;
                }
                const bool agrees = goes_with(meaning->second.share, group);
                agreeing += agrees ? 1 : 0;
                if (!agrees) {
                    differing.push_back(&group);
                }
            }
            if (meanings.size() >= 2 && agreeing >= fewest_agreeing_groups && differing.size() == 1) {
                report_group(*differing.front(), meanings.at(differing.front()->grade), findings);
            }
        }
    }
}

}  // namespace kpisheet
