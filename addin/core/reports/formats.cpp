// SPDX-License-Identifier: MPL-2.0
#include "core/reports/formats.hpp"

#include <array>

#include "core/reports/rule_pages.hpp"
#include "core/reports/writers.hpp"

namespace kpisheet {
namespace {

std::string as_text(const RunReport& run, const Reader& reader) {
    return check_as_text(run, reader.language, {.colour = reader.colour, .width = reader.width});
}

/// A format that is the same for every terminal.
template <auto write>
std::string in_language_of(const RunReport& run, const Reader& reader) {
    return write(run, reader.language);
}

/// A format that is the same in every language.
template <auto write>
std::string for_everybody(const RunReport& run, const Reader& /*reader*/) {
    return write(run);
}

}  // namespace

std::span<const ReportFormat> check_formats() {
    static constexpr std::array formats{
        ReportFormat{"text", as_text},
        ReportFormat{"json", in_language_of<check_as_json>},
        ReportFormat{"csv", in_language_of<check_as_csv>},
        ReportFormat{"sarif", in_language_of<check_as_sarif>},
        ReportFormat{"html", in_language_of<check_as_html>},
    };
    return formats;
}

std::span<const ReportFormat> extract_formats() {
    static constexpr std::array formats{
        ReportFormat{"csv", for_everybody<extract_as_csv>},
        ReportFormat{"json", for_everybody<extract_as_json>},
    };
    return formats;
}

std::span<const RuleFormat> rule_formats() {
    static constexpr std::array formats{
        RuleFormat{"markdown", rules_as_markdown},
        RuleFormat{"json", rules_as_json},
    };
    return formats;
}

}  // namespace kpisheet
