// SPDX-License-Identifier: MPL-2.0
#include "core/rules/grade_tallies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/rules/graded_cells.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_tally = 240;  ///< bytes
constexpr std::size_t fewest_grades = 2;
constexpr std::size_t longest_number = 20;  ///< bytes: 16指標
constexpr std::size_t most_cells_of_a_line = 6;  ///< of a line that states numbers

/// A grade and how often it is said to be given.
struct Stated {
    std::string grade;
    int count = 0;
    Address cell;
};

/// A grade of the tables and where it stands.
struct Given {
    std::string_view grade;
    std::int32_t row = 0;
};

/// The number right behind `at`: ：8, … 8件, 8.
std::optional<int> number_behind(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ':' || text[at] == ' ' || text[at] == '=')) {
        ++at;
    }
    int number = 0;
    const auto from = at;
    for (; at < text.size() && is_digit(static_cast<unsigned char>(text[at])) && at - from < 5; ++at) {
        number = number * 10 + (text[at] - '0');
    }
    const bool share = at < text.size() && (text[at] == '%' || text[at] == '.');
    return at == from || share ? std::nullopt : std::optional(number);
}

/// 達成：8 未達成：10 in one text. 達成 in 未達成 is not that grade.
std::vector<Stated> stated_in(std::string_view text, Address at, const std::map<std::string, int, std::less<>>& grades) {
    std::vector<Stated> found;
    for (const auto& [grade, count] : grades) {
        for (auto place = text.find(grade); place != std::string_view::npos; place = text.find(grade, place + grade.size())) {
            const bool longer = std::ranges::any_of(grades, [&](const auto& other) {
                const auto inside = other.first.find(grade);
                return other.first.size() > grade.size() && inside != std::string::npos && place >= inside && text.substr(place - inside).starts_with(other.first);
            });
            const auto before = code_point_before(text, place).value;
            const bool in_word = grade.size() == 1 && is_latin(before);
            const auto behind = place + grade.size();
            const bool parted = behind < text.size() && (text[behind] == ':' || text[behind] == '=' || text[behind] == ' ' || grade.size() > 1 || !is_latin(code_point_at(grade, 0).value));
            const auto number = longer || in_word || !parted ? std::nullopt : number_behind(text, behind);
            if (number) {
                found.push_back({grade, *number, at});
                break;
            }
        }
    }
    return found;
}

/// Grades side by side over one row of numbers; of several, by goal, none is of all.
std::vector<Stated> stated_below(const Sheet& sheet, std::int32_t row, const std::unordered_map<std::uint32_t, std::string_view>& grade_texts) {
    std::vector<Stated> found;
    for (const auto& cell : sheet.row(row)) {
        const auto grade = cell.kind == SheetCell::Kind::text ? grade_texts.find(cell.text_number) : grade_texts.end();
        const auto* below = grade == grade_texts.end() ? nullptr : sheet.cell({row + 1, cell.at.column});
        if (below == nullptr) {
            continue;
        }
        const auto* second = sheet.cell({row + 2, cell.at.column});
        if (second != nullptr && !trim(second->text).empty()) {
            return {};
        }
        const NormalText number(below->text);
        const auto text = trim(number.view());
        const auto count = number_behind(text, 0);
        if (count && text.size() <= longest_number) {
            found.push_back({std::string(grade->second), *count, below->at});
        }
    }
    return found;
}

/// 達成 | 5指標 over 未達成 | 16指標: grades below each other, with their numbers right of them, from this row on.
std::vector<Stated> stated_beside(const Sheet& sheet, std::int32_t row, const std::unordered_map<std::uint32_t, std::string_view>& grade_texts) {
    std::vector<Stated> found;
    std::int32_t column = -1;
    for (auto below = row; below < sheet.row_count(); ++below) {
        const auto cells = sheet.row(below);
        const auto cell = std::ranges::find_if(cells, [&](const auto& one) { return one.kind == SheetCell::Kind::text && grade_texts.contains(one.text_number) && (column < 0 || one.at.column == column); });
        const auto* number = cell == cells.end() || cells.size() > most_cells_of_a_line ? nullptr : sheet.cell({below, cell->at.column + 1});
        const NormalText normal(number == nullptr ? std::string_view{} : std::string_view(number->text));
        const auto count = number_behind(trim(normal.view()), 0);
        if (!count || trim(normal.view()).size() > longest_number) {
            break;
        }
        column = cell->at.column;
        found.push_back({std::string(grade_texts.find(cell->text_number)->second), *count, number->at});
    }
    return found;
}

