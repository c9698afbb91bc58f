// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/reviews/document_notes.hpp"
#include "core/reviews/settings.hpp"
#include "core/rules/issue.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// An issue of which a person decided that it stays.
struct SetAside {
    Issue issue;
    std::size_t note = 0;  ///< index in DocumentNotes::ignored
};

/// How right a workbook is, at a glance. Counts the issues that are not set aside.
struct Verdict {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t infos = 0;
    std::size_t indicators = 0;  ///< numeric targets and KPIs
    std::size_t tables = 0;
};

/// A workbook as a person looks at it: what was recognised, what is wrong, what they decided to leave. The workbook must
/// outlive it.
struct Review {
    Recognition recognition;           ///< with the person's corrections
    std::vector<Issue> issues;         ///< by sheet, row, column, rule; with the severities of the settings
    std::vector<SetAside> set_aside;   ///< ignored ones, in the same order
    std::vector<std::size_t> gone;     ///< indices in DocumentNotes::ignored whose cause is no longer there
    Verdict verdict;
};

/// Tells how far a review has come: 0 to 1, never less than before. Called from the thread that reviews.
using Progress = std::function<void(double)>;

/// Recognises and checks a workbook. Safe to run on any thread: the workbook is an immutable picture. Nothing when
/// `stop` was asked for; it is looked at between sheets and between rules. A note about a rule that is switched off is
/// not gone: nobody looked.
[[nodiscard]] std::optional<Review> review(const Workbook& workbook, const Settings& settings, const DocumentNotes& notes,
                                           const std::stop_token& stop = {}, const Progress& progress = {});

/// The correction that gives `column` of `table` this role.
[[nodiscard]] RoleCorrection correction_of(const Workbook& workbook, const Table& table, const Column& column, ColumnRole role);

}  // namespace kpisheet
