// SPDX-License-Identifier: MPL-2.0
// Tables with names of goals and of KPIs side by side, and what headings say of all that is below them.
#include <boost/test/unit_test.hpp>

#include "core/layouts/indicator_name.hpp"
#include "core/layouts/stated_count.hpp"
#include "core/layouts/vocabulary.hpp"
#include "unit/layouts_summary.hpp"

using namespace kpisheet;

BOOST_AUTO_TEST_SUITE(layouts_name_groups)

BOOST_AUTO_TEST_CASE(each_column_of_names_has_its_own_current_value_and_unit) {
    expect(R"(
基本目標 | 数値目標 | < | < | 施策 | KPI | < | < | <
^ | 指標 | 現状値⏎(R5) | 目標値⏎(R11) | ^ | 指標 | 単位 | 現状値⏎(R6) | 目標値⏎(R11)
１ 稼ぐ | 従業者数 | 21,480人 | 21,800人 | ア 産業 | 新規創業件数 | 件 | 4 | 8
^ | ^ | ^ | ^ | ^ | 会社の説明会の参加者数 | 人 | 36 | 60
２ 惹きつける | 社会増減 | △87人 | △40人 | ア 交流 | 移住相談件数 | 件 | 74 | 120
)",
           {"GOAL 従業者数 [人] | C3 base 2023 21480 | D3 target 2029 21800", "新規創業件数 [件] | H3 base 2024 4 | I3 target 2029 8",
            "会社の説明会の参加者数 [人] | H4 base 2024 36 | I4 target 2029 60", "GOAL 社会増減 [人] | C5 base 2023 -87 | D5 target 2029 -40",
            "移住相談件数 [件] | H5 base 2024 74 | I5 target 2029 120"});
}

BOOST_AUTO_TEST_CASE(a_year_beside_the_current_value_of_goals_and_of_kpis) {
    expect(R"(
柱 | 総括目標（数値目標） | < | < | < | 小柱 | KPI | < | < | <
^ | 項目 | 現況 | < | 目標⏎(R11年度) | ^ | 項目 | 現況 | < | 目標値⏎(R11年度)
^ | ^ | 数値 | 時点 | ^ | ^ | ^ | 数値 | 時点 | ^
Ⅰ 産業 | 県内総生産 | 3兆円 | R4年度 | 4兆円 | １ 競争力 | 農業産出額 | 1,120億円 | R5年 | 1,180億円
^ | ^ | ^ | ^ | ^ | ^ | 県内就職率 | 41.8％ | R6.3卒 | 47.0％
Ⅱ 交流 | 人口の社会増減数 | ▲2,914人 | R6年 | ▲1,500人 | １ 移住 | 移住者数 | 2,630人 | R6年度 | 3,500人
)",
           {"GOAL 県内総生産 [円] | C4 base 2022 3000000000000 | E4 target 2029 4000000000000",
            "農業産出額 [円] | H4 base 2023 112000000000 | J4 target 2029 118000000000", "県内就職率 [%] | H5 base 2023 41.8 | J5 target 2029 47",
            "GOAL 人口の社会増減数 [人] | C6 base 2024 -2914 | E6 target 2029 -1500", "移住者数 [人] | H6 base 2024 2630 | J6 target 2029 3500"});
}

BOOST_AUTO_TEST_CASE(a_year_beside_the_target_of_one_row) {
    expect(R"(
指標名 | 基準値 | < | 実績 | < | 目標値 | <
^ | 数値 | 年度 | R3 | R4 | 数値 | 年度
交通事故死者数 | 33人 | H30 | 26人 | 22人 | 20人 | R6
)",
           {"交通事故死者数 [人] | B3 base 2018 33 | D3 actual 2021 26 | E3 actual 2022 22 | F3 target 2024 20"});
}

BOOST_AUTO_TEST_CASE(the_heading_of_the_names_says_what_goals_are_called) {
    expect(R"(
政策の柱 | 施策名 | 成果目標・KPI | 計画策定時(R4) | 到達目標(R9)
柱１ なりわい | 成果目標 | 村民所得 | 2,415千円 | 2,600千円
^ | 農林業 | ジビエ処理頭数 | 112頭 | 200頭
^ | 商工 | 起業者数 | 3人 | 12人
)",
           {"GOAL 村民所得 [円] | D2 base 2022 2415000 | E2 target 2027 2600000", "ジビエ処理頭数 [頭] | D3 base 2022 112 | E3 target 2027 200",
            "起業者数 [人] | D4 base 2022 3 | E4 target 2027 12"});
}

