// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/layouts/kpi_value.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/units.hpp"
#include "core/rules/units_of_names.hpp"

namespace kpisheet::rules::unit_mismatch {
namespace {

/// More than any plan has years: what lies beyond is not looked at.
constexpr std::size_t most_values = 80;

/// A value whose unit is written beside it.
struct Written {
    const KpiValue* value;
    std::string_view unit;
};

/// The values to compare: without a row that holds a second measure (an area in the row of rates).
std::vector<Written> written_units(const Examined& examined, const Table& table, const Indicator& indicator) {
    std::vector<Written> found;
    const bool by_rows = column_with(table, ColumnRole::category) != nullptr;
    for (const auto& value : indicator.values) {
        const bool in_rates = by_rows && value.cell != indicator.cell &&
                              category_of_row(examined.sheet, table, indicator, value.cell.row) == ValueRole::rate;
        if (has_written_unit(value) && !in_rates && found.size() < most_values) {
            found.push_back({&value, value.unit});
        }
    }
    return found;
}

/// True where all values write the same unit and no unit column says another, as in nearly all rows.
bool has_one_unit(const Indicator& indicator) {
    const KpiValue* first = nullptr;
    for (const auto& value : indicator.values) {
        if (!has_written_unit(value)) {
            continue;
        }
        if (first != nullptr && value.unit != first->unit) {
            return false;
        }
        first = &value;
    }
    return first == nullptr || !indicator.unit_cell || indicator.unit == first->unit;
}

/// A row that stands beside its headings, as 市民生活課 in the unit column tells where nothing else does: what its unit
/// column shows is no unit.
bool is_off_its_unit(const Indicator& indicator, const std::set<std::string_view>& departments) {
    const auto& unit = indicator.unit;
    return indicator.unit_cell &&
           (indicator.is_shifted() || departments.contains(unit) || (unit.ends_with("課") && unit != "課"));
}

/// The departments of a table, as written.
std::set<std::string_view> departments_of(const Table& table) {
    std::set<std::string_view> departments;
    for (const auto& indicator : table.indicators) {
        if (!indicator.department.empty()) {
            departments.insert(indicator.department);
        }
    }
    return departments;
}

/// The unit that counts as the right one: of the unit column, of most values, of the name (…件数), of the first value.
std::string_view right_unit(const Indicator& indicator, const std::vector<Written>& values) {
    if (indicator.unit_cell && !read_unit_words(indicator.unit).unit.empty()) {
        return indicator.unit;
    }
    std::size_t best_votes = 0;
    std::string_view best;
    for (const auto& candidate : values) {
        auto votes = 2 * static_cast<std::size_t>(std::ranges::count_if(
                             values, [&](const auto& other) { return same_unit(candidate.unit, other.unit); }));
        votes += indicator.name.find(candidate.unit) != std::string::npos ? 1 : 0;
        if (votes > best_votes) {
            best_votes = votes;
            best = candidate.unit;
        }
    }
    return best;
}

std::string as_written(const Written& one) {
    return fmt::format("{}「{}」", to_text(one.value->cell), one.value->text);
}

void report(const Indicator& indicator, const std::vector<const Written*>& odd, const Written* example,
            std::string_view right, Findings& findings) {
    const auto& first = *odd.front();
    const auto unit = first.unit;
    auto range = range_of(first.value->cell);
    for (const auto* one : odd) {
        if (one->value->cell.row == range.last.row && one->value->cell.column == range.last.column + 1) {
            range.last = one->value->cell;
        }
    }
    if (example != nullptr && example->value->cell == first.value->cell) {
        const bool base_first = example->value->role == ValueRole::base;
        const auto& base = base_first ? *example->value : *first.value;
        const auto& target = base_first ? *first.value : *example->value;
        findings.add(range, {fmt::format("「{}」の基準値は「{}」、目標値は「{}」で、単位が違います。", indicator.name,
                                         base.text, target.text),
                             fmt::format("The base “{}” and the target “{}” of {} have different units.", base.text,
                                         target.text, indicator.name)});
        return;
    }
    const auto evidence =
        example != nullptr ? as_written(*example) : fmt::format("単位欄 {}", to_text(*indicator.unit_cell));
    const auto evidence_en = example != nullptr
                                 ? fmt::format("{} “{}”", to_text(example->value->cell), example->value->text)
                                 : fmt::format("the unit column, {}", to_text(*indicator.unit_cell));
    findings.add(range, {fmt::format("{}の単位は「{}」ですが、同じ指標のほかの値の単位は「{}」です（{}）。",
                                     as_written(first), unit, right, evidence),
                         fmt::format("{} “{}” is in {}, but the other values of this indicator are in {} ({}).",
                                     to_text(first.value->cell), first.value->text, unit, right, evidence_en)});
}

/// 人 in the unit column where base and targets are all in 件: the column is wrong, not they.
void report_unit_column(const Examined& examined, const Indicator& indicator, const std::vector<Written>& values, Findings& findings) {
    const auto unit = seen_text(examined.sheet, *indicator.unit_cell);
    const auto& first = values.front();
    findings.add(*indicator.unit_cell,
                 {fmt::format("「{}」の単位欄は「{}」ですが、値の単位はすべて「{}」です（{}など{}件）。", indicator.name, unit, first.unit, as_written(first), values.size()),
                  fmt::format("The unit column of “{}” says “{}”, but all its values are in {} ({} “{}”, {} in all).", indicator.name, unit, first.unit,
                              to_text(first.value->cell), first.value->text, values.size())});
}

void check(const Examined& examined, Findings& findings) {
    check_units_of_names(examined, findings);
    for (const auto* table : examined.tables) {
        const auto departments = departments_of(*table);
        for (const auto& indicator : table->indicators) {
            if (has_one_unit(indicator) || is_off_its_unit(indicator, departments)) {
                continue;
            }
            const auto values = written_units(examined, *table, indicator);
            const bool alike = std::ranges::all_of(values, [&](const auto& one) { return one.unit == values.front().unit; });
            if (alike && (!indicator.unit_cell || values.empty() || indicator.unit == values.front().unit)) {
                continue;
            }
            if (alike && values.size() >= 2 && !same_unit(indicator.unit, values.front().unit)) {
                report_unit_column(examined, indicator, values, findings);
                continue;
            }
            const auto right = values.empty() ? std::string_view{} : right_unit(indicator, values);
            const auto example =
                std::ranges::find_if(values, [&](const auto& one) { return same_unit(one.unit, right); });
            const auto agreeing =
                std::ranges::count_if(values, [&](const auto& one) { return same_unit(one.unit, right); });
            std::map<std::string_view, std::vector<const Written*>> odd;
            for (const auto& one : values) {
                if (!same_unit(one.unit, right)) {
                    odd[one.unit].push_back(&one);
                }
            }
            for (const auto& [unit, cells] : odd) {
                // Two measures in equal parts are two measures, not a slip.
                const bool slip =
                    indicator.unit_cell || cells.size() == 1 || static_cast<std::ptrdiff_t>(cells.size()) < agreeing;
                if (slip) {
                    report(indicator, cells, example == values.end() ? nullptr : &*example, right, findings);
                }
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    KPI                     | 区分   | 基準値(H30) | 目標値(R6)  | R1     | R2     | 担当課
    新規工業用地造成箇所・面積 | 実績値 | 1か所       | 2箇所以上   | 0ヶ所  | 0カ所  | 商工振興課
                            | 達成率 | 4.17ha      |             | 0ha    | 0ha    |
    新規就農者数            | 実績値 | 38人/年     | 31名        | 29人   | 30人   | 農林課
                            | 達成率 |             |             | 93.5%  | 96.8%  |
)",
                                      R"(
    指標         | 単位 | 現状値(R元) | 目標値(R6)   | R3    | R4
    満足度       | %    | 62.0%       | +5ポイント   | 62.5% | 63.0%
    寄附額       | 千円 | 1億円       | 120,000千円  | 9,800万円 | 110,000
)",
                                      R"(
    指標         | 単位       | 担当課     | 現状値(R元) | 目標値(R6) | R3  | R4
    満足度       | %          | 企画課     | 62.0        | 65.0       | 62.5 | 63.0
    受診率       | 市民生活課 | 40.1       | 45.0        | 41.2%      | 42.0% |
    相談件数     | 件         | 市民生活課 | 120         | 150        | 131 | 140
)"};

constexpr std::string_view flagged[] = {R"(
    KPI                            | 区分   | 基準値(H30) | 目標値(R6) | R1    | R2
    インターンシップ実施支援件数/年 | 実績値 | 48件        | 50件       | »57人 | 17件
                                   | 達成率 |             |            | 114.0% | 34.0%
)",
                                        R"(
    重要業績評価指標(KPI)                                  | 区分   | 3年度 | 4年度 | 7年度
    »妊婦健康診査補助券使用枚数 ／525件(令和元年)→670枚(令和7年) | 目標値 | 670   | 670   | 670
                                                           | 実績値 | 577   | 528   |
)",
                                        R"(
    指標             | 基準値(R元) | R3      | R4      | R5    | R6      | 目標値(R7)
    集落営農の法人化 | 2法人       | 2法人   | 3法人   | »3人  | 4法人   | 5法人
    小学校の実施校   | 2小学校     | 3小学校 | 3校     | 4小学校 | 5小学校 | 6小学校
)",
                                        R"(
    指標         | 単位 | 基準値(R元) | 目標値(R7) | R3    | R4
    健診受診率   | %    | 41.2%       | 60.0%      | 43.0% | 44.1%
    喫煙率       | %    | 19.7%       | 15.0%      | 17.4% | 14.8%
    満足度       | %    | 62.0%       | 70.0%      | 62.5% | 63.0%
    死亡者数     | »%   | #74         | #60        | #68   | #61
    認知度       | %    | 24.2%       | 50.0%      | 27.9% | 31.5%
    会員数       | 人   | #130        | #150       | #134  | #141
)",
                                        R"(
    指標                   | 区分 | R2 | R3 | R4      | R5
    認定新規就農者数（人） | 計画 | #2 | #2 | #3      | #3
    ^                      | 実績 | #2 | #1 | »#3@0"％" | #2
    農地の集積率（％）     | 計画 | #58.0@0.0 | #60.0@0.0 | #62.0@0.0 | #64.0@0.0
    ^                      | 実績 | #57.1@0.0 | #58.9@0.0 | #61.0@0.0 | #62.9@0.0
)",
                                        R"(
    指標                 | 基準値(R元) | 目標値(R6) | 実績(R4) | 実績(R5)
    支援金の交付（件）   | #3          | #15        | »9人     | #12
    合同説明会（人）     | #134        | #200       | #121     | #176
    子育て支援拠点（箇所） | #4        | #6         | #5       | #5
)",
                                        R"(
    指標           | 単位 | 基準値 R元 | R5    | 目標値 R7
    保育士の充足率 | %    | #88.0      | #93.5 | #100
    がん検診受診率 | %    | #18.4      | #22.6 | #30.0
    職員の研修率   | %    | #41.2      | #55.0 | #60.0
    カードの交付率 | »人  | #12.9      | #68.1 | #90.0
    寄附の件数     | »人  | 3,640件    | 4,382件 | 5,000件
)",
                                        R"(
    指標             | 単位 | 基準値 R元 | R5   | 目標値 R7
    講座の開催回数   | »人  | #12        | #15  | #20
    講座の受講者数   | 人   | #240       | #310 | #400
    相談の件数       | 件   | #88        | #93  | #100
    カードの交付率   | %    | #12.9      | #68.1 | #90.0
)"};

}  // namespace

extern const Rule rule{
    .id = "unit-mismatch",
    .group = RuleGroup::values,
    .severity = Severity::warning,
    .title = {"単位の不一致", "Different units in one indicator"},
    .what = {"一つの指標の中で、ほかの値と違う単位が書かれた値です（件と人など）。か所と箇所、人と名のような書き方の違"
             "いは対象にしません。",
             "A value with a unit other than that of the other values of its indicator (件 among 人). Mere spellings "
             "(か所, 箇所) don't count."},
    .why = {"数えているものが変わったのか書き間違いなのか読み手に分からず、達成率も意味を失います。",
            "Readers can't tell whether what is counted changed or the unit is a slip, and a rate of the two means "
            "nothing."},
    .remedy = {"正しい単位を確かめ、どちらかに揃えてください。", "Find out which unit is right and use it throughout."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::unit_mismatch
