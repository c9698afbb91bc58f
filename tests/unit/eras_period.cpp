// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "core/eras/period.hpp"
#include "core/text/normal_text.hpp"

using namespace kpisheet;

namespace {

/// 「令5.3.31」 with F for 年度, E for 末, w for a western year; 「?3F」 where the era is left out.
std::string written(const WrittenDate& date) {
    std::string text = date.era ? std::string(date.era->short_name) : date.western ? "" : "?";
    if (date.western) text += "w";
    text += std::to_string(date.year);
    if (date.month != 0) text += "." + std::to_string(date.month);
    if (date.day != 0) text += "." + std::to_string(date.day);
    if (date.fiscal) text += "F";
    if (date.end) text += "E";
    return text;
}

std::string described(const Period& period) {
    switch (period.kind) {
        case Period::Kind::date:
            return written(period.first);
        case Period::Kind::range:
            return period.open ? written(period.first) + "~" : written(period.first) + "~" + written(period.last);
        case Period::Kind::span:
            return std::to_string(period.years) + " years";
        case Period::Kind::each_year:
            return "each year";
    }
    return "";
}

struct Row {
    std::string_view text;
    std::string_view meaning;  ///< empty: no period
    std::string_view rest;     ///< what the period leaves over, normalised
};

void check(const Row& row) {
    BOOST_TEST_CONTEXT(row.text) {
        const NormalText text(row.text);
        const auto period = read_period(text.view());
        BOOST_TEST(period.has_value() == !row.meaning.empty());
        if (!period) return;
        BOOST_TEST(described(*period) == row.meaning);
        BOOST_REQUIRE(period->length <= text.view().size());
        BOOST_TEST(text.view().substr(period->length) == row.rest);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(eras_period)

BOOST_AUTO_TEST_CASE(dates_of_an_era) {
    const Row rows[] = {
        {"R元", "令1", ""},
        {"R元.11", "令1.11", ""},
        {"R1", "令1", ""},
        {"r6", "令6", ""},
        {"Ｒ６", "令6", ""},
        {"ｒ６", "令6", ""},
        {"H30", "平30", ""},
        {"H31.3", "平31.3", ""},
        {"S63", "昭63", ""},
        {"T15", "大15", ""},
        {"M45.7.30", "明45.7.30", ""},
        {"R 6", "令6", ""},
        {"令和元年", "令1", ""},
        {"令和1年", "令1", ""},
        {"令和 元 年度", "令1F", ""},
        {"令和7年度", "令7F", ""},
        {"令和７\n年度", "令7F", ""},
        {"令和七年度", "令7F", ""},
        {"令和七年四月一日", "令7.4.1", ""},
        {"平成三十一年", "平31", ""},
        {"平成27年", "平27", ""},
        {"昭和100年", "昭100", ""},
        {"㋿5年", "令5", ""},
        {"㍻30年度", "平30F", ""},
        {"H28年", "平28", ""},
        {"R5年度末", "令5FE", ""},
        {"R5年末", "令5E", ""},
        {"R5末", "令5E", ""},
        {"令和2年3月末", "令2.3E", ""},
        {"令和2年3月末日", "令2.3E", ""},
        {"R5.3末", "令5.3E", ""},
        {"R4.10月", "令4.10", ""},
        {"R4.10", "令4.10", ""},
        {"H27年8月25日", "平27.8.25", ""},
        {"H27.8.25", "平27.8.25", ""},
        {"R6/11/1", "令6.11.1", ""},
        {"R6-11-1", "令6.11.1", ""},
        {"R06.11.01", "令6.11.1", ""},
        {"R6.2.30", "令6.2.30", ""},
        {"明治45年7月30日", "明45.7.30", ""},
        {"令6.5.1", "令6.5.1", ""},
        {"平30", "平30", ""},
        {"昭63年度", "昭63F", ""},
        {"大3年", "大3", ""},
        {"R6.3卒", "令6.3", ""},
        {"R6.3卒業生", "令6.3", ""},
        {"R6.3卒園", "令6.3", "卒園"},
    };
    for (const Row& row : rows) check(row);
}

BOOST_AUTO_TEST_CASE(western_dates) {
    const Row rows[] = {
        {"2018年度", "w2018F", ""},
        {"2018年", "w2018", ""},
        {"西暦2018年", "w2018", ""},
        {"2025", "w2025", ""},
        {"２０２５", "w2025", ""},
        {"1868", "w1868", ""},
        {"2999", "w2999", ""},
        {"二〇二五年", "w2025", ""},
        {"2022.4.1現在", "w2022.4.1", ""},
        {"2022.4.1 現在", "w2022.4.1", ""},
        {"2022年4月1日時点", "w2022.4.1", ""},
        {"2022/4/1", "w2022.4.1", ""},
        {"2022-04-01", "w2022.4.1", ""},
        {"2022-04", "w2022.4", ""},
        {"2016.5", "w2016.5", ""},
        {"FY2023", "w2023F", ""},
        {"FY23", "w2023F", ""},
        {"FY98", "w1998F", ""},
        {"'24年度", "w2024F", ""},
        {"’24年度", "w2024F", ""},
        {"R5(2023)", "令w5", ""},
        {"R5（２０２３）", "令w5", ""},
        {"令和5(2023)年度", "令w5F", ""},
        {"令和5年度(2023年度)末", "令w5FE", ""},
        {"2023(R5)年度", "令w5F", ""},
        {"2023年(令和5年)", "令w5", ""},
        {"令和5(2023)年3月31日", "令w5.3.31", ""},
        {"平成31(2019)年", "平w31", ""},
    };
    for (const Row& row : rows) check(row);
}

BOOST_AUTO_TEST_CASE(years_without_an_era) {
    const Row rows[] = {
        {"27年度", "?27F", ""},      {"3年度", "?3F", ""},          {"元年度", "?1F", ""},
        {"２４年度", "?24F", ""},    {"3年8月25日", "?3.8.25", ""}, {"二十七年度", "?27F", ""},
        {"3～7年度", "?3F~?7F", ""}, {"3年度末", "?3FE", ""},       {"3年度から7年度", "?3F~?7F", ""},
    };
    for (const Row& row : rows) check(row);
}

BOOST_AUTO_TEST_CASE(ranges) {
    const Row rows[] = {
        {"R5.1~6", "令5.1~令5.6", ""},
        {"H26～H30の平均値", "平26~平30", ""},
        {"R1～5年度平均", "令1F~令5F", ""},
        {"平成27年～令和2年", "平27~令2", ""},
        {"平成27～令和元年度", "平27F~令1F", ""},
        {"H27～累計", "平27~", ""},
        {"H27～", "平27~", ""},
        {"H27〜累計", "平27~", ""},
        {"H27から累計", "平27~", ""},
        {"2023〜27年度累計", "w2023F~w2027F", ""},
        {"1998～02年度", "w1998F~w2002F", ""},
        {"2022-25", "w2022~w2025", ""},
        {"2023-2027", "w2023~w2027", ""},
        {"令和3年度から令和7年度", "令3F~令7F", ""},
        {"令和3年度から令和7年度まで", "令3F~令7F", ""},
        {"令和元年度から4年間", "令1F~令4F", ""},
        {"R3-R7", "令3~令7", ""},
        {"R3–R7", "令3~令7", ""},
        {"R3 - R7", "令3~令7", ""},
        {"R1-5", "令1~令5", ""},
        {"H31.4～R5.3", "平31.4~令5.3", ""},
        {"H28年10月～H29年9月", "平28.10~平29.9", ""},
        {"令和5年4月～6月", "令5.4~令5.6", ""},
        {"令和5年4月～翌年3月", "令5.4~令6.3", ""},
        {"R5.4.1~R6.3.31", "令5.4.1~令6.3.31", ""},
        {"R5.4.1~6.30", "令5.4.1~令5.6.30", ""},
        {"R5.4.1~30", "令5.4.1~令5.4.30", ""},
        {"R5.4~6.3", "令5.4~令6.3", ""},
    };
    for (const Row& row : rows) check(row);
}

BOOST_AUTO_TEST_CASE(spans_and_each_year) {
    const Row rows[] = {
        {"5年間", "5 years", ""},        {"５年間", "5 years", ""},        {"五年間", "5 years", ""},
        {"5か年", "5 years", ""},        {"5ヵ年計画", "5 years", "計画"}, {"第1期6年間", "6 years", ""},
        {"第1期(5年間)", "5 years", ""}, {"5年間の合計", "5 years", ""},   {"各年度", "each year", ""},
        {"毎年度", "each year", ""},     {"毎年", "each year", ""},
    };
    for (const Row& row : rows) check(row);
}

BOOST_AUTO_TEST_CASE(a_period_ends_where_something_else_begins) {
    const Row rows[] = {
        {"H30 15人", "平30", " 15人"},
        {"R5-人", "令5", "-人"},
        {"R5-10人", "令5", "-10人"},
        {"R5 -10", "令5", " -10"},
        {"R1-2025人", "令1", "-2025人"},
        {"H30～2", "平30", "~2"},
        {"R5～R3", "令5", "~R3"},
        {"R5(2022)", "令5", "(2022)"},
        {"H30(現状値)", "平30", "(現状値)"},
        {"H30事業終了", "平30", "事業終了"},
        {"H30合計特殊出生率", "平30", "合計特殊出生率"},
        {"H27.8.25開設", "平27.8.25", "開設"},
        {"R3年度の実績値", "令3F", "の実績値"},
        {"R2:感染症拡大", "令2", ":感染症拡大"},
        {"R5年間", "令5", "年間"},
        {"R5年度3月", "令5F", "3月"},
        {"令和4年度より", "令4F", "より"},
        {"2025人", "w2025", "人"},
        {"2010-12", "w2010", "-12"},
        {"2001-05", "w2001", "-05"},
        {"R6 / R7", "令6", " / R7"},
        {"H27-累計", "平27", "-累計"},
        {"H27～累計件数", "平27~", "累計件数"},
        {"H27から累計件数", "平27", "から累計件数"},
    };
    for (const Row& row : rows) check(row);
}

BOOST_AUTO_TEST_CASE(what_is_no_period) {
    for (const std::string_view text :
         {"",       "3",       "3年",      "10年",        "3年で一巡",   "10件",      "1867",     "3000",
          "20250",  "2,025",   "2016.5人", "36.7%",       "1.2.3",       "R&D",       "H型",      "CO2",
          "H2O",    "R",       "R5G",      "R6.13",       "R6.0",        "R6.2.32",   "R6.1.2.3", "令和6年13月",
          "R0",     "令和0年", "R100",     "m2",          "m3",          "大3",       "2020年代", "昭和60年代",
          "各年齢", "年度",    "令和",     "令和年度",    "令和99999年", "小学6年生", "R5.10%",   "R5%",
          "人",     "基準値",  "第2期",    "前年10～9月", "\xE4\xBB",    "\xFF\xFE",  "'",        "FY"}) {
        check({text, "", ""});
    }
}

BOOST_AUTO_TEST_CASE(beside_a_reference_a_year_may_stand_alone) {
    BOOST_TEST(!read_period("3年8月").has_value());
    const auto month = read_period_beside_reference("3年8月");
    BOOST_REQUIRE(month.has_value());
    BOOST_TEST(written(month->first) == "?3.8");
    const auto year = read_period_beside_reference("3年");
    BOOST_REQUIRE(year.has_value());
    BOOST_TEST(written(year->first) == "?3");
    BOOST_TEST(!read_period_beside_reference("3").has_value());
}

BOOST_AUTO_TEST_CASE(every_cut_of_a_text_is_safe) {
    const std::string text = "令和5(2023)年度末から第1期6年間H26～H30の平均値2023〜27年度累計R元.11.30 - R7";
    for (std::size_t from = 0; from <= text.size(); ++from) {
        for (std::size_t length = 0; length <= text.size() - from; ++length) {
            const auto part = std::string_view(text).substr(from, length);
            const auto period = read_period(part);
            if (period && (period->length == 0 || period->length > part.size())) BOOST_ERROR("length out of range");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_megabyte_is_looked_at_no_further_than_needed) {
    for (const std::string_view unit :
         {"R", "R ", "1", "一", "R5~", "R5 - ", "令和", "(", "2025-", "'", "年", "5.", "\xE4"}) {
        std::string text;
        while (text.size() < 1'000'000) text += unit;
        std::size_t found = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const auto period = read_period(std::string_view(text).substr(at));
            if (period) found = std::max(found, period->length);
        }
        BOOST_TEST_CONTEXT(unit) { BOOST_TEST(found < 100U); }
    }
}

BOOST_AUTO_TEST_SUITE_END()
