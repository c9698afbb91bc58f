// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/issue.hpp"
#include "core/sheets/sheet.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// By what a list of issues is grouped.
enum class Grouping : std::uint8_t { severity, rule, sheet };

/// Issues under one heading.
struct IssueGroup {
    std::string title;                ///< 誤り; 達成率の計算違い; the name of a sheet
    Severity worst = Severity::info;
    std::vector<std::size_t> issues;  ///< indices, in the order of the issues
};

/// Groups the issues that match `filter`: every word of it (parted by blanks, ASCII or full width) occurs in the message,
/// the rule's title, the sheet's name or the address, whatever the width or case of letters. The worst groups first,
/// then those with more issues; sheets in their own order. No empty groups.
[[nodiscard]] std::vector<IssueGroup> group_issues(std::span<const Issue> issues, const Workbook& workbook,
                                                   Grouping grouping, std::string_view filter, Language language);

/// One line for a list: 「E12 達成率 71.9% は 259人÷360人…」, with the sheet's name in front unless `in_sheet_group`.
[[nodiscard]] std::string line_of(const Issue& issue, const Workbook& workbook, bool in_sheet_group, Language language);

}  // namespace kpisheet
