// SPDX-License-Identifier: MPL-2.0
// Layouts of sheets that no town published in this form: each heading style and block style once.
#include <boost/test/unit_test.hpp>

#include "core/layouts/indicator_name.hpp"
#include "core/layouts/recognise.hpp"
#include "core/sheets/sheet_text.hpp"
#include "unit/layouts_summary.hpp"

using namespace kpisheet;

BOOST_AUTO_TEST_SUITE(layouts_recognise)

BOOST_AUTO_TEST_CASE(merged_headings_with_a_unit_column_and_number_cells) {
    expect(R"(
第2期みどり市総合戦略 KPI管理表（令和5年度）
No. | 基本目標 | 施策 | KPI | 単位 | 基準値⏎（R1） | 目標値⏎（R6） | 実績値 | < | 達成率⏎（R5/R6目標） | 評価 | 担当課
^ | ^ | ^ | ^ | ^ | ^ | ^ | R4 | R5 | ^ | ^ | ^
#1 | 1 しごとをつくる | 創業支援 | 創業件数 | 件 | #12 | #20 | #14 | #17 | #0.85@0.0% | B | 商工課
#2 | 2 ひとの流れ | 移住促進 | 観光入込客数 | 千人 | #1250 | #1400 | #1020 | #1190 | #0.85@0.0% | B | 観光課
#3 | 3 子育て | 保育 | 子育て満足度 | ％ | #56.2 | #70 | #60.1 | - | - | - | こども課
)",
           {"創業件数 [件] | F4 base 2019 12 | G4 target 2024 20 | H4 actual 2022 14 | I4 actual 2023 17 | J4 rate 2023 85",
            "観光入込客数 [人] | F5 base 2019 1250000 | G5 target 2024 1400000 | H5 actual 2022 1020000 | I5 actual 2023 1190000 | J5 "
            "rate 2023 85",
            "子育て満足度 [%] | F6 base 2019 56.2 | G6 target 2024 70 | H6 actual 2022 60.1 | I6 actual 2023 - | J6 rate 2023 -"});
}

BOOST_AUTO_TEST_CASE(years_over_target_actual_and_rate_with_year_columns) {
    expect(R"(
指標名 | 担当 | 基準値 | < | R3年度 | < | < | 最終目標 | <
^ | ^ | 年度 | 数値 | 目標 | 実績 | 達成率 | 年度 | 数値
新規就農者数（人） | 農林課 | R1 | #5 | #6 | #7 | #1.1667@0.0% | R6 | #10
空き家バンク成約件数（件） | 住宅課 | H30 | #11 | #15 | #12 | #0.8@0.0% | R6 | #20
健診受診率（％） | 健康課 | R1 | #38.5 | #42 | #40.1 | #0.955@0.0% | R6 | #50
)",
           {"新規就農者数（人） [人] | D3 base 2019 5 | E3 target 2021 6 | F3 actual 2021 7 | G3 rate 2021 116.7 | I3 target 2024 10",
            "空き家バンク成約件数（件） [件] | D4 base 2018 11 | E4 target 2021 15 | F4 actual 2021 12 | G4 rate 2021 80 | I4 target 2024 20",
            "健診受診率（％） [%] | D5 base 2019 38.5 | E5 target 2021 42 | F5 actual 2021 40.1 | G5 rate 2021 95.5 | I5 target 2024 50"});
}

BOOST_AUTO_TEST_CASE(target_before_base_and_numeric_targets_above) {
    expect(R"(
基本目標１　安定した雇用を創出する
数値目標 | 目標値（R6） | 基準値（R1） | R4実績 | R5実績
就業者数 | 12,500人 | 12,140人 | 12,260人 | 12,310人
製造品出荷額 | 850億円 | 812億円 | 823億円 | 集計中

施策① 企業誘致の推進
KPI | 目標値（R6） | 基準値（R1） | R4実績 | R5実績
企業立地件数（累計） | 10件 | 3件 | 7件 | 8件
)",
           {"GOAL 就業者数 [人] | B3 target 2024 12500 | C3 base 2019 12140 | D3 actual 2022 12260 | E3 actual 2023 12310",
            "GOAL 製造品出荷額 [円] | B4 target 2024 85000000000 | C4 base 2019 81200000000 | D4 actual 2022 82300000000 | E4 actual 2023 -",
            "企業立地件数（累計） [件] | B8 target 2024 10 | C8 base 2019 3 | D8 actual 2022 7 | E8 actual 2023 8"});
}

