// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/text_file.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

namespace kpisheet {
namespace {

using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(sheets_text_file)

BOOST_AUTO_TEST_CASE(the_encoding_comes_from_the_bytes) {
    BOOST_TEST((form_of_text_file("KPI,目標値\n").encoding == Encoding::utf8));
    BOOST_TEST((form_of_text_file("\xEF\xBB\xBFKPI\n").encoding == Encoding::utf8));
    BOOST_TEST((form_of_text_file("KPI,1\n").encoding == Encoding::utf8));
    BOOST_TEST((form_of_text_file("").encoding == Encoding::utf8));
    BOOST_TEST((form_of_text_file("\x96\xDA\x95W\x92l,1\n").encoding == Encoding::cp932));
    BOOST_TEST((form_of_text_file("\xFF\xFEK\0P\0"s).encoding == Encoding::utf16));
    BOOST_TEST((form_of_text_file("K\0P\0I\0,\0001\0\n\0"s).encoding == Encoding::utf16));
}

BOOST_AUTO_TEST_CASE(a_character_cut_off_at_the_end_is_no_fault) {
    const std::string text = "指標,目標値";
    for (std::size_t size = 0; size <= text.size(); ++size) {
        BOOST_TEST((form_of_text_file(text.substr(0, size)).encoding == Encoding::utf8));
    }
}

BOOST_AUTO_TEST_CASE(the_separator_is_the_commonest_outside_quotes) {
    BOOST_TEST(form_of_text_file("a,b,c\n").separator == ',');
    BOOST_TEST(form_of_text_file("a\tb\t\"1,2,3,4\"\n").separator == '\t');
    BOOST_TEST(form_of_text_file("a;b;1,5\n").separator == ';');
    BOOST_TEST(form_of_text_file("alone\n").separator == ',');
}

BOOST_AUTO_TEST_CASE(what_is_no_text) {
    BOOST_TEST(is_binary("PK\x03\x04\0\0\0a\0b"s));
    BOOST_TEST(!is_binary("a,b"));
    BOOST_TEST(
        !is_binary("\xFF\xFE"
                   "a\0"s));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kpisheet
