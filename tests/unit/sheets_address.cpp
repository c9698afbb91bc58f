// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/address.hpp"

#include <boost/test/unit_test.hpp>

namespace kpisheet {
namespace {

BOOST_AUTO_TEST_SUITE(sheets_address)

BOOST_AUTO_TEST_CASE(names_of_columns) {
    BOOST_TEST(column_name(0) == "A");
    BOOST_TEST(column_name(25) == "Z");
    BOOST_TEST(column_name(26) == "AA");
    BOOST_TEST(column_name(701) == "ZZ");
    BOOST_TEST(column_name(702) == "AAA");
    BOOST_TEST(column_name(16383) == "XFD");
}

BOOST_AUTO_TEST_CASE(texts_of_places) {
    BOOST_TEST(to_text(Address{3, 0}) == "A4");
    BOOST_TEST(to_text(Range{{3, 0}, {20, 13}}) == "A4:N21");
    BOOST_TEST(to_text(range_of({3, 0})) == "A4");
    BOOST_TEST(to_text(Address{1'048'575, 16'383}) == "XFD1048576");
}

BOOST_AUTO_TEST_CASE(every_text_is_read_back) {
    for (const auto column : {0, 1, 25, 26, 27, 51, 52, 700, 701, 702, 16'383}) {
        for (const auto row : {0, 8, 9, 99, 1'048'575}) {
            const Range range{{0, 0}, {row, column}};
            BOOST_TEST_CONTEXT(to_text(range)) {
                BOOST_TEST((parse_range(to_text(range)) == range));
                BOOST_TEST((parse_range(to_text(range.last)) == range_of(range.last)));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(anything_else_is_no_range) {
    for (const auto* text : {"",
                             "A",
                             "4",
                             "a4",
                             "A0",
                             "A04",
                             "$A$4",
                             "A4:",
                             ":A4",
                             "A4:B",
                             "A4 ",
                             "A4:B5:C6",
                             "B1:A1",
                             "A2:A1",
                             "XFE1",
                             "A1048577",
                             "AAAAAAAAAAAAAAAA1",
                             "A99999999999999999999",
                             "Sheet1.A4",
                             "A-1",
                             "A4:4"}) {
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(!parse_range(text)); }
    }
}

BOOST_AUTO_TEST_CASE(places_are_ordered_as_reports_list_them) {
    BOOST_TEST((Address{1, 9} < Address{2, 0}));
    BOOST_TEST((Address{1, 1} < Address{1, 2}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kpisheet
