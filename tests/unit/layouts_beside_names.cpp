// SPDX-License-Identifier: MPL-2.0
// What stands beside the names of indicators: their numbers, how they count, their units, the fields they belong to.
#include <boost/test/unit_test.hpp>

#include "core/layouts/indicator_name.hpp"
#include "core/layouts/named_value.hpp"
#include "core/layouts/vocabulary.hpp"
#include "unit/layouts_summary.hpp"

using namespace kpisheet;

namespace {

std::vector<std::string> cumulative_names(std::string_view text) {
    Workbook workbook;
    workbook.sheets.push_back(std::move(sheet_from_text(text).sheet));
    std::vector<std::string> names;
    for (const auto& table : recognise(workbook).tables) {
        for (const auto& indicator : table.indicators) {
            if (indicator.cumulative) {
                names.push_back(indicator.name);
            }
        }
    }
    return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layouts_beside_names)

BOOST_AUTO_TEST_CASE(numbers_of_indicators_are_not_their_names) {
    const std::vector<std::string> expected{"相談件数 [件] | E3 base 2021 86 | F3 actual 2024 178 | G3 target 2024 200",
                                            "移住者数 [人] | E4 base 2021 0 | F4 actual 2024 47 | G4 target 2024 60",
                                            "入込客数 [人] | E5 base 2021 312400 | F5 actual 2024 396512 | G5 target 2024 380000"};
    for (const std::string heads : {"指標 | 指標の内容", "^ | <", "指標番号 | 説明"}) {
        for (const std::string word : {"指標", "目標", "KPI", "指標その"}) {
            expect("事業名 | 本事業におけるKPI | < | 単位 | 申請時⏎（R3） | 実績値⏎（R6） | 目標値⏎（R6）\n^ | " + heads +
                       " | ^ | ^ | ^ | ^\n移住促進事業 | " + word + "① | 相談件数 | 件 | #86 | #178 | #200\n^ | " + word +
                       "② | 移住者数 | 人 | #0 | #47 | #60\n観光事業 | " + word + "1 | 入込客数 | 人 | #312400 | #396512 | #380000\n",
                   expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_number_of_the_only_indicator_is_not_its_name) {
    expect(R"(
数値目標 | < | 担当課 | 策定時 | 実績 | 目標
^ | ^ | ^ | R2 | R6 | R7
指標① | 出生数 | 子育て支援課 | 46人 | 41人 | 50人
)",
           {"GOAL 出生数 [人] | D3 base 2020 46 | E3 actual 2024 41 | F3 target 2025 50"});
}

BOOST_AUTO_TEST_CASE(a_column_says_how_each_indicator_counts) {
    for (const auto& [heading, yearly, cumulative] :
         {std::tuple("集計", "単年", "累計"), std::tuple("累計・単年の別", "単年度", "累積"), std::tuple("値の種類", "年間", "累計値"),
          std::tuple("区分", "年度末時点", "期間累計"), std::tuple("算出方法", "（単年度）", "（累計）")}) {
        const auto table = std::string("指標 | 単位 | ") + heading + " | 基準値（R1） | R4実績 | R5実績 | 目標値（R6） | 担当課\n" + "入館者数 | 人 | " + yearly +
                           " | #12 | #20 | #31 | #40 | 観光課\n" + "成約件数 | 件 | " + cumulative + " | #2 | #3 | #5 | #9 | 住宅課\n" + "修了者数 | 人 | " + cumulative +
                           " | #0 | #8 | #12 | #20 | 商工課\n";
        expect(table, {"入館者数 [人] | D2 base 2019 12 | E2 actual 2022 20 | F2 actual 2023 31 | G2 target 2024 40",
                       "成約件数 [件] | D3 base 2019 2 | E3 actual 2022 3 | F3 actual 2023 5 | G3 target 2024 9",
                       "修了者数 [人] | D4 base 2019 0 | E4 actual 2022 8 | F4 actual 2023 12 | G4 target 2024 20"});
        BOOST_TEST(cumulative_names(table) == (std::vector<std::string>{"成約件数", "修了者数"}), boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(goals_of_the_whole_plan_among_its_fields) {
    for (const std::string field : {"基本目標", "全体目標", "総合目標"}) {
        expect("分野 | 目標項目 | 基準値（R1） | 実績（R5） | 目標値（R6）\n" + field + " | 社会増減数 | △21人 | △17人 | △10人\n^ | 出生数 | 9人 | 7人 | 12人\n産業 | 就業者数 | 26人 | 28人 | 30人\n",
               {"GOAL 社会増減数 [人] | C2 base 2019 -21 | D2 actual 2023 -17 | E2 target 2024 -10",
                "GOAL 出生数 [人] | C3 base 2019 9 | D3 actual 2023 7 | E3 target 2024 12",
                "就業者数 [人] | C4 base 2019 26 | D4 actual 2023 28 | E4 target 2024 30"});
    }
}

BOOST_AUTO_TEST_CASE(units_in_brackets_behind_names) {
    const std::pair<const char*, const char*> names[] = {
        {"受診勧奨通知数（通）", "通"}, {"ホテルの客室数（室）", "室"}, {"動画のダウンロード数（ダウンロード）", "ダウンロード"}, {"わさび田の再生面積（a）", "a"},
        {"茶の販売数量（袋）", "袋"}, {"電子図書館の登録数（アカウント）", "アカウント"}, {"目標値に対する進み（a）", ""}, {"出生率（市）", ""}, {"出生率（県）", ""},
    };
    for (const auto& [name, unit] : names) {
        BOOST_TEST(read_indicator_name(name).unit == unit, name);
    }
}

BOOST_AUTO_TEST_CASE(how_far_something_has_come_is_no_missing_figure) {
    expect(R"(
指標 | 基準値（R1） | 実績（R4） | 実績（R5） | 目標値（R6）
個別施設計画の見直し | 未着手 | 作業中 | 作業中 | 完了
景観計画の策定 | 未実施 | 調査中 | 案の作成 | 策定
夜間診療の有無 | なし | なし | あり | あり
相談件数 | 12件 | 15件 | 作業中 | 20件
)",
           {"個別施設計画の見直し [] | B2 base 2019 未着手 | C2 actual 2022 作業中 | D2 actual 2023 作業中 | E2 target 2024 完了",
            "景観計画の策定 [] | B3 base 2019 未実施 | C3 actual 2022 調査中 | D3 actual 2023 案の作成 | E3 target 2024 策定",
            "夜間診療の有無 [] | B4 base 2019 なし | C4 actual 2022 なし | D4 actual 2023 あり | E4 target 2024 あり",
            "相談件数 [件] | B5 base 2019 12 | C5 actual 2022 15 | D5 actual 2023 - | E5 target 2024 20"});
}

BOOST_AUTO_TEST_CASE(a_dated_value_in_brackets_behind_the_name) {
    for (const auto& [text, name, when, value] :
         {std::tuple("新規雇用者数\n(R2:12人)", "新規雇用者数", "R2", "12人"), std::tuple("転入超過数(令和2年度:△58人)", "転入超過数", "令和2年度", "△58人"),
          std::tuple("農地集積率 (R2末:48.6%)", "農地集積率", "R2末", "48.6%")}) {
        const auto found = split_named_value(text);
        BOOST_TEST_REQUIRE(found.has_value(), text);
        BOOST_TEST(found->name == name);
        BOOST_TEST(found->when == when);
        BOOST_TEST(found->value == value);
    }
    BOOST_TEST(!split_named_value("就業率(12%)").has_value());
    BOOST_TEST(!split_named_value("利用者数(R2:公民館)").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
