// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/rules/formula_survey.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t least_formulas = 3;

/// The same calculation on other cells. Another calculation (a lower-is-better rate, a sum) may be meant, and so may the
/// same cells the other way round.
bool points_elsewhere(const FormulaShape& shape, const FormulaShape& usual) {
    if (shape.skeleton != usual.skeleton || shape.references == usual.references) {
        return false;
    }
    auto one = shape.references;
    auto other = usual.references;
    std::ranges::sort(one);
    std::ranges::sort(other);
    return one != other;
}

struct Odd {
    const ValueCell* cell;
    const FilledLine* line;
};

/// The formulas of a line that point elsewhere than most. Nothing where no shape is usual, or too many differ.
std::vector<Odd> odd_ones(const FilledLine& line) {
    std::vector<Odd> found;
    if (line.has_usual(least_formulas)) {
        for (std::size_t i = 0; i < line.formulas.size(); ++i) {
            if (points_elsewhere(line.shapes[i], line.usual)) {
                found.push_back({&line.formulas[i], &line});
            }
        }
    }
    return found;
}

/// True where the crossing line is filled with this very shape: the cell belongs to it.
bool is_usual_in(const FilledLines& lines, std::int32_t line, const ValueCell& cell, const FormulaShape& shape) {
    const auto found = lines.find({line, cell.value->role});
    return found != lines.end() && found->second.usual_count >= 2 && found->second.has_usual(2) && found->second.usual == shape;
}

void report(const Odd& odd, bool column, Findings& findings) {
    const auto& cell = *odd.cell->cell;
    const auto& example = *odd.line->example;
    const auto usual = filled_to(example.formula, example.at, cell.at);
    findings.add(cell.at,
                 {fmt::format("{} の式 {} は、同じ{}のほかの {} セルと参照先が違います。揃えると {} です（{} の式 {}）。", to_text(cell.at), cell.formula,
                              column ? "列" : "行", odd.line->usual_count, usual, to_text(example.at), example.formula),
                  fmt::format("{} {} refers to other cells than the {} formulas of its {}: those would be {} here ({}: {}).", to_text(cell.at),
                              cell.formula, odd.line->usual_count, column ? "column" : "row", usual, to_text(example.at), example.formula)});
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        const auto survey = survey_formulas(examined.sheet, *table);
        for (const auto& [key, line] : survey.columns) {
            for (const auto& odd : odd_ones(line)) {
                const auto& cell = *odd.cell->cell;
                if (!is_usual_in(survey.rows, cell.at.row, *odd.cell, shape_of(cell.formula, cell.at))) {
                    report(odd, true, findings);
                }
            }
        }
        for (const auto& [key, line] : survey.rows) {
            for (const auto& odd : odd_ones(line)) {
                const auto& cell = *odd.cell->cell;
                const auto& column = survey.columns.at({cell.at.column, odd.cell->value->role});
                if (!column.has_usual(2)) {
                    report(odd, false, findings);
                }
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1  | 達成率
    新規創業件数 | #26         | #45        | #31 | =D2/C2→#0.689@0.0%
    会員数       | #25         | #30        | #26 | =D3/C3→#0.867@0.0%
    事故件数     | #40         | #20        | #25 | =C4/D4→#0.8@0.0%
    相談件数     | #12         | #20        | #13 | =D5/C5→#0.65@0.0%
)",
                                      R"(
    KPI          | 区分   | 目標値(R6) | R2                    | R3                    | R4
    新規創業件数 | 実績値 | #45        | #31                   | #34                   | #36
                 | 達成率 |            | =D2/$C$2→#0.689@0.0%  | =E2/$C$2→#0.756@0.0%  | =F2/$C$2→#0.8@0.0%
    会員数       | 実績値 | #30        | #26                   | #27                   | #28
                 | 達成率 |            | =D4/$C$4→#0.867@0.0%  | =E4/$C$4→#0.9@0.0%    | =F4/$C$4→#0.933@0.0%
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1  | 達成率
    新規創業件数 | #26         | #45        | #31 | =D2/C2→#0.689@0.0%
    会員数       | #25         | #30        | #26 | »=D3/B3→#1.04@0.0%
    講座数       | #3          | #5         | #4  | =D4/C4→#0.8@0.0%
    相談件数     | #12         | #20        | #13 | =D5/C5→#0.65@0.0%
)"};

}  // namespace

extern const Rule inconsistent_formula{
    .id = "inconsistent-formula",
    .group = RuleGroup::formulas,
    .severity = Severity::warning,
    .title = {"参照先の違う数式", "Formula that refers elsewhere"},
    .what = {"同じ列（または行）のほかの数式と計算は同じなのに、参照するセルの位置だけが違う数式です。",
             "A formula that does the same as the others of its column (or row), but on cells in other places."},
    .why = {"別の行の値や、目標値ではなく基準値で割るなど、もっともらしい誤った値が表示されます。",
            "It shows a plausible wrong figure: of another row, or divided by the base instead of the target."},
    .remedy = {"参照先を確かめ、正しければ隣の式をコピーしてください。", "Check what it refers to; copy the formula of the next cell if that is right."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet
