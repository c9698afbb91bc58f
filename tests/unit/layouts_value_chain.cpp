// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>
#include <string>

#include "core/layouts/value_chain.hpp"
#include "core/text/normal_text.hpp"

using namespace kpisheet;

namespace {

/// 3 4 5: the years as written.
std::string years(std::string_view heading) {
    std::string text;
    for (const auto& period : chain_in(heading)) {
        text += (text.empty() ? "" : " ") + std::to_string(period.last.year);
    }
    return text;
}

std::string figures(std::string_view cell, std::size_t count) {
    std::string text;
    for (const auto part : split_chain(cell, count)) {
        text += (text.empty() ? "" : " ") + std::string(part);
    }
    return text;
}

std::string dated(std::string_view printed) {
    const NormalText normal(printed);
    std::string text;
    for (const auto& part : dated_parts_in(normal.view())) {
        text += (text.empty() ? "" : " ") + std::to_string(part.year.last.year) + "=" + std::string(part.figure);
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layouts_value_chain)

BOOST_AUTO_TEST_CASE(years_of_a_heading) {
    BOOST_TEST(years("実績値の推移 (R3→R4→R5)") == "3 4 5");
    BOOST_TEST(years("R3→R4") == "3 4");
    BOOST_TEST(years("基準値→目標値") == "");
    BOOST_TEST(years("実績値(R3)") == "");
    BOOST_TEST(years("R3→現状→R5") == "");
}

BOOST_AUTO_TEST_CASE(figures_of_a_cell) {
    BOOST_TEST(figures("64→81→86", 3) == "64 81 86");
    BOOST_TEST(figures("24,800→33,650→-", 3) == "24,800 33,650 -");
    BOOST_TEST(figures("64→81", 3) == "");
    BOOST_TEST(figures("64→増加→86", 3) == "");
    BOOST_TEST(figures("64", 1) == "64");
}

BOOST_AUTO_TEST_CASE(figures_with_their_years) {
    BOOST_TEST(dated("R3：9\nR4：11\nR5：12") == "3=9 4=11 5=12");
    BOOST_TEST(dated("R3:1,200 人 R4:1,310 人") == "3=1,200 人 4=1,310 人");
    BOOST_TEST(dated("R3：9") == "");
    BOOST_TEST(dated("男：79.3 女：84.3") == "");
    BOOST_TEST(dated("R3：実施 R4：検討") == "");
}

BOOST_AUTO_TEST_SUITE_END()