BOOST_AUTO_TEST_CASE(blocks_of_plan_actual_and_rate) {
    expect(R"(
施策名 | 重要業績評価指標 | 区分 | 令和4年度 | 令和5年度 | 令和6年度 | 所管課
子育て支援 | 出生数 | 計画 | 150人 | 150人 | 150人 | 健康増進課
^ | ^ | 実績 | 129人 | 120人 | | ^
^ | ^ | 達成率 | 86.0% | 80.0% | | ^
交通安全 | 交通事故発生件数 | 計画 | 85件以下 | 80件以下 | 75件以下 | 生活安全課
^ | ^ | 実績 | 90件 | 81件 | | ^
^ | ^ | 達成率 | 94.1% | 98.8% | | ^
)",
           {"出生数 [人] | D2 target 2022 150 | E2 target 2023 150 | F2 target 2024 150 | D3 actual 2022 129 | E3 actual 2023 120 | D4 rate "
            "2022 86 | E4 rate 2023 80",
            "交通事故発生件数 [件] | D5 target 2022 85 | E5 target 2023 80 | F5 target 2024 75 | D6 actual 2022 90 | E6 actual 2023 81 | D7 "
            "rate 2022 94.1 | E7 rate 2023 98.8"});
}

BOOST_AUTO_TEST_CASE(years_in_cells_and_a_direction_column) {
    expect(R"(
基本目標 | 具体的な施策 | 重要業績評価指標（KPI） | 方向性 | 現状値 | 目標値 | R4 | R5 | 進捗状況
Ⅰ 産業 | 1-1 商工業の振興 | 商店街空き店舗率 | ↓ | 18.2%（R2年度） | 15.0%（R7年度） | 17.9% | 17.1% | ○
^ | ^ | 年間商品販売額 | ↑ | 2,356億円（H28） | 2,400億円（R7年度） | — | — | —
^ | 1-2 雇用 | 有効求人倍率 | 維持 | 1.32倍（R2年度） | 1.30倍以上（R7年度） | 1.35倍 | 1.28倍 | △
)",
           {"商店街空き店舗率 [%] | E2 base 2020 18.2 | F2 target 2025 15 | G2 actual 2022 17.9 | H2 actual 2023 17.1",
            "年間商品販売額 [円] | E3 base 2016 235600000000 | F3 target 2025 240000000000 | G3 actual 2022 - | H3 actual 2023 -",
            "有効求人倍率 [倍] | E4 base 2020 1.32 | F4 target 2025 1.3 | G4 actual 2022 1.35 | H4 actual 2023 1.28"});
}

BOOST_AUTO_TEST_CASE(two_tables_side_by_side) {
    expect(R"(
指標 | 単位 | 策定時 | 現状 | 目標 | 達成状況 | | 指標 | 単位 | 策定時 | 現状 | 目標 | 達成状況
| | （H30） | （R5） | （R6） | | | | | （H30） | （R5） | （R6） |
合計特殊出生率 | ― | 1.42 | 1.31 | 1.60 | 未達成 | | 転入者数 | 人 | 812 | 845 | 900 | 未達成
婚姻件数 | 組 | 88 | 71 | 100 | 未達成 | | 転出者数 | 人 | 930 | 880 | 850 | 未達成
)",
           {"合計特殊出生率 [] | C3 base 2018 1.42 | D3 actual 2023 1.31 | E3 target 2024 1.6",
            "婚姻件数 [組] | C4 base 2018 88 | D4 actual 2023 71 | E4 target 2024 100",
            "転入者数 [人] | J3 base 2018 812 | K3 actual 2023 845 | L3 target 2024 900",
            "転出者数 [人] | J4 base 2018 930 | K4 actual 2023 880 | L4 target 2024 850"});
}