/// The one number that is wrong where all others of the line agree with the grades in these rows.
const Stated* odd_one(const std::vector<Stated>& line, const std::map<std::string, int, std::less<>>& counted) {
    const Stated* odd = nullptr;
    for (const auto& one : line) {
        const auto found = counted.find(one.grade);
        if ((found == counted.end() ? 0 : found->second) != one.count) {
            if (odd != nullptr) {
                return nullptr;
            }
            odd = &one;
        }
    }
    return odd;
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
        for (const auto& [different, cells, kept] : grades) {
            for (const auto& one : cells) {
                if (one.grade.empty() || is_digit(static_cast<unsigned char>(one.grade.front()))) {
                    continue;  // 3 of 5 points
                }
                given_.push_back({one.grade, one.cell->at.row});
                if (grade_texts_.try_emplace(one.cell->text_number, one.grade).second) {
                    all_.try_emplace(std::string(one.grade));
                }
                ++all_.find(one.grade)->second;
            }
        }
        if (all_.size() < fewest_grades) {
            return;
        }
        std::ranges::stable_sort(given_, {}, &Given::row);
        std::int32_t from = 0;  // below the line before
        for (std::int32_t row = 0; row < examined_.sheet.row_count(); ++row) {
            auto line = line_in(row);
            const auto first = row;
            if (line.size() < fewest_grades) {
                line = stated_beside(examined_.sheet, row, grade_texts_);
                row += line.size() < fewest_grades ? 0 : static_cast<std::int32_t>(line.size()) - 1;
            }
            if (line.size() < fewest_grades) {
                continue;
            }
            judge(line, from, first);
            from = row + 1;
        }
    }

private:
    std::vector<Stated> line_in(std::int32_t row) const {
        const auto cells = examined_.sheet.row(row);
        for (const auto& cell : cells.size() <= most_cells_of_a_line ? cells : cells.first(0)) {
            if (cell.kind == SheetCell::Kind::text && cell.text.size() <= longest_tally && cell.text.size() > 3 && !is_grade_cell(cell.at)) {
                const NormalText normal(cell.text);
                if (auto found = stated_in(normal.view(), cell.at, all_); found.size() >= fewest_grades) {
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

    /// A line counts the rows above it, down from the one before, or the whole sheet.
    void judge(const std::vector<Stated>& line, std::int32_t from, std::int32_t row) {
        std::map<std::string, int, std::less<>> above;
        int rows_above = 0;
        for (auto one = std::ranges::lower_bound(given_, from, {}, &Given::row); one != given_.end() && one->row < row; ++one) {
            ++above[std::string(one->grade)];
            ++rows_above;
        }
        const auto agrees = [&](const auto& counted) {
            return std::ranges::all_of(line, [&](const auto& one) {
                const auto found = counted.find(one.grade);
                return (found == counted.end() ? 0 : found->second) == one.count;
            });
        };
        if (agrees(above) || agrees(all_)) {
            return;
        }
        const auto* odd = rows_above > 0 ? odd_one(line, above) : nullptr;
        const auto& counted = odd != nullptr ? above : all_;
        odd = odd != nullptr ? odd : odd_one(line, all_);
        if (odd == nullptr) {
            return;
        }
        const auto found = counted.find(odd->grade);
        const auto count = found == counted.end() ? 0 : found->second;
        findings_.add(odd->cell, {fmt::format("「{}」が{}件と書かれていますが、表では{}件です（ほかの区分の数は合っています）。", odd->grade, odd->count, count),
                                  fmt::format("“{}” is said to be given {} times, but the table has it {} times; the numbers of the other grades agree.", odd->grade, odd->count, count)});
    }

    const Examined& examined_;
    Findings& findings_;
    std::map<std::pair<std::int32_t, std::int32_t>, std::int32_t> grade_columns_;  ///< column and first row of their tables, and the last row
    std::vector<Given> given_;  ///< by row
    std::map<std::string, int, std::less<>> all_;
    std::unordered_map<std::uint32_t, std::string_view> grade_texts_;  ///< by text number
};

}  // namespace

void check_grade_tallies(const Examined& examined, Findings& findings) { TallyChecker(examined, findings).check(); }

}  // namespace kpisheet
