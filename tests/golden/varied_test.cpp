// SPDX-License-Identifier: MPL-2.0
// The sheets under laid_out/ that have a truth, each written anew in another habit (variations.hpp): the same values are to be
// read at the same cells. Names are not compared, as some habits change them.
#include <algorithm>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <iostream>
#include <map>

#include "core/reports/examination.hpp"
#include "core/sheets/sheet_text.hpp"
#include "golden/compare.hpp"
#include "golden/laid_out.hpp"
#include "golden/variations.hpp"

using namespace kpisheet;
using namespace kpisheet::golden;

namespace {

constexpr int fewest_sheets = 10;  // that a variation changes: a habit that no sheet shows says nothing

/// Of the values that are right as the sheets stand, so many percent must be right in any other habit.
constexpr double least_kept = 99.8;

/// The sheets that have a truth.
struct TrueSheet {
    std::string name;
    std::string text;
    std::string truth;
};

const std::vector<TrueSheet>& true_sheets() {
    static const auto sheets = [] {
        const auto at = folder() / "laid_out";
        std::vector<TrueSheet> found;
        for (const auto& name : sheets_in(at)) {
            if (auto truth = read(at / (name + ".truth")); !truth.empty()) {
                found.push_back({name, read(at / (name + ".txt")), std::move(truth)});
            }
        }
        return found;
    }();
    return sheets;
}

TruthScore score_of(const std::string& text, const std::string& truth) {
    const auto workbook = unmarked_workbook(text);
    std::vector<std::string> names;
    for (const auto& sheet : workbook.sheets) {
        names.push_back(sheet.name());
    }
    return compare_with_truth(truth, examine(workbook), names);
}

/// As it stands in the folder; read once.
const TruthScore& plain_score(const TrueSheet& sheet) {
    static std::map<std::string, TruthScore> scores;
    const auto [found, is_new] = scores.try_emplace(sheet.name);
    if (is_new) {
        found->second = score_of(sheet.text, sheet.truth);
    }
    return found->second;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(varied)

BOOST_DATA_TEST_CASE(is_read_the_same, boost::unit_test::data::xrange(variations().size()), index) {
    const auto& variation = variations()[index];
    int right = 0;
    int lost = 0;
    int changed = 0;
    std::string worse;
    for (const auto& sheet : true_sheets()) {
        const auto text = variation.rewrite(sheet.text, sheet.truth);
        const auto& plain = plain_score(sheet);
        const auto varied = text == sheet.text ? plain : score_of(text, sheet.truth);
        changed += text == sheet.text ? 0 : 1;
        right += plain.values_right;
        if (const auto less = (varied.values - varied.values_right) - (plain.values - plain.values_right); less > 0) {
            lost += less;
            worse += fmt::format(" {} {}", sheet.name, less);
        }
    }
    const auto kept = 100.0 * (right - lost) / std::max(right, 1);
    std::cout << fmt::format("{:6.2f} % of {} values kept with {}, in {} of {} sheets{}\n", kept, right, variation.name, changed,
                             true_sheets().size(), worse.empty() ? "" : "; lost:" + worse);
    BOOST_TEST(changed >= fewest_sheets, variation.name);
    BOOST_TEST(kept >= least_kept, variation.name);
}

BOOST_AUTO_TEST_SUITE_END()
