// SPDX-License-Identifier: MPL-2.0
// Sheets in forms that many municipalities use, with invented figures, under laid_out/: what is recognised and found is
// compared with expected/, as in golden_test.cpp. NAME.faults holds mistakes; each is planted alone, and its rule must
// speak at its cell. What the mistakes bring besides is listed in expected/NAME.faults.txt. NAME.truth holds what a perfect
// reader gets; where it is not recognised is listed in expected/NAME.truth.txt.
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <iostream>

#include "golden/compare.hpp"
#include "golden/laid_out.hpp"
#include "golden/listing.hpp"

using namespace kpisheet;
using namespace kpisheet::golden;

namespace {

constexpr double least_right = 0.99;  // of values and of indicators, against the truth
constexpr double least_found = 0.96;
constexpr double most_besides = 1.0;  // issues a sheet beside the planted mistake

std::filesystem::path sheets() { return folder() / "laid_out"; }

}  // namespace

BOOST_AUTO_TEST_SUITE(laid_out)

BOOST_AUTO_TEST_CASE(sheets_are_read_and_checked_as_expected) {
    for (const auto& name : sheets_in(sheets())) {
        const auto report = examine_text(read(sheets() / (name + ".txt")));
        compare(name + ".tables.txt", list_tables(report));
        compare(name + ".issues.txt", list_issues(report));
    }
}

BOOST_AUTO_TEST_CASE(planted_mistakes_are_found) {
    Planting all;
    for (const auto& name : sheets_in(sheets())) {
        const auto planting = plant_all(sheets(), name);
        all.add(planting);
        if (planting.mistakes > 0) {
            compare(name + ".faults.txt", planting.listing);
        }
    }
    const auto found = static_cast<double>(all.found) / all.mistakes;
    const auto besides = static_cast<double>(all.besides) / all.mistakes;
    std::cout << fmt::format("{} of {} mistakes planted into {} sheets found ({:.1f} %), {:.2f} issues besides a sheet\n", all.found,
                             all.mistakes, sheets_in(sheets()).size(), 100 * found, besides);
    BOOST_TEST(found >= least_found);
    BOOST_TEST(besides < most_besides);
}

BOOST_AUTO_TEST_CASE(what_is_recognised_is_true) {
    TruthScore all;
    for (const auto& name : sheets_in(sheets())) {
        const auto score = score_of(sheets(), name);
        all.add(score);
        if (score.indicators > 0) {
            compare(name + ".truth.txt", score.deviations);
        }
    }
    const auto share = [](int right, int whole) { return whole == 0 ? 1.0 : static_cast<double>(right) / whole; };
    const auto values = share(all.values_right, all.values);
    const auto indicators = share(all.indicators_right, all.indicators);
    std::cout << fmt::format("against the truth: {} of {} values right ({:.1f} %), {} of {} indicators ({:.1f} %)\n", all.values_right,
                             all.values, 100 * values, all.indicators_right, all.indicators, 100 * indicators);
    BOOST_TEST(values >= least_right);
    BOOST_TEST(indicators >= least_right);
}

BOOST_AUTO_TEST_SUITE_END()
