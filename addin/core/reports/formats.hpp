// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "core/reports/file_report.hpp"

namespace kpisheet {

/// For whom a report is written.
struct Reader {
    Language language = Language::japanese;
    bool colour = false;    ///< a terminal that shows colours
    std::size_t width = 0;  ///< columns of the terminal; 0: lines are not broken
};

/// One format of a report: a name for --format and the function that writes it. Adding one is one line in formats.cpp.
struct ReportFormat {
    std::string_view name;
    std::string (*write)(const RunReport& run, const Reader& reader);
};

/// The formats of `check` and of `extract`; the first is the usual one.
[[nodiscard]] std::span<const ReportFormat> check_formats();
[[nodiscard]] std::span<const ReportFormat> extract_formats();

/// One format of the explanation of all rules.
struct RuleFormat {
    std::string_view name;
    std::string (*write)(Language language);
};

/// The formats of `rules`; the first is the usual one.
[[nodiscard]] std::span<const RuleFormat> rule_formats();

}  // namespace kpisheet
