// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>

#include "core/layouts/quotient_formula.hpp"


BOOST_AUTO_TEST_SUITE(layouts_quotient_formula)

using kpisheet::divided_column;

BOOST_AUTO_TEST_CASE(the_column_of_what_is_divided_is_told) {
    struct Row {
        const char* formula;
        int column;  ///< −1: none
    };
    constexpr Row rows[] = {
        {"=O6/P5", 14},
        {"=$O$6/P$5", 14},
        {"=(I6-D6)/(J6-D6)", 8},
        {"=IF(J5=\"\",\"\",ROUND(I5/J5,3))", 8},
        {"=IFERROR((I6-D6)/(J6-D6),\"-\")", 8},
        {"=(2*J6-I6)/J6", -1},
        {"=C5/1000", -1},
        {"=SUM(C5:D5)/E5", -1},
        {"=A1", -1},
        {"=/B2", -1},
        {"=)/B2", -1},
        {"=B2/", -1},
        {"", -1},
    };
    for (const auto& row : rows) {
        BOOST_TEST(divided_column(row.formula).value_or(-1) == row.column, row.formula);
    }
}

BOOST_AUTO_TEST_SUITE_END()
