// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/rules/computed_columns.hpp"
#include "core/rules/formula_fix.hpp"
#include "core/rules/formula_survey.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t least_formulas = 3;
constexpr std::size_t least_sums = 4;  ///< of a row

/// The only typed number of a line that is otherwise filled with one formula.
const ValueCell* overwritten(const FilledLine& line) {
    return line.has_usual(least_formulas) && line.typed.size() == 1 ? &line.typed.front() : nullptr;
}

/// 給付費計: every target and actual of the row is the sum of the cells above it, but for one. By row.
std::map<std::int32_t, FilledLine> rows_of_sums(const FilledLines& lines) {
    std::map<std::int32_t, FilledLine> rows;
    for (const auto& [key, line] : lines) {
        const auto& [row, role] = key;
        if (role == ValueRole::rate || line.formulas.empty() || !line.usual.skeleton.starts_with("=SUM(")) {
            continue;
        }
        auto& sums = rows[row];
        const bool alike = sums.formulas.empty() || sums.usual == line.usual;
        sums.usual = line.usual;
        sums.example = line.example;
        sums.usual_count += alike ? line.usual_count : 0;
        sums.formulas.insert(sums.formulas.end(), line.formulas.begin(), line.formulas.end());
        sums.typed.insert(sums.typed.end(), line.typed.begin(), line.typed.end());
    }
    std::erase_if(rows, [](const auto& row) { return row.second.usual_count < least_sums || row.second.usual_count != row.second.formulas.size(); });
    return rows;
}

void report(const Sheet& sheet, const ValueCell& typed, const FilledLine& line, bool column, Findings& findings) {
    const auto formula = filled_to(line.example->formula, line.example->at, typed.cell->at);
    findings.add(typed.cell->at,
                 {fmt::format("「{}」は直接入力された値です。同じ{}のほかの {} セルは数式で、ここにも {} が入るはずです（{} の式 {}）。", typed.cell->text,
                              column ? "列" : "行", line.usual_count, formula, to_text(line.example->at), line.example->formula),
                  fmt::format("“{}” is typed in; the other {} cells of this {} are formulas, and {} would stand here ({}: {}).", typed.cell->text,
                              line.usual_count, column ? "column" : "row", formula, to_text(line.example->at), line.example->formula)},
                 fill_formula(sheet, *line.example, *typed.cell));
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        const auto survey = survey_formulas(examined.values_of(*table));
        std::vector<Address> said;
        for (const auto& [key, line] : survey.columns) {
            if (const auto* typed = overwritten(line)) {
                report(examined.sheet, *typed, line, true, findings);
                said.push_back(typed->cell->at);
            }
        }
        for (const auto& [key, line] : survey.rows) {
            const auto* typed = overwritten(line);
            const bool again = typed != nullptr && std::find(said.begin(), said.end(), typed->cell->at) != said.end();
            if (typed != nullptr && !again && typed->value->role == line.formulas.front().value->role) {
                report(examined.sheet, *typed, line, false, findings);
                said.push_back(typed->cell->at);
            }
        }
        for (const auto& [row, line] : rows_of_sums(survey.rows)) {
            const auto* typed = overwritten(line);
            if (typed != nullptr && std::find(said.begin(), said.end(), typed->cell->at) == said.end()) {
                report(examined.sheet, *typed, line, false, findings);
            }
        }
        const auto beside = survey_formulas(computed_cells(examined.sheet, *table));
        for (const auto& [key, line] : beside.columns) {
            if (const auto* typed = overwritten(line)) {
                report(examined.sheet, *typed, line, true, findings);
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1  | 達成率
    新規創業件数 | #26         | #45        | #31 | =D2/C2→#0.689@0.0%
    会員数       | #25         | #30        | #26 | =D3/C3→#0.867@0.0%
    講座数       | #3          | 見直し     | -   | -
    相談件数     | #12         | #20        | #13 | =D5/C5→#0.65@0.0%
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 目標値(R6) | R6   | 判定
    新規創業件数 | #45        | #46  | =IF(C2>=B2,"達成","未達成")→達成
    会員数       | #30        | #26  | »達成
    講座数       | #5         | #4   | =IF(C4>=B4,"達成","未達成")→未達成
    相談件数     | #20        | #13  | =IF(C5>=B5,"達成","未達成")→未達成
    就職件数     | #10        | -    | -
)",
                                        R"(
    指標         | 基準値(H30) | 目標値(R6) | R1  | 達成率
    新規創業件数 | #26         | #45        | #31 | =D2/C2→#0.689@0.0%
    会員数       | #25         | #30        | #26 | »#0.867@0.0%
    講座数       | #3          | #5         | #4  | =D4/C4→#0.8@0.0%
    相談件数     | #12         | #20        | #13 | =D5/C5→#0.65@0.0%
)",
                                        R"(
    KPI          | 区分   | 目標値(R6) | R2                 | R3                 | R4      | R5
    新規創業件数 | 実績値 | #45        | #31                | #34                | #36     | #40
                 | 達成率 |            | =D2/$C2→#0.689@0.0% | =E2/$C2→#0.756@0.0% | »#0.8@0.0% | =G2/$C2→#0.889@0.0%
)",
                                        R"(
    項目       | 単位 | R5実績 | R6計画 | R6実績 | R7計画 | R7見込 | R8計画
    居宅       | 千円 | #1284  | #1301  | #1276  | #1312  | #1288  | #1324
    施設       | 千円 | #2018  | #2034  | #2001  | #2036  | #2009  | #2036
    給付費計   | 千円 | =SUM(C2:C3)→#3302 | »#3225 | =SUM(E2:E3)→#3277 | =SUM(F2:F3)→#3348 | =SUM(G2:G3)→#3297 | =SUM(H2:H3)→#3360
)"};

}  // namespace

extern const Rule formula_overwritten{
    .id = "formula-overwritten",
    .group = RuleGroup::formulas,
    .severity = Severity::warning,
    .title = {"数式の上書き", "Formula typed over"},
    .what = {"ほかのセルがすべて同じ数式の列（または行）で、一つだけ値が直接入力されています。",
             "One typed number in a column (or row) whose other cells are all the same formula."},
    .why = {"元の値を直してもこのセルだけ変わらず、古い値が残ります。", "When the figures change, this cell alone keeps the old value."},
    .remedy = {"隣のセルの数式をコピーしてください。意図した値なら、備考に理由を書いてください。",
               "Copy the formula from the next cell. If the value is meant, say why in a remark."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet
