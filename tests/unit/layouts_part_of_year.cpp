// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>

#include "core/layouts/part_of_year.hpp"
#include "core/text/normal_text.hpp"

using namespace kpisheet;

BOOST_AUTO_TEST_SUITE(layouts_part_of_year)

BOOST_AUTO_TEST_CASE(parts_of_a_year_are_told_from_years_and_values) {
    struct Row {
        const char* heading;
        bool is_part;
    };
    constexpr Row rows[] = {
        {"第1四半期", true},  {"第１四半期⏎（4～6月）", true}, {"1Q", true},           {"第4四半期（1月～3月）", true}, {"4～6月", true},
        {"10月～12月", true}, {"上半期", true},                {"下期", true},         {"上半期（4～9月）", true},      {"上半期実績", false},
        {"第1期", false},     {"R6", false},                   {"令和6年度", false},   {"4月", true}, {"4月1日", false},                  {"6～10人", false},
        {"四半期", false},    {"第2四半期実績", false},        {"年度計", false},      {"", false},                     {"第1四半期（見込）", false},
    };
    for (const auto& row : rows) {
        std::string printed = row.heading;
        if (const auto at = printed.find("⏎"); at != std::string::npos) {
            printed.replace(at, std::string_view("⏎").size(), "\n");
        }
        const NormalText normal(printed);
        BOOST_TEST(names_part_of_year(normal.view()) == row.is_part, row.heading);
    }
}

BOOST_AUTO_TEST_SUITE_END()
