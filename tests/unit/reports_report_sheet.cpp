// SPDX-License-Identifier: MPL-2.0
// What stands on the report sheet.
#include "core/reports/report_sheet.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "unit/reports_samples.hpp"

using namespace kpisheet;

namespace {

Page page_of(std::string_view text, Language language = Language::japanese) {
    const auto book = unmarked_workbook(text);
    return report_sheet(book, *review(book, {}, {}), {}, language);
}

bool has_text(const Page& page, std::string_view text) {
    return std::ranges::any_of(page.rows, [&](const auto& row) {
        return std::ranges::any_of(row.cells, [&](const auto& cell) {
            const auto* found = std::get_if<std::string>(&cell.content);
            return found != nullptr && *found == text;
        });
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reports_report_sheet)

BOOST_AUTO_TEST_CASE(links_quote_the_sheet) {
    BOOST_TEST(url_of({"A4", "シート 1", {3, 0}, {}}) == "#'シート 1'.A4");
    BOOST_TEST(url_of({"A4", "it's", {3, 0}, "file:///a.ods"}) == "file:///a.ods#'it''s'.A4");
}

BOOST_AUTO_TEST_CASE(one_indicator) {
    const auto page = page_of(R"(
        指標       | 目標値 R7 | 実績値 R5 | 担当課
        移住世帯数 | 50世帯    | 30世帯    | 企画課
        講座の数   | 20回      | 22回      | 生涯学習課
    )");
    for (const auto* text : {"KPI報告", "移住世帯数", "企画課", "50世帯", "30世帯", "達成", "未達成"}) {
        BOOST_TEST(has_text(page, text), text);
    }
    BOOST_REQUIRE(page.chart.has_value());
    BOOST_TEST(page.chart->labels == std::vector<std::string>{"（基本目標の記載なし）"}, boost::test_tools::per_element());
    BOOST_REQUIRE(page.chart->series.size() == 3U);
    BOOST_TEST(page.chart->series[0].values == std::vector<double>{1}, boost::test_tools::per_element());
    BOOST_TEST(page.chart->series[1].values == std::vector<double>{1}, boost::test_tools::per_element());
    BOOST_TEST(page.chart->series[2].values == std::vector<double>{0}, boost::test_tools::per_element());
    BOOST_TEST(page.repeated.has_value());
    const auto columns = static_cast<std::int32_t>(page.widths.size());
    for (const auto& row : page.rows) {
        for (const auto& cell : row.cells) {
            BOOST_TEST(cell.column + cell.columns <= columns);
        }
    }
}

BOOST_AUTO_TEST_CASE(nothing_to_report) {
    const auto page = page_of("メモ | 特になし", Language::english);
    BOOST_TEST(page.name == "KPI Report");
    BOOST_TEST(has_text(page, "No KPI table was found."));
    BOOST_TEST(!page.chart.has_value());
    BOOST_TEST(!page.repeated.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
