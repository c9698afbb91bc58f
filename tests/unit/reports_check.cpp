// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "core/reports/formats.hpp"
#include "core/reports/writers.hpp"
#include "unit/reports_samples.hpp"

using namespace kpisheet;
using Json = nlohmann::ordered_json;

BOOST_AUTO_TEST_SUITE(reports_check)

BOOST_AUTO_TEST_CASE(json_has_the_fixed_shape) {
    const auto json = Json::parse(check_as_json(samples::run(), Language::japanese));
    const auto expected = Json::parse(R"({"files": [
        {"file": "提出/市民課.ods", "status": "checked", "reason": null, "indicators": 84, "issues": [
            {"rule": "rate-mismatch", "severity": "error", "sheet": "基本目標②", "cell": "E12",
             "message": "達成率 71.9% は 259人÷360人（基準値）です。",
             "fix": {"title": "「68.2%」に直す", "safe": false, "edits": [{"cell": "E12", "from": "71.9%", "to": "68.2%"}]}},
            {"rule": "mixed-width", "severity": "info", "sheet": "基本目標②", "cell": "F3:F4", "message": "全角の数字です。",
             "fix": {"title": "半角に直す", "safe": true,
                     "edits": [{"cell": "F3", "from": "１２件", "to": "12件"}, {"cell": "F4", "from": "３件", "to": "3件"}]}},
            {"rule": "missing-column", "severity": "warning", "sheet": "基本目標③", "cell": null, "message": "目標値の列がありません。", "fix": null}]},
        {"file": "空.xlsx", "status": "no-kpi-table", "reason": "表がありません。", "indicators": 0, "issues": []},
        {"file": "鍵.xls", "status": "unreadable", "reason": "パスワード付きのファイルです。パスワードを外してから確認してください。",
         "indicators": 0, "issues": []}],
        "summary": {"files": 3, "unreadable": 1, "errors": 1, "warnings": 1, "infos": 1}})");
    BOOST_TEST(json.dump(1) == expected.dump(1));
    BOOST_TEST(Json::parse(check_as_json(samples::run(), Language::english))["files"][0]["issues"][1]["message"] == "Full-width digits.");
    BOOST_TEST(check_as_json({}, Language::japanese) ==
               "{\n  \"files\": [],\n  \"summary\": {\n    \"files\": 0,\n    \"unreadable\": 0,\n    \"errors\": 0,\n    \"warnings\": 0,\n"
               "    \"infos\": 0\n  }\n}\n");
}

BOOST_AUTO_TEST_CASE(text_for_a_person) {
    BOOST_TEST(check_as_text(samples::run(), Language::japanese) ==
               "提出/市民課.ods（指標 84）\n"
               "  基本目標②\n"
               "    誤り  E12    達成率 71.9% は 259人÷360人（基準値）です。 [rate-mismatch]\n"
               "                 → 直し方: 「68.2%」に直す（内容の確認が必要）\n"
               "    参考  F3:F4  全角の数字です。 [mixed-width]\n"
               "                 → 直し方: 半角に直す\n"
               "  基本目標③\n"
               "    注意  全体   目標値の列がありません。 [missing-column]\n"
               "\n"
               "空.xlsx（指標 0）\n"
               "  表がありません。\n"
               "\n"
               "鍵.xls\n"
               "  読めません  パスワード付きのファイルです。パスワードを外してから確認してください。\n"
               "\n"
               "ファイル 3・指標 84  誤り 1・注意 1・参考 1  読めないファイル 1\n");
    BOOST_TEST(check_as_text(samples::run(), Language::english) ==
               "提出/市民課.ods (84 indicators)\n"
               "  基本目標②\n"
               "    error    E12    The rate 71.9% is 259人÷360人 (the base). [rate-mismatch]\n"
               "                    → Fix: Change it to 68.2% (please verify)\n"
               "    note     F3:F4  Full-width digits. [mixed-width]\n"
               "                    → Fix: Make them half-width\n"
               "  基本目標③\n"
               "    warning  sheet  No target column. [missing-column]\n"
               "\n"
               "空.xlsx (0 indicators)\n"
               "  No table.\n"
               "\n"
               "鍵.xls\n"
               "  unreadable  The file is protected by a password. Please remove the password first.\n"
               "\n"
               "3 files, 84 indicators: 1 error, 1 warning, 1 note  1 unreadable\n");
}

