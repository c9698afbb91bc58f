// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/reports/file_report.hpp"
#include "core/sheets/sheet_text.hpp"

namespace kpisheet::samples {

/// A run with every kind of file and issue.
inline RunReport run() {
    FileReport checked{.file = "提出/市民課.ods", .status = FileStatus::checked, .reason = {}, .indicators = 84, .issues = {}, .tables = {}};
    checked.issues.push_back({"rate-mismatch", Severity::error, "基本目標②", "E12",
                              {"達成率 71.9% は 259人÷360人（基準値）です。", "The rate 71.9% is 259人÷360人 (the base)."},
                              FixReport{{"「68.2%」に直す", "Change it to 68.2%"}, false, {{"E12", "71.9%", "68.2%"}}}});
    checked.issues.push_back({"mixed-width", Severity::info, "基本目標②", "F3:F4", {"全角の数字です。", "Full-width digits."},
                              FixReport{{"半角に直す", "Make them half-width"}, true, {{"F3", "１２件", "12件"}, {"F4", "３件", "3件"}}}});
    checked.issues.push_back({"missing-column", Severity::warning, "基本目標③", std::nullopt, {"目標値の列がありません。", "No target column."}, std::nullopt});
    FileReport empty{.file = "空.xlsx", .status = FileStatus::no_kpi_table, .reason = {"表がありません。", "No table."}, .issues = {}, .tables = {}};
    return {{checked, empty, unreadable_report("鍵.xls", Unreadable::password)}};
}

/// Texts that a sheet or a file name may hold and that no report may be broken by.
inline const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> texts{
        "\"quoted\", 'single', `back`", "a\nb\r\nc\rd\te", std::string("nul\0nul", 7), "\x1b[31mred\x07\x7f", "\xff\xfe bad \xe3\x81 cut",
        "\xed\xa0\x80 surrogate", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0",
        "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\n=1+1", " =1+1", "\xef\xbc\x9d\x31+1", "\xe2\x80\xae rtl \xe2\x81\xa6", "a|b\\|c",
        "]]>&amp;&#0;", "\xe2\x80\xa8 line \xe2\x80\xa9 paragraph", "\xc2\x85 nel \xc2\x9b csi", ""};
    return texts;
}

/// A run in which every text is this one.
inline RunReport run_of(const std::string& text) {
    FileReport file{.file = text, .status = FileStatus::checked, .reason = {text, text}, .indicators = 1, .issues = {}, .tables = {}};
    file.issues.push_back({text, Severity::error, text, text, {text, text}, FixReport{{text, text}, true, {{text, text, text}}}});
    file.issues.push_back({text, Severity::info, text, std::nullopt, {text, text}, std::nullopt});
    const ValueReport value{"C2", "base", 2018, {}, {}, text, 1.5, text, {}, "value", false, {{text, -2, text}}};
    file.tables.push_back({text, "A1:C2", {{"kpi", {"A"}}}, {{text, "A2", "kpi", {text, text}, text, text, "higher", true, {"unset"}, {value}}}});
    FileReport unread{.file = text, .status = FileStatus::unreadable, .reason = {text, text}, .issues = {}, .tables = {}};
    return {{file, unread}};
}

/// Is every byte part of a well-formed character?
inline bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : (lead & 0xF0U) == 0xE0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > text.size()) {
            return false;
        }
        for (std::size_t next = 1; next < length; ++next) {
            if ((static_cast<unsigned char>(text[at + next]) & 0xC0U) != 0x80) {
                return false;
            }
        }
        at += length;
    }
    return true;
}

/// Control characters other than those in `allowed`.
inline bool has_controls(std::string_view text, std::string_view allowed) {
    for (const auto letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if ((byte < 0x20 || byte == 0x7F) && allowed.find(letter) == std::string_view::npos) {
            return true;
        }
    }
    return false;
}

/// A strict reader of RFC 4180: nothing where the text is none.
inline std::vector<std::vector<std::string>> read_csv(std::string_view csv) {
    if (!csv.starts_with("\xEF\xBB\xBF") || !csv.ends_with("\r\n")) {
        return {};
    }
    csv.remove_prefix(3);
    std::vector<std::vector<std::string>> records(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t at = 0; at < csv.size(); ++at) {
        auto& field = records.back().back();
        if (quoted) {
            if (csv[at] != '"') {
                field += csv[at];
            } else if (at + 1 < csv.size() && csv[at + 1] == '"') {
                field += csv[++at];
            } else {
                quoted = false;
            }
        } else if (csv[at] == '"') {
            if (!field.empty()) {
                return {};
            }
            quoted = true;
        } else if (csv[at] == ',') {
            records.back().emplace_back();
        } else if (csv[at] == '\r') {
            if (at + 1 >= csv.size() || csv[++at] != '\n') {
                return {};
            }
            records.emplace_back(1);
        } else {
            field += csv[at];
        }
    }
    records.pop_back();
    return quoted ? std::vector<std::vector<std::string>>{} : records;
}

}  // namespace kpisheet::samples
