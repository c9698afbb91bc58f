// SPDX-License-Identifier: MPL-2.0
#include "core/reports/rule_pages.hpp"

#include <array>
#include <span>

#include "core/text/clean_text.hpp"
#include "core/reports/example_cells.hpp"
#include "core/reports/report_json.hpp"
#include "core/reports/words.hpp"
#include "core/rules/all_rules.hpp"

namespace kpisheet {
namespace {

/// A text inside a Markdown table.
std::string table_cell(const ExampleSheet::Cell& cell) {
    std::string text;
    for (const auto letter : clean_lines(cell.text)) {
        switch (letter) {
            case '|': text += "\\|"; break;
            case '\\': text += "\\\\"; break;
            case '*': text += "\\*"; break;
            case '_': text += "\\_"; break;
            case '`': text += "\\`"; break;
            case '[': text += "\\["; break;
            case '&': text += "&amp;"; break;
            case '<': text += "&lt;"; break;
            case '\n': text += "<br>"; break;
            default: text += letter;
        }
    }
    return !cell.marked ? text : text.empty() ? "**»**" : "**» " + text + "**";
}

/// A sheet as a Markdown table with the letters of its columns and the numbers of its rows.
std::string table_of(const ExampleSheet& sheet) {
    if (sheet.rows.empty()) {
        return {};
    }
    std::string table = "|  |";
    std::string rule = "|--|";
    for (std::size_t column = 0; column < sheet.rows.front().size(); ++column) {
        table += " " + column_name(static_cast<std::int32_t>(column)) + " |";
        rule += "--|";
    }
    table += "\n" + rule + "\n";
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        table += "| " + std::to_string(row + 1) + " |";
        for (const auto& cell : sheet.rows[row]) {
            table += " " + table_cell(cell) + " |";
        }
        table += '\n';
    }
    return table;
}

/// What a sheet of an example is, where there are several.
std::string caption_of(const ExampleSheet& sheet, Language language) {
    switch (sheet.of) {
        case ExampleSheet::Of::checked: return clean_line(sheet.name);
        case ExampleSheet::Of::form: return std::string(either(language, "様式", "The form"));
        case ExampleSheet::Of::previous: return std::string(either(language, "前回の資料", "The previous sheet"));
    }
    return {};
}

std::string examples_of(std::span<const std::string_view> examples, std::string_view heading, Language language) {
    std::string page;
    for (const auto example : examples) {
        page += "### " + std::string(heading) + "\n\n";
        const auto sheets = example_sheets(example);
        for (const auto& sheet : sheets) {
            if (sheets.size() > 1) {
                page += "*" + caption_of(sheet, language) + "*\n\n";
            }
            page += table_of(sheet) + "\n";
        }
    }
    return page;
}

std::string page_of(const Rule& rule, Language language) {
    const auto say = [&](std::string_view japanese, std::string_view english) { return std::string(either(language, japanese, english)); };
    const auto paragraph = [&](const std::string& heading, const StaticText& text) {
        return "**" + heading + "** " + std::string(in_language(text, language)) + "\n\n";
    };
    auto page = "## " + std::string(in_language(rule.title, language)) + " (`" + std::string(rule.id) + "`)\n\n";
    page += say("グループ: ", "Group: ") + std::string(group_name(rule.group, language)) + " (`" + std::string(group_key(rule.group)) + "`)" +
            say("　重要度: ", " · Severity: ") + std::string(severity_name(rule.severity, language));
    page += rule.on_request ? say("　指定したときだけ使います。", " · Off until asked for.") : "";
    page += "\n\n" + paragraph(say("内容", "What"), rule.what) + paragraph(say("理由", "Why"), rule.why) +
            paragraph(say("直し方", "Remedy"), rule.remedy);
    page += examples_of(rule.flagged, say("指摘する例", "Flagged"), language);
    page += examples_of(rule.clean, say("指摘しない例", "Not flagged"), language);
    return page;
}

Json example_json(std::string_view text) {
    auto sheets = Json::array();
    for (const auto& sheet : example_sheets(text)) {
        auto rows = Json::array();
        auto marked = Json::array();
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            auto cells = Json::array();
            for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
                const auto& cell = sheet.rows[row][column];
                cells.push_back(cell.text);
                if (cell.marked) {
                    marked.push_back(to_text(Address{static_cast<std::int32_t>(row), static_cast<std::int32_t>(column)}));
                }
            }
            rows.push_back(std::move(cells));
        }
        constexpr std::array<std::string_view, 3> workbooks{"checked", "form", "previous"};
        sheets.push_back({{"name", sheet.name}, {"of", workbooks[static_cast<std::size_t>(sheet.of)]}, {"rows", std::move(rows)}, {"flagged", std::move(marked)}});
    }
    return sheets;
}

Json examples_json(std::span<const std::string_view> examples) {
    auto json = Json::array();
    for (const auto example : examples) {
        json.push_back(example_json(example));
    }
    return json;
}

}  // namespace

std::string rules_as_markdown(Language language) {
    auto text = "# " + std::string(either(language, "KPIシートのルール", "Rules of KPI Sheet")) + "\n\n";
    for (const auto* rule : all_rules()) {
        text += page_of(*rule, language);
    }
    text.pop_back();
    return text;
}

std::string rules_as_json(Language language) {
    auto rules = Json::array();
    for (const auto* rule : all_rules()) {
        const auto say = [&](const StaticText& text) { return in_language(text, language); };
        rules.push_back({{"id", rule->id},
                         {"group", group_key(rule->group)},
                         {"severity", severity_word(rule->severity)},
                         {"title", say(rule->title)},
                         {"what", say(rule->what)},
                         {"why", say(rule->why)},
                         {"remedy", say(rule->remedy)},
                         {"on-request", rule->on_request},
                         {"clean", examples_json(rule->clean)},
                         {"flagged", examples_json(rule->flagged)}});
    }
    return indented(rules);
}

}  // namespace kpisheet
