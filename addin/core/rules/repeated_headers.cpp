// SPDX-License-Identifier: MPL-2.0
#include "core/rules/repeated_headers.hpp"

#include <algorithm>
#include <map>

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

void compare(const std::vector<const Table*>& tables, std::vector<OddHeading>& odd) {
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
        return;
    }
    for (const auto& [index, wordings] : differing) {
        if (!is_odd(wordings, tables.size())) {
            continue;
        }
        for (const auto* table : tables) {
            const auto& column = table->columns[index];
            if (squeezed(column.heading) != wordings.usual) {
                odd.push_back({table, &column, wordings.usual_text, wordings.counts.at(wordings.usual)});
            }
        }
    }
}

}  // namespace

std::vector<OddHeading> odd_headings(std::span<const Table* const> tables) {
    std::map<std::string, std::vector<const Table*>> kinds;
    for (const auto* table : tables) {
        kinds[kind_of(*table)].push_back(table);
    }
    std::vector<OddHeading> odd;
    for (const auto& [kind, alike] : kinds) {
        if (alike.size() >= 2) {
            compare(alike, odd);
        }
    }
    return odd;
}

bool has_odd_heading(const std::vector<OddHeading>& odd, const Table& table) {
    return std::ranges::find(odd, &table, &OddHeading::table) != odd.end();
}

}  // namespace kpisheet
