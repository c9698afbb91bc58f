// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <span>

#include "core/layouts/column_roles.hpp"
#include "core/rules/computed_columns.hpp"
#include "core/rules/formula_fix.hpp"
#include "core/rules/formula_survey.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/subtotal_sums.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/table_groups.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::formula_overwritten {
namespace {

constexpr std::size_t least_formulas = 3;
constexpr std::size_t least_alike = 4;  ///< formulas of another kind
constexpr std::size_t least_sums = 3;  ///< of a row

/// The only typed number of a line that is otherwise filled with one formula.
const ValueCell* overwritten(const FilledLine& line) {
    return line.has_usual(least_formulas) && line.typed.size() == 1 ? &line.typed.front() : nullptr;
}

/// 給付費計: every target and actual of the row is the sum of the cells above it, 受診率: or one shape of formula in all, but for one. By row.
std::map<std::int32_t, FilledLine> rows_of_sums(const FilledLines& lines) {
    std::map<std::int32_t, FilledLine> rows;
    for (const auto& [key, line] : lines) {
        const auto& [row, role] = key;
        if (role == ValueRole::rate || line.formulas.empty()) {
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
    std::erase_if(rows, [](const auto& row) {
        const auto least = row.second.usual.skeleton.starts_with("=SUM(") ? least_sums : least_alike;
        return row.second.usual_count < least || row.second.usual_count != row.second.formulas.size();
    });
    return rows;
}

/// 目標 R7, which the targets of R3 to R6 are interpolated to: the formula would refer to the cell itself.
bool would_refer_to_itself(const std::string& formula, Address at) {
    return std::ranges::any_of(shape_of(formula, at).references, [&](const auto& one) {
        return (one.row_fixed ? one.row : at.row + one.row) == at.row && (one.column_fixed ? one.column : at.column + one.column) == at.column;
    });
}

void report(const Sheet& sheet, const ValueCell& typed, const FilledLine& line, bool column, Findings& findings) {
    const auto formula = filled_to(line.example->formula, line.example->at, typed.cell->at);
    if (would_refer_to_itself(formula, typed.cell->at)) {
        return;
    }
    findings.add(typed.cell->at,
                 {fmt::format("「{}」は直接入力された値です。同じ{}のほかの {} セルは数式で、ここにも {} が入るはずです（{} の式 {}）。", typed.cell->text,
                              column ? "列" : "行", line.usual_count, formula, to_text(line.example->at), line.example->formula),
                  fmt::format("“{}” is typed in; the other {} cells of this {} are formulas, and {} would stand here ({}: {}).", typed.cell->text,
                              line.usual_count, column ? "column" : "row", formula, to_text(line.example->at), line.example->formula)},
                 fill_formula(sheet, *line.example, *typed.cell));
}

/// Of a row of subtotals.
void report_sum(const Sheet& sheet, const SheetCell& typed, const SheetCell& example, std::size_t others, Findings& findings) {
    const auto formula = filled_to(example.formula, example.at, typed.at);
    findings.add(typed.at, {fmt::format("「{}」は直接入力された値です。同じ行のほかの {} セルは数式で、ここにも {} が入るはずです（{} の式 {}）。", typed.text, others, formula, to_text(example.at), example.formula),
                            fmt::format("“{}” is typed in; the other {} cells of this row are formulas, and {} would stand here ({}: {}).", typed.text, others, formula, to_text(example.at), example.formula)},
                 fill_formula(sheet, example, typed));
}

/// The columns that a typed value would have been filled along, and the formula that was filled there: both beside it have one shape,
/// and so have all in its row. Rates of 増 and of 減 have each their own formula in one column.
std::optional<FilledLine> filled_across(const Sheet& sheet, const Table& table, const ValueCell& typed) {
    const auto at = typed.cell->at;
    const auto number = at.column - whole_shift(table, *typed.indicator);
    const auto own = std::ranges::find(table.columns, number, &Column::column);
    if (own == table.columns.end() || !is_value_column(own->role)) {
        return std::nullopt;
    }
    FilledLine line;
    line.typed.push_back(typed);
    bool before = false;
    bool after = false;
    for (const auto& column : table.columns) {
        const auto* cell = column.role == own->role && column.column != number ? sheet.cell({at.row, at.column + column.column - number}) : nullptr;
        if (cell == nullptr || (!cell->is_formula() && trim(cell->text).empty())) {
            continue;
        }
        const auto shape = cell->is_formula() ? shape_of(cell->formula, cell->at) : FormulaShape{};
        if (!cell->is_formula() || (line.example != nullptr && shape != line.usual)) {
            return std::nullopt;
        }
        line.usual = shape;
        line.example = cell;
        ++line.usual_count;
        (column.column < number ? before : after) = true;
    }
    return before && after && line.usual_count >= least_formulas ? std::optional(std::move(line)) : std::nullopt;
}

/// Among the typed numbers of columns that hold formulas, too.
void check_across(const Examined& examined, const ValueGroup& group, const FormulaSurvey& survey, std::set<Address>& said, Findings& findings) {
    for (const auto& [key, line] : survey.columns) {
        const bool rare = line.typed.size() * 3 <= line.formulas.size();
        for (const auto& typed : rare ? std::span(line.typed) : std::span<const ValueCell>{}) {
            const auto table = std::ranges::find_if(group.tables, [&](const auto* one) { return one->range.contains(typed.cell->at); });
            const bool known = table == group.tables.end() || said.contains(typed.cell->at);
            const auto across = known ? std::nullopt : filled_across(examined.sheet, **table, typed);
            if (across) {
                report(examined.sheet, typed, *across, false, findings);
                said.insert(typed.cell->at);
            }
        }
    }
}

/// A count typed among =COUNTIF(…) of the tables that count grades.
void check_tallies(const Examined& examined, Findings& findings) {
    for (const auto& table : examined.tallies) {
        std::vector<std::int32_t> columns;
        std::ranges::transform(table.grades, std::back_inserter(columns), &TallyTable::GradeColumn::column);
        if (table.sum_column) {
            columns.push_back(*table.sum_column);
        }
        const auto report_overwritten = [&](const std::vector<Address>& places, bool down) {
            FilledLine line;
            for (const auto at : places) {
                const auto* cell = examined.sheet.cell(at);
                if (cell == nullptr || cell->kind != SheetCell::Kind::number) {
                    continue;
                }
                const ValueCell one{nullptr, nullptr, cell};
                if (!cell->is_formula()) {
                    line.typed.push_back(one);
                    continue;
                }
                const auto shape = shape_of(cell->formula, cell->at);
                line.usual = line.formulas.empty() ? shape : line.usual;
                line.example = line.formulas.empty() ? cell : line.example;
                line.usual_count += shape == line.usual ? 1 : 0;
                line.formulas.push_back(one);
            }
            if (const auto* typed = overwritten(line)) {
                report(examined.sheet, *typed, line, down, findings);
            }
        };
        for (const auto column : columns) {
            std::vector<Address> places;
            for (const auto& row : table.rows) {
                if (!row.is_sum) {
                    places.push_back({row.row, column});
                }
            }
            report_overwritten(places, true);
        }
        if (table.rows.size() == 1) {
            std::vector<Address> places;
            std::ranges::transform(table.grades, std::back_inserter(places), [&](const auto& grade) { return Address{table.rows.front().row, grade.column}; });
            report_overwritten(places, false);
        }
    }
}

/// 前年度実績, typed, right of 4月 | 5月 | 6月, which are summed from the rows below.
bool is_beside_parts(const ValueGroup& group, const SheetCell& typed, const SheetCell& example) {
    const auto is_part = [&](const SheetCell& cell) {
        return std::ranges::any_of(group.tables, [&](const auto* table) {
            return std::ranges::any_of(table->columns, [&](const auto& column) { return column.part_of_year && column.column + table->shift == cell.at.column; });
        });
    };
    return is_part(example) && !is_part(typed);
}

void check(const Examined& examined, Findings& findings) {
    if (!examined.sheet.has_formulas()) {
        return;
    }
    check_tallies(examined, findings);
    std::set<Address> said;  // by columns, by rows, and between tables that follow close upon each other
    for (const auto& group : group_computed_values(examined)) {
        const auto survey = survey_formulas(group.values);
        for (const auto& [key, line] : survey.columns) {
            if (const auto* typed = overwritten(line)) {
                report(examined.sheet, *typed, line, true, findings);
                said.insert(typed->cell->at);
            }
        }
        for (const auto& [key, line] : survey.rows) {
            const auto* typed = overwritten(line);
            const bool again = typed != nullptr && said.contains(typed->cell->at);
            if (typed != nullptr && !again && typed->value->role == line.formulas.front().value->role && !is_beside_parts(group, *typed->cell, *line.example)) {
                report(examined.sheet, *typed, line, false, findings);
                said.insert(typed->cell->at);
            }
        }
        for (const auto& [row, line] : rows_of_sums(survey.rows)) {
            const auto* typed = overwritten(line);
            if (typed != nullptr && !said.contains(typed->cell->at)) {
                report(examined.sheet, *typed, line, false, findings);
                said.insert(typed->cell->at);
            }
        }
        check_across(examined, group, survey, said, findings);
    }
    for (const auto* table : examined.tables) {
        for (const auto& [cell, example, others] : odd_subtotals(examined.sheet, *table)) {
            if (!cell->is_formula() && said.insert(cell->at).second) {
                report_sum(examined.sheet, *cell, *example, others, findings);
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
)",
                                        R"(
    指標       | 方向性 | 区分   | R5 | R6 | R7 | R8
    会員数     | アップ | 目標   | #100 | #110 | #120 | #130
    ^          | ^      | 実績   | #95  | #108 |      |
    ^          | ^      | 達成率 | =IF(D3="","",D3/D2)→#0.95@0% | =IF(E3="","",E3/E2)→#0.981818@0% | =IF(F3="","",F3/F2)→ | =IF(G3="","",G3/G2)→
    ごみ排出量 | ダウン | 目標   | #610 | #600 | #590 | #580
    ^          | ^      | 実績   | #612 | #605 |      |
    ^          | ^      | 達成率 | =IF(D6="","",(2*D5-D6)/D5)→#0.996721@0% | =IF(E6="","",(2*E5-E6)/E5)→#0.991667@0% | =IF(F6="","",(2*F5-F6)/F5)→ | =IF(G6="","",(2*G5-G6)/G5)→
    寄附額     | アップ | 目標   | #340 | #360 | #380 | #400
    ^          | ^      | 実績   | #352 | #371 |      |
    ^          | ^      | 達成率 | =IF(D9="","",D9/D8)→#1.035294@0% | »#1.03@0% | =IF(F9="","",F9/F8)→ | =IF(G9="","",G9/G8)→
    事故件数   | ダウン | 目標   | #180 | #176 | #172 | #168
    ^          | ^      | 実績   | #189 | #178 |      |
    ^          | ^      | 達成率 | =IF(D12="","",(2*D11-D12)/D11)→#0.95@0% | =IF(E12="","",(2*E11-E12)/E11)→#0.988636@0% | =IF(F12="","",(2*F11-F12)/F11)→ | =IF(G12="","",(2*G11-G12)/G11)→
)"};

}  // namespace

extern const Rule rule{
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

}  // namespace kpisheet::rules::formula_overwritten
