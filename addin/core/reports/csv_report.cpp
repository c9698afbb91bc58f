// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>

#include "core/reports/csv_record.hpp"
#include "core/reports/report_json.hpp"
#include "core/reports/words.hpp"
#include "core/reports/writers.hpp"

namespace kpisheet {
namespace {

/// Headings of the hierarchy, outermost first. Plans have goals, measures and projects, some one level more; what lies
/// deeper is joined into the last column.
constexpr std::size_t levels = 4;

std::string level_of(const std::vector<std::string>& path, std::size_t level) {
    if (level >= path.size()) {
        return {};
    }
    std::string text = path[level];
    for (auto deeper = level + 1; level + 1 == levels && deeper < path.size(); ++deeper) {
        text += " / " + path[deeper];
    }
    return text;
}

/// One value, or one part of one, with what it is a value of.
class ExtractRecords {
public:
    ExtractRecords() {
        constexpr std::array headings{"file",   "sheet",  "table",     "kind",    "path1", "path2", "path3",     "path4",
                                      "name",   "name_cell", "department", "better", "cumulative", "breakdown", "repeated",
                                      "unset",  "no_target", "cell",   "role",    "of",    "against", "year",    "label",
                                      "number", "unit",   "condition", "state",   "provisional", "text"};
        for (const auto* heading : headings) {
            csv_.plain(heading);
        }
        csv_.end_record();
    }

    void add(const FileReport& file, const TableReport& table, const IndicatorReport& indicator, const ValueReport& value) {
        if (value.number || value.parts.empty()) {
            add(file, table, indicator, value, PartReport{{}, value.number.value_or(0), value.unit}, value.number.has_value());
        }
        for (const auto& part : value.parts) {
            add(file, table, indicator, value, part, true);
        }
    }

    std::string take() { return csv_.take(); }

private:
    void add(const FileReport& file, const TableReport& table, const IndicatorReport& indicator, const ValueReport& value,
             const PartReport& part, bool has_number) {
        csv_.text(file.file).text(table.sheet).plain(table.range).plain(indicator.kind);
        for (std::size_t level = 0; level < levels; ++level) {
            csv_.text(level_of(indicator.path, level));
        }
        csv_.text(indicator.name).plain(indicator.cell).text(indicator.department).plain(indicator.better);
        flag(indicator.cumulative);
        for (const auto* mark : {"breakdown", "repeated", "unset", "no-target"}) {
            flag(std::ranges::find(indicator.marks, mark) != indicator.marks.end());
        }
        csv_.plain(value.cell).plain(value.role).plain(value.of).plain(value.against);
        csv_.plain(value.year ? std::to_string(*value.year) : "").text(part.label);
        csv_.plain(has_number ? number_json(part.number).dump() : "").text(part.unit).plain(value.condition).plain(value.state);
        flag(value.provisional);
        csv_.text(value.text).end_record();
    }

    void flag(bool is_set) { csv_.plain(is_set ? "1" : "0"); }

    CsvRecords csv_;
};

}  // namespace

std::string check_as_csv(const RunReport& run, Language language) {
    const auto say = [&](std::string_view japanese, std::string_view english) { return either(language, japanese, english); };
    CsvRecords csv;
    csv.text(say("ファイル", "File")).text(say("シート", "Sheet")).text(say("セル", "Cell")).text(say("重要度", "Severity"));
    csv.text(say("ルール", "Rule")).text(say("種類", "Title")).text(say("内容", "Message")).text(say("直し方", "Fix"));
    csv.text(say("変更", "Edits")).text(say("安全な直し", "Safe")).end_record();
    for (const auto& file : run.files) {
        if (file.status != FileStatus::checked) {
            const auto unreadable = file.status == FileStatus::unreadable;
            csv.text(file.file).text("").text("").text(unreadable ? say("読めないファイル", "unreadable") : say("表なし", "no table"));
            csv.text(status_word(file.status)).text("").text(in_language(file.reason, language)).text("").text("").text("").end_record();
        }
        for (const auto& issue : file.issues) {
            csv.text(file.file).text(issue.sheet).text(issue.cell.value_or("")).text(severity_name(issue.severity, language));
            csv.text(issue.rule).text(rule_title(issue.rule, language)).text(in_language(issue.message, language));
            if (issue.fix) {
                csv.text(in_language(issue.fix->title, language)).text(edits_text(*issue.fix, language));
                csv.text(issue.fix->safe ? say("はい", "yes") : say("いいえ", "no"));
            } else {
                csv.text("").text("").text("");
            }
            csv.end_record();
        }
    }
    return csv.take();
}

std::string extract_as_csv(const RunReport& run) {
    ExtractRecords records;
    for (const auto& file : run.files) {
        for (const auto& table : file.tables) {
            for (const auto& indicator : table.indicators) {
                for (const auto& value : indicator.values) {
                    records.add(file, table, indicator, value);
                }
            }
        }
    }
    return records.take();
}

}  // namespace kpisheet
