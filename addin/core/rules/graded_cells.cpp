// SPDX-License-Identifier: MPL-2.0
#include "core/rules/graded_cells.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <unordered_map>

#include "core/layouts/heading.hpp"
#include "core/layouts/row_category.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/years_of_rows.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t most_grades = 12;  ///< different ones: more are remarks
constexpr std::size_t longest_grade = 30;  ///< bytes

/// What may be a grade: a few letters, or one digit.
bool is_short_text(const SheetCell& cell) {
    const bool number = cell.kind == SheetCell::Kind::number && cell.text.size() == 1;
    return number || (cell.kind == SheetCell::Kind::text && cell.text.size() <= longest_grade && !trim(cell.text).empty());
}

std::string_view heading_of(const Table& table, std::int32_t column) {
    const auto found = std::ranges::find(table.columns, column, &Column::column);
    return found == table.columns.end() ? std::string_view{} : std::string_view(found->heading);
}

/// 実績 R5 | 見込 R6 | 目標 R6 | 達成区分: what is expected of the year after the last actual is judged; not what 2040 may bring.
bool follows_forecast(const Table& table, const Column& grade) {
    const auto last_before = [&](ColumnRole role) {
        const Column* last = nullptr;
        for (const auto& one : table.columns) {
            last = one.role == role && one.column < grade.column ? &one : last;
        }
        return last;
    };
    const auto* forecast = last_before(ColumnRole::forecast);
    const auto* actual = last_before(ColumnRole::actual);
    return forecast != nullptr && actual != nullptr && forecast->column > actual->column && last_before(ColumnRole::rate) == nullptr && forecast->year && actual->year &&
           *forecast->year <= *actual->year + 1;
}

/// Another column of names between an indicator's own and `column`.
bool names_stand_between(const Table& table, const Indicator& indicator, std::int32_t column) {
    return std::ranges::any_of(table.columns, [&](const auto& other) {
        return other.role == ColumnRole::kpi && other.column > indicator.cell.column && other.column < column && other.heading != heading_of(table, indicator.cell.column);
    });
}

}  // namespace

const KpiValue* rate_beside(const Indicator& indicator, Address grade, int farther) {
    const KpiValue* nearest = nullptr;
    auto column = grade.column;
    const bool own_row = std::ranges::any_of(indicator.values, [&](const auto& value) { return value.role == ValueRole::rate && value.cell.row == grade.row; });
    for (; farther >= 0; --farther) {
        nearest = nullptr;
        for (const auto& value : indicator.values) {
            if (value.role == ValueRole::rate && (!own_row || value.cell.row == grade.row) && is_number(value) && value.cell.column <= column && (nearest == nullptr || value.cell.column > nearest->cell.column)) {
                nearest = &value;
            }
        }
        if (nearest == nullptr) {
            return nullptr;
        }
        column = nearest->cell.column - 1;
    }
    return nearest;
}

const KpiValue* judged_actual(const Graded& one) {
    const KpiValue *latest = nullptr, *before = nullptr;  // before: the nearest on the left, in the row of the grade
    bool behind = false;
    const auto grade = one.cell->at;
    if (one.of_forecast) {
        const auto forecast = std::ranges::find(one.indicator->values, ValueRole::forecast, &KpiValue::role);
        return forecast != one.indicator->values.end() && is_number(*forecast) ? &*forecast : nullptr;
    }
    for (const auto& value : one.indicator->values) {
        if (value.role != ValueRole::actual) {
            continue;
        }
        if (value.cell.column == grade.column) {
            return is_number(value) ? &value : nullptr;
        }
        const bool left = value.cell.row == grade.row && value.cell.column < grade.column;
        before = left && (before == nullptr || value.cell.column > before->cell.column) ? &value : before;
        behind = behind || (value.cell.row == grade.row && value.cell.column > grade.column) || (value.cell.row != grade.row && value.cell.column < grade.column);
        latest = value.state != State::missing && (latest == nullptr || value.year >= latest->year) ? &value : latest;
    }
    if (before != nullptr && behind) {
        return is_number(*before) ? before : nullptr;  // R5 目標 | 実績 | 判定 | R6 目標 | 実績 | 判定
    }
    return latest != nullptr && is_number(*latest) ? latest : nullptr;
}

