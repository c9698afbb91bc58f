// SPDX-License-Identifier: MPL-2.0
#include <string>
#include <vector>

#include "core/indicators/indicator_functions.hpp"
#include "indicators_checks.hpp"

namespace kpisheet {
namespace {

using namespace std::string_view_literals;

std::string shown(const Cell& cell) {
    return cell.kind == Cell::Kind::number ? std::to_string(cell.number) : std::string(cell.text);
}

constexpr auto met = "達成"sv;
constexpr auto missed = "未達成"sv;

BOOST_AUTO_TEST_SUITE(indicators_judgement)

BOOST_AUTO_TEST_CASE(statuses) {
    struct Row {
        Cell actual, target, better;
        Outcome<std::string_view> expected;
    };
    const Cell no = Cell::blank();
    const Row rows[] = {
        {Cell::of(100), Cell::of(100), no, met},
        {Cell::of(99), Cell::of(100), no, missed},
        {Cell::of(0.1 + 0.2), Cell::of(0.3), no, met},
        {Cell::of(0.0), Cell::of(0.0), no, met},
        {text("1,638千人"), text("1,638千人以上"), no, met},
        {text("1,637千人"), text("1,638千人"), no, missed},
        {text("295/年"), text("295/年以下"), no, met},
        {text("296/年"), text("295/年以下"), no, missed},
        {Cell::of(100), text("100件未満"), no, missed},
        {Cell::of(99), text("100件未満"), no, met},
        {Cell::of(0.3), text("0.3未満"), no, missed},
        {Cell::of(0.1 + 0.2), text("0.3超"), no, missed},
        {Cell::of(100), text("100件超"), no, missed},
        {Cell::of(101), text("100件超"), no, met},
        {text("80%"), text("80%を維持"), no, met},
        {text("79.9%"), text("80%を維持"), no, missed},
        {text("81%"), text("80%を維持"), no, met},
        {Cell::of(90), Cell::of(100), text("低い"), met},
        {Cell::of(110), Cell::of(100), text("lower"), missed},
        {Cell::of(100), text("100件未満"), text("higher"), met},
        {text("△15人"), text("△20人"), no, met},
        {text("拡充"), text("拡充"), no, met},
        {text("見直し完了"), text(" 見直し　完了\n"), no, met},
        {text("ＤＸ推進計画策定済"), text("dx推進計画策定済"), no, met},
        {text("拡充"), text("見直し完了"), no, Error::missing},
        {Cell::of(5), text("見直し完了"), no, Error::missing},
        {text("有"), Cell::of(5), no, Error::missing},
        {text("男79.3歳 女84.3歳"), text("男79.3歳　女84.3歳"), no, met},
        {text("男79.3歳 女84.3歳"), text("男80歳 女85歳"), no, Error::unreadable},
        {no, Cell::of(5), no, Error::missing},
        {text(""), text(""), no, Error::missing},
        {text("－"), text("－"), no, Error::missing},
        {text("集計中"), Cell::of(5), no, Error::missing},
        {Cell::of(5), text("廃止"), no, Error::missing},
        {text("4億3,0000万円"), Cell::of(5), no, Error::unreadable},
        {Cell::of(5), text("427憶円"), no, Error::unreadable},
        {Cell::of(5), Cell::of(5), text("大きい?"), Error::bad_argument},
        {no, no, text("大きい?"), Error::bad_argument},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(shown(row.actual) << " against " << shown(row.target)) {
            check_outcome(status(row.actual, row.target, row.better), row.expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(rates_as_written) {
    struct Row {
        Cell actual, target;
        std::optional<Cell> base;
        Cell method, better;
        Outcome<double> expected;
    };
    const Cell no = Cell::blank();
    const Row rows[] = {
        {text("1,625千人"), text("1,638千人"), {}, no, no, 1625.0 / 1638},
        {text("３６．７％"), text("40.0%"), {}, no, no, 0.9175},
        {text("340件"), text("295/年以下"), {}, no, no, 250.0 / 295},
        {text("8.8"), text("9"), text("8"), no, no, 0.8},
        {Cell::of(75), Cell::of(0.0), Cell::of(340), no, no, 265.0 / 340},
        {Cell::of(80), Cell::of(100), Cell::of(60), text("比率"), no, 0.8},
        {Cell::of(80), Cell::of(100), Cell::blank(), text("ratio"), no, 0.8},
        {Cell::of(80), Cell::of(100), text("427憶円"), text("ratio"), no, 0.8},
        {Cell::of(80), Cell::of(100), Cell::blank(), no, no, Error::missing},
        {Cell::of(80), Cell::of(100), text("－"), no, no, Error::missing},
        {Cell::of(80), Cell::of(100), {}, text("進捗"), no, Error::missing},
        {Cell::of(80), Cell::of(100), {}, no, text("低い"), 1.2},
        {text("－"), Cell::of(100), {}, no, no, Error::missing},
        {Cell::of(80), text("未公表"), {}, no, no, Error::missing},
        {Cell::of(80), text("見直し完了"), {}, no, no, Error::unreadable},
        {Cell::of(80), text("一件"), {}, no, no, Error::unreadable},
        {text("男79.3歳 女84.3歳"), Cell::of(80), {}, no, no, Error::unreadable},
        {Cell::of(80), text("△155人"), {}, no, no, Error::unreadable},
        {text("△120人"), text("△100人"), text("△155人"), no, no, 35.0 / 55},
        {text("20件"), text("50件（累計）"), text("10件"), no, no, 0.4},
        {text("6人"), text("15人(5年間)"), text("0人"), no, no, 0.4},
        {Cell::of(80), Cell::of(100), {}, text("rate"), no, Error::bad_argument},
        {Cell::of(80), Cell::of(100), {}, no, Cell::of(2), Error::bad_argument},
        {text("－"), Cell::of(100), {}, text("rate"), no, Error::bad_argument},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(shown(row.actual) << " against " << shown(row.target)) {
            check_outcome(rate(row.actual, row.target, row.base, row.method, row.better), row.expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(grades) {
    struct Row {
        Cell rate, scale;
        Outcome<std::string_view> expected;
    };
    const Cell standard = Cell::blank();
    const Row rows[] = {
        {Cell::of(2.173), standard, "A"sv},
        {Cell::of(1), standard, "A"sv},
        {Cell::of(0.9999), standard, "B"sv},
        {Cell::of(0.8), standard, "B"sv},
        {Cell::of((8.8 - 8) / (9 - 8)), standard, "B"sv},
        {Cell::of(0.1 * 8), standard, "B"sv},
        {Cell::of(1 - 0.1 - 0.1), standard, "B"sv},
        {Cell::of(0.7999), standard, "C"sv},
        {Cell::of(0.6), standard, "C"sv},
        {Cell::of(0.1 + 0.2 + 0.3), standard, "C"sv},
        {Cell::of(0.0), standard, "D"sv},
        {Cell::of(-3), standard, "D"sv},
        {text("80%"), standard, "B"sv},
        {text("７９．９％"), standard, "C"sv},
        {Cell::of(0.8), Cell::of(0.0), "B"sv},
        {Cell::of(0.8), text("　"), "B"sv},
        {Cell::of(0.8), text("Ａ：１００％；Ｂ：８０％；Ｃ：６０％；Ｄ"), "Ｂ"sv},
        {Cell::of(0.95), text("D;C:60%;A:100%;B:80%;"), "B"sv},
        {Cell::of(0.8), text("◎:100%、○:80%、△:60%、×"), "○"sv},
        {Cell::of(0.1), text("◎:100%、○:80%、△:60%、×"), "×"sv},
        {Cell::of(0.7), text("順調:80%\n概ね順調:60%\r\n遅れ"), "概ね順調"sv},
        {Cell::of(0.7), text("順調：80%以上，概ね順調：60％以上，遅れ：60%未満"), "概ね順調"sv},
        {Cell::of(0.5), text("順調：80%以上，概ね順調：60％以上，遅れ：60%未満"), "遅れ"sv},
        {Cell::of(1), text("S:100%超;A:100%;B"), "A"sv},
        {Cell::of(1.01), text("S:100%超;A:100%;B"), "S"sv},
        {Cell::of(1.01), text("A:100%;S:100%超;B"), "S"sv},
        {Cell::of(0.75), text("A:1;B:0.75;C"), "B"sv},
        {Cell::of(71.9), text("A:100;B:80;C:60;D"), "C"sv},
        {Cell::of(0.5), text("A:100%;B:80%"), Error::missing},
        {text("－"), standard, Error::missing},
        {Cell::blank(), standard, Error::missing},
        {text("良い"), standard, Error::unreadable},
        {Cell::of(0.5), text("ABC"), Error::bad_argument},
        {Cell::of(0.5), text("A:100%;B;C"), Error::bad_argument},
        {Cell::of(0.5), text("A:100%;B:100%;C"), Error::bad_argument},
        {Cell::of(0.5), text(":100%;B"), Error::bad_argument},
        {Cell::of(0.5), text("A:たくさん;B"), Error::bad_argument},
        {Cell::of(0.5), text("A:100%以下;B"), Error::bad_argument},
        {Cell::of(0.5), text("A:80%;B:70%未満"), Error::bad_argument},
        {Cell::of(0.5), text(";;;"), Error::bad_argument},
        {Cell::of(0.5), Cell::of(1), Error::bad_argument},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(shown(row.rate) << " on " << row.scale.text) {
            const auto scale = grade_scale(row.scale);
            if (scale) {
                check_outcome(grade(row.rate, *scale), row.expected);
            } else {
                check_outcome(Result<std::string_view>(fail(scale.error())), row.expected);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(scales_that_stand_in_a_sheet) {
    const auto graded = [](double rate, const std::vector<GradeRow>& rows) -> Result<std::string> {
        const Result<GradeScale> scale = GradeScale::from_rows(rows);
        if (!scale) {
            return fail(scale.error());
        }
        return scale->grade_of(rate).map([](std::string_view found) { return std::string(found); });
    };
    const std::vector<GradeRow> letters = {{text("C"), text("60%")},
                                           {text("A"), Cell::of(1)},
                                           {text(" B "), text("80％")},
                                           {text("D"), Cell::blank()},
                                           {Cell::blank(), Cell::blank()}};
    check_outcome<std::string>(graded(0.8, letters), std::string("B"));
    check_outcome<std::string>(graded(0.1, letters), std::string("D"));
    const std::vector<GradeRow> numbers = {
        {Cell::of(5), Cell::of(1)}, {Cell::of(4), Cell::of(0.8)}, {Cell::of(3), text("－")}};
    check_outcome<std::string>(graded(0.9, numbers), std::string("4"));
    check_outcome<std::string>(graded(0.1, numbers), std::string("3"));
    const std::vector<GradeRow> no_lowest = {{text("A"), Cell::of(1)}, {text("B"), Cell::of(0.0)}};
    check_outcome<std::string>(graded(0, no_lowest), std::string("B"));
    check_outcome<std::string>(graded(-0.1, no_lowest), Error::missing);
    check_outcome<std::string>(graded(1, {}), Error::bad_argument);
    check_outcome<std::string>(graded(1, {{Cell::blank(), Cell::of(1)}}), Error::bad_argument);
    check_outcome<std::string>(graded(1, {{text("評価"), text("達成率")}, {text("A"), Cell::of(1)}}),
                               Error::bad_argument);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kpisheet
