// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/reports/folder_report.hpp"
#include "core/reports/words.hpp"

namespace kpisheet {
namespace {

/// The sheets of one report; each function adds one.
class Pages {
public:
    Pages(const FolderReport& report, Language language) : report_(report), language_(language) {}

    [[nodiscard]] Page files() const {
        Page page{.name = text("点検結果", "Result"), .widths = {66, 24, 18, 24, 18, 16, 20, 30, 34, 84}, .rows = {}, .repeated = {}, .chart = {}};
        PageBuilder builder(page);
        builder.add_line(PageStyle::title, text("フォルダーの点検結果", "Check of a folder"));
        add_facts(builder);
        builder.add_gap(3);
        builder.add_headings({text("ファイル", "File"), text("状態", "Status"), text("誤り", "Errors"), text("注意", "Warnings"),
                              text("参考", "Notes"), "KPI", text("未記入", "Blank"), text("更新者", "Saved by"), text("更新日時", "Saved"),
                              text("理由・はじめの指摘", "Reason, or first issue")});
        for (const auto& file : report_.files) {
            builder.add(row_of(file));
        }
        return page;
    }

    [[nodiscard]] Page issues() const {
        Page page{.name = text("指摘一覧", "Issues"), .widths = {52, 34, 20, 15, 115, 70, 44}, .rows = {}, .repeated = {}, .chart = {}};
        PageBuilder builder(page);
        builder.add_line(PageStyle::title, text("指摘一覧", "Issues"));
        builder.add_line(PageStyle::note, text("ファイル名またはセルを Ctrl キーを押しながらクリックすると、その場所が開きます。",
                                               "Ctrl+click a file or a cell to open it there."));
        builder.add_headings({text("ファイル", "File"), text("シート", "Sheet"), text("セル", "Cell"), text("重要度", "Severity"),
                              text("内容", "Issue"), text("修正案", "Proposed fix"), text("規則", "Rule")});
        for (const auto& file : report_.files) {
            for (const auto& issue : file.report.issues) {
                builder.add(row_of(file, issue));
            }
        }
        return page;
    }

    [[nodiscard]] Page deliveries() const {
        Page page{.name = text("未提出・未記入", "To deliver"), .widths = {46, 20, 95, 85, 24}, .rows = {}, .repeated = {}, .chart = {}};
        PageBuilder builder(page);
        builder.add_line(PageStyle::title, text("担当課ごとの未提出・未記入", "What each section still has to deliver"));
        builder.add_line(PageStyle::note, text("様式にある指標のうち、どのファイルにもないもの（未提出）と、欄が空いているもの（未記入）です。",
                                               "Indicators of the form that stand in no file, or with blank cells."));
        if (report_.deliveries->open.empty()) {
            builder.add_line(PageStyle::good, text("すべて提出され、記入されています。", "Everything was handed in and filled in."));
            return page;
        }
        builder.add_headings({text("担当課", "Section"), text("状態", "Status"), text("指標", "Indicator"),
                              text("空いている欄", "Blank cells"), text("様式", "Form")});
        for (const auto& open : report_.deliveries->open) {
            builder.add(row_of(open));
        }
        return page;
    }

private:
    [[nodiscard]] std::string text(std::string_view ja, std::string_view en) const { return std::string(either(language_, ja, en)); }

    void add_facts(PageBuilder& builder) const {
        RunReport run;
        for (const auto& file : report_.files) {
            run.files.push_back({.file = file.report.file, .status = file.report.status, .reason = {}, .indicators = file.report.indicators,
                                 .issues = file.report.issues, .tables = {}});
        }
        const auto summary = summarise(run);
        auto counts = std::to_string(summary.files) + text("ファイル・", " files, ") + counts_text(summary, language_);
        if (summary.unreadable > 0) {
            counts += text("・読めないファイル ", ", unreadable: ") + std::to_string(summary.unreadable);
        }
        add_fact(builder, text("結果", "Result"), counts);
        add_fact(builder, text("フォルダー", "Folder"), report_.folder);
        add_fact(builder, text("様式", "Form"), report_.form);
        add_fact(builder, text("昨年度の資料", "Last year"), report_.previous);
        if (report_.not_reached > 0) {
            builder.add_line(PageStyle::warning, text("途中で中止しました。点検していないファイル: ", "Stopped before the end. Files not checked: ") +
                                                     std::to_string(report_.not_reached));
        }
        for (const auto& folder : report_.unreadable_folders) {
            builder.add_line(PageStyle::error, text("フォルダーを読めません: ", "This folder cannot be read: ") + folder);
        }
    }

    static void add_fact(PageBuilder& builder, const std::string& label, const std::string& fact) {
        if (!fact.empty()) {
            builder.add({{0, PageStyle::label, label}, {1, PageStyle::fact, fact, builder.columns() - 1}});
        }
    }

