// SPDX-License-Identifier: MPL-2.0
#include "core/rules/grade_tallies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/layouts/tally_head.hpp"
#include "core/rules/graded_cells.hpp"
#include "core/rules/stated_tallies.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_tally = 240;  ///< bytes
constexpr std::size_t most_cells_of_a_line = 6;  ///< of a line that states numbers

/// A grade of the tables and where it stands.
struct Given {
    std::string_view grade;
    std::int32_t row = 0;
    bool aside = false;  ///< of a part (内訳) or a repeated indicator (再掲), which a line may count or not
};

/// A line of numbers, and the rows that it may count.
struct Line {
    std::vector<Stated> stated;
    std::int32_t from = 0;  ///< below the line before
    std::int32_t row = 0;
};

int count_of(const GradeCounts& counted, std::string_view grade) {
    const auto found = counted.find(grade);
    return found == counted.end() ? 0 : found->second;
}

std::vector<const Stated*> odd_ones(const Line& line, const GradeCounts& counted) {
    std::vector<const Stated*> odd;
    for (const auto& one : line.stated) {
        if (count_of(counted, one.grade) != one.count) {
            odd.push_back(&one);
        }
    }
    return odd;
}

/// As many in all: one grade is counted in place of another.
bool moves_only(const Line& line, const GradeCounts& counted) {
    int difference = 0;
    for (const auto& one : line.stated) {
        difference += one.count - count_of(counted, one.grade);
    }
    return difference == 0;
}

class TallyChecker {
public:
    TallyChecker(const Examined& examined, Findings& findings) : examined_(examined), findings_(findings) {}

    void check() {
        for (const auto* table : examined_.tables) {
            for (const auto& column : table->columns) {
                if (column.role == ColumnRole::grade) {
                    grade_columns_[{column.column, table->range.first.row}] = table->range.last.row;
                }
            }
        }
        const auto grades = grades_by_heading(examined_.sheet, examined_.tables);  // the views below are of these
        for (const auto& pooled : grades) {
            for (const auto& one : pooled.cells) {
                if (one.grade.empty() || is_digit(static_cast<unsigned char>(one.grade.front()))) {
                    continue;  // 3 of 5 points
                }
                given_.push_back({one.grade, one.cell->at.row, one.indicator->breakdown || one.indicator->repeated});
                if (grade_texts_.try_emplace(one.cell->text_number, one.grade).second) {
                    all_.try_emplace(std::string(one.grade));
                }
                ++all_.find(one.grade)->second;
            }
        }
        if (all_.size() < fewest_stated) {
            return;
        }
        std::ranges::stable_sort(given_, {}, &Given::row);
        find_lines();
        judge();
    }

private:
    void find_lines() {
        std::int32_t from = 0;
        for (std::int32_t row = 0; row < examined_.sheet.row_count(); ++row) {
            auto line = line_in(row);
            const auto first = row;
            if (line.size() < fewest_stated) {
                line = stated_beside(examined_.sheet, row, grade_texts_);
                line = line.size() < fewest_stated && !is_grade_cell_at_end(row) ? stated_each(examined_.sheet, row, all_) : std::move(line);
                row += line.size() < fewest_stated ? 0 : static_cast<std::int32_t>(line.size()) - 1;
            }
            if (line.size() >= fewest_stated) {
                lines_.push_back({std::move(line), from, first});
                from = row + 1;
            }
        }
    }

    std::vector<Stated> line_in(std::int32_t row) const {
        const auto cells = examined_.sheet.row(row);
        for (const auto& cell : cells.size() <= most_cells_of_a_line ? cells : cells.first(0)) {
            if (cell.kind == SheetCell::Kind::text && cell.text.size() <= longest_tally && cell.text.size() > 3 && !is_grade_cell(cell.at)) {
                const NormalText normal(cell.text);
                if (auto found = stated_in(normal.view(), cell.at, all_); found.size() >= fewest_stated) {
                    return found;
                }
            }
        }
        return stated_below(examined_.sheet, row, grade_texts_);
    }

    bool is_grade_cell(Address at) const {
        const auto next = grade_columns_.upper_bound({at.column, at.row});
        const auto found = next == grade_columns_.begin() ? grade_columns_.end() : std::prev(next);
        return found != grade_columns_.end() && found->first.first == at.column && at.row <= found->second;
    }

    bool is_grade_cell_at_end(std::int32_t row) const {
        const auto cells = examined_.sheet.row(row);
        return !cells.empty() && is_grade_cell(cells.back().at);
    }

