// SPDX-License-Identifier: MPL-2.0
// What the cells, remarks and lines around a table tell of its columns and indicators, where headings alone do not.
#include "unit/layouts_summary.hpp"

using namespace kpisheet;

namespace {

const Indicator& only(const Recognition& recognition, std::size_t number) {
    BOOST_REQUIRE(!recognition.tables.empty());
    return recognition.tables.front().indicators.at(number);
}

Workbook book(std::string_view text) {
    Workbook workbook;
    workbook.sheets.push_back(std::move(sheet_from_text(text).sheet));
    return workbook;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layouts_evidence)

BOOST_AUTO_TEST_CASE(a_year_for_each_row_behind_a_dated_base) {
    expect(R"(
No | 指標名 | 単位 | 基準値⏎（H30） | 年度 | 目標値 | 実績値 | 達成率
#1 | 講座の受講者数 | 人 | #142 | 令和3年度 | #150 | #61 | #0.407@0.0%
^ | ^ | ^ | ^ | 令和4年度 | #155 | #98 | #0.632@0.0%
^ | ^ | ^ | ^ | 令和5年度 | #160 | |
)",
           {"講座の受講者数 [人] | D2 base 2018 142 | F2 target 2021 150 | G2 actual 2021 61 | H2 rate 2021 40.7 | F3 target 2022 155 | G3 actual "
            "2022 98 | H3 rate 2022 63.2 | F4 target 2023 160"});
}

BOOST_AUTO_TEST_CASE(numbers_of_projects_are_no_years) {
    expect(R"(
平成27年度 事務事業評価
整理番号 | 事務事業名 | 指標名 | 単位 | 区分 | 26年度 | 27年度
2103 | 企業誘致事業 | 訪問件数 | 社 | 目標値 | 60 | 70
^ | ^ | ^ | ^ | 実績値 | 63 | 72
2104 | 創業支援事業 | 受講者数 | 人 | 目標値 | 40 | 50
^ | ^ | ^ | ^ | 実績値 | 46 | 58
)",
           {"訪問件数 [社] | F3 target 2014 60 | G3 target 2015 70 | F4 actual 2014 63 | G4 actual 2015 72",
            "受講者数 [人] | F5 target 2014 40 | G5 target 2015 50 | F6 actual 2014 46 | G6 actual 2015 58"});
}

BOOST_AUTO_TEST_CASE(rates_over_the_actual_that_they_rate) {
    const auto workbook = book(R"(
成果指標 | 当初値 | 実績値 | < | めざそう値 | < | 達成率（対R7） | 達成率（対R12）
^ | R2 | R5 | R6 | R7 | R12 | R6実績 | R6実績
利用者数（人） | #98 | #102 | #118 | #120 | #130 | #0.983@0.0% | #0.908@0.0%
受診率（％） | #95.8 | #97.3 | #97.9 | #98.5 | #99 | #0.994@0.0% | #0.989@0.0%
)");
    const auto recognition = recognise(workbook);
    BOOST_TEST(summary(only(recognition, 0)) ==
               "利用者数（人） [人] | B3 base 2020 98 | C3 actual 2023 102 | D3 actual 2024 118 | E3 target 2025 120 | F3 target 2030 130 | G3 rate 2024 98.3 | "
               "H3 rate 2024 90.8");
    BOOST_TEST((only(recognition, 0).values[5].against == Against::year));
    BOOST_TEST((only(recognition, 0).values[6].against == Against::final));
}

BOOST_AUTO_TEST_CASE(marks_and_words_that_judge_are_no_rates) {
    for (const auto* heading : {"達成度", "推移"}) {
        BOOST_TEST_CONTEXT(heading) {
            const auto lines = read(std::string("指標 | 基準値（H26） | H29 | 目標値（H31） | ") + heading + R"(
社会増減 | △156人 | △134人 | △50人 | △
出生数 | 138人 | 126人 | 145人 | ×
移住者数 | 12組 | 31組 | 30組 | ◎
満足度 | 71.4% | － | 75.0% | －
)");
            BOOST_TEST(lines.at(2) == "移住者数 [組] | B4 base 2014 12 | C4 actual 2017 31 | D4 target 2019 30");
            BOOST_TEST(lines.at(3) == "満足度 [%] | B5 base 2014 71.4 | C5 actual 2017 - | D5 target 2019 75");
        }
    }
}

