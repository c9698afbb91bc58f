// SPDX-License-Identifier: MPL-2.0
#include "golden/variations.hpp"

#include "golden/heading_habits.hpp"
#include "golden/value_habits.hpp"
#include "golden/written_book.hpp"
#include "golden/year_habits.hpp"

namespace kpisheet::golden {
namespace {

template <typename Habit>
std::string written(std::string_view text, std::string_view truth, Habit habit) {
    WrittenBook book(text, truth);
    habit(book);
    return book.text();
}

/// A variation whose habit is a lambda without captures: named after what it writes.
template <typename Habit>
Variation variation(const char* name, Habit) {
    return {name, [](std::string_view text, std::string_view truth) { return written(text, truth, Habit{}); }};
}

template <YearHabit habit>
Variation years(const char* name) {
    return variation(name, [](WrittenBook& book) { write_years(book, habit); });
}

}  // namespace

const std::vector<Variation>& variations() {
    using Label = const std::wstring&;
    static const std::vector<Variation> all = {
        years<YearHabit::initial>("years R5"),
        years<YearHabit::initial_of_two_digits>("years R05"),
        years<YearHabit::wide_initial>("years Ｒ５"),
        years<YearHabit::era>("years 令和5"),
        years<YearHabit::era_in_wide_digits>("years 令和５"),
        years<YearHabit::one_kanji>("years 令5"),
        years<YearHabit::western>("years 2023"),
        years<YearHabit::both>("years 2023(R5)"),
        variation("labels 目　標", [](WrittenBook& book) { write_labels(book, spaced_out); }),
        variation("labels （目標）", [](WrittenBook& book) { write_labels(book, [](Label label) { return L"（" + label + L"）"; }); }),
        variation("labels 〈目標〉", [](WrittenBook& book) { write_labels(book, [](Label label) { return L"〈" + label + L"〉"; }); }),
        variation("labels 目標：", [](WrittenBook& book) { write_labels(book, [](Label label) { return label + L"："; }); }),
        variation("labels ①目標", [](WrittenBook& book) { write_labels(book, numbered); }),
        variation("labels 目標※1", [](WrittenBook& book) { write_labels(book, [](Label label) { return label + L"※1"; }); }),
        variation("labels 目標 for 目標値", [](WrittenBook& book) { write_labels(book, other_length); }),
        variation("words 現況値 所管課",
                  [](WrittenBook& book) { exchange_words(book, {{L"基準値", L"現況値", L"現状値"}, {L"担当課", L"所管課"}}); }),
        variation("words 策定時の値 所属",
                  [](WrittenBook& book) { exchange_words(book, {{L"基準値", L"策定時の値"}, {L"担当課", L"所属"}, {L"所管課", L"所属"}}); }),
        variation("words 目標数値 実績数値",
                  [](WrittenBook& book) { exchange_words(book, {{L"目標値", L"目標数値"}, {L"実績値", L"実績数値"}}); }),
        variation("words 達成度 for 達成率",
                  [](WrittenBook& book) { exchange_words(book, {{L"達成率", L"達成度"}, {L"達成度", L"達成率"}}); }),
        variation("words 基準⏎値", [](WrittenBook& book) { break_words(book, L"⏎"); }),
        variation("words 基準 値", [](WrittenBook& book) { break_words(book, L" "); }),
        variation("headings not merged", [](WrittenBook& book) { book.split_merged_headings(); }),
        variation("values 820 kg", [](WrittenBook& book) { part_units(book, L" "); }),
        variation("values 820⏎kg", [](WrittenBook& book) { part_units(book, L"⏎"); }),
        variation("values 820kg※1", [](WrittenBook& book) { add_behind_values(book, L"※1"); }),
        variation("values 820kg（速報値）", [](WrittenBook& book) { add_behind_values(book, L"（速報値）"); }),
        variation("values 820kg⏎(見込み)", [](WrittenBook& book) { add_behind_actuals(book, L"⏎(見込み)"); }),
        variation("values 1500人", [](WrittenBook& book) { drop_commas(book); }),
        variation("dashes －", [](WrittenBook& book) { write_dashes(book, L"－"); }),
        variation("dashes ―", [](WrittenBook& book) { write_dashes(book, L"―"); }),
        variation("dashes -", [](WrittenBook& book) { write_dashes(book, L"-"); }),
        variation("dashes …", [](WrittenBook& book) { write_dashes(book, L"…"); }),
        variation("dashes ／", [](WrittenBook& book) { write_dashes(book, L"／"); }),
        variation("digits ５", [](WrittenBook& book) { widen_digits(book); }),
    };
    return all;
}

}  // namespace kpisheet::golden
