// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "core/text/kanji_number.hpp"

using namespace kpisheet;

BOOST_AUTO_TEST_SUITE(eras_kanji_number)

BOOST_AUTO_TEST_CASE(numbers) {
    const struct {
        std::string_view text;
        long long number;
        std::size_t characters;
    } rows[] = {
        {"一", 1, 1},
        {"七年度", 7, 1},
        {"十", 10, 1},
        {"十一", 11, 2},
        {"二十", 20, 2},
        {"二十五", 25, 3},
        {"三十一年", 31, 3},
        {"二五", 25, 2},
        {"二〇二五年", 2025, 4},
        {"零", 0, 1},
        {"〇七", 7, 2},
        {"百", 100, 1},
        {"千", 1000, 1},
        {"三千二百", 3200, 4},
        {"千九百九十九", 1999, 6},
        {"百二十万", 1'200'000, 4},
        {"二五万", 250'000, 3},
        {"一億二千万五", 120'000'005, 6},
        {"九千九百九十九兆九千九百九十九億九千九百九十九万九千九百九十九", 9'999'999'999'999'999, 31},
        {"九九九九九九九九九九九九九九九九", 9'999'999'999'999'999, 16},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.text) {
            const auto read = read_kanji_number(row.text);
            BOOST_REQUIRE(read.has_value());
            BOOST_TEST(read->number == row.number);
            BOOST_TEST(read->length == row.characters * 3);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_number) {
    for (const std::string_view text :
         {"", "年", "7", "十十", "十百", "二五十", "二十五三", "〇十", "万", "億", "万万", "三万二億", "一万二兆",
          "一二三四五万", "一一一一一一一一一一一一一一一一一", "ー", "\xE4\xB8"}) {
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(!read_kanji_number(text).has_value()); }
    }
}

BOOST_AUTO_TEST_CASE(a_megabyte_is_looked_at_no_further_than_needed) {
    std::string text;
    for (int i = 0; i < 350'000; ++i) text += "一";
    for (std::size_t at = 0; at < text.size(); at += 3) {
        if (text.size() - at > 16 * 3 && read_kanji_number(std::string_view(text).substr(at))) {
            BOOST_ERROR("read a number of more than 16 digits");
            break;
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
