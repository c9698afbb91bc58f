// SPDX-License-Identifier: MPL-2.0
#include <vector>

#include "core/indicators/planning_functions.hpp"
#include "core/indicators/totals.hpp"
#include "indicators_checks.hpp"

namespace kpisheet {
namespace {

constexpr std::chrono::sys_days null_date{std::chrono::year{1899} / 12 / 30};

const Cell no = Cell::blank();

BOOST_AUTO_TEST_SUITE(indicators_functions)

BOOST_AUTO_TEST_CASE(targets_as_written) {
    struct Row {
        TargetArguments arguments;
        Outcome<double> expected;
    };
    const Cell base = text("1,627千人");
    const Cell goal = text("1,638千人");
    const Row rows[] = {
        {{Cell::of(2022), Cell::of(2021), text("1,627"), Cell::of(2025), text("1,638"), no, no, no}, 1630.0},
        {{text("令和4年度"), text("R3"), base, text("R7"), goal, no, no, no}, 1630000.0},
        {{text("4年度"), text("R3"), base, text("令和7年度"), goal, no, no, no}, 1630000.0},
        {{text("4年度"), text("3年度"), base, text("令和7年度"), goal, no, no, no}, 1630000.0},
        {{text("令和4年度"), text("3年度"), base, text("7年度"), goal, no, no, no}, 1630000.0},
        {{text("4年度"), text("H30"), text("100件"), text("令和7年度"), text("170件"), no, no, no}, 140.0},
        {{text("4年度"), text("3年度"), base, text("7年度"), goal, no, no, no}, Error::unreadable},
        {{Cell::of(44652), Cell::of(44287), base, text("令和8年3月31日"), goal, no, no, no}, 1630000.0},
        {{text("R2"), text("R3"), base, text("R7"), goal, no, no, no}, Error::missing},
        {{text("R9"), text("R3"), base, text("R7"), goal, no, no, no}, 1638000.0},
        {{text("R4"), text("R3"), base, text("R7"), goal, text("直線"), Cell::of(1), text("切捨て")}, 1629700.0},
        {{text("R4"), text("R元"), text("36.7%"), text("R7"), text("40.0%"), no, no, no}, 0.384},
        {{text("R4"), text("R元"), text("36.7%"), text("R7"), text("40.0%"), no, Cell::of(0.0), text("up")}, 0.39},
        {{text("R4"), no, no, no, text("10件"), text("一定"), no, no}, 10.0},
        {{text("R4"), Cell::of(0.0), Cell::of(0.0), text("R7"), text("10件"), text("一定"), no, no}, 10.0},
        {{text("R4"), text("R5"), no, text("R7"), text("10件"), text("一定"), no, no}, Error::missing},
        {{text("R4"), text("R3"), text("－"), text("R7"), goal, no, no, no}, Error::missing},
        {{text("R4"), text("R3"), base, text("R7"), text("－"), no, no, no}, Error::missing},
        {{no, text("R3"), base, text("R7"), goal, no, no, no}, Error::missing},
        {{text("R4"), no, base, text("R7"), goal, no, no, no}, Error::missing},
        {{text("R4"), text("R3"), base, text("R7"), text("見直し完了"), no, no, no}, Error::unreadable},
        {{text("いつか"), text("R3"), base, text("R7"), goal, no, no, no}, Error::unreadable},
        {{text("R4"), text("R7"), base, text("R3"), goal, no, no, no}, Error::bad_argument},
        {{text("R4"), text("R3"), base, text("R7"), goal, text("曲線"), no, no}, Error::bad_argument},
        {{text("R4"), text("R3"), base, text("R7"), goal, no, Cell::of(0.5), no}, Error::bad_argument},
        {{text("R4"), text("R3"), base, text("R7"), goal, no, no, text("切る")}, Error::bad_argument},
        {{text("R4"), text("R3"), text("0件"), text("R7"), text("10件"), text("複利"), no, no}, Error::bad_argument},
    };
    for (const Row& row : rows) {
        const TargetArguments& arguments = row.arguments;
        BOOST_TEST_CONTEXT(arguments.year.text << " from " << arguments.base_year.text << " to "
                                               << arguments.target.text << ' ' << arguments.shape.text) {
            check_outcome(yearly_target(arguments, null_date), row.expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(allotments_as_written) {
    struct Row {
        Cell total, periods, index, order;
        Outcome<double> expected;
    };
    const Row rows[] = {
        {text("15人"), Cell::of(5), Cell::of(1), no, 3.0},
        {text("4件"), text("5年間"), Cell::of(1), no, 0.0},
        {text("4件"), text("５年間"), Cell::of(5), text("前"), 0.0},
        {text("4件"), text("5"), text("1"), text("first"), 1.0},
        {text("2千人"), Cell::of(3), Cell::of(3), text("後"), 667.0},
        {text("－"), Cell::of(5), Cell::of(1), no, Error::missing},
        {no, Cell::of(5), Cell::of(1), no, Error::missing},
        {text("多数"), Cell::of(5), Cell::of(1), no, Error::unreadable},
        {text("△5人"), Cell::of(5), Cell::of(1), no, Error::bad_argument},
        {text("36.7%"), Cell::of(5), Cell::of(1), no, Error::bad_argument},
        {text("4件"), Cell::of(5), Cell::of(6), no, Error::bad_argument},
        {text("4件"), Cell::of(5), Cell::of(1), text("中"), Error::bad_argument},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.total.text << " over " << row.periods.text << row.periods.number) {
            check_outcome(allotment(row.total, row.periods, row.index, row.order), row.expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(forecasts_as_written) {
    struct Row {
        std::vector<Cell> years, actuals;
        Cell year;
        Outcome<double> expected;
    };
    const std::vector<Cell> plain = {Cell::of(2019), Cell::of(2020), Cell::of(2021)};
    const std::vector<Cell> rising = {text("10件"), text("12件"), text("14件")};
    const Row rows[] = {
        {plain, rising, Cell::of(2025), 22.0},
        {{text("R元"), text("R2年度"), text("令和3年")}, rising, text("R7"), 22.0},
        {{text("平成30年度"), text("令和元年度"), text("2年度")}, rising, text("6年度"), 22.0},
        {{text("元年度"), text("2年度"), text("3年度")}, rising, text("令和7年度"), 22.0},
        {{text("元年度"), text("2年度"), text("令和3年度")}, rising, text("7年度"), 22.0},
        {{text("29年度"), text("30年度"), text("R元")}, rising, text("R5"), Error::unreadable},
        {{text("29年度"), text("30年度")}, {Cell::of(1), Cell::of(2)}, text("R5"), Error::unreadable},
        {{text("H29"), text("H30")}, {Cell::of(1), Cell::of(2)}, text("2年度"), Error::unreadable},
        {{text("元年度"), text("2年度"), text("3年度")}, rising, text("7年度"), Error::unreadable},
        {plain, {text("10件"), text("－"), text("14件")}, Cell::of(2025), 22.0},
        {plain, {text("10件"), no, text("14件")}, Cell::of(2025), 22.0},
        {{Cell::of(2019), text("備考"), Cell::of(2021)}, {text("10件"), no, text("14件")}, Cell::of(2025), 22.0},
        {plain, {text("36.7%"), text("37.7%"), text("38.7%")}, Cell::of(2022), 0.397},
        {plain, {text("10件"), text("未公表"), text("－")}, Cell::of(2025), Error::zero_denominator},
        {{}, {}, Cell::of(2025), Error::zero_denominator},
        {plain, {text("10件"), text("12件")}, Cell::of(2025), Error::bad_argument},
        {plain, {text("10件"), text("427憶円"), text("14件")}, Cell::of(2025), Error::unreadable},
        {{Cell::of(2019), text("備考"), Cell::of(2021)}, rising, Cell::of(2025), Error::unreadable},
        {{Cell::of(2019), no, Cell::of(2021)}, rising, Cell::of(2025), Error::missing},
        {plain, rising, no, Error::missing},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT((row.years.empty() ? "" : row.years.front().text) << " " << row.year.text) {
            check_outcome(forecast(row.years, row.actuals, row.year, null_date), row.expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(changes_as_written) {
    struct Row {
        Cell actual, year, target, target_year;
        Outcome<double> expected;
    };
    const Row rows[] = {
        {text("80件"), text("R3"), text("100件"), text("R7"), 5.0},
        {text("80件"), text("3年度"), text("100件"), text("R7"), 5.0},
        {text("80件"), text("R3"), text("100件"), text("7年度"), 5.0},
        {text("80件"), text("3年度"), text("100件"), text("7年度"), Error::unreadable},
        {text("120件"), text("R3"), text("100件"), text("R7"), 0.0},
        {text("340件"), text("R2"), text("295/年以下"), text("R7"), -9.0},
        {text("75件"), text("R3"), text("0件以下"), text("R6"), -25.0},
        {text("36.7%"), text("R3"), text("40.0%"), text("R6"), 0.011},
        {text("△155人"), text("R3"), text("△100人"), text("R8"), 11.0},
        {text("80件"), text("R7"), text("100件"), text("R7"), Error::zero_denominator},
        {text("－"), text("R3"), text("100件"), text("R7"), Error::missing},
        {text("80件"), text("R3"), text("廃止"), text("R7"), Error::missing},
        {text("80件"), no, text("100件"), text("R7"), Error::missing},
        {text("80件"), text("R3"), text("見直し完了"), text("R7"), Error::unreadable},
        {text("80件"), text("R3"), text("100件"), text("そのうち"), Error::unreadable},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.actual.text << " " << row.year.text << " to " << row.target.text) {
            check_outcome(required(row.actual, row.year, row.target, row.target_year, null_date), row.expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(totals_as_written) {
    const auto total = [](const std::vector<Cell>& cells) {
        Totals totals;
        for (const Cell& cell : cells) {
            totals.add(cell);
        }
        return totals;
    };
    const Totals mixed = total({text("1,625千人"), text("△15人"), text("－"), no, text("廃止"), Cell::of(15)});
    check_outcome<double>(mixed.sum(), 1625000.0);
    check_outcome<double>(mixed.count(), 3.0);
    check_outcome<double>(total({text("36.7%"), text("0.1%")}).sum(), 0.368);
    check_outcome<double>(total({text("0.1人"), text("0.2人")}).average(), 0.15);
    for (const std::string_view bad : {"見直し完了", "一件", "男79.3歳 女84.3歳"}) {
        BOOST_TEST_CONTEXT(bad) { check_outcome<double>(total({Cell::of(1), text(bad)}).count(), Error::unreadable); }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kpisheet