    /// What a line may count: the rows above it down from the line before, or the whole sheet, with parts and repeated ones or without.
    std::array<GradeCounts, 4> countings(const Line& line) const {
        std::array<GradeCounts, 4> counted;
        auto& [above, own_above, all, own] = counted;
        for (const auto& one : given_) {
            const std::string grade(one.grade);
            const bool is_above = one.row >= line.from && one.row < line.row;
            above[grade] += is_above ? 1 : 0;
            own_above[grade] += is_above && !one.aside ? 1 : 0;
            ++all[grade];
            own[grade] += one.aside ? 0 : 1;
        }
        return counted;
    }

    /// One number is told where the others of its line agree; several where all other lines do.
    void judge() {
        constexpr std::size_t fewest_agreeing = 2;  // lines
        std::size_t agreeing = 0;
        std::vector<std::pair<const Line*, std::array<GradeCounts, 4>>> differing;
        for (const auto& line : lines_.size() <= most_lines ? std::span<const Line>(lines_) : std::span<const Line>{}) {
            auto counted = countings(line);
            const bool agrees = std::ranges::any_of(counted, [&](const auto& counts) { return odd_ones(line, counts).empty(); });
            agreeing += agrees ? 1 : 0;
            if (!agrees) {
                differing.emplace_back(&line, std::move(counted));
            }
        }
        for (const auto& [line, counted] : differing) {
            const auto told = std::ranges::find_if(counted, [&, one = line](const auto& counts) { return odd_ones(*one, counts).size() == 1; });
            if (told != counted.end()) {
                report(*odd_ones(*line, *told).front(), *told, "ほかの区分の数は合っています", "the numbers of the other grades agree");
            } else if (differing.size() == 1 && agreeing >= fewest_agreeing && moves_only(*line, counted.front())) {
                report(*odd_ones(*line, counted.front()).front(), counted.front(), "ほかの小計・合計の行は合っています", "the other lines of numbers agree");
            }
        }
    }

    void report(const Stated& odd, const GradeCounts& counted, std::string_view why, std::string_view why_en) {
        const auto count = count_of(counted, odd.grade);
        findings_.add(odd.cell, {fmt::format("「{}」が{}件と書かれていますが、表では{}件です（{}）。", odd.grade, odd.count, count, why),
                                 fmt::format("“{}” is said to be given {} times, but the table has it {} times; {}.", odd.grade, odd.count, count, why_en)});
    }

    static constexpr std::size_t most_lines = 200;  ///< each is counted anew

    const Examined& examined_;
    Findings& findings_;
    std::map<std::pair<std::int32_t, std::int32_t>, std::int32_t> grade_columns_;  ///< column and first row of their tables, and the last row
    std::vector<Given> given_;  ///< by row
    GradeCounts all_;
    GradesByText grade_texts_;
    std::vector<Line> lines_;
};

/// 達成した指標の数 | 7 | 11 | 8 below the marks of each year: the one number that is not how often its column has the mark that the other
/// numbers count.
void check_counts_below_marks(const Examined& examined, const Table& table, Findings& findings) {
    constexpr std::size_t fewest_columns = 3;
    std::vector<std::pair<std::int32_t, GradeCounts>> columns;
    std::set<std::string, std::less<>> different;
    for (const auto& column : table.columns) {
        if (column.role == ColumnRole::grade && table.shift == 0) {
            GradeCounts counted;
            for (const auto& one : grades_of(examined.sheet, table, column).cells) {
                ++counted[std::string(one.grade)];
                different.emplace(one.grade);
            }
            columns.emplace_back(column.column, std::move(counted));
        }
    }
    for (auto row = table.header_last + 1; columns.size() >= fewest_columns && row <= table.range.last.row + 2; ++row) {
        std::vector<int> stated;
        for (const auto& [column, counted] : columns) {
            if (const auto count = count_in(examined.sheet.cell({row, column}))) {
                stated.push_back(*count);
            }
        }
        for (const auto& grade : stated.size() == columns.size() ? different : std::set<std::string, std::less<>>{}) {
            std::vector<std::size_t> odd;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                if (count_of(columns[i].second, grade) != stated[i]) {
                    odd.push_back(i);
                }
            }
            if (odd.size() == 1) {
                const auto count = count_of(columns[odd.front()].second, grade);
                findings.add({row, columns[odd.front()].first},
                             {fmt::format("「{}」の数が{}件と書かれていますが、この列には{}件あります（ほかの列の数は合っています）。", grade, stated[odd.front()], count),
                              fmt::format("{} of “{}” are stated, but the column has {}; the other columns agree.", stated[odd.front()], grade, count)});
                break;
            }
        }
    }
}

}  // namespace

void check_grade_tallies(const Examined& examined, Findings& findings) {
    TallyChecker(examined, findings).check();
    for (const auto* table : examined.tables) {
        check_counts_below_marks(examined, *table, findings);
    }
}

}  // namespace kpisheet
