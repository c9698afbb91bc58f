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

/// The least share of values right, in percent.
struct Floor {
    const char* variation;
    double values;
};
constexpr Floor floors[] = {
    {"years R5", 99.8},
    {"years R05", 99.8},
    {"years Ｒ５", 99.8},
    {"years 令和5", 99.8},
    {"years 令和５", 99.8},
    {"years 令5", 99.8},
    {"years 2023", 99.8},
    {"years 2023(R5)", 99.8},
    {"labels 目　標", 99.8},
    {"labels （目標）", 99.8},
    {"labels 〈目標〉", 99.8},
    {"labels 目標：", 99.8},
    {"labels ①目標", 99.8},
    {"labels 目標※1", 99.8},
    {"labels 目標 for 目標値", 99.8},
    {"words 現況値 所管課", 99.8},
    {"words 策定時の値 所属", 99.8},
    {"words 目標数値 実績数値", 99.8},
    {"words 達成度 for 達成率", 99.8},
    {"words 基準⏎値", 99.8},
    {"words 基準 値", 99.8},
    {"headings not merged", 99.8},
    {"values 820 kg", 99.8},
    {"values 820⏎kg", 99.8},
    {"values 820kg※1", 99.8},
    {"values 820kg（速報値）", 99.8},
    {"values 820kg⏎(見込み)", 99.8},
    {"values 1500人", 99.8},
    {"dashes －", 99.8},
    {"dashes ―", 99.8},
    {"dashes -", 99.8},
    {"dashes …", 99.8},
    {"dashes ／", 99.8},
    {"digits ５", 99.8},
};

std::ostream& operator<<(std::ostream& stream, const Floor& floor) { return stream << floor.variation; }

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

BOOST_AUTO_TEST_CASE(every_variation_has_a_floor) {
    for (const auto& variation : variations()) {
        BOOST_TEST(std::ranges::count(floors, variation.name, &Floor::variation) == 1, variation.name);
    }
    BOOST_TEST(std::size(floors) == variations().size());
}

BOOST_DATA_TEST_CASE(is_read_the_same, boost::unit_test::data::make(floors), floor) {
    const auto variation = std::ranges::find(variations(), floor.variation, &Variation::name);
    BOOST_TEST_REQUIRE((variation != variations().end()));
    TruthScore all;
    int changed = 0;
    std::string worse;
    for (const auto& sheet : true_sheets()) {
        const auto text = variation->rewrite(sheet.text, sheet.truth);
        const auto& plain = plain_score(sheet);
        const auto varied = text == sheet.text ? plain : score_of(text, sheet.truth);
        changed += text == sheet.text ? 0 : 1;
        all.add(varied);
        if (const auto lost = (varied.values - varied.values_right) - (plain.values - plain.values_right); lost > 0) {
            worse += fmt::format(" {} {}", sheet.name, lost);
        }
    }
    const auto share = 100.0 * all.values_right / std::max(all.values, 1);
    std::cout << fmt::format("{:6.2f} % of {} values right with {}, in {} of {} sheets;{}\n", share, all.values, floor.variation, changed,
                             true_sheets().size(), worse.empty() ? " as without it" : " less:" + worse);
    BOOST_TEST(changed >= fewest_sheets);
    BOOST_TEST(share >= floor.values);
}

BOOST_AUTO_TEST_SUITE_END()
