// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "core/sheets/per_text.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/value_cells.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::mixed_width {
namespace {

constexpr char32_t wide_from = 0xFF01;  ///< full-width forms of U+0021 …
constexpr char32_t wide_to = 0xFF5E;
constexpr std::size_t least_wide = 4;
constexpr std::size_t least_narrow = 6;

bool is_wide_digit(char32_t c) { return c >= U'０' && c <= U'９'; }
bool is_wide_latin(char32_t c) { return (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ'); }

/// How the digits of one value are written.
struct Widths {
    int wide = 0;
    int narrow = 0;
    bool in_one_number = false;  ///< ６３,117: both in one run of digits
    int wide_percents = 0;
    int narrow_percents = 0;

    [[nodiscard]] bool mixed() const { return wide > 0 && narrow > 0; }
    /// Offices that write single digits wide and longer numbers narrow do so on purpose.
    [[nodiscard]] bool single() const { return wide + narrow == 1; }
};

Widths widths_of(std::string_view text) {
    Widths found;
    bool wide_run = false;
    bool narrow_run = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        const bool in_number = is_wide_digit(c.value) || is_digit(c.value) || c.value == U',' || c.value == U'，' || c.value == U'.' || c.value == U'．';
        wide_run = in_number && (wide_run || is_wide_digit(c.value));
        narrow_run = in_number && (narrow_run || is_digit(c.value));
        found.in_one_number = found.in_one_number || (wide_run && narrow_run);
        found.wide += is_wide_digit(c.value) ? 1 : 0;
        found.narrow += is_digit(c.value) ? 1 : 0;
        found.wide_percents += c.value == U'％' ? 1 : 0;
        found.narrow_percents += c.value == U'%' ? 1 : 0;
        at += c.length;
    }
    return found;
}

/// Digits, letters, percent signs, and the commas and points between digits in half width. Brackets stay.
std::string narrowed(std::string_view text, bool digits, bool percents) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        const bool number = is_wide_digit(c.value) || is_wide_latin(c.value) || c.value == U'，' || c.value == U'．';
        if (c.value >= wide_from && c.value <= wide_to && ((digits && number) || (percents && c.value == U'％'))) {
            result += static_cast<char>(c.value - wide_from + 0x21);
        } else {
            result += text.substr(at, c.length);
        }
        at += c.length;
    }
    return result;
}

/// Digits, and the commas, points and percent signs of numbers, in full width.
std::string widened(std::string_view text) {
    std::string result;
    for (const auto c : text) {
        const bool number = (c >= '0' && c <= '9') || c == ',' || c == '.' || c == '%';
        if (number) {
            const auto wide = static_cast<char32_t>(c - 0x21) + wide_from;
            result += {static_cast<char>(0xE0 | (wide >> 12)), static_cast<char>(0x80 | ((wide >> 6) & 0x3F)), static_cast<char>(0x80 | (wide & 0x3F))};
        } else {
            result += c;
        }
    }
    return result;
}

/// What most cells of a table do, counted apart for single digits and longer numbers.
struct Habit {
    std::size_t wide = 0;
    std::size_t narrow = 0;
};

/// A cell to be written in half width, its percent sign included or not.
struct Untidy {
    const SheetCell* cell;
    bool percents;
};

/// By text number: digits and percent signs in full width begin with this byte.
std::vector<bool> texts_that_may_be_wide(const Sheet& sheet) {
    std::vector<bool> wide;
    wide.reserve(sheet.texts().size());
    for (const auto text : sheet.texts()) {
        wide.push_back(text.find('\xEF') != std::string_view::npos);
    }
    return wide;
}

/// ６件 among 4件, 5件 and 7件: a row of texts below rows of numbers.
bool is_in_texts(const Indicator& indicator) {
    return indicator.values.size() >= 3 && std::ranges::none_of(indicator.values, [](const auto& value) { return value.number_cell; });
}

