// SPDX-License-Identifier: MPL-2.0
// Every notation of values as they stand in published sheets.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <string>

#include "core/values/read_value.hpp"
#include "core/values/value_functions.hpp"

using namespace kpisheet;

namespace {

struct Row {
    const char* text;
    double number;
    const char* unit = "";
    const char* condition = "";
    const char* period = "";
};

constexpr Row numbers[] = {
    {"0", 0},
    {"1,625", 1625},
    {"1,625千人", 1625000, "人"},
    {"６３５団体", 635, "団体"},
    {"２,４７９人", 2479, "人"},
    {"約 1 億 4,484 万円", 144840000, "円", "約"},
    {"2億396万円", 203960000, "円"},
    {"3兆4,785億円/年", 3478500000000, "円/年"},
    {"1,828億34百万円", 182834000000, "円"},
    {"約12万８千人", 128000, "人", "約"},
    {"2千5百人", 2500, "人"},
    {"10億", 1000000000},
    {"132千件", 132000, "件"},
    {"132.4千件", 132400, "件"},
    {"604千㎡", 604000, "㎡"},
    {"229千万円", 2290000000, "円"},
    {"574,963百万円", 574963000000, "円"},
    {"59.1万㎥", 591000, "㎥"},
    {"2.9万TJ", 29000, "TJ"},
    {"604km²", 604, "km²"},
    {"1,000t-CO2", 1000, "t-CO2"},
    {"△15人", -15, "人"},
    {"▲24.4％", -0.244, "%"},
    {"△ 6,926", -6926},
    {"−5", -5},
    {"－5件", -5, "件"},
    {"-155人", -155, "人"},
    {"±0人", 0, "人"},
    {"＋2,700人", 2700, "人"},
    {"+1ポイント", 1, "ポイント"},
    {"36.7%", 0.367, "%"},
    {"100％", 1, "%"},
    {"0.1%", 0.001, "%"},
    {"1.5%ポイント", 0.015, "%ポイント"},
    {"25 %", 0.25, "%"},
    {"36.7(％)", 0.367, "%"},
    {"5割", 0.5, "割"},
    {"295/年以下", 295, "/年", "以下"},
    {"24,657個/年", 24657, "個/年"},
    {"100人／日", 100, "人/日"},
    {"30人/人日", 30, "人/人日"},
    {"350g/人", 350, "g/人"},
    {"1か国", 1, "か国"},
    {"2か所以上", 2, "か所", "以上"},
    {"3日以上", 3, "日", "以上"},
    {"10日以内", 10, "日", "以下"},
    {"20人未満", 20, "人", "未満"},
    {"50人を超える", 50, "人", "超"},
    {"50人超", 50, "人", "超"},
    {"20人程度", 20, "人", "約"},
    {"約20人以上", 20, "人", "以上"},
    {"54%以上を維持", 0.54, "%", "以上"},
    {"3館を維持", 3, "館", "維持"},
    {"80%台", 0.8, "%", "約"},
    {"5台", 5, "台"},
    {"ゼロ", 0},
    {"三人", 3, "人"},
    {"二十五団体", 25, "団体"},
    {"27年", 27, "年"},
    {"2025", 2025},
    {"延べ120人", 120, "人"},
    {"9校区", 9, "校区"},
    {"46区画", 46, "区画"},
    {"7間口", 7, "間口"},
    {"12ひろば", 12, "ひろば"},
    {"4コース", 4, "コース"},
    {"4.4ha", 4.4, "ha"},
    {"39.8% (H30)", 0.398, "%", "", "H30"},
    {"36.7%(令和元年)", 0.367, "%", "", "令和元年"},
    {"36.7%令和元年", 0.367, "%", "", "令和元年"},
    {"15人(5年間)", 15, "人", "", "5年間"},
    {"10件(各年度)", 10, "件", "", "各年度"},
    {"3人(第1期6年間)", 3, "人", "", "第1期6年間"},
    {"9,174人 (H28年)", 9174, "人", "", "H28年"},
    {"1,056人 (R元.11)", 1056, "人", "", "R元.11"},
    {"1.05 (R5.1~6)", 1.05, "", "", "R5.1~6"},
    {"1.05（Ｒ５．１～６）", 1.05, "", "", "Ｒ５．１～６"},
    {"△7.04%(平成27年～令和2年)", -0.0704, "%", "", "平成27年～令和2年"},
    {"4,246人 (H26～H30の平均値)", 4246, "人", "", "H26～H30の平均値"},
    {"1,240,000人/年 (R4実績) ※R5実績は6月末頃確定予定", 1240000, "人/年", "", "R4"},
    {"（2018） 64.6", 64.6, "", "", "2018"},
    {"R5：45人", 45, "人", "", "R5"},
    {"H27～累計50件", 50, "件", "", "H27～累計"},
    {"令和5年度45人", 45, "人", "", "令和5年度"},
    {"約32,000件/年", 32000, "件/年", "約"},
    {"(4件)", 4, "件"},
    {"確定値48.3", 48.3},
    {"暫定値46.7", 46.7},
    {"54.1% (参考：依頼会員 516人、提供会員 279人) (H31.3)", 0.541, "%", "", "H31.3"},
    {"3,034人/日 (ほくほく線: 1,395人/日 (H30) トキ鉄: 1,639人/日 (H30))", 3034, "人/日", "", "H30"},
};

constexpr const char* missing[] = {
    "", " ", "-", "−", "–", "—", "―", "ー", "－", "‐", "－－", "-人", "—(令和元年)", "-%", "なし", "未公表", "集計中", "未設定",
    "KPIの設定が困難なため設定しない", "目標値の設定が困難なため、実績値の管理とする", "（－）",
};

constexpr const char* texts[] = {
    "有", "拡充", "3件まで", "12から", "3のまま", "中3まで", "満18歳まで", "希望者の100%", "見直し完了", "R6着手予定", "事業実施", "全国平均以上", "前年度を上回る",
    "現状維持", "解消", "5%増", "15人減少", "各校1回以上", "航路数の増加・コンテナの仕向け地の多様化", "整備完了 運営開始",
    "三世代同居の支援", "十分", "一部", "第3期", "R6着工 R7完成", "平成27年国勢調査 45人", "○", "◎",
    "市内12の組織において中山間地域の活性化に向けた取組が行われている状態 (H30)",
    "1 地域食材を活用した特産品の開発・販路拡大 2 継続的事業経営 3 中小企業融資支援",
    "中学校2年英語のみ全国平均と同程度であるが、他は全学年・全教科で全国平均を上回る。(H30)",
};

struct Miswritten {
    const char* text;
    Fault fault;
};
constexpr Miswritten miswritten[] = {
    {"4億3,0000万円", Fault::comma_groups},  {"12,34", Fault::comma_groups},         {"1,2345人", Fault::comma_groups},
    {"427憶円", Fault::near_multiplier},     {"5干円", Fault::near_multiplier},      {"一件", Fault::dash_or_one},
    {"一組(令和元年)", Fault::dash_or_one},  {"―15人", Fault::ambiguous_sign},       {"±5", Fault::ambiguous_sign},
    {"12 345", Fault::several_numbers},      {"1/2", Fault::several_numbers},        {"100(150)", Fault::several_numbers},
    {"3億5兆円", Fault::multiplier_order},   {"1.2.3", Fault::malformed_number},     {"3OO人", Fault::malformed_number},
    {"136.5.ha", Fault::malformed_number},   {"18.9,%", Fault::malformed_number},    {"4?地区", Fault::malformed_number},
    {"??", Fault::malformed_number},         {"24?件 (R4)", Fault::malformed_number}, {"3●●人", Fault::malformed_number},
    {"15,社", Fault::malformed_number},
    {"H30", Fault::period_only},             {"令和7年度", Fault::period_only},      {"R5.3", Fault::period_only},
    {"5年間", Fault::period_only},           {"2018 64.6", Fault::several_numbers},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(values)

BOOST_AUTO_TEST_CASE(numbers_as_written) {
    for (const auto& row : numbers) {
        BOOST_TEST_CONTEXT(row.text) {
            const CellValue read(Cell::of(std::string_view(row.text)));
            const auto& value = read.value();
            BOOST_TEST(has_number(value));
            BOOST_TEST(value.quantity.number == row.number);  // exactly: 0.367, not 36.7 / 100
            BOOST_TEST(value.quantity.unit == row.unit);
            BOOST_TEST(condition_word(value.quantity.condition) == row.condition);
            BOOST_TEST(read.written_period() == row.period);
        }
    }
}

BOOST_AUTO_TEST_CASE(missing_values) {
    for (const auto* text : missing) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST((CellValue(Cell::of(std::string_view(text))).value().state == State::missing));
        }
    }
    BOOST_TEST((CellValue(Cell::blank()).value().state == State::missing));
    BOOST_TEST((CellValue(Cell::of(std::string_view("廃止"))).value().state == State::abolished));
}

