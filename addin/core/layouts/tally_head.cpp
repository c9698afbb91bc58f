// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/tally_head.hpp"

#include <algorithm>
#include <charconv>
#include <ranges>
#include <set>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

#include "core/layouts/column_content.hpp"
#include "core/layouts/heading.hpp"
#include "core/layouts/row_category.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_grade = 24;   // bytes, 8 kanji
constexpr std::size_t longest_number = 20;  // bytes: 16指標
constexpr int most_counted = 9999;

bool is_letter_grade(std::string_view text) {
    return text.size() == 1 && ((text.front() >= 'A' && text.front() <= 'E') || text.front() == 'S' || (text.front() >= 'a' && text.front() <= 'e'));
}

/// Ａ → A, ａ → a; 0 for anything else.
char wide_letter(std::string_view text) {
    const auto c = code_point_at(text, 0);
    const bool small = c.value >= U'ａ' && c.value <= U'ｚ';
    const bool letter = c.length == text.size() && (small || (c.value >= U'Ａ' && c.value <= U'Ｚ'));
    return !letter ? '\0' : small ? static_cast<char>(c.value - U'ａ' + U'a') : static_cast<char>(c.value - U'Ａ' + U'A');
}

/// A of Ａ　目標達成, over the counts of a table. Empty for anything else.
std::string explained_letter(std::string_view printed) {
    constexpr std::size_t longest = 48;  // bytes
    constexpr std::string_view gaps[] = {"　", " ", "（", "(", "：", ":"};
    const auto byte = printed.empty() ? '\0' : printed.front();
    if (byte != '\xEF' && !is_letter_grade(printed.substr(0, 1))) {
        return {};  // most texts are told by their first byte: Ａ begins with EF
    }
    const auto text = printed.size() <= longest ? trim(printed) : std::string_view{};
    const auto first = code_point_at(text, 0);
    const auto letter = wide_letter(text.substr(0, first.length));
    const auto grade = letter == '\0' ? std::string(text.substr(0, first.length)) : std::string(1, letter);
    const auto rest = text.substr(std::min(first.length, text.size()));
    const bool explained = std::ranges::any_of(gaps, [&](auto gap) { return rest.starts_with(gap) && rest.size() > gap.size(); });
    return explained && is_letter_grade(grade) ? grade : std::string{};
}

constexpr std::size_t longest_tally_label = 60;  // bytes, 20 kanji

/// Most rows hold values, and one look at the last cell tells.
bool is_words(const SheetCell& cell) { return cell.kind == SheetCell::Kind::text && cell.text.size() <= longest_tally_label && !starts_with_digit(cell.text); }

bool heads_figures(const SheetCell& cell) {
    const NormalText normal(cell.text);
    const auto role = read_heading(normal.view()).role;
    return role == ColumnRole::base || role == ColumnRole::target || role == ColumnRole::actual || role == ColumnRole::forecast;
}

bool counts_below(const Sheet& sheet, std::int32_t row, std::int32_t column) {
    const auto* cell = sheet.cell({row + 1, column});
    const bool dash = cell != nullptr && is_dash_for_grade(*cell);  // none of this grade
    return count_in(cell).has_value() || dash || (cell != nullptr && count_before_share(*cell)) || count_in(sheet.cell({row + 2, column})).has_value();
}

}  // namespace

GradeTexts::GradeTexts(const Sheet& sheet) {
    const auto texts = sheet.texts();
    for (std::uint32_t number = 0; number < sheet.text_count(); ++number) {
        if (const auto explained = explained_letter(texts[number]); !explained.empty()) {
            grades_.emplace(number, explained);
            continue;
        }
        if (texts[number].empty() || texts[number].size() > longest_grade || starts_with_digit(texts[number]) || !sheet.is_shown_as_text(number)) {
            continue;
        }
        const auto text = trim(texts[number]);
        const auto letter = wide_letter(text);
        if (is_mark(text) || is_verdict(text) || is_course(text) || is_letter_grade(letter == '\0' ? text : std::string_view(&letter, 1))) {
            grades_.emplace(number, letter == '\0' ? std::string(text) : std::string(1, letter));
        }
    }
}

void GradeTexts::add(const SheetCell& cell) {
    if (cell.kind == SheetCell::Kind::text && !cell.text.empty() && cell.text.size() <= longest_grade && !starts_with_digit(cell.text)) {
        grades_.try_emplace(cell.text_number, trim(cell.text));
    }
}

std::string_view GradeTexts::grade(const SheetCell& cell) const {
    const auto found = cell.kind == SheetCell::Kind::text ? grades_.find(cell.text_number) : grades_.end();
    return found == grades_.end() ? std::string_view{} : std::string_view(found->second);
}

bool is_dash_for_grade(const SheetCell& cell) {
    const NormalText normal(cell.text);
    return cell.kind == SheetCell::Kind::text && is_dashes(trim(normal.view()));
}

