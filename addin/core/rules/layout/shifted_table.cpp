// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <cstdlib>

#include "core/rules/rule.hpp"

namespace kpisheet::rules::shifted_table {
namespace {

void check(const Examined& examined, Findings& findings) {
    const Table* first = nullptr;
    std::size_t others = 0;
    for (const auto* table : examined.tables) {
        if (table->shift != 0) {
            others += first == nullptr ? 0 : 1;
            first = first == nullptr ? table : first;
        }
    }
    if (first == nullptr) {
        return;
    }
    const auto columns = std::abs(first->shift);
    Text message{
        fmt::format("この表（{}）は、見出しより全体に{}列{}に書かれています。", to_text(first->range), columns,
                    first->shift > 0 ? "右" : "左"),
        fmt::format("All rows of this table ({}) stand {} column{} to the {} of their headings.", to_text(first->range),
                    columns, columns == 1 ? "" : "s", first->shift > 0 ? "right" : "left")};
    if (others > 0) {
        message.ja += fmt::format("このシートのほかの{}表にも同じようなずれがあります。", others);
        message.en += fmt::format(" {} other table{} of this sheet {} off, too.", others, others == 1 ? "" : "s",
                                  others == 1 ? "is" : "are");
    }
    message.ja += "ずれを戻した位置の見出しで読みました。";
    message.en += " They were read by the headings they belong to.";
    findings.add(first->range, std::move(message));
}

constexpr std::string_view clean[] = {R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数 | 商工振興課 | 26件        | 45件       | 31件 | 34件
    相談件数     | 市民課     | 10件        | 20件       | 12件 | 15件
    婚姻届出数   | 市民課     | 98件        | 120件      | 97件 | 92件
)"};

constexpr std::string_view flagged[] = {R"(
    »施策  | 指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数   | 商工振興課 | 26件        | 45件       | 31件 | 34件
    相談件数       | 市民課     | 10件        | 20件       | 12件 | 15件
    婚姻届出数     | 市民課     | 98件        | 120件      | 97件 | 92件
    観光入込客数   | 観光交流課 | 112千人     | 120千人    | 98千人 | 45千人
)"};

}  // namespace

extern const Rule rule{
    .id = "shifted-table",
    .group = RuleGroup::layout,
    .severity = Severity::info,
    .title = {"表全体のずれ", "Shifted table"},
    .what = {"表のすべての行が、見出しの列からそろって右または左にずれている表です。",
             "A table all of whose rows stand beside their headings by the same number of columns."},
    .why = {"人の目には分かりますが、列で集計すると別の列の値を読みます。",
            "A person sees what is meant, but a sum over a column takes the values of another one."},
    .remedy = {"見出しか本体を動かして、列をそろえてください。",
               "Move the headings or the rows so that the columns agree."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::shifted_table
