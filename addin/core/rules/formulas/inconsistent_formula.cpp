// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/rules/computed_columns.hpp"
#include "core/rules/formula_fix.hpp"
#include "core/rules/formula_shape.hpp"
#include "core/rules/odd_formulas.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/subtotal_sums.hpp"
#include "core/rules/table_groups.hpp"

namespace kpisheet::rules::inconsistent_formula {
namespace {

/// 稼働率 has ― for a total, where the others divide totals: its formula divides the last year's figures instead.
bool avoids_words(const Sheet& sheet, const OddFormula& odd) {
    const auto any_text = [&](std::string_view formula) {
        const auto at = odd.cell->at;
        return std::ranges::any_of(shape_of(formula, at).references, [&](const auto& one) {
            const auto* cell = sheet.cell({one.row_fixed ? one.row : at.row + one.row, one.column_fixed ? one.column : at.column + one.column});
            return cell != nullptr && cell->kind == SheetCell::Kind::text && !cell->text.empty();
        });
    };
    const bool sums = odd.cell->formula.find(':') != std::string_view::npos;  // sums pass over texts
    return !sums && !any_text(odd.cell->formula) && any_text(filled_to(odd.example->formula, odd.example->at, odd.cell->at));
}

/// =SUM(E17:E18) over its own two parts among totals of three.
bool sums_own_parts(const Examined& examined, const OddFormula& odd) {
    const auto at = odd.cell->at;
    const auto references = shape_of(odd.cell->formula, at).references;
    if (!odd.in_column || references.size() != 2 || references[0].row != 1 || references[0].row_fixed || references[1].row_fixed || odd.cell->formula.find(':') == std::string_view::npos) {
        return false;
    }
    const auto last = at.row + references[1].row;
    return std::ranges::any_of(examined.tables, [&](const auto* table) {
        const auto& indicators = table->indicators;
        const auto own = std::ranges::find_if(indicators, [&](const auto& one) { return one.first_row <= at.row && at.row <= one.last_row; });
        if (own == indicators.end()) {
            return false;
        }
        auto part = own + 1;
        while (part != indicators.end() && part->breakdown) {
            ++part;
        }
        return part != own + 1 && (part - 1)->last_row == last;
    });
}

/// A place that the formula leaves out holds nothing, or 0.
bool leaves_out_nothing(const Sheet& sheet, const OddFormula& odd) {
    const auto at = odd.cell->at;
    const auto own = shape_of(odd.cell->formula, at);
    const auto usual = shape_of(filled_to(odd.example->formula, odd.example->at, at), at);
    if (own.skeleton == usual.skeleton || own.skeleton.find('/') == std::string::npos) {
        return false;
    }
    return std::ranges::any_of(usual.references, [&](const auto& one) {
        const auto* cell = sheet.cell({one.row_fixed ? one.row : at.row + one.row, one.column_fixed ? one.column : at.column + one.column});
        const bool empty = cell == nullptr || cell->kind != SheetCell::Kind::number || cell->number == 0;
        return empty && std::ranges::find(own.references, one) == own.references.end();
    });
}

void report(const Sheet& sheet, const OddFormula& odd, Findings& findings) {
    const auto& cell = *odd.cell;
    const auto& example = *odd.example;
    const auto usual = filled_to(example.formula, example.at, cell.at);
    findings.add(cell.at,
                 {fmt::format("{} の式 {} は、同じ{}のほかの {} セルと参照先が違います。揃えると {} です（{} の式 {}）。", to_text(cell.at),
                              cell.formula, odd.in_column ? "列" : "行", odd.usual_count, usual, to_text(example.at), example.formula),
                  fmt::format("{} {} refers to other cells than the {} formulas of its {}: those would be {} here ({}: {}).", to_text(cell.at),
                              cell.formula, odd.usual_count, odd.in_column ? "column" : "row", usual, to_text(example.at), example.formula)},
                 fill_formula(sheet, example, cell));
}

void check(const Examined& examined, Findings& findings) {
    if (!examined.sheet.has_formulas()) {
        return;
    }
    for (const auto& group : group_computed_values(examined)) {
        for (const auto& odd : odd_formulas(group.values)) {
            if (!avoids_words(examined.sheet, odd) && !sums_own_parts(examined, odd) && !leaves_out_nothing(examined.sheet, odd)) {
                report(examined.sheet, odd, findings);
            }
        }
    }
    std::set<Address> said;  // tables that follow close upon each other share the rows between them
    for (const auto* table : examined.tables) {
        for (const auto& odd : odd_formulas(computed_cells(examined.sheet, *table))) {
            if (odd.in_column && !avoids_words(examined.sheet, odd) && !leaves_out_nothing(examined.sheet, odd)) {
                report(examined.sheet, odd, findings);
            }
        }
        for (const auto& odd : odd_formulas(computed_totals(examined.sheet, *table))) {
            if (!odd.in_column) {
                report(examined.sheet, odd, findings);
                said.insert(odd.cell->at);
            }
        }
        for (const auto& [cell, example, others] : odd_subtotals(examined.sheet, *table)) {
            if (cell->is_formula() && said.insert(cell->at).second) {
                report(examined.sheet, {cell, example, others, false}, findings);
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
)",
                                      R"(
    指標         | R4  | R5  | R6  | 3か年計       | 目標値 R6 | 目標の計 | 達成率
    新規創業件数 | #26 | #31 | #34 | =SUM(B2:D2)→#91 | #30     | #90      | =E2/G2→#1.011@0.0%
    会員数       | #25 | #26 | #27 | =SUM(B3:D3)→#78 | #30     | #90      | =E3/G3→#0.867@0.0%
    稼働率       | #28 | #33 | #46 | ―               | #50     | ―        | =D4/F4→#0.92@0.0%
    相談件数     | #12 | #13 | #15 | =SUM(B5:D5)→#40 | #20     | #60      | =E5/G5→#0.667@0.0%
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1  | 達成率
    新規創業件数 | #26         | #45        | #31 | =D2/C2→#0.689@0.0%
    会員数       | #25         | #30        | #26 | »=D3/B3→#1.04@0.0%
    講座数       | #3          | #5         | #4  | =D4/C4→#0.8@0.0%
    相談件数     | #12         | #20        | #13 | =D5/C5→#0.65@0.0%
)",
                                        R"(
    指標         | 基準値(R4) | 実績値(R5) | 実績値(R6) | 目標値(R9) | 前年度からの増減
    新規創業件数 | #26        | #31        | #34        | #45        | =D2-C2→#3
    会員数       | #25        | #26        | #27        | #30        | »=D3-B3→#2
    講座数       | #3         | #4         | #4         | #5         | =D4-C4→#0
    相談件数     | #12        | #13        | #15        | #20        | =D5-C5→#2
)",
                                        R"(
    施策1
    指標     | 基準値 R元 | R6  | 目標値 R6 | 達成率
    成約件数 | #8         | #37 | #40       | =(C3-B3)/(D3-B3)→#0.91@0%
    相談件数 | #22        | #84 | #80       | =(C4-B4)/(D4-B4)→#1.07@0%

    施策2
    指標     | 基準値 R元 | R6   | 目標値 R6 | 達成率
    利用者数 | #320       | #352 | #360      | »=(C8-A8)/(D8-B8)→#0.8@0%
    登録者数 | #26        | #58  | #70       | =(C9-B9)/(D9-B9)→#0.73@0%
)",
                                        R"(
    指標               | 基準値 R元    | R4            | R5            | R6             | 目標値 R7
    負担額             | #500          | #600          | #640          | #700           | #800
    利用者数           | #50           | #60           | #64           | #70            | #80
    1人当たりの負担額  | =B2/B3→#10    | =C2/C3→#10    | =D2/D3→#10    | »=E2/D3→#10.9  | =F2/F3→#10
)",
                                        R"(
    分野 | 指標     | 基準値 R2 | 目標値 R7 | 決算額（千円）        | うち過疎債（千円）   | うち一般財源（千円）
    移住 | 移住者数 | #6        | #30       | #8420                 | #6000                | #2420
    移住 | 登録件数 | #9        | #35       | #1260                 | #0                   | #1260
    移住 | 定住者数 | #1        | #5        | #14850                | #5000                | #9850
    小計 |          |           |           | =SUM(E2:E4)→#24530    | »=SUM(F2:F3)→#6000   | =SUM(G2:G4)→#13530
)"};

}  // namespace

extern const Rule rule{
    .id = "inconsistent-formula",
    .group = RuleGroup::formulas,
    .severity = Severity::warning,
    .title = {"参照先の違う数式", "Formula that refers elsewhere"},
    .what = {"同じ列（または行）のほかの数式と計算は同じなのに、参照するセルの位置だけが違う数式です。",
             "A formula that does the same as the others of its column (or row), but on cells in other places."},
    .why = {"別の行の値や、目標値ではなく基準値で割るなど、もっともらしい誤った値が表示されます。",
            "It shows a plausible wrong figure: of another row, or divided by the base instead of the target."},
    .remedy = {"参照先を確かめ、正しければ隣の式をコピーしてください。",
               "Check what it refers to; copy the formula of the next cell if that is right."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::inconsistent_formula
