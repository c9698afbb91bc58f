// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "core/indicators/exact.hpp"
#include "core/rules/breakdowns.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/named_arithmetic.hpp"
#include "core/rules/rule.hpp"
#include "core/text/contains.hpp"

namespace kpisheet::rules::breakdown_mismatch {
namespace {

void report(const BrokenSum& column, Findings& findings) {
    std::string sum;
    for (const auto* part : column.parts) {
        sum += (sum.empty() ? "" : "＋") + figure_at(*part);
    }
    const auto shown = figure_like(column.sum, *column.total);
    if (column.wrong_part != nullptr) {
        const auto& part = *column.wrong_part;
        const auto meant = figure_like(*part.number + *column.total->number - column.sum, part);
        findings.add(part.cell, {fmt::format("内訳の合計 {} = {} は、「{}」の {} と合いません。達成率 {} も、{} が {} であれば合います。", sum, shown,
                                             column.indicator->name, figure_at(*column.total), figure_at(*column.rate), to_text(part.cell), meant),
                                 fmt::format("The breakdown {} = {} does not make {} of “{}”. The rate {}, too, follows if {} is {}.", sum, shown,
                                             figure_at(*column.total), column.indicator->name, figure_at(*column.rate), to_text(part.cell), meant)});
    } else {
        // Which of them is wrong, nothing tells: all that stand below each other are shown.
        Range cells = range_of(column.total->cell);
        for (const auto* part : column.parts) {
            constexpr std::int32_t farthest = 4;  // rows: 達成率 may stand between them
            const bool goes_on = part->cell.column == cells.last.column && part->cell.row > cells.last.row && part->cell.row <= cells.last.row + farthest;
            cells.last = goes_on ? part->cell : cells.last;
        }
        findings.add(cells,
                 {fmt::format("「{}」の {} は、内訳の合計 {} = {} と合いません（ほかの列では合っています）。",
                              column.indicator->name, figure_at(*column.total), sum, shown),
                  fmt::format("{} of “{}” is not the sum of its breakdown, {} = {} (other columns add up).",
                              figure_at(*column.total), column.indicator->name, sum, shown)});
    }
    std::vector<Address> figures{column.total->cell};
    for (const auto* part : column.parts) {
        figures.push_back(part->cell);
    }
    findings.rests_on(std::move(figures));
}

/// What a figure in brackets is compared with or a measure of it, and no part: 30件 (前年25件、前々年20件), 33人 (最大20人).
constexpr std::string_view no_parts[] = {"うち", "前年", "前々年", "昨年", "前回", "前期", "目標", "計画", "予定", "見込", "基準", "当初",
                                         "最大", "最小", "最高", "最低", "平均", "累計", "全国", "増",   "減",   "比"};

/// Parts have a name, and the total's unit or none: 330人 (大人230、子ども100). Years beside each other, (R4:310件、R3:300件), have none.
bool is_part(const ValuePart& part, KeptUnit unit) {
    // 276件/年 (窓口174件、オンライン93件): the time stands with the total alone.
    const std::string_view counted = unit.text().substr(0, unit.text().find('/'));
    return !part.label.empty() && (part.unit.empty() || part.unit == unit || part.unit == counted) && part.condition == Condition::none &&
           !part.label.ends_with("実") && !part.label.ends_with("延") &&
           std::ranges::none_of(no_parts, [&](auto word) { return contains(part.label, word); });
}

/// 2,236人/日 (ほくほく線: 1,011人/日 トキ鉄: 1,325人/日): parts of one unit that is the total's own.
void check_cell(const KpiValue& value, Findings& findings) {
    if (!is_number(value) || value.parts().size() < 2 || value.unit.empty() || value.unit.starts_with('%') || contains(value.text, "うち") ||
        !std::ranges::all_of(value.parts(), [&](const auto& part) { return is_part(part, value.unit); })) {
        return;
    }
    double sum = 0;
    std::string words;
    for (const auto& part : value.parts()) {
        sum += part.number;
        words += (words.empty() ? "" : "＋") + figure_like(part.number, value);
    }
    // Parts that make more than twice the total or less than half of it are no parts of it.
    const auto total = *value.number;
    const bool plausible = total > 0 && sum > total / 2 && sum < total * 2;
    if (plausible && std::fabs(sum - total) > slack(value) * static_cast<double>(value.parts().size() + 1) &&
        compare_decimals(sum, total) != 0) {
        findings.add(value.cell, {fmt::format("{} は、括弧内の内訳 {} = {} と合いません。", figure_like(total, value),
                                              words, figure_like(sum, value)),
                                  fmt::format("{} is not the sum of its parts in brackets, {} = {}.",
                                              figure_like(total, value), words, figure_like(sum, value))});
    }
}

/// 113人（うち158人）: a part that is more than the whole.
void check_part_of(const KpiValue& value, Findings& findings) {
    if (!is_number(value) || value.parts().empty() || value.unit.starts_with('%') || *value.number <= 0) {
        return;
    }
    for (const auto& part : value.parts()) {
        const bool of_whole = part.label.starts_with("うち") || (!part.label.empty() && contains(value.text, "うち" + std::string(part.label)));  // うち県外158人
        if (of_whole && (part.unit.empty() || part.unit == value.unit) && part.number > *value.number + slack(value)) {
            findings.add(value.cell, {fmt::format("「{}」では、うち数 {} が全体の {} より大きくなっています。", value.text, figure_like(part.number, value), figure_like(*value.number, value)),
                                      fmt::format("In “{}” the part, {}, is more than the whole, {}.", value.text, figure_like(part.number, value), figure_like(*value.number, value))});
            return;
        }
    }
}

void check(const Examined& examined, Findings& findings) {
    check_named_sums(examined, findings);
    for (const auto* table : examined.tables) {
        for (const auto& column : broken_sums(*table)) {
            report(column, findings);
        }
        for (const auto& indicator : examined.indicators_with(*table, [](const ValueKinds& kinds) { return kinds.has_asides(); })) {
            for (const auto& value : indicator.values) {
                check_cell(value, findings);
                check_part_of(value, findings);
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    重要業績評価指標        |        | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数            | 実績値 | 26件        | 45件       | 31件  | 34件
                            | 達成率 |             |            | 68.9% | 75.6%
    (内訳) 創業及び開業     | 実績値 | 18件        | 30件       | 21件  | 24件
                            | 達成率 |             |            | 70.0% | 80.0%
    (内訳) 空き店舗開業支援 | 実績値 | 8件         | 15件       | 10件  | 10件
                            | 達成率 |             |            | 66.7% | 66.7%
    相談件数                | 実績値 | 500件       | 600件      | 510件 | 530件
                            | 達成率 |             |            | 85.0% | 88.3%
    (内訳) 電話             | 実績値 | 120件       | 150件      | 110件 | 130件
                            | 達成率 |             |            | 73.3% | 86.7%
    (内訳) 窓口             | 実績値 | 200件       | 220件      | 210件 | 230件
                            | 達成率 |             |            | 95.5% | 104.5%
)",
                                      R"(
    指標             | 基準値(H30)                               | 目標値(R6) | R5
    鉄道の利用者数   | 3,034人/日 (北線: 1,395人/日 南線: 1,639人/日) | 2,809人/日 | 2,336人/日
    婚活参加者数     | 延44人(実13人)                            | 60人       | 51人
    相談の件数       | 188件/年                                  | 300件/年   | 267件/年 (窓口174件、オンライン93件)
    入園児の数       | 105人 (うち3歳児 20人、うち4歳児 40人)    | 120人      | 110人
    見学の受入件数   | 20件                                      | 40件       | 30件 (前年25件、前々年20件)
    照会の件数       | 300件 (R4:310件、R3:290件)                | 400件      | 330件 (目標350、前年310)
    参加者の数       | 33人 (最大20人、平均17人)                 | 60人       | 330人 (大人230、子ども100)
)"};

constexpr std::string_view flagged[] = {R"(
    重要業績評価指標        |        | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数            | 実績値 | 26件        | 45件       | 31件  | »36件
                            | 達成率 |             |            | 68.9% | 80.0%
    (内訳) 創業及び開業     | 実績値 | 18件        | 30件       | 21件  | 24件
                            | 達成率 |             |            | 70.0% | 80.0%
    (内訳) 空き店舗開業支援 | 実績値 | 8件         | 15件       | 10件  | 10件
                            | 達成率 |             |            | 66.7% | 66.7%
)",
                                        R"(
    重要業績評価指標        |        | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数            | 実績値 | 26件        | 45件       | 31件  | 34件
                            | 達成率 |             |            | 68.9% | 75.6%
    (内訳) 創業及び開業     | 実績値 | 18件        | 30件       | 21件  | »26件
                            | 達成率 |             |            | 70.0% | 80.0%
    (内訳) 空き店舗開業支援 | 実績値 | 8件         | 15件       | 10件  | 10件
                            | 達成率 |             |            | 66.7% | 66.7%
)",
                                        R"(
    指標             | 基準値(H30) | 目標値(R6) | R5
    鉄道の利用者数   | 3,034人/日  | 2,809人/日 | »2,236人/日 (北線: 1,011人/日 南線: 1,325人/日)
    観光案内の件数   | 300件       | 400件      | 310件
    移住相談の件数   | 188件/年    | 300件/年   | »276件/年 (窓口174件、オンライン93件)
    利用者の数       | 200人       | 400人      | »330人 (大人230、子ども110)
)",
                                        R"(
    指標             | 基準値(R2)             | 目標値(R8)         | R6
    移住者数         | 84人（うち県外 41人）   | 130人（うち県外 70人） | »113人（うち県外 158人）
    相談件数         | 210件                  | 300件              | 262件
)"};

}  // namespace

extern const Rule rule{
    .id = "breakdown-mismatch",
    .group = RuleGroup::sums,
    .severity = Severity::error,
    .title = {"内訳と合計の不一致", "Breakdown does not add up"},
    .what = {"「(内訳)"
             "」の行の合計、または括弧内の内訳の合計が、全体の値と合いません。ほかの列で合わない内訳は、一部だけの内訳"
             "とみて指摘しません。",
             "The rows marked (内訳), or the parts in brackets inside a cell, don't make the total. Breakdowns that "
             "don't add up in the other columns either are taken for incomplete ones and left alone."},
    .why = {"合計か内訳のどちらかが誤っています。読み手が足し算をすればすぐに分かる誤りです。",
            "Either the total or a part is wrong, and any reader who adds up will notice."},
    .remedy = {"元の資料を見て、合計と内訳のどちらが正しいかを確かめてください。",
               "Look up the source to find out which figure is wrong."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::breakdown_mismatch
