// SPDX-License-Identifier: MPL-2.0
// Issues as a list shows them, as a detail area tells them and as they are copied.
#include "core/reviews/issue_words.hpp"

#include <boost/test/unit_test.hpp>

#include "core/reviews/issue_groups.hpp"
#include "unit/reviews_workbook.hpp"

using namespace kpisheet;

namespace {

const Workbook& two_sheets() {
    static const auto workbook = unmarked_workbook("--- 一覧\n指標\n--- =表2\n指標\n");
    return workbook;
}

Issue issue(std::string_view rule, Severity severity, std::size_t sheet, std::optional<Range> range, std::string message) {
    return {rule, severity, sheet, range, {message, message}, std::nullopt};
}

const std::vector<Issue>& issues() {
    static const std::vector<Issue> list{
        issue("mixed-width", Severity::warning, 0, parse_range("B5"), "全角の「２０組」"),
        issue("rate-mismatch", Severity::error, 0, parse_range("E3"), "達成率 57.0% は違います。"),
        issue("mixed-width", Severity::warning, 1, parse_range("C7"), "全角の「ＫＰＩ」"),
        issue("mixed-width", Severity::warning, 1, parse_range("C8:C9"), "半角の「ｶﾅ」"),
        issue("missing-column", Severity::warning, 1, std::nullopt, "担当課の列がありません。"),
    };
    return list;
}

std::string grouped(Grouping grouping, std::string_view filter, Language language = Language::japanese) {
    std::string text;
    for (const auto& group : group_issues(issues(), two_sheets(), grouping, filter, language)) {
        text += group.title + ":";
        for (const auto index : group.issues) {
            text += " " + std::to_string(index);
        }
        text += "; ";
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reviews_words)

BOOST_AUTO_TEST_CASE(groups_by_their_weight) {
    BOOST_TEST(grouped(Grouping::severity, "") == "誤り: 1; 注意: 0 2 3 4; ");
    BOOST_TEST(grouped(Grouping::severity, "", Language::english) == "Errors: 1; Warnings: 0 2 3 4; ");
    BOOST_TEST(grouped(Grouping::sheet, "") == "一覧: 0 1; =表2: 2 3 4; ");
    const auto by_rule = group_issues(issues(), two_sheets(), Grouping::rule, "", Language::japanese);
    BOOST_REQUIRE(by_rule.size() == 3U);
    BOOST_TEST(by_rule[0].title == "達成率の計算違い");
    BOOST_TEST((by_rule[0].worst == Severity::error));
    BOOST_TEST(by_rule[1].issues.size() == 3U);
    BOOST_TEST(group_issues({}, two_sheets(), Grouping::rule, "", Language::japanese).empty());
}

BOOST_AUTO_TEST_CASE(a_filter_heeds_neither_width_nor_case) {
    const std::pair<const char*, const char*> cases[] = {
        {"kpi", "=表2: 2; "},  {"ＫＰＩ", "=表2: 2; "}, {"カナ", "=表2: 3; "},    {"20組", "一覧: 0; "},
        {"ｅ3", "一覧: 1; "},  {"全角　ｋｐｉ", "=表2: 2; "}, {" \t　", "一覧: 0 1; =表2: 2 3 4; "}, {"計算違い", "一覧: 1; "},
        {"c8:c9", "=表2: 3; "}, {"無い", ""},
    };
    for (const auto& [filter, expected] : cases) {
        BOOST_TEST(grouped(Grouping::sheet, filter) == expected, filter);
    }
}

BOOST_AUTO_TEST_CASE(lines_of_a_list) {
    const auto line = [](std::size_t at, bool in_sheet_group) {
        return line_of(issues()[at], two_sheets(), in_sheet_group, Language::japanese);
    };
    BOOST_TEST(line(1, false) == "一覧!E3  達成率 57.0% は違います。");
    BOOST_TEST(line(1, true) == "E3  達成率 57.0% は違います。");
    BOOST_TEST(line(4, false) == "=表2  担当課の列がありません。");
    BOOST_TEST(line(4, true) == "担当課の列がありません。");
}

BOOST_AUTO_TEST_CASE(details_of_an_issue) {
    auto one = issues()[1];
    one.fix = Fix{{"「75.0%」に直す", "Change to 75.0%"}, false, {}};
    one.fix->edits.push_back({{2, 4}, "57.0%", "75.0%", {}, {}, {}});
    one.fix->edits.push_back({{3, 4}, "", "1\n2", {}, {}, {}});
    one.fix->edits.push_back({{4, 4}, "x", "y", {}, {}, {}});
    const auto japanese = details_of(one, two_sheets(), Language::japanese, 2);
    BOOST_TEST(japanese.severity == "誤り");
    BOOST_TEST(japanese.title == "達成率の計算違い");
    BOOST_TEST(japanese.place == "一覧!E3");
    BOOST_TEST(japanese.why.starts_with("達成率は議会"));
    BOOST_TEST(!japanese.remedy.empty());
    BOOST_TEST(japanese.fix == "「75.0%」に直す");
    BOOST_TEST(!japanese.safe);
    BOOST_REQUIRE(japanese.edits.size() == 2U);
    BOOST_TEST(japanese.edits[0] == "E3 「57.0%」 → 「75.0%」");
    BOOST_TEST(japanese.edits[1] == "E4 （空白） → 「1 2」");
    BOOST_TEST(japanese.more_edits == 1U);
    const auto english = details_of(one, two_sheets(), Language::english);
    BOOST_TEST(english.severity == "error");
    BOOST_TEST(english.edits.at(1) == "E4 (blank) → “1 2”");
    BOOST_TEST(english.more_edits == 0U);
    BOOST_TEST(details_of(issues()[4], two_sheets(), Language::japanese).place == "=表2");
}

BOOST_AUTO_TEST_CASE(copied_texts_are_no_formulas) {
    auto one = issues()[4];
    one.message.ja = "-1\t+2\n=3";
    BOOST_TEST(copied_text(std::span(&one, 1), two_sheets(), Language::japanese) ==
               "注意\t'=表2\t\t列が足りない\t'-1 +2 =3\t\n");
    const auto all = copied_text(issues(), two_sheets(), Language::english);
    BOOST_TEST(all.starts_with("Severity\tSheet\tCell\tRule\tMessage\tProposed fix\n"));
    BOOST_TEST(std::ranges::count(all, '\n') == 6);
    BOOST_TEST(std::ranges::count(all, '\t') == 30);
    BOOST_TEST(copied_text({}, two_sheets(), Language::japanese).empty());
}

BOOST_AUTO_TEST_SUITE_END()
