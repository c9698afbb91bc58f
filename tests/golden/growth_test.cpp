// SPDX-License-Identifier: MPL-2.0
// Reading and checking take time in proportion to the rows, whatever a sheet is made of. Eight times the rows of one shape are compared with
// the rows themselves, in processor time of the same run; what looks through all rows or tables for each of them shows as a many times larger
// cost of a row.
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <iostream>
#include <string>
#include <string_view>

#include "golden/laid_out.hpp"

using namespace kpisheet;
using namespace kpisheet::golden;

namespace {

constexpr int few = 2'000;  // rows
constexpr int times = 8;
constexpr double most_growth = 2.5;  // of the cost of a row; 1 is linear, 8 quadratic

/// `part` again and again, with its number for every N; `every_fifth` behind each fifth one.
struct Shape {
    std::string_view what;
    std::string_view heading;
    std::string_view part;
    int rows;        ///< of a part
    int indicators;  ///< of a part
    std::string_view every_fifth = {};
};

constexpr Shape shapes[] = {
    {"one number for all", "番号|指標|基準値 R2|目標値 R7|R6", "1|指標の件数その#|10件|20件|15件", 1, 1},
    {"one goal merged over all", "番号|指標|基準値 R2|目標値 R7|R6", "目標1|指標の件数その#|10件|20件|15件", 1, 1},
    {"subtotals", "事業|指標|基準値 R2|目標値 R7|R6", "事業#|指標の件数その#|10件|20件|15件", 1, 1, "小計（事業数：4、KPI数：7）"},
    {"sections", "指標|基準値 R2|目標値 R7|R6|達成率|評価", "指標の件数その#|10件|20件|15件|75.0%|B", 1, 1, "基本目標# にぎわい"},
    {"tallies of grades", "指標|基準値 R2|目標値 R7|R6|評価", "指標の件数その#|10件|20件|15件|A", 1, 1, "指標の人数その#|10人|20人|15人|B\nA：5　B：1"},
    {"blocks of two rows", "指標|区分|基準値 R2|R3|R4|R5|目標値 R7", "指標の件数その#|実績値|26件|31件|34件|36件|45件\n^|達成率||68.9%|75.6%|80.0%|", 2, 1},
    {"a table for each measure", "施策", "\n施策#\n指標|基準値 R2|目標値 R8|R6\n指標の件数その#|10件|20件|15件", 4, 1},
    {"forms for one KPI", "様式", "\n指標名|出生の件数その#\n担当課|企画課\n単位|件\n年度|R3|R4|R5\n目標値|30|36|42\n実績値|25|38|43\n達成率|83.3%|105.6%|102.4%", 8, 1},
    {"years down the rows", "資料", "\n年度|出生の数その#|転入の数その#\n基準値 R2|10人|20人\nR3実績|11人|21人\nR4実績|12人|22人\nR5実績|13人|23人\n目標値 R7|15人|30人", 7, 2},
    {"running totals", "指標|基準値 R2|R3|R4|R5|R6|目標値 R7", "指標の件数その#（累計）|40件|9件|16件|25件|33件|100件", 1, 1},
    {"one name for all", "指標|担当課|基準値 R2|目標値 R7|R6", "相談の件数|企画課|10件|20件|15件", 1, 1},
};

void append(std::string& text, std::string_view part, int number) {
    for (const auto c : part) {
        text += c == '#' ? std::to_string(number) : std::string(1, c);
    }
    text += '\n';
}

std::string sheet_of(const Shape& shape, int rows) {
    std::string text = "第2期総合戦略　計画期間：令和3年度～令和7年度\n" + std::string(shape.heading) + '\n';
    for (int i = 0; i < rows / shape.rows; ++i) {
        append(text, shape.part, i);
        if (!shape.every_fifth.empty() && i % 5 == 4) {
            append(text, shape.every_fifth, i);
        }
    }
    return text;
}

/// Seconds of the processor, the best of several rounds.
double cost_of(const std::string& text, int rounds, std::size_t fewest_indicators) {
    double best = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::clock();
        const auto report = examine_text(text);
        const auto spent = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        best = round == 0 ? spent : std::min(best, spent);
        BOOST_TEST(report.indicators >= fewest_indicators);
    }
    return best;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(growth)

BOOST_AUTO_TEST_CASE(a_row_of_a_long_sheet_costs_as_much_as_one_of_a_short) {
    for (const auto& shape : shapes) {
        BOOST_TEST_CONTEXT(shape.what) {
            const auto indicators = [&](int rows) { return static_cast<std::size_t>(rows / shape.rows * shape.indicators); };
            const auto small = cost_of(sheet_of(shape, few), 6, indicators(few));
            const auto large = cost_of(sheet_of(shape, few * times), 2, indicators(few * times));
            std::cout << fmt::format("{:26} {:6.1f} and {:6.1f} µs a row at {} and {} rows\n", shape.what, small * 1e6 / few, large * 1e6 / (few * times), few, few * times);
            BOOST_TEST(large < small * times * most_growth);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
