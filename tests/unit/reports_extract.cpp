// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "core/reports/examination.hpp"
#include "core/reports/report_json.hpp"
#include "core/reports/writers.hpp"
#include "unit/reports_samples.hpp"

using namespace kpisheet;

namespace {

constexpr std::string_view table = R"(
    基本目標① しごとをつくる | <            | <           | <          | <      | <
    指標                     | 担当課       | 基準値(H30) | 目標値(R6) | R1     | R2
    新規創業件数(累計)       | 商工振興課   | 26件        | 45件以上   | -      |
    健康寿命(再掲)           | 健康福祉課   | 男79.3歳 女84.3歳 | 男80歳 女85歳 | 未公表 | (男79.5歳 女84.4歳)
    就職率                   | 市民課       | #0.367@0.0% | 40.0%      | #0.38@0.0% | -1.5%
)";

RunReport run() {
    auto report = examine(unmarked_workbook(table));
    report.file = "表.ods";
    return {{report}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reports_extract)

BOOST_AUTO_TEST_CASE(json_has_the_fixed_shape) {
    const auto json = Json::parse(extract_as_json(run()));
    BOOST_REQUIRE(json.is_array());
    BOOST_TEST(json[0]["file"] == "表.ods");
    const auto& found = json[0]["tables"][0];
    BOOST_TEST(found["columns"].dump() == R"({"kpi":"A","department":"B","base":"C","target":"D","actual":["E","F"]})");
    const auto& indicators = found["indicators"];
    BOOST_REQUIRE(indicators.size() == 3U);
    auto first = indicators[0];
    first["values"].erase(1);
    BOOST_TEST(first.dump(1) == Json::parse(R"json({"name": "新規創業件数(累計)", "cell": "A3", "kind": "kpi",
        "path": ["基本目標① しごとをつくる"], "department": "商工振興課", "unit": "件", "better": "higher", "cumulative": true,
        "marks": [], "values": [
        {"cell": "C3", "role": "base", "year": 2018, "of": null, "against": null, "text": "26件", "number": 26, "unit": "件",
         "condition": null, "state": "value", "provisional": false, "parts": []},
        {"cell": "E3", "role": "actual", "year": 2019, "of": null, "against": null, "text": "-", "number": null, "unit": null,
         "condition": null, "state": "missing", "provisional": false, "parts": []}]})json").dump(1));
    BOOST_TEST(indicators[0]["values"][1]["condition"] == "以上");
    BOOST_TEST(indicators[1]["marks"].dump() == R"(["repeated"])");
    BOOST_TEST(indicators[1]["values"][0]["number"].is_null());
    BOOST_TEST(indicators[1]["values"][0]["parts"].dump() ==
               R"([{"label":"男","number":79.3,"unit":"歳"},{"label":"女","number":84.3,"unit":"歳"}])");
    BOOST_TEST(indicators[2]["values"][0]["text"] == "36.7%");
    BOOST_TEST(indicators[2]["values"][0]["number"].dump() == "36.7");
    BOOST_TEST(indicators[2]["values"][2]["number"].dump() == "38");
}

BOOST_AUTO_TEST_CASE(values_stand_by_row_and_column) {
    const auto found = run();
    for (const auto& indicator : found.files[0].tables[0].indicators) {
        BOOST_TEST(std::ranges::is_sorted(indicator.values, {}, [](const auto& value) { return parse_range(value.cell)->first; }));
        BOOST_TEST(std::ranges::none_of(indicator.values, [](const auto& value) { return value.text.empty(); }));
    }
}

BOOST_AUTO_TEST_CASE(csv_has_one_value_a_line_under_one_line_of_headings) {
    const auto records = samples::read_csv(extract_as_csv(run()));
    BOOST_REQUIRE(records.size() == 1 + 3 + 7 + 4);
    const auto& headings = records[0];
    const auto at = [&](std::size_t record, std::string_view heading) {
        const auto found = std::ranges::find(headings, heading);
        BOOST_REQUIRE_MESSAGE(found != headings.end(), heading);
        return records[record].at(static_cast<std::size_t>(found - headings.begin()));
    };
    for (const auto& record : records) {
        BOOST_TEST(record.size() == headings.size());
    }
    for (const auto& heading : headings) {
        BOOST_TEST(!heading.empty());
        BOOST_TEST(std::ranges::count(headings, heading) == 1);
    }
    BOOST_TEST(at(1, "number") == "26");
    BOOST_TEST(at(1, "unit") == "件");
    BOOST_TEST(at(1, "year") == "2018");
    BOOST_TEST(at(1, "cumulative") == "1");
    BOOST_TEST(at(3, "state") == "missing");
    BOOST_TEST(at(3, "number").empty());
    BOOST_TEST(at(3, "text") == "'-");
    BOOST_TEST(at(4, "label") == "男");
    BOOST_TEST(at(4, "number") == "79.3");
    BOOST_TEST(at(14, "number") == "-1.5");
    BOOST_TEST(at(14, "text") == "'-1.5%");
}

BOOST_AUTO_TEST_CASE(what_the_office_sends_reads_back_the_same) {
    const auto book = unmarked_workbook(table);
    const auto sent = file_report_from_json("表.ods", examine_to_json(book, "{}"));
    BOOST_TEST(extract_as_json({{sent}}) == extract_as_json(run()));
    BOOST_TEST(check_as_json({{sent}}, Language::english) == check_as_json(run(), Language::english));
    BOOST_TEST((sent.status == FileStatus::checked));
    BOOST_TEST(sent.indicators == 3);
}

BOOST_AUTO_TEST_CASE(issues_read_back_with_both_languages) {
    const auto sample = samples::run();
    for (const auto& issue : sample.files[0].issues) {
        const auto read = issue_from_json(issue_json(issue));
        for (const auto language : {Language::japanese, Language::english}) {
            BOOST_TEST(issue_json(read, language).dump() == issue_json(issue, language).dump());
        }
    }
}

BOOST_AUTO_TEST_CASE(options_choose_the_rules) {
    const auto book = unmarked_workbook("指標 | 担当課 | 基準値(H30) | 目標値(R6) | R1\n創業件数 | 商工課 | 26件 | 45件 | 3OO件\n相談件数 | 市民課 | 5件 | 9件 | 7件\n");
    const auto rules_found = [&](std::string_view options) {
        std::vector<std::string> rules;
        for (const auto& issue : file_report_from_json("", examine_to_json(book, options)).issues) {
            rules.push_back(issue.rule);
        }
        return rules;
    };
    const std::vector<std::string> one{"unreadable-value"};
    BOOST_TEST(rules_found(R"({"rules": ["unreadable-value"]})") == one, boost::test_tools::per_element());
    BOOST_TEST(rules_found(R"({"rules": ["periods"]})").empty());
    for (const auto* odd : {"", "{", "[]", "null", R"({"rules": 5})", R"({"rules": [5, null]})"}) {
        BOOST_TEST((std::ranges::count(rules_found(odd), "unreadable-value") == 1), odd);
    }
}

BOOST_AUTO_TEST_CASE(rules_that_do_not_exist_are_named) {
    const std::vector<std::string> asked{"unreadable-value", "values", "unreadable_value", "", "default", "all"};
    const std::vector<std::string> unknown{"unreadable_value", ""};
    BOOST_TEST(unknown_rules(asked) == unknown, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(anything_else_is_a_broken_file) {
    for (const auto* odd : {"", "{", "[]", "null", "{}", R"({"status": 5})", R"({"status": "fine"})", "\xff"}) {
        const auto report = file_report_from_json("表.ods", odd);
        BOOST_TEST((report.status == FileStatus::unreadable), odd);
        BOOST_TEST(report.reason.ja == sentence(Unreadable::broken).ja);
    }
    const auto half = file_report_from_json("表.ods", R"({"status": "checked", "indicators": -3, "issues": [5, {}, null],
        "tables": [null, {"columns": {"kpi": 5}, "indicators": [[], {"values": [{"year": 1e300, "number": "5", "parts": [1]}]}]}]})");
    BOOST_TEST((half.status == FileStatus::checked));
    BOOST_TEST(Json::accept(extract_as_json({{half}})));
    BOOST_TEST(Json::accept(check_as_json({{half}}, Language::japanese)));
}

BOOST_AUTO_TEST_CASE(every_reason_has_its_words) {
    for (auto reason = 0; reason <= static_cast<int>(Unreadable::office_ended); ++reason) {
        const auto words = sentence(static_cast<Unreadable>(reason));
        const auto report = file_report_from_json("x", unreadable_to_json(static_cast<Unreadable>(reason)));
        BOOST_TEST((report.status == FileStatus::unreadable));
        BOOST_TEST(report.reason.ja == words.ja);
        BOOST_TEST(report.reason.en == words.en);
        BOOST_TEST(!words.ja.empty());
    }
}

BOOST_AUTO_TEST_CASE(workbooks_without_a_table_say_so) {
    for (const auto* text : {"", "こんにちは", "名前 | 住所\n山田 | 東京"}) {
        const auto report = file_report_from_json("x", examine_to_json(unmarked_workbook(text), ""));
        BOOST_TEST((report.status == FileStatus::no_kpi_table), text);
        BOOST_TEST(!report.reason.ja.empty());
        BOOST_TEST(!report.reason.en.empty());
    }
}

BOOST_AUTO_TEST_CASE(exit_statuses) {
    const FileReport fine{.file = {}, .status = FileStatus::checked, .reason = {}, .issues = {}, .tables = {}};
    auto noted = fine;
    noted.issues.push_back({"x", Severity::info, "", std::nullopt, {}, std::nullopt});
    auto warned = noted;
    warned.issues.push_back({"x", Severity::warning, "", std::nullopt, {}, std::nullopt});
    BOOST_TEST(exit_status({{}}) == 0);
    BOOST_TEST(exit_status({{fine, noted}}) == 0);
    BOOST_TEST(exit_status({{warned, fine}}) == 1);
    BOOST_TEST(exit_status({{warned, unreadable_report("x", Unreadable::broken)}}) == 2);
    BOOST_TEST(extract_exit_status({{warned}}) == 0);
    BOOST_TEST(extract_exit_status({{unreadable_report("x", Unreadable::broken)}}) == 2);
}

BOOST_AUTO_TEST_CASE(hostile_texts_break_no_format) {
    for (const auto& text : samples::hostile_texts()) {
        BOOST_TEST_CONTEXT("text: " << text) {
            const auto json = extract_as_json(samples::run_of(text));
            BOOST_TEST(Json::accept(json));
            BOOST_TEST(samples::is_utf8(json));
            const auto records = samples::read_csv(extract_as_csv(samples::run_of(text)));
            BOOST_REQUIRE(records.size() == 3);
            for (const auto& record : records) {
                BOOST_TEST(record.size() == records[0].size());
                for (const auto& field : record) {
                    BOOST_TEST(samples::is_utf8(field));
                    BOOST_TEST((field == "-2" || field.empty() || std::string_view("=+-@").find(field.front()) == std::string_view::npos), field);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(numbers_are_whole_where_they_are_whole) {
    const std::pair<double, const char*> cases[] = {{0, "0"}, {-0.0, "0"}, {26, "26"}, {-155, "-155"}, {36.7, "36.7"}, {1625000, "1625000"},
                                                    {348500000000000, "348500000000000"}, {0.1, "0.1"}, {1e300, "1e+300"}};
    for (const auto& [number, text] : cases) {
        BOOST_TEST(number_json(number).dump() == text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
