// SPDX-License-Identifier: MPL-2.0
#include "core/rules/tally_categories.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/eras/civil.hpp"
#include "core/eras/period_search.hpp"
#include "core/rules/graded_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// What a row of a list may count by.
enum class Way : std::uint8_t { goal, department, year, heading, kind };
constexpr std::array ways{Way::goal, Way::department, Way::year, Way::heading, Way::kind};

/// A grade of a table, with all that it may be counted by; texts in NFKC, without spaces.
struct Given {
    std::string grade;
    std::vector<std::string> goals;
    std::string department;
    std::optional<int> year;
    std::string heading;
    bool aside = false;  ///< of a part (内訳) or a repeated indicator (再掲), which a list may count or not
    IndicatorKind kind = IndicatorKind::kpi;
    Address cell;
};

std::string plain(std::string_view text) {
    const NormalText normal(text);
    std::string squeezed(normal.view());
    std::erase_if(squeezed, [](char c) { return c == ' ' || c == '\n'; });
    return squeezed;
}

std::vector<Given> all_given(const Examined& examined) {
    std::vector<Given> given;
    for (const auto* table : examined.tables) {
        for (const auto& column : table->columns) {
            const auto grades = column.role == ColumnRole::grade ? grades_of(examined.sheet, *table, column) : Grades{};
            const auto heading = plain(column.heading);
            for (const auto& one : grades.cells) {
                Given cell{std::string(one.grade), {}, plain(one.indicator->department), column.year, heading, one.indicator->breakdown || one.indicator->repeated, one.indicator->kind, one.cell->at};
                std::ranges::transform(one.indicator->path.texts(), std::back_inserter(cell.goals), plain);
                given.push_back(std::move(cell));
            }
        }
    }
    return given;
}

/// 基本目標1 of 基本目標1しごとをつくる, しごと of 1しごと.
bool names_goal(std::string_view label, std::string_view goal) {
    constexpr std::size_t shortest = 6;  // bytes, 2 kanji
    if (label == goal) {
        return !label.empty();
    }
    if (label.size() < shortest || goal.size() < shortest) {
        return false;
    }
    const bool longer_number = goal.size() > label.size() && is_digit(static_cast<unsigned char>(goal[label.size()])) && is_digit(static_cast<unsigned char>(label.back()));
    return (goal.starts_with(label) && !longer_number) || goal.ends_with(label);
}

/// 数値目標, KPI: what a row of such a list counts, if it says so.
std::optional<IndicatorKind> names_kind(std::string_view label) {
    if (label == "数値目標" || label == "基本目標" || label == "数値目標数") {
        return IndicatorKind::goal;
    }
    const bool kpi = label.starts_with("KPI") || label.starts_with("重要業績評価指標") || label.starts_with("重要業績指標") || label == "具体的施策";
    return kpi ? std::optional(IndicatorKind::kpi) : std::nullopt;
}

bool is_counted(const Given& one, Way way, const std::vector<std::string>& labels, std::optional<int> year) {
    switch (way) {
        case Way::goal:
            return std::ranges::any_of(labels, [&](const auto& label) { return std::ranges::any_of(one.goals, [&](const auto& goal) { return names_goal(label, goal); }); });
        case Way::department:
            return !one.department.empty() && std::ranges::find(labels, one.department) != labels.end();
        case Way::year:
            return year && one.year == year;
        case Way::kind:
            return std::ranges::any_of(labels, [&](const auto& label) { return names_kind(label) == one.kind; });
        case Way::heading:
            return !one.heading.empty() && std::ranges::any_of(labels, [&](const auto& label) { return label.starts_with(one.heading); });
    }
    return false;
}

/// A row of a list against the grades it counts.
struct Compared {
    std::size_t row = 0;
    std::vector<std::size_t> odd;  ///< of its grades, by column
    std::vector<int> right;        ///< how often each is given
};

class CategoryChecker {
public:
    CategoryChecker(const Examined& examined, Findings& findings) : examined_(examined), findings_(findings), given_(all_given(examined)) {}

