// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>
#include <string>

#include "core/references/join.hpp"
#include "core/sheets/sheet_text.hpp"

using namespace kpisheet;

namespace {

constexpr std::string_view form = R"(
    担当課 | 指標         | 基準値(H30) | 目標値(R6) | R4 | R5 | 達成率             | 備考
    商工課 | 新規創業件数 | #26         | #45        |    |    | =F2/D2→#0@0.0%     |
    商工課 | 会員数       | #25         | #30        |    |    | =F3/D3→#0@0.0%     |
    市民課 | 婚姻届出数   | #98         | #120       |    |    | =F4/D4→#0@0.0%     |
    市民課 | 相談件数     | #12         | #20        |    |    | =F5/D5→#0@0.0%     |
)";

/// Joins with the form above.
struct Joined {
    explicit Joined(std::initializer_list<std::string_view> texts) : reference(unmarked_workbook(form)) {
        for (const auto text : texts) {
            submitted.emplace_back(unmarked_workbook(text));
        }
        std::vector<Submission> submissions;
        for (std::size_t i = 0; i < submitted.size(); ++i) {
            submissions.push_back({"課" + std::to_string(i) + ".ods", &submitted[i].workbook, &submitted[i].recognition});
        }
        result = join(reference, submissions);
    }

    [[nodiscard]] const JoinedCell* at(std::string_view address) const {
        for (const auto& cell : result.cells) {
            if (to_text(cell.cell) == address) {
                return &cell;
            }
        }
        return nullptr;
    }

    Reference reference;
    std::vector<Reference> submitted;
    JoinedForm result;
};

constexpr std::string_view commerce = R"(
    担当課 | 指標         | 参考 | 基準値(H30) | 目標値(R6) | R4  | R5         | 達成率 | 備考
    商工課 | 会員数       | x    | #25         | #30        | #26 | 27人       | #0.9   | 速報
    商工課 | 新規創業件数 | x    | #26         | #45        | #31 | =G2+2→#33  | #0.7   |
)";

constexpr std::string_view citizens = R"(
    担当課 | 指標         | 基準値(H30) | 目標値(R6) | R4  | R5 | 達成率 | 備考
    商工課 | 会員数       | #25         | #30        |     |    |        |
    市民課 | 婚姻届出数   | #98         | #120       | #99 | —  |        |
    市民課 | 窓口混雑日数 | #98         | #12        | #99 | #5 |        |
)";

}  // namespace

BOOST_AUTO_TEST_SUITE(references_join)

BOOST_AUTO_TEST_CASE(values_find_their_place_by_meaning) {
    const Joined joined{commerce, citizens};
    const auto* typed = joined.at("E3");
    BOOST_REQUIRE(typed != nullptr);
    BOOST_TEST(typed->number.value() == 26);
    BOOST_TEST(typed->source.submission == 0U);
    BOOST_TEST(to_text(typed->source.cell) == "F2");
    BOOST_REQUIRE(joined.at("F3") != nullptr);
    BOOST_TEST(joined.at("F3")->text == "27人");
    BOOST_REQUIRE(joined.at("F2") != nullptr);
    BOOST_TEST(joined.at("F2")->number.value() == 33, "what a section's formula shows");
    BOOST_REQUIRE(joined.at("H3") != nullptr);
    BOOST_TEST(joined.at("H3")->text == "速報");
    BOOST_REQUIRE(joined.at("F4") != nullptr);
    BOOST_TEST(joined.at("F4")->text == "—", "a dash is a statement");
}

BOOST_AUTO_TEST_CASE(the_form_keeps_its_own) {
    const Joined joined{commerce, citizens};
    BOOST_TEST((joined.at("G2") == nullptr), "a rate stays the form's formula");
    BOOST_TEST((joined.at("C2") == nullptr), "a printed base stays");
    BOOST_TEST(joined.result.conflicts.empty());
}

BOOST_AUTO_TEST_CASE(gaps_and_what_has_no_place_are_listed) {
    const Joined joined{commerce, citizens};
    BOOST_REQUIRE_EQUAL(joined.result.gaps.size(), 2U);
    BOOST_TEST(to_text(joined.result.gaps[0].cell) == "E5");
    BOOST_TEST(joined.result.gaps[0].indicator == "相談件数");
    BOOST_TEST(joined.result.gaps[0].department == "市民課");
    BOOST_TEST(to_text(joined.result.gaps[1].cell) == "F5");
    BOOST_REQUIRE_EQUAL(joined.result.unplaced.size(), 1U);
    BOOST_TEST(joined.result.unplaced[0].name == "窓口混雑日数");
    BOOST_TEST(joined.result.unplaced[0].submission == 1U);
}

BOOST_AUTO_TEST_CASE(different_values_are_a_conflict_and_left_blank) {
    const Joined joined{commerce, R"(
    担当課 | 指標         | 基準値(H30) | 目標値(R6) | R4   | R5
    商工課 | 新規創業件数 | #26         | #45        | #30  | #33
)"};
    BOOST_REQUIRE_EQUAL(joined.result.conflicts.size(), 1U);
    const auto& conflict = joined.result.conflicts[0];
    BOOST_TEST(to_text(conflict.cell) == "E2");
    BOOST_REQUIRE_EQUAL(conflict.values.size(), 2U);
    BOOST_TEST(conflict.values[0].text == "31");
    BOOST_TEST(conflict.values[1].text == "30");
    BOOST_TEST((joined.at("E2") == nullptr));
    BOOST_REQUIRE(joined.at("F2") != nullptr);
    BOOST_TEST(joined.at("F2")->source.submission == 0U, "both say 33: the first one is the source");
}

BOOST_AUTO_TEST_CASE(a_submission_of_something_else_is_named) {
    const Joined joined{commerce, R"(
    指標           | 基準値(H30) | 目標値(R6) | R5
    公用車の台数   | #1          | #2         | #3
    会議室の稼働率 | #10         | #20        | #30
)"};
    BOOST_REQUIRE_EQUAL(joined.result.without_match.size(), 1U);
    BOOST_TEST(joined.result.without_match[0] == 1U);
}

BOOST_AUTO_TEST_CASE(nothing_to_join) {
    const Joined joined{};
    BOOST_TEST(joined.result.cells.empty());
    BOOST_TEST(joined.result.gaps.empty(), "a column that nobody filled in was not due");
}

BOOST_AUTO_TEST_SUITE_END()
