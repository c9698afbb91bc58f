// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <map>
#include <span>
#include <string>

#include "core/rules/folded_spelling.hpp"
#include "core/rules/name_likeness.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::inconsistent_heading {
namespace {

constexpr std::size_t most_headings = 200;
constexpr std::size_t most_pairs = 10;
constexpr std::size_t most_changes = 2;       ///< characters that one heading may differ in and still be the same
constexpr std::size_t shortest_heading = 12;  ///< below it, two characters are too much of it

/// One wording of a heading, found in the paths of the indicators.
struct Heading {
    std::string text;
    std::u32string folded;
    std::string number;  ///< 基本目標④
    std::size_t count = 0;
};

/// The heading up to its number: 基本目標④, 基本目標1, A-1. Empty without one within the first eight characters.
std::string number_of(std::string_view text) {
    std::size_t end = 0;
    std::size_t at = 0;
    for (int i = 0; i < 8 && at < text.size(); ++i) {
        const auto c = code_point_at(text, at);
        at += c.length;
        const bool number = is_digit(c.value) || (c.value >= U'①' && c.value <= U'⑳');
        if (number) {
            end = at;
        } else if (end != 0 && c.value != U'-') {
            break;
        }
    }
    return std::string(text.substr(0, end));
}

std::vector<Heading> headings_of(std::span<const Table> tables) {
    std::vector<Heading> headings;
    std::map<std::string, std::size_t, std::less<>> known;
    for (const auto& table : tables) {
        for (const auto& indicator : table.indicators) {
            for (const auto& text : indicator.path) {
                const auto [found, is_new] = known.try_emplace(text, headings.size());
                if (is_new) {
                    headings.push_back({text, folded_spelling(text), number_of(squeezed(text)), 0});
                }
                ++headings[found->second].count;
            }
        }
    }
    return headings;
}

bool differ_in_spelling(const Heading& left, const Heading& right) {
    if (left.number.empty() || left.number != right.number || left.folded.size() < shortest_heading ||
        squeezed(left.text) == squeezed(right.text)) {
        return false;
    }
    return edit_distance(left.folded, right.folded, most_changes) <= most_changes;
}

/// A rarer wording and the usual one.
struct Pair {
    const Heading* rare;
    const Heading* common;
};

std::vector<Pair> pairs_of(const std::vector<Heading>& headings) {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        for (std::size_t j = i + 1; j < headings.size() && pairs.size() < most_pairs; ++j) {
            if (differ_in_spelling(headings[i], headings[j])) {
                const bool later_is_rarer = headings[j].count <= headings[i].count;
                pairs.push_back(later_is_rarer ? Pair{&headings[j], &headings[i]} : Pair{&headings[i], &headings[j]});
            }
        }
    }
    return pairs;
}

void check(const Examined& examined, Findings& findings) {
    if (examined.tables.empty()) {
        return;
    }
    const auto headings = headings_of(comparable_tables(examined));
    if (headings.size() > most_headings) {
        return;
    }
    auto pairs = pairs_of(headings);
    for (const auto& cell : examined.sheet.cells()) {
        if (pairs.empty()) {
            return;
        }
        // Said at the first cell that shows the rarer wording.
        if (cell.kind == SheetCell::Kind::text && cell.text.size() >= shortest_heading) {
            const auto text = squeezed(cell.text);
            std::erase_if(pairs, [&](const Pair& pair) {
                if (text.find(squeezed(pair.rare->text)) == std::string::npos) {
                    return false;
                }
                findings.add(cell.at, {fmt::format("「{}」は、ほかのところでは「{}」と書かれています。",
                                                   pair.rare->text, pair.common->text),
                                       fmt::format("“{}” reads “{}” elsewhere.", pair.rare->text, pair.common->text)});
                return true;
            });
        }
    }
}

constexpr std::string_view clean[] = {R"(
    基本目標① しごとをつくり、安心して働けるようにする
    指標         | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | 26件        | 45件       | 31件

    基本目標② 新しいひとの流れをつくる
    指標         | 基準値(H30) | 目標値(R6) | R1
    転入者数     | 705人       | 750人      | 684人

    基本目標② 新しいひとの流れをつくる
    i 移住・定住支援
    指標         | 基準値(H30) | 目標値(R6) | R1
    相談件数     | 10件        | 20件       | 12件
)"};

constexpr std::string_view flagged[] = {R"(
    基本目標① 安心なくらしを守り、地域と地域が連携する
    指標         | 基準値(H30) | 目標値(R6) | R1
    設置組織数   | 26件        | 45件       | 31件
    団員数       | 919人       | 940人      | 896人

    »基本目標① 安心な暮らしを守り、地域と地域が連携する
    指標         | 基準値(H30) | 目標値(R6) | R1
    転入者数     | 705人       | 750人      | 684人
)"};

}  // namespace

extern const Rule rule{
    .id = "inconsistent-heading",
    .group = RuleGroup::completeness,
    .severity = Severity::info,
    .title = {"目標名の表記の不一致", "Inconsistent heading"},
    .what = {"同じ番号の基本目標や施策の名前が、一、二字の違い（くらし・暮らし）で二通りに書かれている場合です。",
             "The heading of a goal or measure with the same number is worded in two ways (くらし, 暮らし)."},
    .why = {"計画書と違う表記のまま公表され、目標ごとの集計では別の目標になります。",
            "It is published in words that differ from the plan, and lists by goal count it as two."},
    .remedy = {"計画書の表記にそろえてください。", "Use the wording of the plan everywhere."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::inconsistent_heading
