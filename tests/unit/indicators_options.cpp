// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/options.hpp"

#include "indicators_checks.hpp"

namespace kpisheet {
namespace {

template <class Option>
using Reader = Result<std::optional<Option>> (*)(const Cell&);

template <class Option>
struct Row {
    const char* word;
    Option option;
};

template <class Option, std::size_t count>
void check_words(Reader<Option> read, const Row<Option> (&rows)[count]) {
    for (const Row<Option>& row : rows) {
        BOOST_TEST_CONTEXT(row.word) {
            const auto found = read(Cell::of(std::string_view(row.word)));
            BOOST_REQUIRE(found.has_value());
            BOOST_TEST((*found == row.option));
        }
    }
    for (const Cell& omitted :
         {Cell::blank(), Cell::of(std::string_view("")), Cell::of(std::string_view(" 　\n")), Cell::of(0.0)}) {
        const auto found = read(omitted);
        BOOST_REQUIRE(found.has_value());
        BOOST_TEST(!found->has_value());
    }
    for (const Cell& wrong : {Cell::of(std::string_view("比")), Cell::of(std::string_view("ratios")),
                              Cell::of(std::string_view("-")), Cell::of(1.0), Cell::of(std::string_view("\xFF"))}) {
        const auto found = read(wrong);
        BOOST_REQUIRE(!found.has_value());
        BOOST_TEST(name_of(found.error()) == name_of(Error::bad_argument));
    }
}

BOOST_AUTO_TEST_SUITE(indicators_options)

BOOST_AUTO_TEST_CASE(words_of_every_option) {
    check_words<Method>(method_option, {{"比率", Method::ratio},
                                        {"ratio", Method::ratio},
                                        {"ＲＡＴＩＯ", Method::ratio},
                                        {" Ratio ", Method::ratio},
                                        {"進捗", Method::progress},
                                        {"進捗率", Method::progress},
                                        {"進捗割合", Method::progress},
                                        {"Progress", Method::progress}});
    check_words<Better>(better_option, {{"高い", Better::higher},
                                        {"HIGHER", Better::higher},
                                        {"増加を目指す", Better::higher},
                                        {"ｱｯﾌﾟ", Better::higher},
                                        {"低い", Better::lower},
                                        {"　低い", Better::lower},
                                        {"lower", Better::lower},
                                        {"減少", Better::lower},
                                        {"ﾀﾞｳﾝ", Better::lower}});
    check_words<Shape>(shape_option, {{"直線", Shape::linear},
                                      {"linear", Shape::linear},
                                      {"複利", Shape::compound},
                                      {"compound", Shape::compound},
                                      {"一定", Shape::level},
                                      {"level", Shape::level}});
    check_words<Rounding>(rounding_option, {{"四捨五入", Rounding::nearest},
                                            {"nearest", Rounding::nearest},
                                            {"切上げ", Rounding::up},
                                            {"切り上げ", Rounding::up},
                                            {"up", Rounding::up},
                                            {"切捨て", Rounding::down},
                                            {"切り捨て", Rounding::down},
                                            {"Ｄｏｗｎ", Rounding::down}});
    check_words<Remainder>(
        remainder_option,
        {{"後", Remainder::last}, {"last", Remainder::last}, {"前", Remainder::first}, {"First", Remainder::first}});
}

BOOST_AUTO_TEST_CASE(digits_are_a_whole_number) {
    BOOST_TEST((*digits_option(Cell::of(0.0)) == 0));
    BOOST_TEST((*digits_option(Cell::of(-3.0)) == -3));
    BOOST_TEST((*digits_option(Cell::of(20.0)) == 20));
    BOOST_TEST((*digits_option(Cell::of(std::string_view("１"))) == 1));
    BOOST_TEST(!digits_option(Cell::blank())->has_value());
    BOOST_TEST(!digits_option(Cell::of(std::string_view("　")))->has_value());
    for (const Cell& wrong : {Cell::of(0.5), Cell::of(21.0), Cell::of(1e300), Cell::of(std::string_view("多め"))}) {
        const auto digits = digits_option(wrong);
        BOOST_REQUIRE(!digits.has_value());
        BOOST_TEST(name_of(digits.error()) == name_of(Error::bad_argument));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kpisheet
