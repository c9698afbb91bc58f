// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include <rtl/ustring.hxx>

#include "core/text/language.hpp"

namespace kpisheet {

/// All that the deck says, but for what rules say of an issue. ~ stands before the letter that works with Alt; {} are
/// filled in by with().
struct Words {
    // The verdict
    std::string_view checking, not_checked, stopped, failed, no_table, no_issues;
    std::string_view counts, recognised, seen, slow, read_only;
    std::string_view check, check_help, stop, stop_help;
    // The three views
    std::string_view issues_tab, tables_tab, ignored_tab, issues_tab_help, tables_tab_help, ignored_tab_help;
    // Issues
    std::string_view grouping, by_severity, by_rule, by_sheet, grouping_help;
    std::string_view filter, filter_help, issue_list, issue_list_help, more, more_here, nothing_matches;
    std::string_view detail, detail_help, why, remedy, fix_title, fix_safe, fix_unsafe, no_fix, more_edits, choose_one;
    // What is done with them
    std::string_view previous, previous_help, next, next_help, go, go_help, fix, fix_help, fix_all, fix_all_help;
    std::string_view ignore, ignore_help, reason, reason_help, confirm_ignore, cancel;
    std::string_view mark, mark_help, unmark, unmark_help, copy, copy_help, copy_all, copy_all_help;
    // Tables
    std::string_view table, table_help, columns, columns_help, role, role_help, automatic;
    std::string_view sure, likely, unsure, why_role, table_entry, corrected;
    std::string_view corrections, corrections_help, take_back, take_back_help, taken_back, no_columns;
    // Ignored
    std::string_view ignored_list, ignored_list_help, restore, restore_help, ignored_since, without_reason, gone, gone_mark, still;
    std::string_view none_ignored;
    // Answers
    std::string_view fixed, fixed_some, nothing_to_fix, fix_undo, fix_all_undo;
    std::string_view not_kept, ignored_one, restored_one;
    std::string_view marked, marked_none, unmarked, unmarked_none, copied, hidden_sheet, sheet_gone, no_more_issues;
};

[[nodiscard]] const Words& words_in(Language language);

[[nodiscard]] rtl::OUString say(std::string_view words);
/// With each {} filled in, in turn.
[[nodiscard]] std::string with(std::string_view words, std::initializer_list<std::string_view> values);

}  // namespace kpisheet