    void check(const TallyTable& table) {
        std::optional<std::vector<Compared>> best;
        std::size_t most = 0;
        bool few_rows = false;
        for (const auto way : ways) {
            for (const bool with_asides : {true, false}) {
                auto compared = compare(table, way, with_asides);
                const auto agreeing = static_cast<std::size_t>(std::ranges::count_if(compared, [](const auto& row) { return row.odd.empty(); }));
                if (agreeing > most) {
                    most = agreeing;
                    best = std::move(compared);
                    few_rows = way == Way::year || way == Way::heading || way == Way::kind;
                }
            }
        }
        const std::size_t fewest_agreeing = few_rows ? 1 : 2;
        if (!best || most < fewest_agreeing || best->size() != most + 1) {
            return;
        }
        const auto& odd = *std::ranges::find_if(*best, [](const auto& row) { return !row.odd.empty(); });
        if (odd.odd.size() == 1) {
            report(table, odd);
        }
    }

private:
    /// The rows that count any grades, by this way.
    std::vector<Compared> compare(const TallyTable& table, Way way, bool with_asides) const {
        std::vector<Compared> rows;
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const auto& row = table.rows[i];
            std::vector<std::string> labels;
            std::optional<int> year;
            for (const auto& cell : examined_.sheet.row(row.row)) {
                if (cell.at.column < table.grades.front().column && cell.kind == SheetCell::Kind::text) {
                    labels.push_back(plain(cell.text));
                    const auto period = whole_period(labels.back());
                    const auto written = period ? std::optional(fiscal_year_of(*period)) : std::nullopt;
                    year = written && *written ? std::optional<int>(**written) : year;
                }
            }
            std::map<std::string_view, int> counted;
            for (const auto& one : given_) {
                if ((with_asides || !one.aside) && is_counted(one, way, labels, year)) {
                    ++counted[one.grade];
                }
            }
            if (row.is_sum || counted.empty()) {
                continue;
            }
            Compared compared{i, {}, {}};
            for (std::size_t column = 0; column < table.grades.size(); ++column) {
                const auto found = counted.find(table.grades[column].grade);
                compared.right.push_back(found == counted.end() ? 0 : found->second);
                const auto* cell = examined_.sheet.cell({row.row, table.grades[column].column});
                const bool counted_by_itself = cell == nullptr || cell->is_formula() || table.grades[column].grade == "-";
                if (compared.right.back() != row.counts[column] && !counted_by_itself) {
                    compared.odd.push_back(column);
                }
            }
            rows.push_back(std::move(compared));
        }
        return rows;
    }

    void report(const TallyTable& table, const Compared& odd) {
        const auto column = odd.odd.front();
        const Address at{table.rows[odd.row].row, table.grades[column].column};
        const auto& grade = table.grades[column].grade;
        const auto stated = table.rows[odd.row].counts[column];
        findings_.add(at, {fmt::format("この行の「{}」が{}件と書かれていますが、表では{}件です（ほかの行の数は合っています）。", grade, stated, odd.right[column]),
                           fmt::format("“{}” is said to be given {} times in this row, but the tables have it {} times; the other rows agree.", grade, stated, odd.right[column])});
        std::vector<Address> cells;
        std::ranges::transform(given_, std::back_inserter(cells), &Given::cell);
        findings_.rests_on(std::move(cells));  // one grade that is wrong itself makes it so
    }

    const Examined& examined_;
    Findings& findings_;
    std::vector<Given> given_;
};

}  // namespace

void check_tallies_by_category(const Examined& examined, Findings& findings) {
    // The grade of a row that stands beside its headings is not among those counted.
    const auto is_shifted = [](const Indicator& one) { return one.is_shifted(); };
    if (examined.tallies.empty() || std::ranges::any_of(examined.tables, [&](const auto* table) { return std::ranges::any_of(table->indicators, is_shifted); })) {
        return;
    }
    CategoryChecker checker(examined, findings);
    for (const auto& table : examined.tallies) {
        if (!table.grades.empty() && table.rows.size() >= 2) {
            checker.check(table);
        }
    }
}

}  // namespace kpisheet