BOOST_AUTO_TEST_CASE(rates_are_of_the_year_that_their_actual_names) {
    expect(R"(
指標名 | 基準値 | 令和５年度 | < | < | 最終目標 | <
^ | （時点） | 目標 | 実績 | 達成率 | R7年度 | 進捗率
労働生産性 | 7,612千円（H30） | 7,900千円 | 8,012千円（R3） | 101.4％ | 8,200千円 | 68.0％
会員数 | 412人（R元） | 450人 | 468人 | 104.0％ | 480人 | 82.4％
)",
           {"労働生産性 [円] | B3 base 2018 7612000 | C3 target 2023 7900000 | D3 actual 2021 8012000 | E3 rate 2021 101.4 | F3 target 2025 8200000 | "
            "G3 rate 2021 68",
            "会員数 [人] | B4 base 2019 412 | C4 target 2023 450 | D4 actual 2023 468 | E4 rate 2023 104 | F4 target 2025 480 | G4 rate 2023 82.4"});
}

BOOST_AUTO_TEST_CASE(a_heading_of_names_with_their_values) {
    expect(R"(
事業 | 指標：基準値→目標値 | 所管 | 値 | 5年度 | 6年度 | R7年度
学力向上事業 | 授業が分かる児童の割合：80.6%(R3)→88.0%(R9) | 教育課 | 目標値 | 82.0% | 83.5% | 85.0%
| | | 実績値 | 82.4% | 83.1% |
)",
           {"授業が分かる児童の割合 [%] | B2 base 2021 80.6 | B2 target 2027 88 | E2 target 2023 82 | F2 target 2024 83.5 | G2 target 2025 85 | "
            "E3 actual 2023 82.4 | F3 actual 2024 83.1"});
}

BOOST_AUTO_TEST_CASE(a_bracket_of_the_name_opens_no_clause) {
    struct Case {
        std::string_view printed, name, base, target;
    };
    constexpr Case cases[] = {
        {"整備面積（累計）：41.5ha(令和元年度)→60.0ha(令和6年度)", "整備面積（累計）", "41.5ha(令和元年度)", "60.0ha(令和6年度)"},
        {"参加者数(延べ) 120人→200人", "参加者数(延べ)", "120人", "200人"},
        {"新規就農者数：2人(令和元年度)→3人(各年度)", "新規就農者数", "2人(令和元年度)", "3人(各年度)"},
        {"会員数（2人→3人）", "会員数", "2人", "3人"},
    };
    for (const auto& one : cases) {
        const auto read = read_indicator_name(one.printed);
        BOOST_TEST_CONTEXT(one.printed) {
            BOOST_TEST(read.name == one.name);
            BOOST_REQUIRE(read.clause.has_value());
            BOOST_TEST(read.clause->base == one.base);
            BOOST_TEST(read.clause->target == one.target);
        }
    }
}

BOOST_AUTO_TEST_CASE(headings_that_state_what_stands_below) {
    struct Case {
        std::string_view text, section;
        bool leads;
    };
    constexpr Case cases[] = {
        {"政策2 子どもの夢を育むまち【事業数 4・指標数 4】", "政策1 にぎわいのまち【事業数 5・指標数 6】", true},
        {"【目標2】ひとを惹きつける KPI数 5", "【目標1】地域で働く KPI数 5", true},
        {"基本目標1 KPI数:5", "基本目標1 しごとをつくる", false},
        {"小計(事業数:8、KPI数:7)", "基本目標1 しごとをつくる", false},
        {"KPI数:2(全体のKPI数:13)", "基本目標4 暮らしを守る", false},
        {"【小計】KPI数:5", "", false},
        {"■KPI数:5", "", false},
    };
    for (const auto& one : cases) {
        BOOST_TEST_CONTEXT(one.text) { BOOST_TEST(leads_with_counts(one.text, one.section) == one.leads); }
    }
}

BOOST_AUTO_TEST_CASE(names_that_tell_the_better_side) {
    BOOST_TEST((direction_of_name("保育所等利用待機児童数") == Direction::lower));
    BOOST_TEST((direction_of_name("耕作放棄地の面積") == Direction::lower));
    BOOST_TEST((direction_of_name("荒廃農地の再生面積(R2~累計)") == Direction::unknown));
    BOOST_TEST((direction_of_name("老朽空き家数の除却") == Direction::unknown));
    BOOST_TEST((direction_of_name("むし歯のない3歳児の割合") == Direction::unknown));
    BOOST_TEST((direction_of_name("いじめは許されないと思う児童の割合") == Direction::unknown));
    BOOST_TEST((direction_of_name("むし歯の本数") == Direction::lower));
}

BOOST_AUTO_TEST_SUITE_END()
