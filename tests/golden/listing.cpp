// SPDX-License-Identifier: MPL-2.0
#include "golden/listing.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

#include "core/text/clean_text.hpp"
#include "core/reports/report_json.hpp"
#include "core/reports/words.hpp"

namespace kpisheet {
namespace {

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
    std::string all;
    for (const auto& text : texts) {
        all += (all.empty() ? "" : std::string(separator)) + text;
    }
    return all;
}

std::string value_line(const ValueReport& value) {
    auto line = "    " + value.cell + " " + value.role;
    line += value.of.empty() ? "" : " of " + value.of;
    line += value.against.empty() ? "" : " against " + value.against;
    line += value.year ? " " + std::to_string(*value.year) : " ----";
    line += " 「" + clean_line(value.text) + "」 ";
    line += value.number ? number_json(*value.number).dump() : value.state;
    line += value.unit.empty() ? "" : " " + value.unit;
    line += value.condition.empty() ? "" : " " + value.condition;
    line += value.provisional ? " provisional" : "";
    for (const auto& part : value.parts) {
        line += " [" + part.label + " " + number_json(part.number).dump() + " " + part.unit + "]";
    }
    return line + "\n";
}

std::string indicator_line(const IndicatorReport& indicator) {
    auto line = "  " + indicator.cell + " " + indicator.kind + " " + indicator.name;
    line += indicator.unit.empty() ? "" : " (" + indicator.unit + ")";
    line += indicator.better.empty() ? "" : " " + indicator.better;
    line += indicator.cumulative ? " cumulative" : "";
    line += indicator.marks.empty() ? "" : " " + joined(indicator.marks, " ");
    line += indicator.department.empty() ? "" : " @" + indicator.department;
    return line + "\n      " + joined(indicator.path, " > ") + "\n";
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

std::string list_tables(const FileReport& report) {
    auto text = std::string(status_word(report.status)) + ", " + std::to_string(report.indicators) + " indicators\n";
    for (const auto& table : report.tables) {
        text += table.sheet + "!" + table.range;
        for (const auto& [role, letters] : table.columns) {
            text += " " + role + "=" + joined(letters, ",");
        }
        text += '\n';
        for (const auto& indicator : table.indicators) {
            text += indicator_line(indicator);
            for (const auto& value : indicator.values) {
                text += value_line(value);
            }
        }
    }
    return text;
}

std::string list_issues(const FileReport& report) {
    std::string text;
    for (const auto& issue : report.issues) {
        text += std::string(severity_word(issue.severity)) + " " + issue.rule + " " + issue.cell.value_or("-") + " " +
                clean_line(issue.message.ja) + "\n";
        if (issue.fix) {
            text += std::string("    ") + (issue.fix->safe ? "safe: " : "unsafe: ") + clean_line(issue.fix->title.ja);
            for (const auto& edit : issue.fix->edits) {
                text += " " + edit.cell + "「" + clean_line(edit.from) + "」→「" + clean_line(edit.to) + "」";
            }
            text += '\n';
        }
    }
    return text;
}

std::string differences(const std::string& expected, const std::string& actual) {
    const auto before = lines_of(expected);
    const auto after = lines_of(actual);
    const auto sorted = [](std::vector<std::string> lines) {
        std::ranges::sort(lines);
        return lines;
    };
    const auto only_in = [](const std::vector<std::string>& lines, const std::vector<std::string>& others, const char* mark) {
        std::string text;
        for (const auto& line : lines) {
            if (!std::ranges::binary_search(others, line)) {
                text += mark + line + "\n";
            }
        }
        return text;
    };
    const auto text = only_in(before, sorted(after), "- ") + only_in(after, sorted(before), "+ ");
    return text.empty() && expected != actual ? "the same lines in another order or number\n" : text;
}

}  // namespace kpisheet
