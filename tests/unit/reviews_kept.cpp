// SPDX-License-Identifier: MPL-2.0
// What documents and the office keep for the product, written and read again, whole or damaged.
#include <boost/test/unit_test.hpp>

#include "core/reviews/document_notes.hpp"
#include "core/reviews/settings.hpp"

using namespace kpisheet;

BOOST_AUTO_TEST_SUITE(reviews_kept)

BOOST_AUTO_TEST_CASE(settings_come_back) {
    const Settings settings{.off = {"mixed-width"},
                            .severities = {{"rate-mismatch", Severity::info}, {"year-gap", Severity::error}},
                            .machine_readability = true,
                            .method = RateMethod::keep_below,
                            .rate_decimals = 0,
                            .rounding = Rounding::down,
                            .plan_first = 2020,
                            .plan_last = 2024};
    BOOST_TEST((settings_from_json(to_json(settings)) == settings));
    BOOST_TEST(to_json(Settings{}) == "{}");
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_left_at_its_default) {
    for (const auto* json :
         {"", "{", "[]", "null", "3", "\"x\"", R"({"off":3,"severities":[],"method":"x","rate-decimals":9})", R"({"off":[3,null]})",
          R"({"severities":{"a":"x","b":3},"rounding":7,"machine-readability":"yes","plan-first":1e300,"plan-last":12})",
          R"({"rate-decimals":1.5,"method":1,"plan-last":18446744073709551615})", "\xff\xfe"}) {
        BOOST_TEST((settings_from_json(json) == Settings{}), json);
    }
    BOOST_TEST(settings_from_json(R"({"off":["a",1,"b"],"later":true})").off.size() == 2U);
}

BOOST_AUTO_TEST_CASE(notes_come_back) {
    DocumentNotes notes;
    notes.ignored.push_back({{"rate-mismatch", "一覧 \"表\"", "会員数", "達成率", "71.9%\n"}, "確認済み", "2026-11-20", "達成率が違います。"});
    notes.corrections.push_back({"一覧", "", 2, ColumnRole::note});
    notes.corrections.push_back({"一覧", "目標", 0, ColumnRole::unknown});
    const auto read = document_notes_from_json(to_json(notes));
    BOOST_REQUIRE(read.ignored.size() == 1U);
    BOOST_TEST((read.ignored[0].key == notes.ignored[0].key));
    BOOST_TEST(read.ignored[0].reason == "確認済み");
    BOOST_TEST(read.ignored[0].since == "2026-11-20");
    BOOST_TEST(read.ignored[0].message == "達成率が違います。");
    BOOST_REQUIRE(read.corrections.size() == 2U);
    BOOST_TEST(read.corrections[0].nth == 2);
    BOOST_TEST((read.corrections[0].role == ColumnRole::note));
    BOOST_TEST((read.corrections[1].role == ColumnRole::unknown));
    BOOST_TEST(document_notes_from_json(to_json(DocumentNotes{})).empty());
}

BOOST_AUTO_TEST_CASE(damaged_notes_are_none) {
    for (const auto* json : {"", "{\"ignored\":[", "[]", R"({"ignored":{},"corrections":7})", R"({"ignored":[1,{},{"rule":3}]})",
                             R"({"corrections":[{"sheet":"a","heading":"b","nth":-1,"role":"kpi"}]})",
                             R"({"corrections":[{"sheet":"a","heading":"b","nth":0,"role":"boss"}]})",
                             R"({"corrections":[{"sheet":"","heading":"b","nth":0,"role":"kpi"}]})"}) {
        BOOST_TEST(document_notes_from_json(json).empty(), json);
    }
    BOOST_TEST(document_notes_from_json(R"({"ignored":[{"rule":"a"},null]})").ignored.size() == 1U);
    DocumentNotes ill_formed;
    ill_formed.ignored.push_back({{"a", "\xff", "", "", ""}, "", "", ""});
    BOOST_TEST(document_notes_from_json(to_json(ill_formed)).ignored.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