void check_table(const Examined& examined, const Table& table, const std::vector<bool>& may_be_wide, Findings& findings) {
    const auto cells = examined.values_of(table);
    if (std::ranges::none_of(cells, [&](const auto& one) { return may_be_wide[one.cell->text_number]; })) {
        return;
    }
    Habit singles;
    Habit longer;
    std::array<Habit, 2> percents;  // of the measures, and of the rates: these often come from another hand
    const auto percents_of = [&](const ValueCell& one) -> Habit& { return percents[one.value->role == ValueRole::rate ? 1 : 0]; };
    bool any_wide = false;
    std::map<std::int32_t, std::size_t> numbers;  // number cells a column: a text among them is another rule's matter
    PerText<Widths> of_text(examined.sheet);
    const auto widths_in = [&](const SheetCell& cell) { return *of_text.of(cell, [](const SheetCell& one) { return std::optional(widths_of(one.text)); }); };
    for (const auto& one : cells) {
        numbers[one.cell->at.column] += one.value->number_cell ? 1 : 0;
        const auto widths = widths_in(*one.cell);
        any_wide = any_wide || widths.wide > 0 || widths.wide_percents > 0;
        auto& habit = widths.single() ? singles : longer;
        habit.wide += widths.wide > 0 && !widths.mixed() ? 1 : 0;
        habit.narrow += widths.narrow > 0 && !widths.mixed() ? 1 : 0;
        percents_of(one).wide += widths.wide_percents > 0 ? 1 : 0;
        percents_of(one).narrow += widths.narrow_percents > 0 ? 1 : 0;
    }
    if (!any_wide) {
        return;
    }
    std::map<Address, Untidy> found;
    for (const auto& one : cells) {
        const auto widths = widths_in(*one.cell);
        const auto& habit = widths.single() ? singles : longer;
        const bool one_number = one.value->state == State::value && !one.value->compound && one.value->parts().empty() &&
                                one.value->period().empty();
        // ８９本（R6） among 86本（R2）: the figure is wide and its year is not.
        const bool apart = widths.mixed() && !widths.in_one_number && widths.wide >= 2 && habit.wide == 0 && habit.narrow >= least_narrow && one.value->state == State::value;
        const bool digits = apart || (widths.mixed() && (one_number || (widths.in_one_number && one.value->state == State::value)) && habit.narrow > 0) || (widths.wide > 0 && is_minority(habit.wide, habit.narrow));
        const bool percent = widths.wide_percents > 0 && is_minority(percents_of(one).wide, percents_of(one).narrow);
        // ４４8頭 in a table of full-width figures.
        if (one.is_typed_text() && widths.mixed() && one_number && habit.narrow == 0 && habit.wide >= least_wide) {
            const auto to = widened(one.cell->text);
            findings.add(one.cell->at, {fmt::format("「{}」には全角と半角の数字が混じっています（全角では「{}」）。", one.cell->text, to),
                                        fmt::format("“{}” mixes full-width and half-width digits (“{}”).", one.cell->text, to)},
                         rewrite(*one.cell, to, true));
            continue;
        }
        if (one.is_typed_text() && (digits || percent) && (numbers[one.cell->at.column] < 3 || is_in_texts(*one.indicator))) {
            found.emplace(one.cell->at, Untidy{one.cell, is_minority(percents_of(one).wide, percents_of(one).narrow)});
        }
    }
    std::vector<Address> places;
    for (const auto& [at, untidy] : found) {
        places.push_back(at);
    }
    for (const auto& range : runs_of(places)) {
        Fix fix{{"半角に揃える", "Use half-width characters"}, true, {}};
        for (const auto& [at, untidy] : found) {
            if (range.contains(at)) {
                fix.edits.push_back({at, std::string(untidy.cell->text), narrowed(untidy.cell->text, true, untidy.percents), {}, {}, {}});
            }
        }
        const auto& first = fix.edits.front();
        findings.add(range, {fmt::format("「{}」は全角の文字で書かれています。この表のほかの値は半角です（半角では「{}」）。", first.from, first.to),
                             fmt::format("“{}” has full-width characters; the other values of this table are half-width (“{}”).", first.from, first.to)},
                     std::move(fix));
    }
}

void check(const Examined& examined, Findings& findings) {
    const auto may_be_wide = texts_that_may_be_wide(examined.sheet);
    for (const auto* table : examined.tables) {
        check_table(examined, *table, may_be_wide, findings);
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数 | ８件        | 45件       | ９件  | 12件
    相談件数     | ５件        | 120件      | 31件  | ７件
    講座の参加率 | 36.7％      | 40.0％     | 37.0％ | 38.0％
)",
                                      R"(
    指標         | 基準値(H30) | 目標値(R6) | R1     | 達成率(R1)
    新規創業件数 | 26件        | 45件       | 31件   | 68.9%
    会員数       | 25人        | 30人       | 26人   | 86.7%
    相談件数     | 10件        | 20件       | 12件   | 60.0%
    講座数       | 4件         | 5件        | 4件    | 80.0%
    講座の参加率 | 36.7％      | 40.0％     | 37.0％ | 92.5%
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1          | R2
    新規創業件数 | 26件        | 45件       | 31件        | 34件
    会員数       | 2,315人     | 2,600人    | »2,４７９人 | 2,512人
    講座の参加率 | 36.7%       | 40.0%      | 37.0%       | »３８．０％
    相談の満足度 | 71.2%       | 75.0%      | 72.0%       | 73.5%
)",
                                        R"(
    指標               | 基準値     | 実績値       | 目標値
    保存樹木の指定本数 | 86本（R2） | »８９本（R6） | 95本（R9）
    講座の修了者数     | 41人（R2） | 55人（R6）   | 60人（R9）
    花壇の数           | 7か所（R2） | 9か所（R6） | 12か所（R9）
)"};

}  // namespace

extern const Rule rule{
    .id = "mixed-width",
    .group = RuleGroup::values,
    .severity = Severity::info,
    .title = {"全角と半角の混在", "Full-width among half-width"},
    .what = {"ほかの値が半角で書かれている表の中で、全角の数字や記号が使われている値です。1 桁だけ全角にする書き方は対象にしません。",
             "A value with full-width digits or signs in a table that writes half-width ones. The habit of full-width single digits is left alone."},
    .why = {"全角の数字は表計算ソフトで数として扱われないことがあり、検索や集計から漏れます。",
            "A spreadsheet may not take full-width digits for a number: they drop out of searches and totals."},
    .remedy = {"半角に揃えます。値は変わりません。", "The fix writes them half-width; the value stays the same."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::mixed_width
