// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/rules/template_deviations.hpp"

namespace kpisheet::rules::differs_from_template {
namespace {

/// The form protects its sheet, and this one is open.
bool lost_protection(const Examined& examined) {
    const auto matches = examined.form->matching.tables_on(examined.sheet_index);
    return !examined.sheet.is_protected() && std::ranges::any_of(matches, [&](const auto& match) {
        return examined.form->reference.workbook.sheets[match.reference->sheet].is_protected();
    });
}

void check(const Examined& examined, Findings& findings) {
    if (examined.form == nullptr) {
        return;
    }
    if (examined.form->matching.indicators.empty()) {
        const bool first = !examined.tables.empty() && examined.tables.front() == examined.recognition.tables.data();
        if (first && !examined.form->reference.recognition.tables.empty()) {
            findings.add(std::nullopt, {"様式の指標が一つも見つかりません。別の表ではありませんか。",
                                        "None of the form's indicators is here. Is it another table?"});
        }
        return;
    }
    if (lost_protection(examined)) {
        findings.add(std::nullopt, {"様式にあるシートの保護が外されています。", "The sheet is protected in the form, and is not here."});
    }
    report_column_deviations(examined, findings);
    report_printed_cells(examined, findings);
    report_overwritten_formulas(examined, findings);
    report_protected_cells(examined, findings);
}

constexpr std::string_view clean[] = {R"(
    施策 | 指標         | 単位 | 担当課 | 基準値(H30) | 目標値(R6) | R1  | 達成率              | 備考
    創業 | 会員数       | 人   | 商工課 | #25         | #30        | #26 | =G2/F2→#0.867@0.0%  | 集計済み
    ^    | 新規創業件数 | 件   | 商工課 | #26         | #45        | #31 | =G3/F3→#0.689@0.0%  |
    === form
    施策 | 指標         | 単位 | 担当課 | 基準値(H30) | 目標値(R6) | R1  | 達成率        | 備考
    創業 | 新規創業件数 | 件   |        | #26         | #45        |     | =G2/F2→#0@0.0% |
    ^    | 会員数       | 人   | 商工課 | #25         | #30        |     | =G3/F3→#0@0.0% |
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | »単位 | 目標値(R6) | »実績（R1）  | »参考 | 達成率
    新規創業件数 | 件    | #45        | #31          | 表3   | =D2/C2→#0.689@0.0%
    会員数       | »世帯 | #30        | #26          |       | »#0.9@0.0%
    講座数       | 講座  | #5         | #4           |       | =D4/C4→#0.8@0.0%
    === form
    指標         | 単位 | 担当課 | 目標値(R6) | R1実績 | 達成率
    新規創業件数 | 件   | 商工課 | #45        |        | =E2/D2→#0@0.0%
    会員数       | 人   | 商工課 | #30        |        | =E3/D3→#0@0.0%
    講座数       | 講座 | 商工課 | #5         |        | =E4/D4→#0@0.0%
)",
                                        R"(
    担当課    | 指標               | 目標値(R6) | R1    | »基準値(H30)
    »商業課   | 新規創業件数       | 45件       | 31件  | 26件
    商業課    | »市民講座開催回数  | 5回        | 4回   | 3回
    市民課    | 婚姻届出数         | 120件      | 101件 | 98件
    === form
    担当課    | 指標         | 基準値(H30) | 目標値(R6) | R1
    商工課    | 新規創業件数 | 26件        | 45件       |
    商工課    | 講座開催回数 | 3回         | 5回        |
    市民課    | 婚姻届出数   | 98件        | 120件      |
)",
                                        R"(
    令和５年度KPI調査票
    »換算係数     | #0.8
    指標         | 目標値(R6) | R1     | 区分
    新規創業件数 | #45        | ✎#31   | 重点
    会員数       | #30        | ✎#26   | »一般
    講座数       | #5         | ✎#4    | 一般
    »水色の欄を記入し、6月末までに出してください
    === form
    令和５年度KPI調査票
    計算係数     | #0.8
    指標         | 目標値(R6) | R1     | 区分
    新規創業件数 | #45        | ✎      | 重点
    会員数       | #30        | ✎      | 重点
    講座数       | #5         | ✎      | 一般
    水色の欄だけを記入してください
)"};

}  // namespace

extern const Rule rule{
    .id = "differs-from-template",
    .group = RuleGroup::reference,
    .severity = Severity::warning,
    .title = {"様式との相違", "Differs from the form"},
    .what = {"配布した様式と比べて、列がなくなった・加わった・移された、見出し・指標名・単位・担当課などの印刷された欄が変わった、"
             "数式が値で上書きされた、シートの保護が外された、保護されたセルが変わった、という相違です。行の順序や列の位置ではなく、意味で対応づけます。",
             "Compared with the form that was sent out: columns removed, added or moved; headings, names, units, sections and other printed "
             "cells altered; formulas typed over; the sheet's protection taken off, or protected cells changed. Matched by meaning, not by place."},
    .why = {"様式と違う表は、そのままでは取りまとめの表に入りません。数式の上書きは、計算の誤りを隠します。",
            "A sheet other than the form does not fit into the joined table, and a formula typed over hides mistakes."},
    .remedy = {"様式のとおりに戻してください。見出しの言葉だけの違いは、安全に元へ戻せます。",
               "Put back what the form says. A heading that only reads otherwise can be put back safely."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::differs_from_template
