// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet {
namespace {

bool is_compared(const Column& column) {
    return column.role == ColumnRole::base || column.role == ColumnRole::target || column.role == ColumnRole::actual ||
           column.role == ColumnRole::total;
}

/// Tables of one kind: equal columns with equal roles.
std::string kind_of(const Table& table) {
    std::string kind = table.indicators.front().kind == IndicatorKind::goal ? "goal" : "kpi";
    for (const auto& column : table.columns) {
        kind += "/" + std::to_string(column.column) + "=" + std::to_string(static_cast<int>(column.role));
    }
    return kind;
}

/// One column of all tables of a kind, with the wordings of its heading and how often each occurs.
struct Wordings {
    std::map<std::string, std::size_t> counts;
    std::string usual;       ///< squeezed
    std::string usual_text;  ///< as printed
    std::size_t first_row = 0;
};

Wordings wordings_of(const std::vector<const Table*>& tables, std::size_t index) {
    Wordings wordings;
    for (const auto* table : tables) {
        const auto& heading = table->columns[index].heading;
        auto key = squeezed(heading);
        const auto count = ++wordings.counts[key];
        if (wordings.usual.empty() || count > wordings.counts[wordings.usual]) {
            wordings.usual = std::move(key);
            wordings.usual_text = heading;
        }
    }
    return wordings;
}

/// The other wording is the odd one out where three of four tables agree, or where of two tables all other headings do.
bool is_odd(const Wordings& wordings, std::size_t tables) {
    const auto usual = wordings.counts.at(wordings.usual);
    return tables == 2 ? wordings.counts.size() == 2 : usual >= 2 && usual * 4 >= tables * 3 - 1;
}

void check_kind(const std::vector<const Table*>& tables, Findings& findings) {
    std::vector<std::pair<std::size_t, Wordings>> differing;
    std::size_t compared = 0;
    for (std::size_t i = 0; i < tables.front()->columns.size(); ++i) {
        if (is_compared(tables.front()->columns[i])) {
            ++compared;
            if (auto wordings = wordings_of(tables, i); wordings.counts.size() > 1) {
                differing.emplace_back(i, std::move(wordings));
            }
        }
    }
    if (tables.size() == 2 && (differing.size() != 1 || compared < 3)) {
        return;  // with two tables only, a single difference among equal headings is one
    }
    for (const auto& [index, wordings] : differing) {
        if (!is_odd(wordings, tables.size())) {
            continue;
        }
        for (const auto* table : tables) {
            const auto& column = table->columns[index];
            if (squeezed(column.heading) != wordings.usual) {
                const auto count = wordings.counts.at(wordings.usual);
                findings.add(Address{table->header_last, column.column},
                             {fmt::format("見出し「{}」が、同じ形のほかの表（{}表）では「{}」です。", column.heading, count, wordings.usual_text),
                              fmt::format("The heading “{}” reads “{}” in the other tables of this form ({}).", column.heading,
                                          wordings.usual_text, count)});
            }
        }
    }
}

void check(const Examined& examined, Findings& findings) {
    std::map<std::string, std::vector<const Table*>> kinds;
    for (const auto* table : examined.tables) {
        kinds[kind_of(*table)].push_back(table);
    }
    for (const auto& [kind, tables] : kinds) {
        if (tables.size() >= 2) {
            check_kind(tables, findings);
        }
    }
}

constexpr std::string_view clean[] = {R"(
    KPI            | 基準値(H30)  | 目標値(R6) | R1    | R2
    新規創業件数   | 26件         | 45件       | 31件  | 34件

    KPI            | 基準値 (H30) | 目標値(R6) | R1    | R2
    婚姻届出数     | 98件         | 120件      | 101件 | 98件
)", R"(
    数値目標       | 基準値(H28)  | 目標値(R6) | R1      | R2
    市内従業者数   | 9,174人      | 9,518人    | 9,200人 | 9,210人

    KPI            | 担当課     | 基準値(H30) | 目標値(R6) | R1    | R2
    婚姻届出数     | 市民課     | 98件        | 120件      | 101件 | 98件
)"};

constexpr std::string_view flagged[] = {R"(
    KPI            | 基準値(H30)  | 目標値(R6) | R1    | R2
    新規創業件数   | 26件         | 45件       | 31件  | 34件

    KPI            | »基準値(H29) | 目標値(R6) | R1    | R2
    婚姻届出数     | 98件         | 120件      | 101件 | 98件

    KPI            | 基準値(H30)  | 目標値(R6) | R1    | R2
    転入者数       | 705人        | 750人      | 684人 | 598人
)"};

}  // namespace

extern const Rule repeated_header_differs{
    .id = "repeated-header-differs",
    .group = RuleGroup::layout,
    .severity = Severity::warning,
    .title = {"見出しの不一致", "Repeated header differs"},
    .what = {"同じ形の表が続くシートで、基準値・目標値・実績値の見出しの年度や言葉が一つだけ違う表です。",
             "Of several tables of the same form, one whose heading of a base, target or actual names another year or "
             "reads otherwise."},
    .why = {"見出しの直し忘れで、その表の値が別の年度のものとして読まれます。",
            "A heading was not brought up to date, and the values below are taken for those of another year."},
    .remedy = {"どちらの見出しが正しいかを確かめ、そろえてください。", "Find out which heading is right, and make them equal."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet
