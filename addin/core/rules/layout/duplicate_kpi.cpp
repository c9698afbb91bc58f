// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::duplicate_kpi {
namespace {

/// What must be equal for two rows to say the same thing of the same thing. Empty for a row that may be repeated.
std::string key_of(const Indicator& indicator) {
    const auto says_something = [](const KpiValue& value) {
        return value.state == State::value || value.state == State::text;
    };
    if (indicator.name.empty() || indicator.repeated || std::ranges::count_if(indicator.values, says_something) < 2) {
        return {};
    }
    auto key = squeezed(indicator.name) + "\n";
    for (const auto& heading : indicator.path) {
        key += heading + "\n";
    }
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::rate) {
            continue;  // follows from the others
        }
        key += fmt::format("{}/{}/{}\n", static_cast<int>(value.role), value.year.value_or(0), squeezed(value.text));
    }
    return key;
}

using Named = std::pair<std::size_t, const Indicator*>;  // by the hash of the name

/// The indicators whose name another one may have, by hash: nearly all names stand once, and a bit tells most of them.
std::vector<Named> perhaps_named_twice(const Examined& examined) {
    std::vector<Named> names;
    for (const auto* table : examined.tables) {
        for (const auto& indicator : table->indicators) {
            names.emplace_back(std::hash<std::string>{}(squeezed(indicator.name)), &indicator);
        }
    }
    const auto bits = std::bit_ceil(names.size() * 16 + 1);
    std::vector<bool> once(bits);
    std::vector<bool> again(bits);
    for (const auto& [hash, indicator] : names) {
        const auto bit = hash & (bits - 1);
        again[bit] = again[bit] || once[bit];
        once[bit] = true;
    }
    std::erase_if(names, [&](const auto& named) { return !again[named.first & (bits - 1)]; });
    std::ranges::stable_sort(names, {}, &Named::first);
    return names;
}

/// The rows that are too many, from their first cell to the last.
Range rows_of(const Sheet& sheet, const Indicator& indicator) {
    const auto cells = sheet.row(indicator.first_row);
    Range rows{{indicator.first_row, indicator.cell.column}, {indicator.last_row, indicator.cell.column}};
    if (!cells.empty()) {
        rows.first.column = std::min(rows.first.column, cells.front().at.column);
        rows.last.column = std::max(rows.last.column, cells.back().at.column);
    }
    return rows;
}

void check(const Examined& examined, Findings& findings) {
    // Only names that stand twice are looked at closely.
    const auto names = perhaps_named_twice(examined);
    for (auto next = names.begin(); next != names.end();) {
        const auto begin = next;
        next = std::find_if(begin, names.end(), [&](const auto& named) { return named.first != begin->first; });
        std::map<std::string, const Indicator*> seen;
        for (const auto& [hash, indicator] : std::span(begin, next)) {
            auto key = next - begin > 1 ? key_of(*indicator) : std::string{};
            if (key.empty()) {
                continue;
            }
            const auto [known, is_new] = seen.try_emplace(std::move(key), indicator);
            if (!is_new) {
                const auto first = to_text(known->second->cell);
                findings.add(
                    rows_of(examined.sheet, *indicator),
                    {fmt::format("「{}」は {} と指標名も値もすべて同じで、二重に載っています。", indicator->name, first),
                     fmt::format("“{}” is listed twice: name and values are all the same as in {}.", indicator->name,
                                 first)});
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    事業         | 指標           | 基準値(H30) | 目標値(R6) | R1   | R2
    移住支援事業 | 補助金交付件数 | 2件         | 10件       | 4件  | 6件
    創業支援事業 | 補助金交付件数 | 2件         | 10件       | 4件  | 6件
    移住支援事業 | 相談件数       | 12件        | 20件       | 14件 | 15件
    移住支援事業 | 相談件数(再掲) | 12件        | 20件       | 14件 | 15件
)",
                                      R"(
    指標           | 基準値(H30) | 目標値(R6) | R1   | R2
    補助金交付件数 | 2件         | 10件       | 4件  | 6件
    補助金交付件数 | 3件         | 8件        | 4件  | 5件
)"};

constexpr std::string_view flagged[] = {R"(
    指標          | 担当課     | 基準値(H30) | 目標値(R6) | R1   | R2
    新規創業件数  | 商工振興課 | 26件        | 45件       | 31件 | 34件
    相談件数      | 市民課     | 10件        | 20件       | 12件 | 15件
    »新規創業件数 | 商工振興課 | 26件        | 45件       | 31件 | 34件
)"};

}  // namespace

extern const Rule rule{
    .id = "duplicate-kpi",
    .group = RuleGroup::layout,
    .severity = Severity::warning,
    .title = {"指標の重複", "Duplicate indicator"},
    .what = {"同じ施策・事業の下に、指標名も値もすべて同じ行が二つある場合です。（再掲）と書かれたものは除きます。",
             "Two rows under the same measure and project with the same name and the same values. Those marked (再掲) "
             "are left out."},
    .why = {"指標の数や合計が二重に数えられます。", "Counts and totals take it twice."},
    .remedy = {"余分な行を消すか、再掲であればそう書いてください。",
               "Delete the row that is too many, or mark it as repeated (再掲)."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::duplicate_kpi
