// SPDX-License-Identifier: MPL-2.0
#include "core/reports/html_style.hpp"
#include "core/reports/html_text.hpp"
#include "core/reports/words.hpp"
#include "core/reports/writers.hpp"

namespace kpisheet {
namespace {

class HtmlReport {
public:
    explicit HtmlReport(Language language) : language_(language) {}

    std::string write(const RunReport& run) {
        const auto title = say("KPIシート 点検結果", "KPI Sheet: results of the check");
        html_ += "<!DOCTYPE html>\n<html lang=\"" + say("ja", "en") + "\">\n<head>\n<meta charset=\"utf-8\">\n";
        html_ += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
        html_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
        html_ += "<title>" + title + "</title>\n<style>" + std::string(html_style) + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n";
        add_counts(summarise(run));
        for (const auto& file : run.files) {
            add_file(file);
        }
        html_ += "</body>\n</html>\n";
        return std::move(html_);
    }

private:
    [[nodiscard]] std::string say(std::string_view japanese, std::string_view english) const {
        return std::string(either(language_, japanese, english));
    }

    void add_counts(const Summary& summary) {
        html_ += "<ul class=\"counts\">\n";
        add_count("", say("ファイル", "Files"), summary.files);
        add_count("", say("指標", "Indicators"), summary.indicators);
        add_count("error", say("誤り", "Errors"), summary.errors);
        add_count("warning", say("注意", "Warnings"), summary.warnings);
        add_count("info", say("参考", "Notes"), summary.infos);
        if (summary.unreadable > 0) {
            add_count("error", say("読めないファイル", "Unreadable files"), summary.unreadable);
        }
        html_ += "</ul>\n";
    }

    void add_count(const std::string& kind, const std::string& label, std::size_t count) {
        html_ += "<li" + (kind.empty() ? "" : " class=\"" + kind + "\"") + "><b>" + std::to_string(count) + "</b>" + label + "</li>\n";
    }

    void add_file(const FileReport& file) {
        html_ += "<section>\n<h2>" + html_text(file.file);
        if (file.status != FileStatus::unreadable) {
            html_ += " <small>" + say("指標 ", "indicators: ") + std::to_string(file.indicators) + "</small>";
        }
        html_ += "</h2>\n";
        if (file.status != FileStatus::checked) {
            const std::string kind = file.status == FileStatus::unreadable ? "error" : "soft";
            html_ += "<p class=\"" + kind + "\">" + html_text(in_language(file.reason, language_)) + "</p>\n";
        } else if (file.issues.empty()) {
            html_ += "<p class=\"ok\">" + say("問題は見つかりませんでした。", "Nothing was found.") + "</p>\n";
        }
        if (!file.issues.empty()) {
            html_ += "<table>\n<thead><tr><th>" + say("重要度", "Severity") + "</th><th>" + say("場所", "Place") + "</th><th>" +
                     say("内容と直し方", "What is wrong, and the fix") + "</th></tr></thead>\n<tbody>\n";
            for (const auto& issue : file.issues) {
                add_issue(issue);
            }
            html_ += "</tbody>\n</table>\n";
        }
        html_ += "</section>\n";
    }

    void add_issue(const IssueReport& issue) {
        html_ += "<tr class=\"" + std::string(severity_word(issue.severity)) + "\"><td class=\"severity\">" +
                 std::string(severity_name(issue.severity, language_)) + "</td><td class=\"place\">" + html_text(issue.sheet) +
                 (issue.cell ? "<br><b>" + html_text(*issue.cell) + "</b>" : "") + "</td><td>" +
                 html_text(in_language(issue.message, language_)) + " <code>" + html_text(issue.rule) + "</code>";
        if (issue.fix) {
            html_ += "<p class=\"fix\">→ " + html_text(in_language(issue.fix->title, language_)) +
                     " <span class=\"soft\">" + html_text(edits_text(*issue.fix, language_)) +
                     (issue.fix->safe ? "" : say("（内容の確認が必要）", " (please verify)")) + "</span></p>";
        }
        html_ += "</td></tr>\n";
    }

    Language language_;
    std::string html_;
};

}  // namespace

std::string check_as_html(const RunReport& run, Language language) { return HtmlReport(language).write(run); }

}  // namespace kpisheet
