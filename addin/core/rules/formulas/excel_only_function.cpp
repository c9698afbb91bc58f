// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <map>

#include "core/eras/format.hpp"
#include "core/rules/excel_functions.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::excel_only_function {
namespace {

/// The day that the formula's only argument shows: =DATESTRING(B2) with a date in B2. Days count from 1899-12-30.
std::optional<std::string> date_shown(const Sheet& sheet, std::string_view formula) {
    const auto open = formula.find('(');
    const auto close = formula.find(')', open);
    if (open == std::string_view::npos || close + 1 != formula.size()) {
        return std::nullopt;
    }
    const auto range = parse_range(formula.substr(open + 1, close - open - 1));
    const auto* cell = range && range->is_single() ? sheet.cell(range->first) : nullptr;
    if (cell == nullptr || cell->kind != SheetCell::Kind::number || cell->number < 1 || cell->number > 1e6) {
        return std::nullopt;
    }
    using namespace std::chrono;
    const auto day = sys_days{year{1899} / 12 / 30} + days{static_cast<int>(cell->number)};
    const auto text = format_era(day, "gggee年mm月dd日");
    return text ? std::optional(*text) : std::nullopt;
}

/// Only where what the new formula shows is known: the person sees it before it is made.
std::optional<Fix> with_kpi_function(const Sheet& sheet, const SheetCell& cell) {
    const auto formula = with_era_function(cell.formula);
    const auto shown = formula.empty() ? std::nullopt : date_shown(sheet, cell.formula);
    if (!shown) {
        return std::nullopt;
    }
    Fix fix{{fmt::format("KPI.ERA 関数で「{}」と表示する", *shown), fmt::format("Show “{}” with KPI.ERA", *shown)}, false, {}};
    fix.edits.push_back({cell.at, std::string(cell.text), *shown, {}, {}, formula});
    return fix;
}

void check(const Examined& examined, Findings& findings) {
    std::map<std::string_view, std::pair<const ExcelFunction*, std::vector<const SheetCell*>>> found;
    if (examined.tables.empty()) {
        return;
    }
    for (const auto& cell : examined.sheet.cells()) {
        // A workbook of Excel shows what Excel computed until the first recalculation here.
        const bool unknown = cell.kind == SheetCell::Kind::error && cell.text == "#NAME?";
        const auto* function = cell.is_formula() ? called_excel_function(cell.formula) : nullptr;
        if (function != nullptr && (unknown || function->name == "DATESTRING" || function->name == "NUMBERSTRING")) {
            auto& entry = found[function->name];
            entry.first = function;
            entry.second.push_back(&cell);
        }
    }
    for (const auto& [name, entry] : found) {
        const auto& [function, cells] = entry;
        std::vector<Address> places;
        std::optional<Fix> fix;
        for (const auto* cell : cells) {
            places.push_back(cell->at);
            auto one = with_kpi_function(examined.sheet, *cell);
            if (one && fix) {
                fix->edits.push_back(std::move(one->edits.front()));
            } else if (one) {
                fix = std::move(one);
            }
        }
        const auto listed = list_cells(places);
        findings.add(places.front(),
                     {fmt::format("{} は Excel の関数 {} を使っているため、{}（{}）。代わりに{}を使えます。", listed.ja, name,
                                  cells.front()->kind == SheetCell::Kind::error ? "エラーになっています" : "計算し直すとエラーになります",
                                  cells.front()->formula, function->instead_ja),
                      fmt::format("{} uses the Excel function {}, which is not known here ({}). Use {} instead.", listed.en, name,
                                  cells.front()->formula, function->instead_en)},
                     std::move(fix));
    }
}

constexpr std::string_view clean[] = {R"(
    作成日       | #45047@yyyy-mm-dd | =ORG.KPISHEET.KPI.ERA(B1)→令和5年5月1日
    指標         | 基準値(H30) | 目標値(R6) | R1  | R2
    新規創業件数 | #26         | #45        | #31 | =VLOOKUP(A3;H1:I9;2;0)→#34
    会員数       | #25         | #30        | #26 | =DATESTRINGS(B3)→#NAME?
)"};

constexpr std::string_view flagged[] = {R"(
    作成日       | #45047@yyyy-mm-dd | »=DATESTRING(B1)→#NAME?
    指標         | 基準値(H30) | 目標値(R6) | R1  | R2
    新規創業件数 | #26         | #45        | #31 | »=_xlfn.XLOOKUP(A3;H1:H9;I1:I9)→#NAME?
    会員数       | #25         | #30        | #26 | #27
)"};

}  // namespace

extern const Rule rule{
    .id = "excel-only-function",
    .group = RuleGroup::formulas,
    .severity = Severity::error,
    .title = {"Excel だけの関数", "Function that only Excel has"},
    .what = {"DATESTRING や XLOOKUP など、Calc にない Excel の関数を使った式が #NAME? になっています。",
             "A formula shows #NAME? because it uses a function of Excel that Calc does not have (DATESTRING, XLOOKUP)."},
    .why = {"Excel では正しく見えても、Calc や多くのビューアーでは値が表示されません。",
            "It looks right in Excel, but shows no value in Calc and many viewers."},
    .remedy = {"どの表計算ソフトにもある関数か、同じ働きの KPI 関数に置き換えてください。",
               "Use a function that every spreadsheet has, or the KPI function that does the same."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::excel_only_function