std::optional<int> count_in(const SheetCell* cell) {
    constexpr std::string_view counters[] = {"", "件", "指標", "個", "KPI", "項目", "事業", "施策"};
    if (cell == nullptr || cell->text.size() > longest_number) {
        return std::nullopt;
    }
    const NormalText normal(cell->text);
    const auto text = trim(normal.view());
    std::size_t at = 0;
    int number = 0;
    for (; at < text.size() && is_digit(static_cast<unsigned char>(text[at])) && number <= most_counted; ++at) {
        number = number * 10 + (text[at] - '0');
    }
    const bool counts = at > 0 && number <= most_counted && std::ranges::find(counters, trim(text.substr(at))) != std::end(counters);
    return counts ? std::optional(number) : std::nullopt;
}

std::optional<int> count_before_share(const SheetCell& cell) {
    const NormalText normal(cell.text);
    const auto text = trim(normal.view());
    const auto bracket = text.find('(');
    if (bracket == std::string_view::npos) {
        return count_in(&cell);
    }
    const auto digits = trim(text.substr(0, bracket));
    int count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size() && count >= 0 && count <= most_counted;
    return whole ? std::optional(count) : std::nullopt;
}

bool names_sum_of_counts(std::string_view text) {
    constexpr std::size_t longest_sum = 30;  // bytes, with spaces between the kanji
    constexpr std::string_view words[] = {"計", "合計", "総計", "全体", "指標数", "KPI数", "項目数", "総数", "対象指標数", "評価指標数", "目標数", "指標数計"};
    // Each of the words ends in one of these, and no other row is looked at closer.
    if (text.size() > longest_sum || (text.find("計") == std::string_view::npos && text.find("数") == std::string_view::npos && text.find("体") == std::string_view::npos)) {
        return false;
    }
    const NormalText normal(text);
    std::string squeezed(normal.view());
    std::erase_if(squeezed, [](char c) { return c == ' ' || c == '\n'; });
    return std::ranges::find(words, squeezed) != std::end(words);
}

bool heads_tallies(const Sheet& sheet, std::int32_t row, const GradeTexts& grades) {
    constexpr std::size_t fewest_cells = 3;
    constexpr std::size_t fewest_without_sum = 3;
    const auto cells = sheet.row(row);
    if (grades.empty() || cells.size() < fewest_cells || !std::ranges::all_of(cells | std::views::reverse, is_words)) {
        return false;
    }
    const auto* first = sheet.seen_at({row, 0});
    const bool below_heads = first != nullptr && first->at.row < row;
    if (below_heads && !(cells.size() >= fewest_without_sum && std::ranges::none_of(cells, [&](const auto& cell) { return grades.grade(cell).empty(); }))) {
        return false;  // 評価 below 目標値 and 実績値, of each year; but 区分 | 指標数 | 評価別 over A | B | C
    }
    std::set<std::string_view> different;
    bool sum = false;
    bool share = false;
    for (const auto& cell : cells) {
        share = share || contains(cell.text, "割合") || contains(cell.text, "構成比");
        const auto grade = grades.grade(cell);
        if (grade.empty() && row > 0 && !sheet.row(row - 1).empty() && is_other_category(NormalText(cell.text).view())) {
            return false;
        }
        sum = sum || (grade.empty() && names_sum_of_counts(cell.text));
        if (!grade.empty() && (!counts_below(sheet, row, cell.at.column) || !different.insert(grade).second)) {
            return false;
        }
    }
    const std::size_t fewest = sum && share ? 1 : sum ? 2 : fewest_without_sum;  // KPI数 | 達成 | 達成割合
    return different.size() >= fewest;
}

bool heads_tallies_alone(const Sheet& sheet, std::int32_t row, const GradeTexts& grades) {
    return heads_tallies(sheet, row, grades) && std::ranges::none_of(sheet.row(row), heads_figures);
}

int tallies_beyond(const Sheet& sheet, std::int32_t row, std::int32_t column, const GradeTexts& grades) {
    return static_cast<int>(std::ranges::count_if(sheet.row(row), [&](const auto& cell) {
        return cell.at.column > column && !grades.grade(cell).empty() && counts_below(sheet, row, cell.at.column);
    }));
}