BOOST_AUTO_TEST_CASE(years_of_rates_come_from_the_actuals) {
    expect(R"(
指標 | 目標年度 | 目標値 | 基準年度 | 基準値 | 直近値(年度) | 進捗率 | 主管課
汚水処理人口普及率 | R7 | 95.0％ | R1 | 91.2％ | 92.6％(R4) | 36.8％ | 下水道課
道路改良率 | R7 | 62.0％ | R1 | 58.5％ | 59.9％(R4) | 40.0％ | 建設課
バス利用者数 | R7 | 250千人 | H30 | 231千人 | 198千人(R4) | △173.7％ | 交通政策課
)",
           {"汚水処理人口普及率 [%] | C2 target 2025 95 | E2 base 2019 91.2 | F2 actual 2022 92.6 | G2 rate 2022 36.8",
            "道路改良率 [%] | C3 target 2025 62 | E3 base 2019 58.5 | F3 actual 2022 59.9 | G3 rate 2022 40",
            "バス利用者数 [人] | C4 target 2025 250000 | E4 base 2018 231000 | F4 actual 2022 198000 | G4 rate 2022 -173.7"});
}

BOOST_AUTO_TEST_CASE(western_years_and_units_from_the_target_alone) {
    expect(R"(
◆基本目標２ 新しい人の流れ
指標項目 | 2019年度⏎(基準) | 2022年度 | 2023年度 | 2024年度⏎(目標) | 目標達成率 | 担当部署
移住者数 | 32 | 55 | 60 | 80人 | 75.0% | 地方創生推進室
ふるさと納税額 | 1.2億円 | 3.1億円 | 4.0億円 | 5億円 | 80.0% | 財政課
)",
           {"移住者数 [人] | B3 base 2019 32 | C3 actual 2022 55 | D3 actual 2023 60 | E3 target 2024 80 | F3 rate 2023 75",
            "ふるさと納税額 [円] | B4 base 2019 120000000 | C4 actual 2022 310000000 | D4 actual 2023 400000000 | E4 target 2024 500000000 | "
            "F4 rate 2023 80"});
}

BOOST_AUTO_TEST_CASE(base_and_target_in_the_name_and_years_without_an_era) {
    expect(R"(
施策名・事業名 | 重要業績評価指標(KPI) | 区分 | 3年度 | 4年度 | 7年度 | 5年間の合計
移住定住促進事業 | お試し暮らしの利用組数 ／7組(令和元年)→55組(5年間) | 目標値 | 11 | 11 | 11 | 55
 | | 実績値 | 2 | 6 | |
就業支援事業 | 支援金交付件数 ／一件(令和2年)→1件(各年度) | 目標値 | — | 1 | 1 | —
 | | 実績値 | — | 0 | |
)",
           {"お試し暮らしの利用組数 [組] | B2 base 2019 7 | B2 target 2025 55 | D2 target 2021 11 | E2 target 2022 11 | F2 target 2025 11 | G2 "
            "total 2025 55 | D3 actual 2021 2 | E3 actual 2022 6",
            "支援金交付件数 [件] | B4 base 2020 一件(令和2年) | B4 target 2025 1 | D4 target 2021 - | E4 target 2022 1 | F4 target 2025 1 | G4 "
            "total 2025 - | D5 actual 2021 - | E5 actual 2022 0"});
}

BOOST_AUTO_TEST_CASE(a_row_that_lost_a_cell_is_read_as_it_is_meant) {
    expect(R"(
施策 | KPI | 担当課 | H30(現状値) | R2 | R3 | R6(目標値)
就業の場 | 就業者数 | 市民課 | 1人 | 2人 | 3人 | 2人
 | 参入企業数 | 産業振興課 | 1社 | 1社 | 1社 | 1社
 | | 利子補給件数 | 産業振興課 | 12件 | 16件 | 13件
)",
           {"就業者数 [人] | D2 base 2018 1 | E2 actual 2020 2 | F2 actual 2021 3 | G2 target 2024 2",
            "参入企業数 [社] | D3 base 2018 1 | E3 actual 2020 1 | F3 actual 2021 1 | G3 target 2024 1",
            "利子補給件数 [件] | E4 base 2018 12 | F4 actual 2020 16 | G4 actual 2021 13"});
}

