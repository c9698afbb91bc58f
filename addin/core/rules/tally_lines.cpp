// SPDX-License-Identifier: MPL-2.0
#include "core/rules/tally_lines.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "core/text/normal_text.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_tally = 240;       ///< bytes
constexpr std::size_t most_cells_of_a_line = 6;  ///< of a line that states numbers

class LineFinder {
public:
    LineFinder(const Examined& examined, const GradeCounts& all, const GradesByText& grade_texts, const std::set<std::int32_t>& judged_rows)
        : examined_(examined), all_(all), grade_texts_(grade_texts), judged_rows_(judged_rows) {
        for (const auto* table : examined.tables) {
            for (const auto& column : table->columns) {
                if (column.role == ColumnRole::grade) {
                    grade_columns_[{column.column, table->range.first.row}] = table->range.last.row;
                }
            }
        }
    }

    std::vector<TallyLine> find() {
        std::int32_t from = 0;
        for (std::int32_t row = 0; row < examined_.sheet.row_count(); ++row) {
            if (auto several = holds_grade(row) ? std::vector<TallyLine>{} : lines_by_column(row); several.size() >= 2) {
                for (auto& one : several) {
                    one.from = from;
                    lines_.push_back(std::move(one));
                }
                from = row + 1;
                continue;
            }
            auto line = holds_grade(row) ? std::vector<Stated>{} : line_in(row);
            const auto first = row;
            if (line.size() < fewest_stated) {
                line = stated_beside(examined_.sheet, row, all_);
                line = line.size() < fewest_stated && !is_grade_cell_at_end(row) ? stated_each(examined_.sheet, row, all_) : std::move(line);
                row += line.size() < fewest_stated ? 0 : static_cast<std::int32_t>(line.size()) - 1;
            }
            if (line.size() >= fewest_stated) {
                if (!lines_.empty()) {
                    lines_.back().next = first;
                }
                lines_.push_back({std::move(line), from, first, examined_.sheet.row_count()});
                from = row + 1;
            }
        }
        return std::move(lines_);
    }

private:
    /// The texts of a row that list counts, each in columns of its own.
    std::vector<TallyLine> lines_by_column(std::int32_t row) const {
        std::vector<TallyLine> lines;
        for (const auto& cell : examined_.sheet.row(row)) {
            if (cell.kind == SheetCell::Kind::text && cell.text.size() <= longest_tally && cell.text.size() > 3) {
                const NormalText normal(cell.text);
                if (auto found = stated_in(normal.view(), cell.at, all_); found.size() >= fewest_stated) {
                    const auto* merge = examined_.sheet.merge_at(cell.at);
                    lines.push_back({std::move(found), 0, row, examined_.sheet.row_count(), merge != nullptr ? *merge : range_of(cell.at)});
                }
            }
        }
        return lines;
    }

    std::vector<Stated> line_in(std::int32_t row) const {
        const auto cells = examined_.sheet.row(row);
        for (const auto& cell : cells.size() <= most_cells_of_a_line ? cells : cells.first(0)) {
            if (cell.kind == SheetCell::Kind::text && cell.text.size() <= longest_tally && cell.text.size() > 3) {
                const NormalText normal(cell.text);
                if (auto found = stated_in(normal.view(), cell.at, all_); found.size() >= fewest_stated) {
                    return found;
                }
            }
        }
        if (auto across = stated_across(cells, all_); across.size() >= fewest_stated) {
            return across;
        }
        auto pairs = stated_pairs(examined_.sheet, row, grade_texts_);
        return pairs.size() >= fewest_stated ? std::move(pairs) : stated_below(examined_.sheet, row, grade_texts_);
    }

    bool is_grade_cell(Address at) const {
        const auto next = grade_columns_.upper_bound({at.column, at.row});
        const auto found = next == grade_columns_.begin() ? grade_columns_.end() : std::prev(next);
        return found != grade_columns_.end() && found->first.first == at.column && at.row <= found->second;
    }

    /// A row in which an indicator is judged.
    bool holds_grade(std::int32_t row) const {
        return std::ranges::any_of(examined_.sheet.row(row), [&](const auto& cell) { return is_grade_cell(cell.at) && judged_rows_.contains(cell.at.row); });
    }

    bool is_grade_cell_at_end(std::int32_t row) const {
        const auto cells = examined_.sheet.row(row);
        return !cells.empty() && is_grade_cell(cells.back().at);
    }

    const Examined& examined_;
    const GradeCounts& all_;
    const GradesByText& grade_texts_;
    const std::set<std::int32_t>& judged_rows_;
    std::map<std::pair<std::int32_t, std::int32_t>, std::int32_t> grade_columns_;  ///< column and first row of their tables, and the last row
    std::vector<TallyLine> lines_;
};

}  // namespace

std::vector<TallyLine> tally_lines(const Examined& examined, const GradeCounts& all, const GradesByText& grade_texts, const std::set<std::int32_t>& judged_rows) {
    return LineFinder(examined, all, grade_texts, judged_rows).find();
}

}  // namespace kpisheet