bool heads_numbered_tallies(const Sheet& sheet, std::int32_t row) {
    constexpr std::size_t fewest = 3;
    auto cells = sheet.row(row);
    const auto is_share = [](const SheetCell& cell) { return contains(cell.text, "割合") || contains(cell.text, "率"); };
    if (cells.size() > fewest && is_words(cells.back()) && is_share(cells.back())) {
        cells = cells.first(cells.size() - 1);  // 計 | 3以上の割合
    }
    if (cells.size() <= fewest || !is_words(cells.back()) || !names_sum_of_counts(cells.back().text)) {
        return false;
    }
    std::vector<int> run;
    bool sum = false;
    for (const auto& cell : cells) {
        const auto count = count_in(&cell);
        const bool ends = !run.empty() && !count && !is_dash_for_grade(cell);
        if ((count && (sum || !counts_below(sheet, row, cell.at.column))) || (ends && !names_sum_of_counts(cell.text))) {
            return false;
        }
        if (count) {
            run.push_back(*count);
        }
        sum = sum || ends;
    }
    const auto steps = [&](int first, int step) {
        return std::ranges::all_of(run, [&](int one) { return one == std::exchange(first, first + step); });
    };
    return run.size() >= fewest && (steps(1, 1) || steps(static_cast<int>(run.size()), -1)) && sum && !sheet.row(row + 1).empty() &&
           sheet.row(row + 1).front().kind == SheetCell::Kind::text;
}

bool holds_tallies_side_by_side(const Sheet& sheet, std::int32_t row, const GradeTexts& grades) {
    constexpr std::size_t fewest = 2;
    const auto cells = sheet.row(row);
    if (grades.empty() || cells.size() < 2 * fewest + 1 || cells.front().kind != SheetCell::Kind::text || !grades.grade(cells.front()).empty()) {
        return false;
    }
    std::size_t pairs = 0;
    std::size_t at = 1;
    for (; at + 1 < cells.size() && !grades.grade(cells[at]).empty() && count_in(&cells[at + 1]); at += 2) {
        ++pairs;
    }
    const bool sum = at + 2 == cells.size() && names_sum_of_counts(cells[at].text) && count_in(&cells[at + 1]);
    return pairs >= fewest && (at == cells.size() || sum);
}

bool heads_list_of_tallies(const Sheet& sheet, std::int32_t row, const GradeTexts& grades) {
    constexpr std::size_t most_cells = 5;
    constexpr std::string_view counts[] = {"項目数", "指標数", "件数", "KPI数", "個数", "該当数", "該当指標数", "事業数", "該当事業数", "施策数", "該当施策数"};
    constexpr std::string_view kinds[] = {"区分", "基準", "評価", "判定"};
    const auto cells = sheet.row(row);
    const auto counts_a_grade = [&](std::span<const SheetCell> line) {
        return line.size() >= 2 && !grades.grade(line.front()).empty() && std::ranges::all_of(line.subspan(1), [](const auto& cell) { return count_before_share(cell).has_value(); });
    };
    const auto begins_with_grade = [&](std::int32_t below) { return counts_a_grade(sheet.row(below)); };
    const bool apart = row > 0 && sheet.row(row - 1).empty();
    if (!grades.empty() && apart && cells.size() >= 3 && is_words(cells.front()) && counts_a_grade(cells.subspan(1)) && begins_with_grade(row + 1) &&
        sheet.row(row + 1).front().at.column == cells[1].at.column) {
        return true;  // 判定別の指標数 | ◎ | 2 | 4 | 3 over ○ | 5 | 3 | 5
    }
    if (!grades.empty() && cells.size() == 3 && names_sum_of_counts(cells.front().text) && names_sum_of_counts(cells[1].text) && count_in(&cells.back()) && begins_with_grade(row + 1)) {
        return true;  // 合計 | 指標数 | 21 over 順調 | 8
    }
    if (!grades.empty() && cells.size() == 1 && is_words(cells.front()) && begins_with_grade(row + 1) && begins_with_grade(row + 2)) {
        return true;  // 評価別の指標数（内訳を除く） over Ａ | 2
    }
    if (cells.size() < 2 || cells.size() > most_cells || !is_words(cells.back())) {
        return false;
    }
    const bool shares = cells.size() >= 3 && (contains(cells.back().text, "割合") || contains(cells.back().text, "構成比"));  // 判定 | 項目数 | 割合
    const auto& of_counts = cells[cells.size() - (shares ? 2 : 1)];
    const NormalText heading(of_counts.text);
    if (std::ranges::find(counts, trim(heading.view())) == std::end(counts)) {
        return false;
    }
    const auto graded = [&](std::int32_t below) {
        const auto line = sheet.row(below);
        return !line.empty() && !grades.grade(line.front()).empty() && count_in(sheet.cell({below, of_counts.at.column})).has_value();
    };
    const auto counted = [&](std::int32_t below) {  // 効果があった | 指標の半数以上が目標値を達成 | 1
        const auto line = sheet.row(below);
        return line.size() >= 2 && line.size() <= cells.size() + 1 && line.back().at.column == cells.back().at.column && count_in(&line.back()) &&
               std::ranges::all_of(line | std::views::reverse | std::views::drop(1), [](const auto& cell) { return cell.kind == SheetCell::Kind::text; });
    };
    const bool of_grades = std::ranges::any_of(kinds, [&](auto word) { return contains(cells.front().text, word); });
    return (graded(row + 1) && graded(row + 2)) || (apart && !shares && of_grades && counted(row + 1) && counted(row + 2));
}

}  // namespace kpisheet
