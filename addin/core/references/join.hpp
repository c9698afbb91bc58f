// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/references/reference.hpp"

namespace kpisheet {

/// A submitted workbook, as it was read.
struct Submission {
    std::string file;
    const Workbook* workbook = nullptr;
    const Recognition* recognition = nullptr;
};

/// Where a value came from.
struct ValueSource {
    std::size_t submission = 0;  ///< index
    std::size_t sheet = 0;
    Address cell;
    std::string text;            ///< as shown there
};

/// A cell of the form that a submission fills in. Texts stay texts; a formula of a section gives what it shows.
struct JoinedCell {
    std::size_t sheet = 0;  ///< of the form
    Address cell;
    std::string text;                   ///< as shown
    std::optional<double> number;       ///< the cell becomes this number …
    std::optional<std::string> format;  ///< … in this number format
    ValueSource source;                 ///< the first submission that has it
};

/// A cell for which submissions give different values. It is left blank: a person decides.
struct JoinConflict {
    std::size_t sheet = 0;
    Address cell;
    std::string indicator;
    std::vector<ValueSource> values;  ///< one for each of the different values, in the order of the submissions
};

/// A base, target or actual that nobody filled in, although others of its column are.
struct JoinGap {
    std::size_t sheet = 0;
    Address cell;
    std::string indicator;
    std::string department;  ///< whom to ask; may be empty
};

/// An indicator of a submission that has no place in the form.
struct UnplacedIndicator {
    std::size_t submission = 0;
    std::size_t sheet = 0;
    Address cell;
    std::string name;
};

/// The table for the council: the form with these cells filled in. Its formulas (rates, subtotals) stay and compute.
struct JoinedForm {
    std::vector<JoinedCell> cells;         ///< by sheet, row, column
    std::vector<JoinConflict> conflicts;   ///< by sheet, row, column
    std::vector<JoinGap> gaps;             ///< by sheet, row, column
    std::vector<UnplacedIndicator> unplaced;
    std::vector<std::size_t> without_match;  ///< submissions of which no indicator is the form's
};

/// Joins submissions into the form. What they fill in are the blank cells of the form's indicators under a heading;
/// what the form prints stays. A blank cell of a submission says nothing; every other one counts, a dash too. Linear in
/// the cells of all submissions.
[[nodiscard]] JoinedForm join(const Reference& form, std::span<const Submission> submissions);

}  // namespace kpisheet
