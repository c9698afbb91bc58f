// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>

#include "core/rules/excel_functions.hpp"
#include "core/rules/formula_shape.hpp"

using namespace kpisheet;

BOOST_AUTO_TEST_SUITE(formula_shape)

BOOST_AUTO_TEST_CASE(filled_down_formulas_have_one_shape) {
    BOOST_TEST((shape_of("=C5/D5", {4, 4}) == shape_of("=C9/D9", {8, 4})));
    BOOST_TEST((shape_of("=c5 / d5", {4, 4}) == shape_of("=C9/D9", {8, 4})));
    BOOST_TEST((shape_of("=C5/$D$2", {4, 4}) == shape_of("=C9/$D$2", {8, 4})));
    BOOST_TEST((shape_of("=SUM(B2:B9)", {9, 1}) == shape_of("=SUM(C2:C9)", {9, 2})));
}

BOOST_AUTO_TEST_CASE(other_cells_are_another_shape_of_the_same_skeleton) {
    const auto one = shape_of("=C5/D5", {4, 4});
    for (const auto* formula : {"=C5/D6", "=C5/B5", "=C5/$D$5", "=C5/D$5"}) {
        const auto other = shape_of(formula, {4, 4});
        BOOST_TEST(other.skeleton == one.skeleton);
        BOOST_TEST((other.references != one.references));
    }
    BOOST_TEST(shape_of("=C5*D5", {4, 4}).skeleton != one.skeleton);
}

BOOST_AUTO_TEST_CASE(only_references_are_references) {
    BOOST_TEST(shape_of("=LOG10(A1)", {0, 1}).references.size() == 1);
    BOOST_TEST(shape_of("=\"A1\"&B1", {0, 2}).references.size() == 1);
    BOOST_TEST(shape_of("=KPI1合計+B1", {0, 2}).references.size() == 1);
    BOOST_TEST(shape_of("='A1 B2'.C3", {0, 2}).references.size() == 1);
    BOOST_TEST(shape_of("=XFE1+A1048577+A0", {0, 2}).references.empty());
    BOOST_TEST(shape_of("=\"open", {0, 0}).references.empty());
    BOOST_TEST(shape_of("", {0, 0}).references.empty());
}

BOOST_AUTO_TEST_CASE(fills_as_the_office_does) {
    BOOST_TEST(filled_to("=C5/$D$2", {4, 4}, {8, 5}) == "=D9/$D$2");
    BOOST_TEST(filled_to("=$C5/D$2", {4, 4}, {8, 5}) == "=$C9/E$2");
    BOOST_TEST(filled_to("=A1", {4, 4}, {3, 4}) == "", "there is no row above the first");
    BOOST_TEST(filled_to("=IF(C5=\"\";\"A1\";C5)", {4, 4}, {5, 4}) == "=IF(C6=\"\";\"A1\";C6)");
}

BOOST_AUTO_TEST_CASE(knows_calls_of_excel_functions) {
    BOOST_REQUIRE(called_excel_function("=datestring(B1)") != nullptr);
    BOOST_TEST(called_excel_function("=_xlfn.XLOOKUP(A1;B1:B2;C1:C2)")->name == "XLOOKUP");
    BOOST_TEST(called_excel_function("=DATESTRINGS(B1)") == nullptr);
    BOOST_TEST(called_excel_function("=\"DATESTRING(\"&B1") == nullptr);
    BOOST_TEST(called_excel_function("=MY.FILTER(B1)") == nullptr);
    BOOST_TEST(with_era_function("=DATESTRING(DATE(2023;5;1))&\"現在\"") ==
               "=ORG.KPISHEET.KPI.ERA(DATE(2023;5;1);\"gggee年mm月dd日\")&\"現在\"");
    BOOST_TEST(with_era_function("=DATESTRING(B1") == "", "brackets that don't close");
}

BOOST_AUTO_TEST_SUITE_END()