BOOST_AUTO_TEST_CASE(lines_above_a_table_that_head_none_of_its_columns) {
    expect(R"(
 | 第2期みどり町総合戦略 KPI進捗管理表 | < | < | < | < | <
 | 令和6年度末時点
ID | 基本目標 | 区分 | 指標 | 基準値 | 実績値 | < | 目標値
^ | ^ | ^ | ^ | 令和元年度 | 令和5年度 | 令和6年度 | 令和7年度
#1 | 1　しごと | 数値目標 | 雇用者数 | 0人 | 224人 | 297人 | 350人
#2 | ^ | KPI | 創業件数 | 0件 | 26件 | 34件 | 40件
#3 | ^ | KPI | 活用件数 | 0件 | 7件 | 9件 | 12件
)",
           {"GOAL 雇用者数 [人] | E5 base 2019 0 | F5 actual 2023 224 | G5 actual 2024 297 | H5 target 2025 350",
            "創業件数 [件] | E6 base 2019 0 | F6 actual 2023 26 | G6 actual 2024 34 | H6 target 2025 40",
            "活用件数 [件] | E7 base 2019 0 | F7 actual 2023 7 | G7 actual 2024 9 | H7 target 2025 12"});
}

BOOST_AUTO_TEST_CASE(a_label_line_with_a_cost_tells_the_section) {
    const auto workbook = book(R"(
施策1-1　地場産業の活性化
担当課 | 農林水産課 | | R6事業費（千円） | #18420@#,##0
KPI | 単位 | 基準値（R元） | R6 | 目標値（R6）
新規就農者数 | 人 | #4 | #12 | #12
体験の参加者数 | 人 | #820 | #868 | #900
)");
    const auto recognition = recognise(workbook);
    BOOST_TEST(only(recognition, 0).department == "農林水産課");
    BOOST_TEST(only(recognition, 1).department == "農林水産課");
}

BOOST_AUTO_TEST_CASE(goals_told_by_the_column_of_numbers) {
    expect(R"(
基本目標 | No | KPI | 基準値（H30） | R6実績値 | R6目標値
1　しごとをつくる | 数値目標 | 市内総生産額 | 1,042億円 | 1,051億円 | 1,080億円
^ | 1 | 企業誘致件数 | 2件 | 4件 | 5件
^ | 2 | 創業支援件数 | 7件 | 43件 | 40件
)",
           {"GOAL 市内総生産額 [円] | D2 base 2018 104200000000 | E2 actual 2024 105100000000 | F2 target 2024 108000000000",
            "企業誘致件数 [件] | D3 base 2018 2 | E3 actual 2024 4 | F3 target 2024 5",
            "創業支援件数 [件] | D4 base 2018 7 | E4 actual 2024 43 | F4 target 2024 40"});
}

BOOST_AUTO_TEST_CASE(the_unit_and_the_years_of_a_form_stand_beside_its_figures) {
    expect(R"(
KPI　その1 | 観光客数 | < | < | 指標担当部課等 | 観光推進課
指標の方向性 | 上向きをはかるもの | 基準年度 | H26年度 | 目標年度 | H31年度
数値の推移 | （単位） | 従前値 | H27 | H28 | 目標値
実績値 | 千人 | 2,110 | 2,254 | - | 2,500
)",
           {"観光客数 [人] | C4 base 2014 2110000 | D4 actual 2015 2254000 | E4 actual 2016 - | F4 target 2019 2500000"});
    expect(R"(
数値目標② | 出生数 | < | （単位：人）
平成26⏎（基準値） | 平成28 | 平成29⏎（現状値） | 平成31⏎（目標値）
3,823 | 3,782 | 3,679 | 4,107
)",
           {"GOAL 出生数 [人] | A3 base 2014 3823 | B3 actual 2016 3782 | C3 actual 2017 3679 | D3 target 2019 4107"});
}

BOOST_AUTO_TEST_CASE(tables_of_one_row_are_read_as_long_ones) {
    expect(R"(
指標名 | 基準値 | < | 実績 | 目標値 | < | 所管部局
^ | 数値 | 年度 | R4 | 数値 | 年度 | ^
交通事故死者数 | 33人 | H30 | 22人 | 20人 | R6 | 警察本部
)",
           {"交通事故死者数 [人] | B3 base 2018 33 | D3 actual 2022 22 | E3 target 2024 20"});
    expect(R"(
政策 | 達成目標 | 目安値 | 実績値 | 進捗率 | 担当部局
1 暮らしを守る | 交通事故死者数（人）⏎R3年45→R9年36 | 40⏎（R6年） | 41⏎（R6年） | 80% | 警察本部
)",
           {"交通事故死者数（人） [人] | B2 base 2021 45 | B2 target 2027 36 | C2 target 2024 40 | D2 actual 2024 41 | E2 rate 2024 80"});
}

