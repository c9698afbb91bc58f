// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <type_traits>

#include "core/rules/excel_functions.hpp"
#include "core/rules/rule.hpp"
#include "core/sheets/per_text.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::error_value {
namespace {

/// What an error means to the person who wrote the formula.
struct Meaning {
    std::string_view error;
    StaticText words;
};
constexpr std::array meanings{
    Meaning{"#DIV/0!", {"割る数（目標値や基準値など）が 0 か空欄です", "it divides by zero or by a blank cell"}},
    Meaning{"#REF!", {"参照していたセルや行、シートが削除されています", "a cell, row or sheet that it refers to was deleted"}},
    Meaning{"#VALUE!", {"文字のセルを数として計算しています", "it computes with a text as if it were a number"}},
    Meaning{"#NAME?", {"関数名か名前が見つかりません", "a function or name is not known"}},
    Meaning{"#NUM!", {"計算結果が数になりません", "the result is no number"}},
    Meaning{"#NULL!", {"参照する範囲の書き方が正しくありません", "a range is miswritten"}},
    Meaning{"#N/A", {"検索した値が見つからないか、値がまだありません", "a value was not found, or there is none yet"}},
    Meaning{"Err:502", {"関数の引数が正しくありません", "an argument of a function makes no sense"}},
    Meaning{"Err:504", {"関数の引数の参照にエラーがあります", "a reference given to a function has an error"}},
    Meaning{"Err:508", {"式の括弧が合っていません", "the brackets of the formula don't match"}},
    Meaning{"Err:522", {"式が自分自身を参照しています（循環参照）", "the formula refers to itself"}},
    Meaning{"Err:523", {"循環参照の計算が収束しません", "a circular calculation does not settle"}},
};

bool is_error_text(std::string_view text) {
    const bool numbered = text.starts_with("Err:") && text.size() == 7;
    return numbered || std::ranges::any_of(meanings, [&](const auto& known) { return known.error == text; });
}

/// #N/A is how KPI functions say that there is no value yet; functions that Calc does not have are another rule's.
bool is_no_mistake(const SheetCell& cell) {
    return (cell.text == "#N/A" && cell.formula.find("KPISHEET") != std::string_view::npos) ||
           (cell.text == "#NAME?" && called_excel_function(cell.formula) != nullptr);
}

using Cells = std::vector<const SheetCell*>;

void report(const Cells& cells, Findings& findings) {
    const auto& first = *cells.front();
    std::vector<Address> places;
    for (const auto* cell : cells) {
        places.push_back(cell->at);
    }
    const auto known = std::ranges::find(meanings, trim(first.text), &Meaning::error);
    const auto words = known == meanings.end() ? StaticText{"式を確かめてください", "check the formula"} : known->words;
    const auto formula = first.is_formula() ? fmt::format("（{} の式 {}）", to_text(first.at), first.formula) : std::string{};
    const auto formula_en = first.is_formula() ? fmt::format(" ({}: {})", to_text(first.at), first.formula) : std::string{};
    const auto listed = list_cells(places);
    findings.add(Range{cells.front()->at, {cells.back()->at.row, std::max(cells.back()->at.column, cells.front()->at.column)}},
                 {fmt::format("{} に「{}」と表示されています。{}{}。", listed.ja, trim(first.text), words.ja, formula),
                  fmt::format("{} shows {}: {}{}.", listed.en, trim(first.text), words.en, formula_en)});
}

/// Errors of one kind in one row, or one below the other, have one cause.
void report_groups(const Cells& errors, Findings& findings) {
    std::map<std::int32_t, std::size_t> in_row;
    std::map<std::int32_t, std::size_t> in_column;
    for (const auto* cell : errors) {
        in_row[cell->at.row] += 1;
        in_column[cell->at.column] += 1;
    }
    std::map<std::pair<bool, std::int32_t>, Cells> groups;
    for (const auto* cell : errors) {
        const bool by_row = in_row[cell->at.row] > in_column[cell->at.column];
        groups[{by_row, by_row ? cell->at.row : cell->at.column}].push_back(cell);
    }
    for (const auto& [key, cells] : groups) {
        report(cells, findings);
    }
}

/// Of formulas above, beside and below the tables: sums, counts of grades.
void check_around(const Examined& examined, Findings& findings) {
    std::map<std::string_view, Cells> errors;
    for (const auto& cell : examined.sheet.has_formulas() && !examined.tables.empty() ? examined.sheet.cells() : std::span<const SheetCell>{}) {
        const auto inside = [&](const auto* table) { return table->range.contains(cell.at); };
        if (cell.kind == SheetCell::Kind::error && !is_no_mistake(cell) && std::ranges::none_of(examined.tables, inside)) {
            errors[trim(cell.text)].push_back(&cell);
        }
    }
    for (const auto& [text, cells] : errors) {
        report_groups(cells, findings);
    }
}

void check(const Examined& examined, Findings& findings) {
    PerText<std::true_type> error_texts(examined.sheet);
    const auto read = [](const SheetCell& cell) { return is_error_text(trim(cell.text)) ? std::optional(std::true_type{}) : std::nullopt; };
    for (const auto* table : examined.tables) {
        std::map<std::string_view, Cells> errors;
        for (auto row = table->range.first.row; row <= table->range.last.row; ++row) {
            for (const auto& cell : examined.sheet.row(row)) {
                const bool error = cell.kind == SheetCell::Kind::error || (cell.kind == SheetCell::Kind::text && error_texts.of(cell, read) != nullptr);
                if (error && table->range.contains(cell.at) && !is_no_mistake(cell)) {
                    errors[trim(cell.text)].push_back(&cell);
                }
            }
        }
        for (const auto& [text, cells] : errors) {
            report_groups(cells, findings);
        }
    }
    check_around(examined, findings);
}

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1  | 達成率
    新規創業件数 | #26         | #45        | #31 | =E2/C2→#0.689@0.0%
    会員数       | #25         | #30        | -   | =ORG.KPISHEET.KPI.RATE(D3;C3)→#N/A
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1  | R2   | 達成率
    新規創業件数 | #26         | #0         | #31 | #34  | »=E2/C2→#DIV/0!
    会員数       | #25         | #30        | #26 | #27  | =E3/C3→#0.9@0.0%
    相談件数     | #12         | #0         | #13 | #14  | =E4/C4→#DIV/0!
    講座数       | #3          | »=C9*2→#REF! | #4  | #4 | =E5/3→#1.3@0.0%
)",
                                        R"(
    指標         | 基準値(H30) | 目標値(R6) | R2  | 達成率
    新規創業件数 | #26         | #40        | #34 | =D2/C2→#0.85@0.0%
    会員数       | #25         | #30        | #27 | =D3/C3→#0.9@0.0%

    平均         |             |            |     | »=AVERAGE(#REF!)→#REF!
)"};

}  // namespace

extern const Rule rule{
    .id = "error-value",
    .group = RuleGroup::formulas,
    .severity = Severity::error,
    .title = {"数式のエラー", "Error value"},
    .what = {"KPI の表の中に #DIV/0! や #REF! などのエラーが表示されています。同じ列や行の同じエラーは一件にまとめます。",
             "A table shows #DIV/0!, #REF! or another error. Equal errors of one column or row are one issue."},
    .why = {"そのまま公表されると値が分からず、合計など、その値を使う計算もすべてエラーになります。",
            "Published as it is it tells nothing, and every total that uses it is an error, too."},
    .remedy = {"式と参照先を確かめてください。目標値がない行は、IF で空欄にするか達成率を書かないでください。",
               "Check the formula and what it refers to. Leave the rate blank (IF) where there is no target."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::error_value
