// SPDX-License-Identifier: MPL-2.0
#include "core/reports/csv_record.hpp"
#include "core/reports/extract_rows.hpp"
#include "core/reports/report_json.hpp"
#include "core/reports/words.hpp"
#include "core/reports/writers.hpp"

namespace kpisheet {

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
    CsvRecords csv;
    for (const auto heading : extract_headings) {
        csv.plain(heading);
    }
    csv.end_record();
    for (const auto& file : run.files) {
        for (const auto& table : file.tables) {
            for (const auto& row : extract_rows(file.file, table)) {
                for (const auto& field : row) {
                    const auto* number = std::get_if<double>(&field);
                    number ? csv.plain(number_json(*number).dump()) : csv.text(std::get<std::string>(field));
                }
                csv.end_record();
            }
        }
    }
    return csv.take();
}

}  // namespace kpisheet