BOOST_AUTO_TEST_CASE(dates_shown_as_years_head_columns) {
    SheetBuilder builder("一覧");
    const auto format = builder.format("ggge\"年度\"");
    const auto add = [&](std::int32_t row, std::initializer_list<std::string_view> texts) {
        std::int32_t column = 0;
        for (const auto text : texts) {
            builder.add_text({row, column++}, text);
        }
    };
    add(0, {"指標", "単位", "基準値", "実績値", "", "目標値"});
    add(1, {"", "", "令和元年度"});
    std::int32_t column = 3;
    for (const auto& [date, shown] : {std::pair(44652.0, "令和4年度"), std::pair(45017.0, "令和5年度"), std::pair(45748.0, "令和7年度")}) {
        builder.add_number({1, column++}, date, format, {}, shown);
    }
    builder.add_merge({{0, 3}, {0, 4}});
    add(2, {"創業件数", "件", "10", "17", "26", "40"});
    add(3, {"相談件数", "件", "86", "121", "133", "140"});
    Workbook workbook;
    workbook.sheets.push_back(builder.build());
    BOOST_TEST(summary(only(recognise(workbook), 0)) ==
               "創業件数 [件] | C3 base 2019 10 | D3 actual 2022 17 | E3 actual 2023 26 | F3 target 2025 40");
}

BOOST_AUTO_TEST_CASE(remarks_that_name_indicators_tell_their_direction) {
    const std::string table = R"(
指標 | 基準値（R2） | R6 | 目標値（R7）
朝夕の渋滞に不満を感じる町民の割合 | 61.0% | 67.4% | 60.0%
町内循環バスの利用者数 | 41,250人 | 55,790人 | 60,000人
)";
    const std::string_view remarks[] = {"（注）待機児童数、渋滞に不満を感じる町民の割合及びごみ排出量は減少を目指す指標であり、達成率は（2×目標値－実績値）÷目標値とする。",
                                        "※「朝夕の渋滞に不満を感じる町民の割合」は減少を目指す指標",
                                        "※下げることを目指す指標（渋滞に不満を感じる町民の割合）の達成率は、（目標値×2－実績値）÷目標値"};
    for (const auto remark : remarks) {
        BOOST_TEST_CONTEXT(remark) {
            const auto workbook = book(table + std::string(remark) + "\n");
            const auto recognition = recognise(workbook);
            BOOST_TEST((only(recognition, 0).better == Direction::lower));
            BOOST_TEST((only(recognition, 1).better == Direction::unknown));
        }
    }
    const auto other = book(table + "※達成率は、実績÷目標で算出し、減少を目指す指標は（2×目標－実績）÷目標で算出している。\n");
    BOOST_TEST((only(recognise(other), 0).better == Direction::unknown));
}

BOOST_AUTO_TEST_CASE(arrows_of_movement_are_no_direction) {
    const std::string table = R"(
KPI | 基準値（H26） | H29 | | 目標値（H31）
面接率 | 62.0% | 98.4% | ↑ | 100.0%
貸出冊数 | 1,563冊 | 1,482冊 | ↓ | 1,600冊
利用者数 | 142人 | 151人 | ↑ | 160人
)";
    const auto told = book(table);
    BOOST_TEST((only(recognise(told), 1).better == Direction::lower));
    for (const std::string_view remark : {"※表中の矢印は、基準値と比べた現状値の動きを表しています。", "↑：前年度より増加　↓：前年度より減少"}) {
        const auto workbook = book(table + std::string(remark) + "\n");
        BOOST_TEST((only(recognise(workbook), 1).better == Direction::unknown));
    }
}

BOOST_AUTO_TEST_CASE(the_title_of_a_plan_and_a_legend_are_no_sections) {
    const auto workbook = book(R"(
第6期みどり町総合計画　成果指標の達成状況
【評価】○：目標値を達成　△：未達成だが改善　×：後退
政策 | 成果指標 | 基準値（R2） | R6 | 目標値（R7）
1 子育て | 出生数 | 138人 | 126人 | 145人
2 健康 | 受診率 | 37.5% | 44.0% | 50.0%
)");
    BOOST_TEST((only(recognise(workbook), 0).path.texts() == std::vector<std::string>{"1 子育て"}));
}

BOOST_AUTO_TEST_SUITE_END()
