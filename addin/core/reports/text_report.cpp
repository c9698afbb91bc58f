// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/text/clean_text.hpp"
#include "core/reports/display_width.hpp"
#include "core/reports/words.hpp"
#include "core/reports/writers.hpp"

namespace kpisheet {
namespace {

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view red = "\x1b[1;31m";
constexpr std::string_view yellow = "\x1b[1;33m";
constexpr std::string_view blue = "\x1b[36m";
constexpr std::string_view green = "\x1b[32m";
constexpr std::string_view dim = "\x1b[2m";

std::string_view colour_of(Severity severity) {
    return severity == Severity::error ? red : severity == Severity::warning ? yellow : blue;
}

class TextReport {
public:
    TextReport(Language language, TextStyle style) : language_(language), style_(style) {}

    std::string write(const RunReport& run) {
        for (const auto& file : run.files) {
            add_file(file);
        }
        add_summary(run);
        return std::move(text_);
    }

private:
    [[nodiscard]] std::string_view say(std::string_view japanese, std::string_view english) const {
        return either(language_, japanese, english);
    }

    [[nodiscard]] std::string coloured(std::string_view text, std::string_view colour) const {
        return style_.colour ? std::string(colour) + std::string(text) + "\x1b[0m" : std::string(text);
    }

    void add_file(const FileReport& file) {
        text_ += coloured(clean_line(file.file), bold);
        if (file.status == FileStatus::unreadable) {
            text_ += "\n  " + coloured(say("読めません", "unreadable"), red) + "  " + clean_line(in_language(file.reason, language_)) + "\n\n";
            return;
        }
        text_ += coloured(language_ == Language::japanese ? "（指標 " + std::to_string(file.indicators) + "）"
                                                          : " (" + std::to_string(file.indicators) + " indicators)",
                          dim) + "\n";
        if (file.status == FileStatus::no_kpi_table) {
            text_ += "  " + clean_line(in_language(file.reason, language_)) + "\n";
        } else if (file.issues.empty()) {
            text_ += "  " + coloured(say("問題は見つかりませんでした。", "Nothing was found."), green) + "\n";
        }
        add_issues(file);
        text_ += '\n';
    }

    /// Severities and cells stand in columns as wide as the widest of the file.
    void add_issues(const FileReport& file) {
        std::size_t severity_width = 0;
        std::size_t cell_width = 0;
        for (const auto& issue : file.issues) {
            severity_width = std::max(severity_width, display_width(severity_name(issue.severity, language_)));
            cell_width = std::max(cell_width, display_width(cell_of(issue)));
        }
        const std::string* sheet = nullptr;
        for (const auto& issue : file.issues) {
            if (sheet == nullptr || *sheet != issue.sheet) {
                sheet = &issue.sheet;
                text_ += "  " + coloured(clean_line(issue.sheet), bold) + "\n";
            }
            const auto name = severity_name(issue.severity, language_);
            text_ += "    " + coloured(name, colour_of(issue.severity)) + std::string(severity_width - display_width(name), ' ') +
                     "  " + padded(cell_of(issue), cell_width) + "  ";
            add_message(issue, 4 + severity_width + 2 + cell_width + 2);
        }
    }

    [[nodiscard]] std::string cell_of(const IssueReport& issue) const {
        return issue.cell ? clean_line(*issue.cell) : std::string(say("全体", "sheet"));
    }

    void add_message(const IssueReport& issue, std::size_t indent) {
        add_lines(clean_line(in_language(issue.message, language_)), indent, {});
        const auto rule = "[" + clean_line(issue.rule) + "]";
        const auto used = display_width(text_.substr(text_.rfind('\n') + 1));
        const auto fits = style_.width == 0 || used + 1 + display_width(rule) <= style_.width;
        text_ += (fits ? " " : "\n" + std::string(indent, ' ')) + coloured(rule, dim) + "\n";
        if (!issue.fix) {
            return;
        }
        text_ += std::string(indent, ' ');
        const auto title = clean_line(in_language(issue.fix->title, language_));
        const auto unsafe = std::string(issue.fix->safe ? "" : say("（内容の確認が必要）", " (please verify)"));
        add_lines(std::string(say("→ 直し方: ", "→ Fix: ")) + title + unsafe, indent, green);
        text_ += '\n';
    }

    void add_lines(const std::string& text, std::size_t indent, std::string_view colour) {
        constexpr std::size_t narrowest = 20;
        const auto width = style_.width == 0 ? 0 : std::max(narrowest, style_.width - std::min(style_.width, indent));
        auto first = true;
        for (const auto& line : wrapped(text, width)) {
            text_ += first ? "" : "\n" + std::string(indent, ' ');
            text_ += colour.empty() ? line : coloured(line, colour);
            first = false;
        }
    }

    void add_summary(const RunReport& run) {
        const auto summary = summarise(run);
        const auto files = std::to_string(summary.files);
        const auto indicators = std::to_string(summary.indicators);
        if (language_ == Language::japanese) {
            text_ += "ファイル " + files + "・指標 " + indicators + "  ";
        } else {
            text_ += files + (summary.files == 1 ? " file, " : " files, ") + indicators + " indicators: ";
        }
        text_ += coloured(counts_text(summary, language_), bold);
        if (summary.unreadable > 0) {
            const auto count = std::to_string(summary.unreadable);
            text_ += "  " + coloured(language_ == Language::japanese ? "読めないファイル " + count : count + " unreadable", red);
        }
        text_ += '\n';
    }

    Language language_;
    TextStyle style_;
    std::string text_;
};

}  // namespace

std::string check_as_text(const RunReport& run, Language language, TextStyle style) {
    return TextReport(language, style).write(run);
}

}  // namespace kpisheet