Grades grades_of(const Sheet& sheet, const Table& table, const Column& column) {
    Grades found;
    std::unordered_map<std::uint32_t, std::string_view> known;  // by text number: grades recur
    const bool expected = contains(column.heading, "見込") || contains(column.heading, "見通");
    const bool of_forecast = (expected && column_with(table, ColumnRole::forecast) != nullptr) || follows_forecast(table, column);
    const auto add = [&](const Indicator& indicator, const SheetCell& one) {
        if (!is_short_text(one)) {
            return;
        }
        const auto [grade, is_new] = known.try_emplace(one.text_number);
        if (is_new) {
            const NormalText normal(one.text);
            grade->second = *found.different.emplace(trim(normal.view())).first;
        }
        found.cells.push_back({&indicator, &one, grade->second, of_forecast});
    };
    for (const auto& indicator : table.indicators) {
        const bool heads_years = !table.years_down.empty() && table.indicators.size() == 1 && column.column > table.years_down.front().cell.column;
        for (const auto& year : heads_years ? std::span(table.years_down) : std::span<const YearDown>{}) {
            if (const auto* one = sheet.cell({year.cell.row, column.column}); one != nullptr) {
                add(indicator, *one);  // 年度 | 目標値 | 実績値 | 評価 of a form for one KPI
            }
        }
        if (heads_years) {
            break;
        }
        const auto* cell = sheet.seen_at({indicator.first_row, column.column + whole_shift(table, indicator)});
        // One over several KPIs judges them together; of 数値目標 and KPI side by side, one behind the KPI is of that.
        const bool own = cell != nullptr && cell->at.row == indicator.first_row && !names_stand_between(table, indicator, cell->at.column);
        if (!own || indicator.shift != 0) {
            continue;
        }
        add(indicator, *cell);
        for (const auto& year : years_of_rows(indicator)) {  // 指標名 | 年度 | 計画 | 実績 | 達成状況, a row a year
            const auto* one = year.cell.row == indicator.first_row ? nullptr : sheet.cell({year.cell.row, cell->at.column});
            if (one != nullptr) {
                add(indicator, *one);
            }
        }
        if (found.different.size() > most_grades) {
            return {};
        }
    }
    return found;
}

namespace {

/// The grades of one row below the actuals that they judge, in the block of their own indicator.
void add_grades_of_row(const Sheet& sheet, const Indicator& indicator, std::int32_t row, Grades& grades) {
    for (const auto& value : indicator.values) {
        const auto* grade = value.role == ValueRole::actual && value.cell.row < row ? sheet.cell({row, value.cell.column}) : nullptr;
        if (grade != nullptr && is_short_text(*grade) && grades.different.size() <= most_grades) {
            const NormalText normal(grade->text);
            grades.cells.push_back({&indicator, grade, *grades.different.emplace(trim(normal.view())).first});
        }
    }
}

/// 評価 below 目標値, 実績値 and 達成率: the grades of one year each, in the rows of their indicators.
void add_grades_in_rows(const Sheet& sheet, const Table& table, std::map<std::string, Grades>& found) {
    const auto* category = column_with(table, ColumnRole::category);
    for (const auto& indicator : category == nullptr || table.shift != 0 ? std::span<const Indicator>{} : std::span(table.indicators)) {
        for (auto row = indicator.first_row + 1; row <= indicator.last_row && !indicator.is_shifted(); ++row) {
            const auto* word = sheet.cell({row, category->column});
            const NormalText name(word == nullptr ? std::string_view{} : std::string_view(word->text));
            if (word == nullptr || word->text.size() > longest_grade || (!is_other_category(name.view()) && !tells_progress(name.view()))) {
                continue;
            }
            add_grades_of_row(sheet, indicator, row, found[std::string(name.view())]);
        }
    }
}

/// 判定 below 目標, 実績 and 達成度 of a form for one KPI: a grade for each year.
void add_grades_of_years(const Sheet& sheet, const Table& table, std::map<std::string, Grades>& found) {
    const auto& indicator = table.indicators.front();
    for (auto row = table.range.first.row; row <= table.range.last.row; ++row) {
        const auto cells = sheet.row(row);
        const auto label = std::ranges::find_if(cells, [&](const auto& cell) { return table.range.contains(cell.at); });
        if (label == cells.end() || label->kind != SheetCell::Kind::text || label->text.size() > longest_grade) {
            continue;
        }
        const NormalText name(label->text);
        if (is_other_category(name.view())) {
            add_grades_of_row(sheet, indicator, row, found[std::string(name.view())]);
        }
    }
}

/// 評価 beside the years of a form for one KPI, over its grade.
void add_grade_of_form(const Sheet& sheet, const Table& table, Grades& found) {
    for (auto row = table.range.first.row; row < table.range.last.row; ++row) {
        for (const auto& cell : sheet.row(row)) {
            const bool inside = cell.kind == SheetCell::Kind::text && table.range.contains(cell.at) && cell.text.size() <= longest_grade;
            const auto* grade = inside ? sheet.cell({row + 1, cell.at.column}) : nullptr;
            if (grade == nullptr || !is_short_text(*grade) || found.different.size() > most_grades || read_heading(NormalText(cell.text).view()).role != ColumnRole::grade) {
                continue;
            }
            const NormalText normal(grade->text);
            if (!read_heading(normal.view()).is_heading()) {
                found.cells.push_back({&table.indicators.front(), grade, *found.different.emplace(trim(normal.view())).first});
            }
        }
    }
}

}  // namespace

