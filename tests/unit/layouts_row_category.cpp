// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>

#include "core/layouts/row_category.hpp"
#include "core/text/normal_text.hpp"

using namespace kpisheet;

namespace {

/// The role's key; other for a row without values; - for no category.
std::string role_of(std::string_view printed) {
    const NormalText normal(printed);
    const auto role = row_category(normal.view());
    return role ? std::string(role_key(*role)) : is_other_category(normal.view()) ? "other" : "-";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layouts_row_category)

BOOST_AUTO_TEST_CASE(words_of_rows_in_all_their_habits) {
    struct Row {
        const char* text;
        const char* role;
    };
    constexpr Row rows[] = {
        {"目標値", "target"},      {"目　標", "target"},        {"（目標）", "target"},    {"〈目標値〉", "target"},   {"①目標", "target"},
        {"(1)目標値", "target"},   {"Ａ 計画", "target"},       {"目標：", "target"},      {"目標※1", "target"},       {"当該年度目標値", "target"},
        {"実績", "actual"},        {"実　績　値", "actual"},    {"②実績値（人）", "actual"}, {"【実績】", "actual"},   {"実績（累計）", "actual"},
        {"達成率", "rate"},        {"達成率②／①", "rate"},    {"達成率（％）", "rate"},  {"達成率＝Ｂ÷Ａ", "rate"}, {"対計画比", "rate"},
        {"達成状況（％）", "rate"}, {"見込み", "forecast"},      {"達成状況", "other"},     {"評　価", "other"},        {"増減", "other"},
        {"新規就農者数", "-"},     {"目標①安心して暮らす", "-"}, {"実績のある事業者数", "-"}, {"12人", "-"},             {"", "-"},
    };
    for (const auto& row : rows) {
        BOOST_TEST(role_of(row.text) == row.role, row.text << " is read as " << role_of(row.text) << ", not as " << row.role);
    }
}

BOOST_AUTO_TEST_CASE(running_totals) {
    BOOST_TEST(says_running_total("実績(累計)"));
    BOOST_TEST(!says_running_total("実績(単年)"));
}

BOOST_AUTO_TEST_SUITE_END()