BOOST_AUTO_TEST_CASE(texts_are_no_numbers) {
    for (const auto* text : texts) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST((CellValue(Cell::of(std::string_view(text))).value().state == State::text));
        }
    }
}

BOOST_AUTO_TEST_CASE(miswritten_values_name_the_fault) {
    for (const auto& row : miswritten) {
        BOOST_TEST_CONTEXT(row.text) {
            const CellValue read(Cell::of(std::string_view(row.text)));
            BOOST_TEST((read.value().state == State::unreadable));
            BOOST_TEST(static_cast<int>(read.value().fault) == static_cast<int>(row.fault));
            BOOST_TEST(!read.value().obstacle.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(marks) {
    const auto value_of = [](const char* text) { return CellValue(Cell::of(std::string_view(text))).value(); };
    BOOST_TEST(value_of("暫定値46.7").provisional);
    BOOST_TEST(value_of("(4件)").provisional);
    BOOST_TEST(value_of("45件(見込)").provisional);
    BOOST_TEST(value_of("589,989百万円 (R3) ※R4実績は未確定").provisional);
    BOOST_TEST(!value_of("確定値48.3").provisional);
    BOOST_TEST(!value_of("41.0% (R4) ※R5実績は6月上旬頃確定").provisional);
    BOOST_TEST(value_of("31件(累計)").cumulative);
    BOOST_TEST(value_of("31件※累計").cumulative);
    BOOST_TEST(!value_of("延べ31人").cumulative);
}

struct PartRow {
    const char* text;
    const char* part;
    double number;
};

BOOST_AUTO_TEST_CASE(parts_by_label_and_position) {
    constexpr PartRow rows[] = {
        {"男79.3歳 女84.3歳", "女", 84.3},
        {"男 79.3歳 女 84.3歳", "男", 79.3},
        {"①3.30％ ②8.57％", "②", 0.0857},
        {"小学校・国語：50.0 小学校・算数：50.2 中学校・国語：48.7", "小学校・算数", 50.2},
        {"小学6年生88.2% 中学3年生84.5% (H29)", "中学3年生", 0.845},
        {"小学6年89.0% 中学3年81.8%", "小学6年", 0.89},
        {"小学6年生 95.0%\n中学3年生 90.0%", "中学3年生", 0.9},
        {"54.1% (参考：依頼会員 516人、提供会員 279人) (H31.3)", "提供会員", 279},
        {"953,404人 (H30 直江津) 1,128,338人 (H30 高田)", "高田", 1128338},
        {"実44人 延べ100人", "延べ", 100},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.text) {
            const auto cell = Cell::of(std::string_view(row.text));
            BOOST_TEST(number_of(cell, Cell::of(std::string_view(row.part))).value() == row.number);
            BOOST_TEST((number_of(cell, Cell::of(std::string_view("他"))).error() == Error::bad_argument));
        }
    }
    const auto pair = Cell::of(std::string_view("14組・19人"));
    BOOST_TEST(number_of(pair, Cell::of(1.0)).value() == 14);
    BOOST_TEST(number_of(pair, Cell::of(2.0)).value() == 19);
    BOOST_TEST((number_of(pair, Cell::of(3.0)).error() == Error::bad_argument));
    BOOST_TEST((number_of(pair, Cell::of(1.5)).error() == Error::bad_argument));
    BOOST_TEST((number_of(pair, std::nullopt).error() == Error::unreadable));
    BOOST_TEST(number_of(Cell::of(7.0), Cell::of(1.0)).value() == 7);
}

BOOST_AUTO_TEST_CASE(ranges_are_parts) {
    for (const auto* text : {"40%以上60%以下", "40～60%", "40%～60%"}) {
        BOOST_TEST_CONTEXT(text) {
            const CellValue read(Cell::of(std::string_view(text)));
            BOOST_TEST(read.value().compound);
            BOOST_REQUIRE(read.value().parts.size() == 2);
            BOOST_TEST(read.value().parts[0].quantity.number == 0.4);
            BOOST_TEST(read.value().parts[1].quantity.number == 0.6);
        }
    }
}

BOOST_AUTO_TEST_CASE(figures_as_shown) {
    const auto shown = [](const char* text) { return CellValue(Cell::of(std::string_view(text))).value().quantity; };
    BOOST_TEST(shown("1,625千人").scale == 1000);
    BOOST_TEST(shown("132.4千件").decimals == 1);
    BOOST_TEST(shown("36.70%").decimals == 2);
    BOOST_TEST(shown("36.7%").scale == 0.01);
    BOOST_TEST(read_value(8.25).quantity.decimals == 2);
    BOOST_TEST(read_value(1e300).quantity.decimals == 0);
    BOOST_TEST(read_value(0.1 + 0.2).quantity.decimals == 17);
}

BOOST_AUTO_TEST_CASE(unit_condition_and_period_of_a_cell) {
    const auto cell = [](const char* text) { return Cell::of(std::string_view(text)); };
    BOOST_TEST(unit_of(cell("男79.3歳 女84.3歳")).value() == "歳");
    BOOST_TEST(unit_of(cell("14組・19人")).value().empty());
    BOOST_TEST(unit_of(cell("-人")).value() == "人");
    BOOST_TEST((unit_of(cell("—")).error() == Error::missing));
    BOOST_TEST((unit_of(cell("427憶円")).error() == Error::unreadable));
    BOOST_TEST(unit_of(Cell::of(12.0)).value().empty());
    BOOST_TEST(condition_of(cell("全国平均以上")).value() == "以上");
    BOOST_TEST(period_of(cell("H30")).value() == "H30");
    BOOST_TEST(period_of(cell("—(令和元年)")).value() == "令和元年");
}

BOOST_AUTO_TEST_CASE(hostile_texts_are_read_in_one_pass) {
    const std::size_t megabyte = 1 << 20;
    for (const std::string_view piece : {"1", "1,", "(", "△", "△ ", "1人 ", "あ1", "R1 ", "※", "1億", "約", "(1", "ー", "人/", "1/", "\xff", "一", "第1期"}) {
        std::string text;
        while (text.size() < megabyte) {
            text += piece;
        }
        const CellValue read(Cell::of(std::string_view(text)));
        BOOST_TEST(!(has_number(read.value()) && !std::isfinite(read.value().quantity.number)));
    }
    BOOST_TEST((number_of(Cell::of(std::string_view("1\xed\xa0\x80")), std::nullopt).error() == Error::unreadable));
    BOOST_TEST((number_of(Cell::of(std::string(400, '9')), std::nullopt).error() == Error::unreadable));
}

BOOST_AUTO_TEST_SUITE_END()