    static PageLink link_to(const FolderFile& file, std::string words, const std::string& sheet, Address cell) {
        return {std::move(words), sheet, cell, file.url};
    }

    /// Leads to the first sheet with an issue, at its top: the file's own first sheet where there is none.
    static PageLink link_to(const FolderFile& file) {
        return link_to(file, file.name, file.report.issues.empty() ? std::string() : file.report.issues.front().sheet, {});
    }

    [[nodiscard]] std::pair<PageStyle, std::string> status_of(const FolderFile& file, const Summary& counts) const {
        switch (file.report.status) {
            case FileStatus::unreadable: return {PageStyle::error, text("読めません", "Unreadable")};
            case FileStatus::no_kpi_table: return {PageStyle::warning, text("KPI表なし", "No KPI table")};
            case FileStatus::checked: break;
        }
        return counts.errors > 0     ? std::pair(PageStyle::error, text("誤りあり", "Errors"))
               : counts.warnings > 0 ? std::pair(PageStyle::warning, text("注意あり", "Warnings"))
                                     : std::pair(PageStyle::good, text("問題なし", "In order"));
    }

    [[nodiscard]] std::vector<PageCell> row_of(const FolderFile& file) const {
        const auto counts = summarise({{file.report}});
        const auto [style, status] = status_of(file, counts);
        const auto worst = std::ranges::min_element(file.report.issues, {}, &IssueReport::severity);
        const auto& words = file.report.status != FileStatus::checked      ? file.report.reason
                            : worst != file.report.issues.end() ? worst->message
                                                                : Text{};
        std::vector<PageCell> cells{{0, PageStyle::link, link_to(file)}, {1, style, status}};
        if (file.report.status == FileStatus::checked) {
            cells.push_back({2, PageStyle::number, static_cast<double>(counts.errors)});
            cells.push_back({3, PageStyle::number, static_cast<double>(counts.warnings)});
            cells.push_back({4, PageStyle::number, static_cast<double>(counts.infos)});
            cells.push_back({5, PageStyle::number, static_cast<double>(file.report.indicators)});
        } else {
            for (std::int32_t column = 2; column <= 5; ++column) {
                cells.push_back({column, PageStyle::text, std::string()});
            }
        }
        cells.push_back(file.blanks ? PageCell{6, PageStyle::number, static_cast<double>(*file.blanks)} : PageCell{6, PageStyle::text, std::string()});
        cells.push_back({7, PageStyle::text, file.report.changed.by});
        cells.push_back({8, PageStyle::text, file.changed});
        cells.push_back({9, PageStyle::text, in_language(words, language_)});
        return cells;
    }

    [[nodiscard]] std::vector<PageCell> row_of(const FolderFile& file, const IssueReport& issue) const {
        const auto range = issue.cell ? parse_range(*issue.cell) : std::nullopt;
        const auto severity = issue.severity == Severity::error     ? std::pair(PageStyle::error, text("誤り", "Error"))
                              : issue.severity == Severity::warning ? std::pair(PageStyle::warning, text("注意", "Warning"))
                                                                    : std::pair(PageStyle::info, text("参考", "Note"));
        const auto place = range ? PageCell{2, PageStyle::link, link_to(file, *issue.cell, issue.sheet, range->first)}
                                 : PageCell{2, PageStyle::text, std::string()};
        return {{0, PageStyle::link, link_to(file, file.name, issue.sheet, {})},
                {1, PageStyle::text, issue.sheet},
                place,
                {3, severity.first, severity.second},
                {4, PageStyle::text, in_language(issue.message, language_)},
                {5, PageStyle::text, issue.fix ? edits_text(*issue.fix, language_) : std::string()},
                {6, PageStyle::text, issue.rule}};
    }

    [[nodiscard]] std::vector<PageCell> row_of(const OpenDelivery& open) const {
        std::string headings;
        for (const auto& heading : open.headings) {
            headings += (headings.empty() ? "" : text("、", ", ")) + heading;
        }
        const auto& sheet = open.sheet < report_.form_sheets.size() ? report_.form_sheets[open.sheet] : report_.form;
        return {{0, PageStyle::text, open.department.empty() ? text("（担当課の記載なし）", "(no section named)") : open.department},
                {1, open.handed_in ? PageStyle::warning : PageStyle::error,
                 open.handed_in ? text("未記入", "Blank") : text("未提出", "Not handed in")},
                {2, PageStyle::text, open.indicator},
                {3, PageStyle::text, headings},
                {4, PageStyle::link, PageLink{to_text(open.cell), sheet, open.cell, report_.form_url}}};
    }

    const FolderReport& report_;
    Language language_;
};

}  // namespace

std::vector<Page> folder_pages(const FolderReport& report, Language language) {
    const Pages pages(report, language);
    std::vector<Page> all{pages.files(), pages.issues()};
    if (report.deliveries) {
        all.push_back(pages.deliveries());
    }
    return all;
}

}  // namespace kpisheet
