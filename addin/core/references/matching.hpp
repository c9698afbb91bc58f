// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/layouts/table.hpp"

namespace kpisheet {

// What of a workbook (a submitted sheet, this year's) corresponds to what of another one (the blank form, last year's
// sheet): by meaning, wherever it stands. All pointers point into the two recognitions, which must outlive the matching.

/// What showed that two indicators are the same one.
enum class MatchedBy : std::uint8_t {
    name,      ///< the same name, told apart from others of that name by goal, section, values or neighbours
    spelling,  ///< the same name but for particles, marks and ways of writing
    evidence,  ///< another name: what stands in its row and around it shows that it was renamed
};

struct IndicatorMatch {
    const Table* table = nullptr;
    const Indicator* indicator = nullptr;
    const Table* reference_table = nullptr;
    const Indicator* reference = nullptr;
    MatchedBy by = MatchedBy::name;
    double certainty = 0;  ///< 0 … 1

    [[nodiscard]] bool is_renamed() const { return by != MatchedBy::name; }
};

struct ColumnMatch {
    const Column* column = nullptr;
    const Column* reference = nullptr;
    bool same_heading = false;  ///< but for spaces and widths
    bool moved = false;         ///< stands at another place among the columns that both have
    double certainty = 0;       ///< 0 … 1
};

/// Two tables that share indicators.
struct TableMatch {
    const Table* table = nullptr;
    const Table* reference = nullptr;
    std::size_t shared = 0;            ///< indicators in both
    bool main = false;                 ///< no other table of the reference shares more with this one
    std::vector<ColumnMatch> columns;  ///< in the order of the table
    std::vector<const Column*> added;  ///< with a heading that the reference has not
    std::vector<const Column*> removed;

    /// The column that corresponds to this one of the reference, or null.
    [[nodiscard]] const Column* of_reference(const Column& reference_column) const;
    [[nodiscard]] const Column* of_reference(std::int32_t reference_column) const;
};

/// An indicator that the reference has not.
struct AddedIndicator {
    const Table* table = nullptr;
    const Indicator* indicator = nullptr;
};

/// An indicator of the reference that is missing, and the place where it is missed.
struct RemovedIndicator {
    const Table* reference_table = nullptr;
    const Indicator* reference = nullptr;
    std::size_t sheet = 0;      ///< of the submission
    std::optional<Address> at;  ///< name of the nearest indicator of its table that is there, the one before it first
};

struct Matching {
    std::vector<TableMatch> tables;          ///< by table, then table of the reference
    std::vector<IndicatorMatch> indicators;  ///< by place in the submission
    std::vector<AddedIndicator> added;       ///< by place in the submission
    std::vector<RemovedIndicator> removed;   ///< by sheet, then place in the reference

    /// Those on one sheet of the submission.
    [[nodiscard]] std::span<const TableMatch> tables_on(std::size_t sheet) const;
    [[nodiscard]] std::span<const IndicatorMatch> indicators_on(std::size_t sheet) const;
    [[nodiscard]] std::span<const AddedIndicator> added_on(std::size_t sheet) const;
    [[nodiscard]] std::span<const RemovedIndicator> removed_on(std::size_t sheet) const;
    /// The match of two tables; they share at least one indicator.
    [[nodiscard]] const TableMatch* of_tables(const Table& table, const Table& reference) const;
};

}  // namespace kpisheet
