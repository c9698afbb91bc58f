// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "core/rules/comparing.hpp"
#include "core/rules/lost_units.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/shift_by_rates.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::shifted_row {
namespace {

/// Rows below each other that are off by the same number of columns: one cause.
struct Run {
    const Table* table;
    const Indicator* first;
    const Indicator* last;
    std::int32_t first_row;
    std::int32_t last_row;
    std::int32_t shift;
    std::int32_t from;
    std::size_t without_target = 0;
};

bool has_target(const Indicator& indicator) {
    return std::ranges::any_of(indicator.values, [](const auto& value) { return value.role == ValueRole::target; });
}

std::vector<Run> runs_of(const Table& table) {
    std::vector<Run> runs;
    const Indicator* previous = nullptr;
    for (const auto& indicator : table.indicators) {
        if (indicator.shift != 0) {
            const bool goes_on = previous != nullptr && previous->shift == indicator.shift && previous->shift_from == indicator.shift_from &&
                                 previous->last_row + 1 >= indicator.first_row;
            if (!goes_on) {
                runs.push_back({&table, &indicator, &indicator, indicator.first_row, indicator.last_row, indicator.shift, indicator.shift_from});
            }
            runs.back().last = &indicator;
            runs.back().last_row = indicator.last_row;
            runs.back().without_target += has_target(indicator) ? 0 : 1;
        } else if (const auto& row = indicator.shifted_row) {
            runs.push_back({&table, &indicator, &indicator, row->row, row->row, row->shift, row->from});
        }
        previous = &indicator;
    }
    return runs;
}

Range range_of_run(const Sheet& sheet, const Run& run) {
    Range range{{run.first_row, run.first->cell.column}, {run.last_row, run.first->cell.column}};
    for (auto row = range.first.row; row <= range.last.row; ++row) {
        if (const auto cells = sheet.row(row); !cells.empty()) {
            range.first.column = std::min(range.first.column, cells.front().at.column);
            range.last.column = std::max(range.last.column, cells.back().at.column);
        }
    }
    return range;
}

/// The cell that shows it best: a section's name or a value under a heading of something else.
std::optional<Text> evidence(const Sheet& sheet, const Run& run) {
    const auto shift = run.table->shift + run.shift;
    for (const auto& column : run.table->columns) {
        if (column.column < run.from) {
            continue;
        }
        const bool telling = column.role == ColumnRole::department || column.role == ColumnRole::base ||
                             column.role == ColumnRole::target || column.role == ColumnRole::actual ||
                             column.role == ColumnRole::kpi;
        const Address at{run.first_row, column.column + shift};
        const auto under = std::ranges::find(run.table->columns, at.column - run.table->shift, &Column::column);
        const bool own = at.column >= 0 && sheet.cell(at) != nullptr;  // not what a merge shows there
        if (!telling || !own || is_blank(sheet, at) || under == run.table->columns.end() ||
            under->heading == column.heading) {
            continue;
        }
        const auto text = seen_text(sheet, at);
        if (run.table->shift != 0) {
            return Text{
                fmt::format("「{}」は、ほかの行では「{}」が書かれている列（{}）にあります。", text, under->heading,
                            to_text(at)),
                fmt::format("“{}” stands where the other rows hold “{}” ({}).", text, under->heading, to_text(at))};
        }
        return Text{fmt::format("「{}」の列にあるはずの「{}」が、「{}」の列（{}）にあります。", column.heading, text,
                                under->heading, to_text(at)),
                    fmt::format("“{}” belongs under “{}” and stands under “{}” ({}).", text, column.heading,
                                under->heading, to_text(at))};
    }
    return std::nullopt;
}

bool most_have_target(const Table& table) {
    const auto with =
        std::ranges::count_if(table.indicators, [](const auto& i) { return !i.is_shifted() && has_target(i); });
    const auto all = std::ranges::count(table.indicators, 0, &Indicator::shift);
    return with >= 2 && with * 4 >= all * 3;
}

void report(const ShiftByRates& found, Findings& findings) {
    const auto row = found.cells.first.row + 1;
    const auto first = to_text(found.cells.first);
    const auto rate = fmt::format("「{}」({})", found.rate->text, to_text(found.rate->cell));
    const auto actual = figure_at(*found.actual);
    const auto target = figure_at(*found.target);
    findings.add(found.cells,
                 found.shift > 0 ? Text{fmt::format("{}行目は、{} から右が1列右にずれています。達成率{}は、1列戻すと {} と {} から計算した値に合います。", row, first, rate, actual, target),
                                        fmt::format("Row {} stands 1 column to the right from {} on: moved back, the rate {} follows from {} and {}.", row, first, rate, actual, target)}
                                 : Text{fmt::format("{}行目は、{} かその右でセルが1つ抜け、そこから右が1列左にずれています。達成率{}は、1列戻すと {} と {} から計算した値に合います。", row, first, rate, actual, target),
                                        fmt::format("A cell is missing in row {}, at {} or right of it, and what follows stands 1 column to the left: moved back, the rate {} follows from {} and {}.", row, first, rate, actual, target)});
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        check_lost_units(examined, *table, findings);
    }
    for (std::size_t i = 0; i < examined.tables.size(); ++i) {
        for (const auto& found : shifts_by_rates(examined, i)) {
            report(found, findings);
        }
    }
    for (const auto* table : examined.tables) {
        for (const auto& run : runs_of(*table)) {
            const auto columns = std::abs(run.shift);
            const auto first = run.first_row + 1;
            const auto last = run.last_row + 1;
            const auto rows = first == last ? fmt::format("{}行目", first) : fmt::format("{}〜{}行目", first, last);
            const auto rows_en =
                first == last ? fmt::format("Row {} stands", first) : fmt::format("Rows {}–{} stand", first, last);
            const bool inside = run.from > 0;
            Text message{
                fmt::format("{}は、{}{}より{}列{}にずれています。", rows, inside ? "途中のセルから右が" : "",
                            table->shift == 0 ? "見出し" : "ほかの行", columns, run.shift > 0 ? "右" : "左"),
                fmt::format("{}{} {} column{} to the {} of the {}.", rows_en, inside ? ", from a cell inside it on," : "",
                            columns, columns == 1 ? "" : "s",
                            run.shift > 0 ? "right" : "left", table->shift == 0 ? "headings" : "other rows")};
            if (const auto shown = evidence(examined.sheet, run)) {
                message.ja += shown->ja;
                message.en += " " + shown->en;
            }
            if (run.without_target > 0 && most_have_target(*table)) {
                message.ja += "ずれのため、目標値が失われています。";
                message.en += " The target was lost with it.";
            }
            findings.add(range_of_run(examined.sheet, run), std::move(message));
        }
    }
}