BOOST_AUTO_TEST_CASE(the_year_of_what_is_rated_and_a_target_without_one) {
    Workbook workbook;
    workbook.sheets.push_back(std::move(sheet_from_text(R"(
指標 | 当初値 | R4実績 | R5目標 | 達成率
^ | ^ | ^ | ^ | (R4/目標)
来館者数 | 40人 | 57人 | 60人 | 95.0%
)").sheet));
    const auto recognition = recognise(workbook);
    BOOST_REQUIRE(recognition.tables.size() == 1);
    const auto& values = recognition.tables[0].indicators.at(0).values;
    BOOST_REQUIRE(values.size() == 4);
    BOOST_TEST((values[3].year == 2022));
    BOOST_TEST((values[3].against == Against::final));
}

BOOST_AUTO_TEST_CASE(the_target_a_rate_is_against) {
    Workbook workbook;
    workbook.sheets.push_back(std::move(sheet_from_text(R"(
KPI | 基準値(R1) | R4目標 | R4実績 | 達成率⏎(対R4目標) | 達成率⏎(対R6目標) | R6目標値 | 事業費
 | | | | | | | （千円）
相談件数 | 10件 | 15件 | 12件 | 80.0% | 60.0% | 20件 | 1,200
参加者数 | 100人 | 150人 | 150人 | 100.0% | 75.0% | 200人 | -
)").sheet));
    const auto recognition = recognise(workbook);
    BOOST_REQUIRE(recognition.tables.size() == 1);
    const auto& values = recognition.tables[0].indicators.at(0).values;
    BOOST_REQUIRE(values.size() == 6);
    BOOST_TEST((values[3].against == Against::year));
    BOOST_TEST((values[3].year == 2022));
    BOOST_TEST((values[4].against == Against::final));
    BOOST_TEST((values[4].year == 2022));
}

BOOST_AUTO_TEST_CASE(names_that_only_begin_like_a_clause) {
    for (const auto* name : {"(4人)6件→", "(4人)7→", "→", "(→)", "（→", "10件→", "(10件→20件", "／10件→"}) {
        const auto read = read_indicator_name(name);
        BOOST_TEST(read.name.size() <= std::string_view(name).size());
    }
    const auto bracketed = read_indicator_name("雇用者数（R1：10人→R7：20人）");
    BOOST_TEST(bracketed.name == "雇用者数");
    BOOST_REQUIRE(bracketed.clause.has_value());
    BOOST_TEST(bracketed.clause->base == "R1：10人");
    BOOST_TEST(bracketed.clause->target == "R7：20人");
}

BOOST_AUTO_TEST_CASE(a_row_that_lost_a_cell_right_of_its_name) {
    expect(R"(
指標 | 単位 | 担当課 | 現状値(R元) | 目標値(R6) | R3 | R4
利用者数 | 人 | 福祉課 | 120 | 150 | 131 | 140
受診率 | 市民生活課 | 40.1% | 45.0% | 41.2% | 42.0% |
相談件数 | 件 | 福祉課 | 12 | 15 | 13 | 14
)",
           {"利用者数 [人] | D2 base 2019 120 | E2 target 2024 150 | F2 actual 2021 131 | G2 actual 2022 140",
            "受診率 [%] | C3 base 2019 40.1 | D3 target 2024 45 | E3 actual 2021 41.2 | F3 actual 2022 42",
            "相談件数 [件] | D4 base 2019 12 | E4 target 2024 15 | F4 actual 2021 13 | G4 actual 2022 14"});
}

BOOST_AUTO_TEST_CASE(sheets_without_a_kpi_table_give_none) {
    expect("会議次第\n1 開会\n2 議事\n3 閉会\n", {});
    expect("氏名 | 所属 | 電話\n山田 | 企画課 | 123-4567\n佐藤 | 総務課 | 123-4568\n", {});
    expect("科目 | 予算額 | 決算額\n歳入 | #1000 | #990\n歳出 | #900 | #880\n", {});
    expect("", {});
}

BOOST_AUTO_TEST_SUITE_END()
