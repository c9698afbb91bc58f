// SPDX-License-Identifier: MPL-2.0
// Every heading of words/headings.tsv, put into a small table among ordinary ones, must make its column what a planner reads in it.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/layouts/column_roles.hpp"
#include "core/layouts/recognise.hpp"
#include "core/sheets/sheet_text.hpp"
#include "unit/words_table.hpp"

using namespace kpisheet;

namespace {

using Cells = std::vector<std::string>;
constexpr std::size_t indicators = 4;

/// What stands under a heading, one cell an indicator.
Cells cells_under(const std::string& content) {
    static const std::map<std::string, Cells> known{
        {"number", {"#13", "#1600", "#25", "#330"}},
        {"percent", {"65.0%", "80.0%", "62.5%", "66.0%"}},
        {"grade", {"A", "B", "A", "C"}},
        {"text", {"相談会を3回開催し、農業大学校への働きかけを続けた。", "大型連休の入込みが回復し、前年を上回った。",
                  "所有者への意向調査を行い、登録を呼びかけた。", "会場を増やして開催した。今後は周知の方法を見直す。"}},
        {"year", {"R6", "R6", "R7", "R6"}},
        {"kpi", {"新規就農者数", "観光入込客数", "空き家バンク登録件数", "イベント参加者数"}},
        {"unit", {"人", "人", "件", "人"}},
        {"department", {"農林課", "観光課", "住宅課", "企画課"}},
        {"direction", {"増加", "増加", "増加", "減少"}},
        {"goal", {"1 しごとをつくる", "1 しごとをつくる", "2 ひとの流れをつくる", "2 ひとの流れをつくる"}},
        {"measure", {"(1) 農業の担い手確保", "(2) 観光の振興", "(1) 移住の促進", "(2) 関係人口の拡大"}},
        {"project", {"農業研修支援事業", "観光プロモーション事業", "空き家活用事業", "ふるさと交流事業"}},
        {"row", {"#1", "#2", "#3", "#4"}},
    };
    const auto found = known.find(content);
    BOOST_REQUIRE_MESSAGE(found != known.end(), "no cells for " << content);
    return found->second;
}

std::string content_of(const std::string& role) {
    static const std::map<std::string, std::string> usual{{"rate", "percent"}, {"cost", "number"}, {"base", "number"}, {"target", "number"},
                                                          {"actual", "number"}, {"forecast", "number"}, {"total", "number"}, {"number", "row"}};
    const auto found = usual.find(role);
    return found == usual.end() ? role : found->second;
}

struct Frame {
    std::vector<std::pair<std::string, Cells>> columns;
    std::size_t place = 0;  ///< of the heading in question
};

Frame frame_around(const std::string& heading, const std::string& role, const std::string& content) {
    Frame frame;
    const auto add = [&](const std::string& head, const Cells& cells) { frame.columns.emplace_back(head, cells); };
    const auto place = [&] {
        frame.place = frame.columns.size();
        add(heading, cells_under(content));
    };
    if (role == "number" || role == "goal" || role == "measure" || role == "project") {
        place();
    }
    role == "kpi" ? place() : add("指標名", cells_under("kpi"));
    role == "unit" ? place() : add("単位", cells_under("unit"));
    add("令和2年度実績値", {"#12", "#1500", "#20", "#310"});
    if (frame.place == 0 && role != "kpi" && role != "number" && role != "goal" && role != "measure" && role != "project" &&
        role != "department") {
        place();
    }
    add("目標値（令和9年度）", {"#20", "#2000", "#40", "#500"});
    role == "department" ? place() : add("担当課", cells_under("department"));
    return frame;
}

/// The frame in the notation of sheet_from_text.
std::string sheet_of(const Frame& frame) {
    const auto heading = split_text(frame.columns[frame.place].first, "⬇");
    std::string text = "第3期みどり市総合戦略 進捗状況\n";
    for (std::size_t row = 0; row < heading.size() + indicators; ++row) {
        for (std::size_t column = 0; column < frame.columns.size(); ++column) {
            const auto& [head, cells] = frame.columns[column];
            text += column == 0 ? "" : " | ";
            if (row >= heading.size()) {
                text += cells[row - heading.size()];
            } else if (column == frame.place) {
                text += heading[row];
            } else {
                text += row == 0 ? head : "^";
            }
        }
        text += '\n';
    }
    return text;
}

/// What is wrong with the column, or an empty text.
std::string fault_of(const WordsLine& line) {
    const auto colon = line.section.find(": ");
    const auto roles = split_text(line.section.substr(0, colon), "|");
    const auto content = colon == std::string::npos ? content_of(roles.front()) : line.section.substr(colon + 2);
    const auto frame = frame_around(line.text, roles.front(), content);
    Workbook workbook;
    workbook.sheets.push_back(std::move(sheet_from_text(sheet_of(frame)).sheet));
    const auto recognition = recognise(workbook);
    if (recognition.tables.size() != 1) {
        return std::to_string(recognition.tables.size()) + " tables";
    }
    const auto& table = recognition.tables.front();
    const auto found = std::ranges::find(table.columns, static_cast<std::int32_t>(frame.place), &Column::column);
    const Column column = found == table.columns.end() ? Column{} : *found;
    const std::string role(role_key(column.role));
    std::size_t values = 0;
    for (const auto& indicator : table.indicators) {
        values += static_cast<std::size_t>(std::ranges::count(indicator.values, static_cast<std::int32_t>(frame.place),
                                                              [](const auto& value) { return value.cell.column; }));
    }
    if (table.indicators.size() != indicators) {
        return std::to_string(table.indicators.size()) + " indicators";
    }
    for (const auto& indicator : table.indicators) {
        const auto has = [&](ValueRole one, int year) {
            return std::ranges::any_of(indicator.values, [&](const auto& value) { return value.role == one && value.year == year; });
        };
        if (!has(ValueRole::actual, 2020) || !has(ValueRole::target, 2027)) {
            return "a value of its neighbours is lost";
        }
    }
    if (roles.front() == "other") {
        const bool free = column.role == ColumnRole::unknown || column.role == ColumnRole::note || column.role == ColumnRole::category ||
                          column.role == ColumnRole::cost || column.role == ColumnRole::grade;
        return values == 0 && (free || (content == "text" && !is_value_column(column.role) && column.role != ColumnRole::kpi &&
                                        column.role != ColumnRole::unit && column.role != ColumnRole::department))
                   ? ""
                   : "read as " + role + ", " + std::to_string(values) + " values";
    }
    if (std::ranges::find(roles, role) == roles.end()) {
        return "read as " + role;
    }
    if (is_value_column(column.role) != (values != 0)) {
        return std::to_string(values) + " values";
    }
    const auto year = column.year ? std::to_string(*column.year) : "";
    // A rate without a year rates the actual to its left.
    const auto expected = line.field(1).empty() && column.role == ColumnRole::rate ? "2020" : line.field(1);
    if (is_value_column(column.role) && expected != "?" && year != expected) {
        return "year " + year;
    }
    return column.unit == line.field(2) ? "" : "unit " + column.unit;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layouts_headings)

BOOST_AUTO_TEST_CASE(headings_mean_what_a_planner_reads) { check_words("headings.tsv", 700, fault_of); }

BOOST_AUTO_TEST_SUITE_END()