constexpr std::string_view clean[] = {R"(
    施策     | 指標         | 担当課     | 基準値(H30) | R1   | R2   | 目標値(R6)
    1 仕事   | 新規創業件数 | 商工振興課 | 26件        | 31件 | 34件 | 45件
             | 相談件数     | 市民課     | 10件        | 12件 | -    | 20件
    2 暮らし | 計画の策定   | 建設課     | -           | -    | 済   | 策定完了
             | 婚姻届出数   | 市民課     | 98件        | 97件 | 92件 | 120件
)"};

constexpr std::string_view flagged[] = {R"(
    施策     | 指標         | 担当課       | 基準値(H30) | R1         | R2   | 目標値(R6)
    1 仕事   | 新規創業件数 | 商工振興課   | 26件        | 31件       | 34件 | 45件
             | 相談件数     | 市民課       | 10件        | 12件       | 14件 | 20件
             | 就職件数     | 商工振興課   | 15件        | 18件       | 19件 | 30件
             | »2 暮らし    | 婚姻届出数   | 市民課      | 98件       | 97件 | 92件
             | 転入者数     | 市民課       | 705人       | 684人      | 598人 | 750人
             | 出生数       | 市民課       | 220人       | 228人      | 176人 | 280人
)",
                                        R"(
    指標         | 目標値(R7) | 策定時(R2) | R3   | R4   | R5   | R6
    新規創業件数 | 45件       | 26件       | 31件 | 34件 |      |
    相談件数     | 20件       | 10件       | 12件 | 14件 |      |
    就職件数     | 30件       | 15件       | 18件 | 19件 |      |
    »転入者数    | 750人      |            | 705人 | 684人 | 698人 |
    出生数       | 280人      | 220人      | 228人 | 176人 |      |
    婚姻届出数   | 120件      | 98件       | 97件 | 92件 |      |
)",
                                        R"(
    指標         | 単位 | 区分 | R3  | R4  | R5  | R6
    新規創業件数 | 件   | 目標 | #31 | #34 | #36 | #40
    ^            | ^    | 実績 | #30 | #35 | #33 |
    相談件数     | 件   | 目標 | #10 | #12 | #14 | #16
    »^           | ^    |      | 実績 | #11 | #13 | #12
    就職件数     | 件   | 目標 | #15 | #16 | #17 | #18
    ^            | ^    | 実績 | #14 | #16 | #19 |
    会員数       | 人   | 目標 | #25 | #30 | #35 | #40
    ^            | ^    | 実績 | #26 | #29 | #33 |
)",
                                        R"(
    指標         | 区分 | 策定時 | R4   | R5   | R6   | R7   | 計
    新規創業件数 | 目標 |        | 31件 | 34件 | 35件 | 36件 | 136件
                 | 実績 | 26件   | 30件 | 35件 |      |      | 65件
    相談件数     | 目標 |        | 11件 | 12件 | 13件 | 14件 | 50件
                 | 実績 | 10件   | 12件 | 13件 |      |      | 25件
    就職件数     | 目標 |        | 15件 | 16件 | 17件 | 18件 | 66件
                 | 実績 | 14件   | 13件 | 18件 |      |      | 31件
    視察件数     | 目標 |        | 5件  | 6件  | 7件  | 8件  | 26件
    »            |      | 実績   | 4件  | 6件  | 7件  |      | 13件
    面談件数     | 目標 |        | 25件 | 26件 | 27件 | 28件 | 106件
                 | 実績 | 23件   | 22件 | 27件 |      |      | 49件
    展示会件数   | 目標 |        | 1件  | 2件  | 2件  | 3件  | 8件
                 | 実績 | 1件    | 1件  | 2件  |      |      | 3件
)",
                                        R"(
    指標         | 担当課 | 基準値(H26) | 目標値(H31) | H29実績 | H30実績 | 達成率
    開催回数     | 福祉課 | 2回         | 4回         | 3回     | 4回     | 100.0%
    »一時預かり  | 福祉課 |             | 624人       | 800人   | 715人   | 752人
    健診受診率   | 健康課 | 94.1%       | 100.0%      | 97.5%   | 98.3%   | 98.3%
    導入校数     | 教育課 | 1校         | 4校         | 2校     | 3校     | 75.0%
    参加者数     | 健康課 | 310人       | 600人       | 415人   | 502人   | 83.7%
)",
                                        R"(
    指標         | 単位   | 基準値(R3) | R4      | R5      | 目標値(R8)
    事故の件数   | 件     | #93        | #88     | #81     | #70
    訓練の参加者 | 人     | #1860      | #2145   | #2430   | #3000
    LED化率      | »#72.4 | #81.0      | #90.5   | #95.0   |
)",
                                        R"(
    指標         | 区分   | R3   | R4   | R5   | R6
    新規創業件数 | 目標   | 31件 | 34件 | 36件 | 40件
    ^            | 実績   | 30件 | 35件 | 33件 | 41件
    ^            | 達成率 | 96.8% | 102.9% | 91.7% | 102.5%
    相談件数     | 目標   | 10件 | 12件 | 14件 | 16件
    ^            | 実績   | »11件 | 13件 | 15件 |
    ^            | 達成率 | 90.0% | 91.7% | 92.9% | 93.8%
    会員数       | 目標   | 25人 | 30人 | 35人 | 40人
    ^            | 実績   | 26人 | 29人 | 33人 | 38人
    ^            | 達成率 | 104.0% | 96.7% | 94.3% | 95.0%
)",
                                        R"(
    指標         | 担当課 | 基準値(R3) | R4   | R5   | 目標値(R8) | 目標比 (%)
    充足率       | 保育課 | #88.0      | #89.5 | #93.5 | #95.0    | #98.4
    開催回数     | 福祉課 | #21        | #23  | #24  | #36        | #66.7
    導入校の割合 | 教育課 | »#45.1     | #41.7 | #60.0 | #69.5     |
    参加者数     | 健康課 | #310       | #415 | #502 | #600       | #83.7
    会員数       | 健康課 | #25        | #26  | #29  | #40        | #72.5
)"};

}  // namespace

extern const Rule rule{
    .id = "shifted-row",
    .group = RuleGroup::layout,
    .severity = Severity::error,
    .title = {"行のずれ", "Shifted row"},
    .what = {"セルが抜けたり増えたりしたために、値が見出しの列からずれている行です。",
             "A row whose cells stand beside their headings because a cell was lost or inserted."},
    .why = {"ある年の実績が別の年のものとして読まれ、端の値（多くは目標値）は失われます。",
            "Actuals are taken for those of another year, and the value at the end (often the target) is lost."},
    .remedy = {"ずれた分だけセルを戻し、失われた値を元の資料から書き入れてください。",
               "Move the cells back under their headings, and write what was lost from the source."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::shifted_row
