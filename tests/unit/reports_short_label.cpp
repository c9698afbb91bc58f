// SPDX-License-Identifier: MPL-2.0
#include "core/reports/short_label.hpp"

#include <boost/test/unit_test.hpp>

#include "core/reports/display_width.hpp"

using namespace kpisheet;

BOOST_AUTO_TEST_SUITE(reports_short_label)

BOOST_AUTO_TEST_CASE(up_to_the_number) {
    BOOST_TEST(short_label("基本目標① しごとをつくる（しごとづくり）") == "基本目標①");
    BOOST_TEST(short_label("基本目標１　安定した雇用を創出する") == "基本目標１");
    BOOST_TEST(short_label("基本目標 2「新しいひとの流れ」") == "基本目標 2");
    BOOST_TEST(short_label("【基本目標3】若い世代の希望をかなえる") == "【基本目標3】");
    BOOST_TEST(short_label("Goal 1: Jobs for the young") == "Goal 1");
}

BOOST_AUTO_TEST_CASE(a_name_without_a_number) {
    BOOST_TEST(short_label("しごとづくり") == "しごとづくり");
    BOOST_TEST(short_label("") == "");
    const auto cut = short_label("1 安定した雇用を創出し、地域人材の活躍の場をつくる");
    BOOST_TEST(cut.ends_with("…"));
    BOOST_TEST(display_width(cut) <= 24U);
}

BOOST_AUTO_TEST_SUITE_END()