BOOST_AUTO_TEST_CASE(text_is_coloured_only_when_asked) {
    BOOST_TEST(check_as_text(samples::run(), Language::japanese).find('\x1b') == std::string::npos);
    const auto coloured = check_as_text(samples::run(), Language::japanese, {.colour = true});
    BOOST_TEST(coloured.find("\x1b[1;31m誤り\x1b[0m") != std::string::npos);
    BOOST_TEST(coloured.find("\x1b[1;33m注意\x1b[0m") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(csv_has_one_issue_a_line) {
    const auto records = samples::read_csv(check_as_csv(samples::run(), Language::japanese));
    BOOST_REQUIRE(records.size() == 6);
    const std::vector<std::string> headings{"ファイル", "シート", "セル", "重要度", "ルール", "種類", "内容", "直し方", "変更", "安全な直し"};
    BOOST_TEST(records[0] == headings, boost::test_tools::per_element());
    for (const auto& record : records) {
        BOOST_TEST(record.size() == headings.size());
    }
    BOOST_TEST(records[1][2] == "E12");
    BOOST_TEST(records[1][8] == "E12 「71.9%」 → 「68.2%」");
    BOOST_TEST(records[2][9] == "はい");
    BOOST_TEST(records[3][2].empty());
    BOOST_TEST(records[5][4] == "unreadable");
}

BOOST_AUTO_TEST_CASE(sarif_says_where_and_which_rule) {
    const auto json = Json::parse(check_as_sarif(samples::run(), Language::english));
    BOOST_TEST(json["version"] == "2.1.0");
    const auto& run = json["runs"][0];
    BOOST_TEST(run["results"].size() == 3U);
    const auto& result = run["results"][0];
    BOOST_TEST(result["level"] == "error");
    BOOST_TEST(run["results"][1]["level"] == "note");
    const auto& place = result["locations"][0];
    BOOST_TEST(place["logicalLocations"][0]["fullyQualifiedName"] == "基本目標②!E12");
    BOOST_TEST(place["physicalLocation"]["artifactLocation"]["uri"] == "%E6%8F%90%E5%87%BA/%E5%B8%82%E6%B0%91%E8%AA%B2.ods");
    BOOST_TEST(result["properties"]["fix"]["edits"][0]["to"] == "68.2%");
    for (const auto& issue : run["results"]) {
        if (issue.contains("ruleIndex")) {
            BOOST_TEST(run["tool"]["driver"]["rules"][issue["ruleIndex"].get<std::size_t>()]["id"] == issue["ruleId"]);
        }
    }
    for (const auto& rule : run["tool"]["driver"]["rules"]) {
        BOOST_TEST(!rule["help"]["text"].get<std::string>().empty());
    }
    BOOST_TEST(run["invocations"][0]["executionSuccessful"] == false);
    BOOST_TEST(run["invocations"][0]["toolExecutionNotifications"].size() == 2U);
}

BOOST_AUTO_TEST_CASE(html_is_one_page) {
    const auto html = check_as_html(samples::run(), Language::japanese);
    BOOST_TEST(html.starts_with("<!DOCTYPE html>\n<html lang=\"ja\">"));
    for (const auto* part : {"<meta charset=\"utf-8\">", "達成率 71.9% は 259人÷360人（基準値）です。", "<b>E12</b>", "鍵.xls", "表がありません。"}) {
        BOOST_TEST(html.find(part) != std::string::npos, part);
    }
    for (const auto* loader : {"<script", "<link", "<img", "url(", "@import", "http://", "https://"}) {
        BOOST_TEST(html.find(loader) == std::string::npos, loader);
    }
}

BOOST_AUTO_TEST_CASE(every_format_has_its_writer) {
    const std::pair<std::string_view, std::string_view> beginnings[] = {
        {"text", "提出/市民課.ods"}, {"json", "{"}, {"csv", "\xEF\xBB\xBF"}, {"sarif", "{"}, {"html", "<!DOCTYPE html>"}};
    BOOST_REQUIRE(check_formats().size() == std::size(beginnings));
    for (std::size_t at = 0; at < std::size(beginnings); ++at) {
        BOOST_TEST(check_formats()[at].name == beginnings[at].first);
        BOOST_TEST(check_formats()[at].write(samples::run(), {}).starts_with(beginnings[at].second));
    }
    BOOST_TEST(extract_formats().front().name == "csv");
    BOOST_TEST(extract_formats().front().write(samples::run(), {}) == extract_as_csv(samples::run()));
    BOOST_TEST(check_formats().front().write(samples::run(), {.colour = true}).find('\x1b') != std::string::npos);
}

BOOST_AUTO_TEST_CASE(hostile_texts_break_no_format) {
    for (const auto& text : samples::hostile_texts()) {
        BOOST_TEST_CONTEXT("text: " << text) {
            const auto run = samples::run_of(text);
            for (const auto language : {Language::japanese, Language::english}) {
                const auto json = check_as_json(run, language);
                BOOST_TEST(Json::accept(json));
                BOOST_TEST(samples::is_utf8(json));
                BOOST_TEST(!samples::has_controls(json, "\n\x7f"));
                const auto sarif = check_as_sarif(run, language);
                BOOST_TEST(Json::accept(sarif));
                BOOST_TEST(samples::is_utf8(sarif));

                const auto shown = check_as_text(run, language, {.colour = false, .width = 40});
                BOOST_TEST(samples::is_utf8(shown));
                BOOST_TEST(!samples::has_controls(shown, "\n"));

                const auto csv = check_as_csv(run, language);
                BOOST_TEST(samples::is_utf8(csv));
                BOOST_TEST(!samples::has_controls(csv, "\r\n"));
                const auto records = samples::read_csv(csv);
                BOOST_REQUIRE(records.size() == 4);
                for (const auto& record : records) {
                    BOOST_TEST(record.size() == 10);
                    for (const auto& field : record) {
                        BOOST_TEST((field.empty() || std::string_view("=+-@\t\r").find(field.front()) == std::string_view::npos), field);
                    }
                }

                const auto html = check_as_html(run, language);
                BOOST_TEST(samples::is_utf8(html));
                BOOST_TEST(!samples::has_controls(html, "\n"));
                BOOST_TEST(html.find("<script") == std::string::npos);
                BOOST_TEST(html.find("<img") == std::string::npos);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_same_run_gives_the_same_bytes) {
    for (const auto write : {check_as_json, check_as_csv, check_as_sarif, check_as_html}) {
        BOOST_TEST(write(samples::run(), Language::japanese) == write(samples::run(), Language::japanese));
        BOOST_TEST(write(samples::run(), Language::japanese).ends_with('\n'));
    }
}

BOOST_AUTO_TEST_SUITE_END()
