// SPDX-License-Identifier: MPL-2.0
#include "core/rules/tally_tables.hpp"

#include <algorithm>
#include <numeric>

#include "core/layouts/tally_head.hpp"
#include "core/text/contains.hpp"
#include "core/text/missing_word.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// 0 for a blank and a dash; nothing for what is no count.
std::optional<int> count_or_none(const SheetCell* cell) {
    if (cell == nullptr || trim(cell->text).empty() || stands_for_missing(NormalText(cell->text).view())) {
        return 0;
    }
    return count_before_share(*cell);  // 8, 8（47.1％）
}

/// The first text of a row left of its counts: 合計.
bool is_row_of_sums(const Sheet& sheet, std::int32_t row, std::int32_t before) {
    return std::ranges::any_of(sheet.row(row), [&](const auto& cell) { return cell.at.column < before && cell.kind == SheetCell::Kind::text && names_sum_of_counts(cell.text); });
}

/// 構成比, 割合 left of the counts.
bool names_shares(const Sheet& sheet, std::int32_t row, std::int32_t before) {
    return std::ranges::any_of(sheet.row(row), [&](const auto& cell) {
        return cell.at.column < before && (contains(cell.text, "構成比") || contains(cell.text, "割合") || contains(cell.text, "比率"));
    });
}

TallyTable read_head(const Sheet& sheet, std::int32_t row, const GradeTexts& grades) {
    TallyTable table;
    table.head = row;
    for (const auto& cell : sheet.row(row)) {
        const auto grade = is_dash_for_grade(cell) && !table.grades.empty() ? std::string_view("-") : grades.grade(cell);
        const auto number = count_in(&cell);
        if (!grade.empty() || number) {
            table.grades.push_back({cell.at.column, number ? std::to_string(*number) : std::string(grade)});
        } else if (!table.sum_column && names_sum_of_counts(cell.text)) {
            table.sum_column = cell.at.column;
        } else if (!table.share_column && (contains(cell.text, "割合") || contains(cell.text, "率"))) {
            table.share_column = cell.at.column;
        } else if (!table.grades.empty() && !table.sum_column && cell.kind == SheetCell::Kind::text && count_in(sheet.cell({row + 1, cell.at.column}))) {
            table.grades.push_back({cell.at.column, std::string(trim(cell.text))});  // 評価対象外
        }
    }
    // 指標数 merged down beside 評価別 over A | B | C.
    for (auto column = table.grades.front().column - 1; column > 0 && !table.sum_column; --column) {
        const auto* seen = sheet.seen_at({row, column});
        table.sum_column = seen != nullptr && seen->at.row < row && names_sum_of_counts(seen->text) ? std::optional(column) : std::nullopt;
    }
    return table;
}

/// やや不十分, which only the column of grades tells to be one.
void add_grades_of_columns(const Sheet& sheet, const Table& table, GradeTexts& grades) {
    for (const auto& column : table.columns) {
        if (column.role != ColumnRole::grade || table.shift != 0) {
            continue;
        }
        std::uint32_t before = 0;
        for (const auto& indicator : table.indicators) {
            const auto* cell = sheet.cell({indicator.first_row, column.column});
            if (cell != nullptr && cell->text_number != before) {
                grades.add(*cell);
                before = cell->text_number;
            }
        }
    }
}

}  // namespace

int TallyTable::sum_of(const Row& row) { return std::accumulate(row.counts.begin(), row.counts.end(), 0); }

GradeTexts grade_texts(const Sheet& sheet, std::span<const Table* const> of_indicators) {
    GradeTexts grades(sheet);
    for (const auto* table : of_indicators) {
        add_grades_of_columns(sheet, *table, grades);
    }
    return grades;
}

std::vector<TallyTable> tally_tables(const Sheet& sheet, std::span<const Table* const> of_indicators) {
    std::vector<TallyTable> tables;
    const auto grades = grade_texts(sheet, of_indicators);
    for (std::int32_t row = 0; row < sheet.row_count(); ++row) {
        if (!heads_tallies(sheet, row, grades) && !heads_numbered_tallies(sheet, row)) {
            continue;
        }
        auto table = read_head(sheet, row, grades);
        row += !count_in(sheet.cell({row + 1, table.grades.front().column})) ? 1 : 0;  // 達成度 | 100%以上 | …
        const auto first = std::min(table.grades.front().column, table.sum_column.value_or(table.grades.front().column));
        while (row + 1 < sheet.row_count() && !sheet.row(row + 1).empty()) {
            TallyTable::Row counted{row + 1, is_row_of_sums(sheet, row + 1, first), {}, {}};
            for (const auto& [column, grade] : table.grades) {
                if (const auto count = count_or_none(sheet.cell({row + 1, column}))) {
                    counted.counts.push_back(*count);
                }
            }
            if (counted.counts.size() < table.grades.size()) {
                break;
            }
            counted.sum = table.sum_column ? count_in(sheet.cell({row + 1, *table.sum_column})) : std::nullopt;
            const bool last = counted.is_sum;
            table.rows.push_back(std::move(counted));
            ++row;
            if (!table.share_row && row + 1 < sheet.row_count() && names_shares(sheet, row + 1, first)) {
                table.share_row = ++row;
                table.shared = table.rows.size() - 1;
            }
            if (last) {
                break;
            }
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

}  // namespace kpisheet
