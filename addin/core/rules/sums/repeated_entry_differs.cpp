// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/rules/comparing.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/twin_columns.hpp"

namespace kpisheet::rules::repeated_entry_differs {
namespace {

constexpr std::size_t most_comparisons =
    2'000'000;  ///< indicators × sheets up to which the whole workbook is looked at

struct Entry {
    const Table* table;
    const Indicator* indicator;
};
using Entries = std::unordered_map<std::string, std::vector<Entry>>;

/// The name for comparing: 「都市計画マスタープランの見直し」 and 「都市計画マスタープラン見直し」, with and without
/// (再掲).
std::string comparable_name(const std::string& name) {
    auto text = squeezed(name);
    for (const std::string_view dropped : {"(再掲)", "〔再掲〕", "【再掲】", "再掲", "(内訳)", "【内訳】", "の", "・", "、", "※"}) {
        for (auto at = text.find(dropped); at != std::string::npos; at = text.find(dropped, at)) {
            text.erase(at, dropped.size());
        }
    }
    return text;
}

/// What one entry says where the other says something else.
struct Difference {
    const KpiValue* earlier;
    const KpiValue* later;
};
struct Comparison {
    std::size_t equal = 0;
    std::vector<Difference> differences;
    bool same_plan = true;     ///< base and target say the same
    double largest_equal = 0;  ///< of the figures that are equal
};

bool says_nothing(const KpiValue& value) { return value.state == State::missing && !value.text.empty(); }

/// 上期 of a year that the other entry tells in all.
bool is_part(const Table& table, const KpiValue& value) {
    const auto column = std::ranges::find(table.columns, value.cell.column - table.shift, &Column::column);
    return column != table.columns.end() && column->part_of_year;
}

Comparison compare(const Entry& earlier, const Entry& later) {
    Comparison found;
    for (const auto& a : earlier.indicator->values) {
        for (const auto& b : later.indicator->values) {
            if (is_part(*earlier.table, a) != is_part(*later.table, b)) {
                continue;
            }
            if (a.role != b.role || a.year != b.year || a.against != b.against || a.of != b.of ||
                a.heading_year != b.heading_year) {
                continue;
            }
            const bool texts = a.state == State::text && b.state == State::text;
            const bool missing = says_nothing(a) && says_nothing(b);
            const bool numbers = are_comparable(a, b);
            // A rate of 0.0 % here and a dash there: one of them was not brought up to date.
            const bool half =
                a.role == ValueRole::rate && ((is_number(a) && says_nothing(b)) || (is_number(b) && says_nothing(a)));
            if ((texts && squeezed(a.text) == squeezed(b.text)) || missing || (numbers && same_figure(a, b))) {
                found.equal += missing ? 0 : 1;
                found.largest_equal = numbers ? std::max(found.largest_equal, std::abs(*a.number)) : found.largest_equal;
            } else if (numbers || half) {
                found.differences.push_back({&a, &b});
                found.same_plan = found.same_plan && a.role != ValueRole::base && a.role != ValueRole::target;
            }
            break;
        }
    }
    return found;
}

/// A figure of two digits is seldom equal by chance.
bool says_more_than_one(const Comparison& comparison) { return comparison.largest_equal >= 10; }

/// Equal names are often different indicators (補助金交付件数): two entries are one indicator where one is marked so,
/// or where one stands in a table of overall targets, and they agree in most of what they say.
bool are_one(const Entry& earlier, const Entry& later, const Comparison& comparison) {
    const bool marked = earlier.indicator->repeated || later.indicator->repeated;
    const bool overall =
        (earlier.indicator->kind == IndicatorKind::goal) != (later.indicator->kind == IndicatorKind::goal);
    constexpr std::size_t surely = 3;
    const bool part = earlier.indicator->breakdown != later.indicator->breakdown;  // (内訳)開業 above, 開業(再掲) below
    if (!(marked || overall) || (part && !(marked && comparison.equal >= surely))) {
        return false;
    }
    const bool one_base = comparison.equal == 1 && comparison.differences.size() == 1 && marked && !earlier.indicator->department.empty() &&
                          earlier.indicator->department == later.indicator->department && !comparison.same_plan;  // 574人 → 600人, (再掲) 574人 → 650人
    if (one_base && says_more_than_one(comparison)) {
        return true;
    }
    const auto own = static_cast<std::size_t>(std::ranges::count_if(comparison.differences, [](const auto& one) { return one.earlier->role != ValueRole::rate; }));
    const auto different = marked && own > 0 ? own : comparison.differences.size();  // a rate follows from its actual
    return comparison.equal >= 2 && comparison.equal > different &&
           (marked || comparison.same_plan || comparison.equal >= 3);
}

/// False where are_one can join no two entries, as in most workbooks.
bool may_join_entries(const Recognition& recognition) {
    std::set<IndicatorKind> kinds;
    for (const auto& table : recognition.tables) {
        for (const auto& indicator : table.indicators) {
            kinds.insert(indicator.kind);
            if (indicator.repeated || kinds.size() > 1) {
                return true;
            }
        }
    }
    return false;
}

std::string place(const Examined& examined, const Entry& entry, const KpiValue& value) {
    return entry.table->sheet == examined.sheet_index
               ? to_text(value.cell)
               : fmt::format("{}.{}", examined.workbook.sheets[entry.table->sheet].name(), to_text(value.cell));
}

void report(const Examined& examined, const Entry& earlier, const Entry& later, const Comparison& comparison,
            Findings& findings) {
    std::string words;
    for (const auto& [a, b] : comparison.differences) {
        words += fmt::format("{}「{}」({}) ≠ 「{}」({})", words.empty() ? "" : "、", b->text, to_text(b->cell), a->text,
                             place(examined, earlier, *a));
    }
    findings.add(comparison.differences.front().later->cell,
                 {fmt::format("「{}」は別の箇所（{}）にもありますが、値が違います：{}。", later.indicator->name,
                              place(examined, earlier, *comparison.differences.front().earlier), words),
                  fmt::format("“{}” is also entered elsewhere ({}), with other values: {}.", later.indicator->name,
                              place(examined, earlier, *comparison.differences.front().earlier), words)});
    // A rate differs because its actual does, where that differs, too.
    const bool rates_alone = std::ranges::all_of(comparison.differences, [](const auto& one) { return one.later->role == ValueRole::rate; });
    std::vector<Address> figures;
    for (const auto& [a, b] : comparison.differences) {
        if (b->role == ValueRole::rate && !rates_alone) {
            continue;
        }
        figures.push_back(b->cell);
        if (earlier.table->sheet == examined.sheet_index) {
            figures.push_back(a->cell);
        }
    }
    findings.rests_on(std::move(figures));
}

void check(const Examined& examined, Findings& findings) {
    check_twin_columns(examined, findings);
    if (!may_join_entries(examined.recognition)) {
        return;
    }
    Entries entries;
    std::size_t indicators = 0;
    for (const auto& table : examined.recognition.tables) {
        indicators += table.indicators.size();
    }
    const bool whole_workbook = indicators * examined.workbook.sheets.size() <= most_comparisons;
    for (const auto& table : examined.recognition.tables) {
        if (table.sheet > examined.sheet_index || (table.sheet != examined.sheet_index && !whole_workbook)) {
            continue;
        }
        for (const auto& indicator : table.indicators) {
            const Entry later{&table, &indicator};
            auto& same = entries[comparable_name(indicator.name)];
            if (table.sheet == examined.sheet_index && !indicator.name.empty() && !is_overlong(indicator)) {
                for (const auto& earlier : same) {
                    auto comparison = compare(earlier, later);
                    if (comparison.differences.empty() || !are_one(earlier, later, comparison)) {
                        continue;
                    }
                    const bool repeats_what_follows = earlier.indicator->repeated && !indicator.repeated && earlier.table->sheet == examined.sheet_index;
                    if (repeats_what_follows) {
                        std::ranges::for_each(comparison.differences, [](auto& one) { std::swap(one.earlier, one.later); });
                    }
                    report(examined, repeats_what_follows ? later : earlier, repeats_what_follows ? earlier : later, comparison, findings);
                    break;
                }
            }
            if (same.size() < 4) {  // of a name that is used over and over, the first ones are enough
                same.push_back(later);
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    ■全体目標
    数値目標         | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数     | 26件        | 45件       | 31件  | 34件
    ---
    施策     | KPI                  | 基準値(H30) | 目標値(R6) | R1    | R2
    創業支援 | 新規創業件数（再掲） | 26件        | 45件       | 31件  | 34件
    住宅支援 | 補助金交付件数       | 10件        | 15件       | 11件  | 12件
    農業支援 | 補助金交付件数       | 10件        | 15件       | 11件  | 9件
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 前期計画 | <       | <       | 後期計画   | <
                 | 策定時   | 目標    | 実績    | 基準値     | 目標
                 | R元      | R6      | R6      | R6         | R11
    特定健診     | 41.2%    | 50.0%   | 47.8%   | 47.8%      | 55.0%
    保健指導     | 32.5%    | 45.0%   | 46.1%   | 46.1%      | 60.0%
    胃がん検診   | 1,845人  | 2,000人 | 1,762人 | 1,762人    | 2,000人
    乳がん検診   | 1,208人  | 1,300人 | 1,356人 | »1,365人   | 1,500人
    運動教室     | 2,380人  | 2,500人 | 1,905人 | 1,905人    | 2,500人
    喫煙率       | 17.6%    | 14.0%   | 14.9%   | 14.9%      | 12.0%
    協力店       | 38店     | 60店    | 64店    | 64店       | 80店
    歯周病検診   | 274人    | 350人   | 341人   | 341人      | 400人
)",
                                        R"(
    ■全体目標
    数値目標         | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数     | 26件        | 45件       | 31件  | 34件
    ---
    施策     | KPI                  | 基準値(H30) | 目標値(R6) | R1    | R2
    創業支援 | 新規創業件数（再掲） | 26件        | 45件       | 31件  | »43件
    住宅支援 | 補助金交付件数       | 10件        | 15件       | 11件  | 12件
)",
                                        R"(
    シナリオ   | 重要業績指標           | 担当課     | 現状値(R5) | 目標値(R10)
    救助の不足 | 消防団員数             | 消防本部   | 574人      | 600人
    ^          | 防災士の登録者数       | 危機管理課 | 126人      | 200人
    機能の維持 | （再掲）消防団員数     | 消防本部   | 574人      | »650人
    ^          | 備蓄食料の確保数       | 危機管理課 | 28,500食   | 36,000食
)"};

}  // namespace

extern const Rule rule{
    .id = "repeated-entry-differs",
    .group = RuleGroup::sums,
    .severity = Severity::error,
    .title = {"再掲した値の不一致", "Repeated entry differs"},
    .what = {"「(再掲)」の指標や、全体目標と個別の表の両方にある指標の値が、二か所で違います。同じ年度の値を二つの列（実績値と次期の基準値など）に書く表で、一つの行だけが違うものも含みます。",
             "An indicator entered twice (再掲, or in an overall and a detailed table) has different values in the two "
             "places. So does one row alone of a table that writes the values of one year in two columns (actual and next base)."},
    .why = {"一方だけを更新したときに起こる誤りで、読み手にはどちらが正しいか分かりません。",
            "It happens when only one of them is updated; the reader can't tell which one is right."},
    .remedy = {"どちらが正しいかを確かめて、二か所をそろえてください。",
               "Find out which one is right and make them agree."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::repeated_entry_differs
