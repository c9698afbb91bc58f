// SPDX-License-Identifier: MPL-2.0
#include "core/rules/repeated_headers.hpp"

#include <algorithm>
#include <chrono>
#include <map>

#include "core/eras/civil.hpp"
#include "core/eras/era.hpp"
#include "core/layouts/column_roles.hpp"
#include "core/layouts/heading.hpp"
#include "core/rules/periods_in_text.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"

namespace kpisheet {
namespace {

bool is_compared(const Column& column) {
    return column.role == ColumnRole::base || column.role == ColumnRole::target || column.role == ColumnRole::actual ||
           column.role == ColumnRole::total || column.role == ColumnRole::forecast || column.role == ColumnRole::rate;
}

/// Tables of one kind have names, units, sections and values in the same columns. Goals, measures and remarks may differ. A table
/// of goals alone has its own years; where some stand among the KPIs of one table, its headings are those of the KPIs.
std::string kind_of(const Table& table) {
    const bool goals = std::ranges::all_of(table.indicators, [](const auto& one) { return one.kind == IndicatorKind::goal; });
    std::string kind = goals ? "goal" : "kpi";
    for (const auto& column : table.columns) {
        if (is_value_column(column.role) || column.role == ColumnRole::kpi || column.role == ColumnRole::unit || column.role == ColumnRole::department) {
            kind += "/" + std::to_string(column.column) + "=" + std::to_string(static_cast<int>(column.role));
        }
    }
    return kind;
}

const Column* column_at(const Table& table, std::int32_t number) {
    const auto found = std::ranges::find(table.columns, number, &Column::column);
    return found == table.columns.end() ? nullptr : &*found;
}

/// One column of all tables of a kind, with the wordings of its heading and how often each occurs.
struct Wordings {
    std::map<std::string, std::size_t> counts;
    std::string usual;       ///< squeezed
    std::string usual_text;  ///< as printed
};

Wordings wordings_of(const std::vector<const Table*>& tables, std::int32_t number) {
    Wordings wordings;
    for (const auto* table : tables) {
        const auto& heading = column_at(*table, number)->heading;
        auto key = squeezed(heading);
        const auto count = ++wordings.counts[key];
        if (wordings.usual.empty() || count > wordings.counts[wordings.usual]) {
            wordings.usual = std::move(key);
            wordings.usual_text = heading;
        }
    }
    return wordings;
}

/// 平成32年度: no day of this fiscal year lies in the era of its heading.
bool is_beyond_its_era(const Column& column) {
    using std::chrono::April;
    using std::chrono::March;
    const auto period = read_heading(NormalText(column.heading).view()).period;
    const auto* era = period ? period->last.era : nullptr;
    const std::chrono::year year{column.year.value_or(0)};
    return era != nullptr && column.year && !covers_any(*era, year / April / 1, (year + std::chrono::years{1}) / March / 31);
}

/// R6 | R5 | R7 | R3, 令和元年度 | 平成32年度: a year that does not lie between those beside it, or in an era that was over.
bool is_out_of_place(const Table& table, const Column& column) {
    if (!column.year) {
        return false;
    }
    if (is_beyond_its_era(column)) {
        return true;
    }
    const auto* before = column_at(table, column.column - 1);
    const auto* after = column_at(table, column.column + 1);
    if (before == nullptr || after == nullptr || before->role != column.role || after->role != column.role || !before->year || !after->year || before->year == after->year) {
        return false;
    }
    return (*column.year - *before->year) * (*after->year - *column.year) <= 0;
}

/// Of two tables, the one whose year is in its place says what is usual.
void settle_usual(const std::vector<const Table*>& tables, std::int32_t number, Wordings& wordings) {
    const auto* first = column_at(*tables.front(), number);
    const auto* second = column_at(*tables.back(), number);
    if (tables.size() == 2 && is_out_of_place(*tables.front(), *first) && !is_out_of_place(*tables.back(), *second)) {
        wordings.usual = squeezed(second->heading);
        wordings.usual_text = second->heading;
    }
}

/// The other wording is the odd one out where three of four tables agree, or where of two tables all other headings do.
bool is_odd(const Wordings& wordings, std::size_t tables) {
    const auto usual = wordings.counts.at(wordings.usual);
    return tables == 2 ? wordings.counts.size() == 2 : usual >= 2 && usual * 4 >= tables * 3 - 1;
}

/// 平成32年度 beside 令和2年度, 令和1年度 beside 令和元年度: one year, of whose wording other rules speak.
bool are_one_year(const Column& column, const Column& other) {
    const auto words = [](std::string_view heading) {
        constexpr std::string_view of_years[] = {"平成", "令和", "元", "H", "R", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
        std::string rest = squeezed(heading);
        for (const auto part : of_years) {
            for (auto at = rest.find(part); at != std::string::npos; at = rest.find(part, at)) {
                rest.erase(at, part.size());
            }
        }
        return rest;
    };
    return column.year && column.year == other.year && words(column.heading) == words(other.heading);
}

/// （計画期間：2022年度～2024年度） above the table bears out its 2024年度 目標値.
bool is_borne_out(const Table& table, const Column& column) {
    const auto names_year = [&](const std::string& section) {
        const NormalText normal(section);
        return std::ranges::any_of(periods_in(normal.view()), [&](const auto& found) {
            const auto year = fiscal_year_of(found.period);
            return year && *year == *column.year;
        });
    };
    return column.year && !table.indicators.empty() && std::ranges::any_of(table.indicators.front().path.texts(), names_year);
}

void compare(const std::vector<const Table*>& tables, std::vector<OddHeading>& odd) {
    std::vector<std::pair<std::int32_t, Wordings>> differing;
    std::size_t compared = 0;
    // Forms whose name stands over the figures each have their years, by the statistics that they come from; the plan ends for all alike.
    const bool forms = std::ranges::all_of(tables, [](const auto* table) {
        return table->indicators.size() == 1 && std::ranges::find(table->columns, ColumnRole::kpi, &Column::role) == table->columns.end();
    });
    for (const auto& column : tables.front()->columns) {
        if (is_compared(column) && (!forms || column.role == ColumnRole::target)) {
            ++compared;
            if (auto wordings = wordings_of(tables, column.column); wordings.counts.size() > 1) {
                differing.emplace_back(column.column, std::move(wordings));
            }
        }
    }
    if (tables.size() == 2 && (differing.size() != 1 || compared < 3)) {
        return;
    }
    for (auto& [number, wordings] : differing) {
        settle_usual(tables, number, wordings);
        if (!is_odd(wordings, tables.size())) {
            continue;
        }
        const auto of_usual = [&](const auto* table) { return squeezed(column_at(*table, number)->heading) == wordings.usual; };
        const auto* usual = *std::ranges::find_if(tables, of_usual);
        for (const auto* table : tables) {
            const auto* column = column_at(*table, number);
            if (!of_usual(table) && !are_one_year(*column, *column_at(*usual, number)) && !is_borne_out(*table, *column)) {
                odd.push_back({table, column, wordings.usual_text, wordings.counts.at(wordings.usual)});
            }
        }
    }
}

/// All headings of a table but that of one column, with their places.
std::string headings_without(const Table& table, std::int32_t number) {
    std::string all;
    for (const auto& column : table.columns) {
        all += "/" + std::to_string(column.column) + "=" + (column.column == number ? std::string{} : squeezed(column.heading));
    }
    return all;
}

/// 実積 where the other tables say 実績: a word that heads nothing, in a table that is theirs in all else.
void find_unknown_words(std::span<const Table* const> tables, const std::map<std::string, std::vector<const Table*>>& kinds, std::vector<OddHeading>& odd) {
    std::vector<std::pair<const Table*, const Column*>> unknown;
    for (const auto* table : tables) {
        const auto is_unknown = [](const Column& column) { return column.role == ColumnRole::unknown && !column.heading.empty(); };
        if (std::ranges::count_if(table->columns, is_unknown) == 1) {
            unknown.emplace_back(table, &*std::ranges::find_if(table->columns, is_unknown));
        }
    }
    if (unknown.empty()) {
        return;
    }
    struct Known {
        const Column* column;
        std::size_t tables;
    };
    std::map<std::string, Known> known;
    for (const auto& [kind, alike] : kinds) {
        for (const auto& column : alike.size() >= 2 ? std::span(alike.front()->columns) : std::span<const Column>{}) {
            if (is_compared(column)) {
                known.try_emplace(headings_without(*alike.front(), column.column), Known{&column, alike.size()});
            }
        }
    }
    for (const auto& [table, column] : unknown) {
        if (const auto found = known.find(headings_without(*table, column->column)); found != known.end()) {
            odd.push_back({table, column, found->second.column->heading, found->second.tables});
        }
    }
}

/// 平成30年度 over 目標 | 実績 | 達成率: the columns side by side below one heading.
struct HeadingGroup {
    std::vector<const Column*> columns;
    std::vector<std::string> words;  ///< of the lower headings
};

std::vector<HeadingGroup> groups_of(const Table& table) {
    std::vector<HeadingGroup> groups;
    std::string_view open;
    const Column* before = nullptr;
    for (const auto& column : table.columns) {
        const std::string_view heading = column.heading;
        const auto space = heading.find(' ');
        const auto upper = heading.substr(0, space);
        if (!is_value_column(column.role) || !column.year || space == std::string_view::npos) {
            before = nullptr;
            continue;
        }
        if (before == nullptr || before->column + 1 != column.column || upper != open) {
            groups.emplace_back();
            open = upper;
        }
        groups.back().columns.push_back(&column);
        groups.back().words.push_back(squeezed(heading.substr(space + 1)));
        before = &column;
    }
    return groups;
}

}  // namespace

std::vector<OddHeading> odd_lower_headings(const Table& table) {
    const auto groups = groups_of(table);
    std::map<std::vector<std::string>, std::size_t> counts;
    for (const auto& group : groups) {
        counts[group.words] += group.columns.size() >= 2 ? 1 : 0;
    }
    const auto usual = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    std::vector<OddHeading> odd;
    for (const auto& group : groups) {
        if (usual == counts.end() || usual->second < 2 || group.words.size() != usual->first.size() || group.words == usual->first) {
            continue;
        }
        std::vector<std::size_t> different;
        for (std::size_t i = 0; i < group.words.size(); ++i) {
            if (group.words[i] != usual->first[i]) {
                different.push_back(i);
            }
        }
        const auto first = different.front();
        const bool twice = std::ranges::count(group.words, group.words[first]) > 1;  // 目標 | 目標 | 達成率
        if (different.size() == 1 && twice) {
            odd.push_back({&table, group.columns[first], usual->first[first], usual->second});
        }
    }
    return odd;
}

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
    find_unknown_words(tables, kinds, odd);
    return odd;
}

bool has_odd_heading(const std::vector<OddHeading>& odd, const Table& table) {
    return std::ranges::find(odd, &table, &OddHeading::table) != odd.end();
}

}  // namespace kpisheet
