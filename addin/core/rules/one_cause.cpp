// SPDX-License-Identifier: MPL-2.0
#include "core/rules/one_cause.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace kpisheet {
namespace {

/// Where an issue must lie to be of the same cause.
enum class Reach : std::uint8_t {
    start,      ///< its first cell in a cell of the other, however many rows it has
    cell,       ///< in a cell of the other
    source,     ///< computed from a figure of which the other speaks
    source_row, ///< or from one in a row of the other
    below,      ///< or from one that stands below it in its table: it is a heading
    row,        ///< in a row of the other
    indicator,  ///< in any row of an indicator that the other speaks of
    table,      ///< in a table that the other speaks of
};

struct Cause {
    std::string_view speaks;
    std::string_view silent;
    Reach reach;
};
constexpr std::array causes{
    // A formula that was typed over is said once: with the form's own where the form has one there.
    Cause{"differs-from-template", "formula-overwritten", Reach::start},
    // So is a unit that was changed.
    Cause{"differs-from-template", "unit-mismatch", Reach::start},
    // A formula that divides by a blank cell beside its own shows #DIV/0!.
    Cause{"error-value", "inconsistent-formula", Reach::cell},
    // A text typed where a formula or a number stood: the cell is to be written anew in any case.
    Cause{"formula-overwritten", "number-as-text", Reach::cell},
    Cause{"rate-mismatch", "number-as-text", Reach::cell},
    Cause{"unit-mismatch", "number-as-text", Reach::cell},
    Cause{"percent-as-fraction", "number-as-text", Reach::cell},
    // The unit was in the format of the number.
    Cause{"number-as-text", "unit-missing", Reach::cell},
    Cause{"percent-as-fraction", "rate-mismatch", Reach::cell},
    // What was computed from a figure that is gone, or stands where it was not counted.
    Cause{"missing-target", "rate-without-target", Reach::indicator},
    Cause{"missing-target", "total-mismatch", Reach::row},
    Cause{"missing-target", "rate-mismatch", Reach::indicator},
    Cause{"missing-target", "missing-column", Reach::table},
    Cause{"missing-base", "missing-column", Reach::table},
    Cause{"missing-actual", "total-mismatch", Reach::row},
    Cause{"missing-actual", "rate-mismatch", Reach::row},
    Cause{"stated-count-mismatch", "total-mismatch", Reach::row},
    Cause{"scale-slip", "target-already-met", Reach::row},
    Cause{"actual-in-future", "total-mismatch", Reach::row},
    Cause{"unreadable-value", "total-mismatch", Reach::row},
    Cause{"stray-space", "total-mismatch", Reach::row},
    Cause{"lookalike-dash", "mixed-width", Reach::cell},
    Cause{"duplicate-kpi", "number-as-text", Reach::row},
    Cause{"unit-mismatch", "total-mismatch", Reach::row},
    Cause{"misplaced-comma", "total-mismatch", Reach::row},
    // A rate does not follow from a figure that is wrong itself.
    Cause{"cumulative-decreases", "rate-mismatch", Reach::source},
    Cause{"interim-beyond-final", "rate-mismatch", Reach::source},
    Cause{"total-mismatch", "rate-mismatch", Reach::source},
    Cause{"breakdown-mismatch", "rate-mismatch", Reach::source},
    Cause{"repeated-entry-differs", "rate-mismatch", Reach::source},
    Cause{"formula-overwritten", "rate-mismatch", Reach::source},
    Cause{"inconsistent-formula", "rate-mismatch", Reach::source},
    Cause{"inconsistent-formula", "rate-mismatch", Reach::cell},
    Cause{"scale-slip", "rate-mismatch", Reach::source},
    Cause{"unit-mismatch", "rate-mismatch", Reach::source},
    Cause{"percent-as-fraction", "rate-mismatch", Reach::source},
    Cause{"actual-in-future", "rate-mismatch", Reach::source},
    Cause{"actual-in-future", "rate-missing", Reach::indicator},
    // Nor does a figure that is entered twice follow another that is wrong.
    Cause{"rate-mismatch", "repeated-entry-differs", Reach::source},
    Cause{"scale-slip", "repeated-entry-differs", Reach::source},
    Cause{"unit-mismatch", "repeated-entry-differs", Reach::source},
    Cause{"cumulative-decreases", "repeated-entry-differs", Reach::source},
    Cause{"rate-without-target", "formula-overwritten", Reach::cell},
    Cause{"percent-as-fraction", "target-already-met", Reach::row},
    // Nor does a sum.
    Cause{"inconsistent-formula", "total-mismatch", Reach::cell},
    Cause{"inconsistent-formula", "breakdown-mismatch", Reach::start},
    Cause{"formula-overwritten", "total-mismatch", Reach::source},
    Cause{"breakdown-mismatch", "total-mismatch", Reach::source},
    Cause{"repeated-entry-differs", "total-mismatch", Reach::source},
    Cause{"cumulative-decreases", "total-mismatch", Reach::source},
    Cause{"scale-slip", "breakdown-mismatch", Reach::source},
    Cause{"breakdown-mismatch", "interim-beyond-final", Reach::source},
    Cause{"scale-slip", "cumulative-decreases", Reach::source},
    Cause{"interim-beyond-final", "cumulative-decreases", Reach::source},
    Cause{"total-mismatch", "cumulative-decreases", Reach::cell},
    // A heading of the wrong year.
    Cause{"year-order", "rate-mismatch", Reach::below},
    Cause{"year-order", "repeated-entry-differs", Reach::below},
    Cause{"year-order", "cumulative-decreases", Reach::below},
    Cause{"year-gap", "rate-mismatch", Reach::below},
    Cause{"year-gap", "repeated-entry-differs", Reach::below},
    Cause{"repeated-header-differs", "rate-mismatch", Reach::below},
    Cause{"repeated-header-differs", "repeated-entry-differs", Reach::below},
    Cause{"repeated-header-differs", "cumulative-decreases", Reach::below},
    Cause{"conflicting-years", "rate-mismatch", Reach::below},
    Cause{"conflicting-years", "repeated-entry-differs", Reach::below},
    Cause{"conflicting-years", "year-gap", Reach::cell},
    Cause{"repeated-header-differs", "era-overrun", Reach::cell},
    Cause{"repeated-header-differs", "target-year-beyond-plan", Reach::cell},
    Cause{"conflicting-years", "year-order", Reach::cell},
    Cause{"base-after-target", "conflicting-years", Reach::row},
    Cause{"year-order", "actual-in-future", Reach::cell},
    Cause{"year-gap", "actual-in-future", Reach::cell},
    Cause{"year-gap", "year-order", Reach::cell},
    Cause{"repeated-header-differs", "interim-beyond-final", Reach::table},
    Cause{"stated-target-differs", "interim-beyond-final", Reach::cell},
    Cause{"year-order", "grade-mismatch", Reach::table},
    Cause{"year-order", "interim-beyond-final", Reach::below},
    Cause{"year-gap", "interim-beyond-final", Reach::below},
    Cause{"target-year-beyond-plan", "interim-beyond-final", Reach::below},
    Cause{"conflicting-years", "grade-mismatch", Reach::indicator},
    // Rates are of the rows of their block.
    Cause{"broken-block", "rate-mismatch", Reach::indicator},
    Cause{"broken-block", "rate-without-target", Reach::indicator},
    Cause{"broken-block", "actual-in-future", Reach::indicator},
    Cause{"broken-block", "missing-actual", Reach::indicator},
    Cause{"broken-block", "missing-target", Reach::indicator},
    Cause{"broken-block", "unit-mismatch", Reach::indicator},
    Cause{"broken-block", "unit-missing", Reach::indicator},
    Cause{"broken-block", "blank-kpi-name", Reach::indicator},
    Cause{"broken-block", "repeated-entry-differs", Reach::source_row},
    // A number of grades follows these.
    Cause{"grade-mismatch", "stated-count-mismatch", Reach::source},
    // A grade follows the figures that it judges.
    Cause{"rate-mismatch", "grade-mismatch", Reach::indicator},
    Cause{"rate-direction", "grade-mismatch", Reach::indicator},
    // 増加 in the column of directions: the rate is right for what is to fall.
    Cause{"rate-direction", "rate-mismatch", Reach::row},
    Cause{"share-mismatch", "grade-mismatch", Reach::indicator},
    Cause{"percent-as-fraction", "grade-mismatch", Reach::indicator},
    Cause{"scale-slip", "grade-mismatch", Reach::indicator},
    Cause{"inconsistent-formula", "grade-mismatch", Reach::indicator},
    Cause{"formula-overwritten", "grade-mismatch", Reach::indicator},
    Cause{"misplaced-comma", "grade-mismatch", Reach::indicator},
    Cause{"cumulative-decreases", "grade-mismatch", Reach::indicator},
    Cause{"interim-beyond-final", "grade-mismatch", Reach::indicator},
    Cause{"repeated-entry-differs", "grade-mismatch", Reach::indicator},
    Cause{"missing-target", "grade-mismatch", Reach::indicator},
    Cause{"missing-actual", "grade-mismatch", Reach::indicator},
    Cause{"rate-missing", "grade-mismatch", Reach::indicator},
    Cause{"unreadable-value", "grade-mismatch", Reach::indicator},
    Cause{"unit-mismatch", "grade-mismatch", Reach::indicator},
    Cause{"actual-in-future", "grade-mismatch", Reach::indicator},
    Cause{"target-already-met", "grade-mismatch", Reach::source},
    Cause{"duplicate-kpi", "grade-mismatch", Reach::indicator},
    Cause{"shifted-row", "grade-mismatch", Reach::indicator},
    // Cells that stand beside their headings.
    Cause{"shifted-row", "missing-base", Reach::row},
    Cause{"shifted-row", "missing-target", Reach::row},
    Cause{"shifted-row", "missing-actual", Reach::row},
    Cause{"shifted-row", "missing-department", Reach::row},
    Cause{"shifted-row", "actual-in-future", Reach::row},
    Cause{"shifted-row", "unit-missing", Reach::row},
    Cause{"shifted-row", "unit-mismatch", Reach::row},
    Cause{"shifted-row", "broken-block", Reach::row},
    Cause{"shifted-row", "rate-missing", Reach::indicator},
    Cause{"shifted-row", "rate-mismatch", Reach::indicator},
    Cause{"shifted-row", "total-mismatch", Reach::row},
    Cause{"shifted-row", "scale-slip", Reach::row},
    Cause{"shifted-row", "interim-beyond-final", Reach::row},
    Cause{"shifted-row", "target-already-met", Reach::row},
    Cause{"shifted-row", "cumulative-decreases", Reach::row},
};

/// Cells of issues, by row.
class Places {
public:
    void add(const Range& range) {
        for (auto row = range.first.row; row <= range.last.row; ++row) {
            rows_[row].push_back({range.first.column, range.last.column});
        }
    }
    [[nodiscard]] bool any_in(const Range& range) const {
        return std::ranges::any_of(rows_, [&](const auto& row) { return range.first.row <= row.first && row.first <= range.last.row; });
    }
    /// In the column of `cell`, above it, in the same table.
    [[nodiscard]] bool any_above(Address cell, const Range& table) const {
        return std::ranges::any_of(rows_, [&](const auto& row) {
            return table.first.row <= row.first && row.first < cell.row && std::ranges::any_of(row.second, [&](const auto& one) {
                       return one.first <= cell.column && cell.column <= one.second;
                   });
        });
    }
    [[nodiscard]] bool has_row(std::int32_t row) const { return rows_.contains(row); }
    [[nodiscard]] bool has(Address cell) const {
        const auto row = rows_.find(cell.row);
        return row != rows_.end() && std::ranges::any_of(row->second, [&](const auto& one) {
                   return one.first <= cell.column && cell.column <= one.second;
               });
    }

private:
    std::unordered_map<std::int32_t, std::vector<std::pair<std::int32_t, std::int32_t>>> rows_;
};

using Rows = std::pair<std::int32_t, std::int32_t>;

/// First and last rows of all indicators, sorted.
std::vector<Rows> rows_of_indicators(std::span<const Table* const> tables) {
    std::vector<Rows> rows;
    for (const auto* table : tables) {
        for (const auto& indicator : table->indicators) {
            rows.emplace_back(indicator.first_row, indicator.last_row);
        }
    }
    std::ranges::sort(rows);
    return rows;
}

/// The rows of the indicator that this row is of.
Rows rows_around(std::span<const Rows> indicators, std::int32_t row) {
    const auto after = std::ranges::upper_bound(indicators, row, {}, &Rows::first);
    const bool inside = after != indicators.begin() && (after - 1)->second >= row;
    return inside ? *(after - 1) : Rows{row, row};
}

bool is_said_by(const Places& places, const Issue& issue, Reach reach, std::span<const Table* const> tables, std::span<const Rows> indicators) {
    const auto first = issue.range->first;
    if (reach == Reach::table) {
        return std::ranges::any_of(tables, [&](const auto* table) { return table->range.contains(first) && places.any_in(table->range); });
    }
    if (reach == Reach::start || reach == Reach::cell) {
        return places.has(first);
    }
    if (reach == Reach::source) {
        return std::ranges::any_of(issue.rests_on, [&](Address cell) { return places.has(cell); });
    }
    if (reach == Reach::below) {
        return std::ranges::any_of(issue.rests_on, [&](Address cell) {
            return std::ranges::any_of(tables, [&](const auto* table) { return table->range.contains(cell) && places.any_above(cell, table->range); });
        });
    }
    if (reach == Reach::source_row) {
        return std::ranges::any_of(issue.rests_on, [&](Address cell) { return places.has_row(cell.row); });
    }
    const auto rows = reach == Reach::indicator ? rows_around(indicators, first.row) : Rows{first.row, first.row};
    for (auto row = rows.first; row <= rows.second; ++row) {
        if (places.has_row(row)) {
            return true;
        }
    }
    return false;
}

}  // namespace

void keep_one_issue_of_each_cause(std::span<const Table* const> tables, std::vector<Issue>& issues) {
    std::map<std::string_view, Places> by_rule;
    for (const auto& issue : issues) {
        if (issue.range && std::ranges::find(causes, issue.rule, &Cause::speaks) != causes.end()) {
            by_rule[issue.rule].add(*issue.range);
        }
    }
    if (by_rule.empty()) {
        return;
    }
    const auto indicators = rows_of_indicators(tables);
    std::erase_if(issues, [&](const Issue& issue) {
        if (!issue.range || issue.scattered) {
            return false;
        }
        const bool several_rows = issue.range->first.row != issue.range->last.row;
        return std::ranges::any_of(causes, [&](const Cause& cause) {
            // An issue of several rows has other causes, too, but where both speak of the same formulas.
            const bool may_be = issue.rule == cause.silent && (!several_rows || cause.reach == Reach::start);
            const auto places = may_be ? by_rule.find(cause.speaks) : by_rule.end();
            return places != by_rule.end() && is_said_by(places->second, issue, cause.reach, tables, indicators);
        });
    });
}

}  // namespace kpisheet