std::vector<Grades> grades_by_heading(const Sheet& sheet, std::span<const Table* const> tables) {
    std::map<std::string_view, std::size_t> known;
    std::vector<Grades> all;
    for (const auto* table : tables) {
        for (const auto& column : table->columns) {
            if (column.role != ColumnRole::grade || table->shift != 0) {
                continue;
            }
            const auto [place, is_new] = known.try_emplace(column.heading, all.size());
            if (is_new) {
                all.emplace_back();
            }
            auto grades = grades_of(sheet, *table, column);
            auto& pooled = all[place->second];
            pooled.heading = column.heading;
            pooled.different.merge(grades.different);  // its nodes stay where they are
            pooled.kept.push_back(std::move(grades.different));
            pooled.cells.insert(pooled.cells.end(), grades.cells.begin(), grades.cells.end());
        }
    }
    std::map<std::string, Grades> in_rows;
    Grades of_forms;
    for (const auto* table : tables) {
        add_grades_in_rows(sheet, *table, in_rows);
        if (table->indicators.size() == 1 && column_with(*table, ColumnRole::grade) == nullptr) {
            add_grade_of_form(sheet, *table, of_forms);
            if (column_with(*table, ColumnRole::category) == nullptr) {
                add_grades_of_years(sheet, *table, in_rows);
            }
        }
    }
    if (!of_forms.cells.empty() && of_forms.different.size() <= most_grades) {
        all.push_back(std::move(of_forms));
    }
    for (auto& [word, grades] : in_rows) {
        if (grades.different.size() <= most_grades) {
            all.push_back(std::move(grades));
        }
    }
    return all;
}

std::optional<RatedBefore> progressed_before(const Graded& one) {
    const auto* actual = judged_actual(one);
    const auto* target = final_target(*one.indicator);
    const auto* base = base_of(*one.indicator);
    if (actual == nullptr || target == nullptr || base == nullptr || !are_comparable(*actual, *target) || !are_comparable(*actual, *base)) {
        return std::nullopt;
    }
    const auto percent = rate_in_percent(RateMethod::progress, *actual->number, *target->number, base->number);
    return percent ? std::optional(RatedBefore{actual, target, *percent}) : std::nullopt;
}

std::optional<RatedBefore> rated_before(const Graded& one) {
    constexpr std::int32_t farthest = 3;  // columns
    const KpiValue* actual = nullptr;
    const auto row = one.cell->at.row;
    actual = one.of_forecast ? judged_actual(one) : actual;
    const bool in_block = one.indicator->first_row < one.indicator->last_row && row == one.indicator->first_row;
    for (const auto& value : one.indicator->values) {
        const auto distance = one.cell->at.column - value.cell.column;
        if (value.role != ValueRole::actual || distance < 0 || one.of_forecast) {
            continue;
        }
        if (distance == 0) {
            actual = &value;  // 評価 below 目標値 and 実績値, of each year
            break;
        }
        // Of a block of 目標 and 実績 that the grade is merged over, the actual of the last year that is filled.
        const bool close = in_block ? value.cell.row > row && is_number(value) : value.cell.row == row && distance <= farthest;
        if (close && (actual == nullptr || value.cell.column > actual->cell.column)) {
            actual = &value;
        }
    }
    const auto* target = actual == nullptr ? nullptr : target_of_year(*one.indicator, actual->year);
    target = actual != nullptr && target == nullptr ? final_target(*one.indicator) : target;
    if (target == nullptr || !is_number(*actual) || !is_number(*target) || !are_comparable(*actual, *target)) {
        return std::nullopt;
    }
    const auto method = one.indicator->better == Direction::lower ? RateMethod::keep_below : RateMethod::ratio;
    const auto percent = rate_in_percent(method, *actual->number, *target->number, std::nullopt);
    return percent ? std::optional(RatedBefore{actual, target, *percent}) : std::nullopt;
}

}  // namespace kpisheet
