// SPDX-License-Identifier: MPL-2.0
#include "core/rules/stated_tallies.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "core/layouts/tally_head.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_count = 20;       ///< bytes: 16指標
constexpr std::size_t most_cells_beside = 6;  ///< of a row that states a number

/// The number right behind `at`: ：8, … 8件, 8.
std::optional<int> number_behind(std::string_view text, std::size_t at) {
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view between : {":", " ", "=", "…", "...", "‥", "⋯", "→", "評価", "判定", "したもの", "した", "している", "の数", "の指標", "指標は", "指標", "は", "(◎)", "(○)"}) {
            if (text.substr(std::min(at, text.size())).starts_with(between)) {
                at += between.size();
                again = true;
            }
        }
    }
    int number = 0;
    const auto from = at;
    for (; at < text.size() && is_digit(static_cast<unsigned char>(text[at])) && at - from < 5; ++at) {
        number = number * 10 + (text[at] - '0');
    }
    constexpr std::string_view bounds[] = {"以上", "未満", "以下", "超", "~", "割"};  // ○50以上100未満
    const auto rest = text.substr(std::min(at, text.size()));
    const bool share = rest.starts_with('%') || rest.starts_with('.') || std::ranges::any_of(bounds, [&](auto bound) { return rest.starts_with(bound); });
    return at == from || share ? std::nullopt : std::optional(number);
}

/// The grade that a label names: Ａ, うちＡ, 順調(進捗率80%以上), 判定○ 目標達成, 判定「順調」の指標数. Empty for what only begins like one (達成率).
std::string_view grade_named_by(std::string_view label, const GradeCounts& grades) {
    constexpr std::string_view openings[] = {"うち", "判定", "評価", "区分", "・", ":", "「", "(", "[", "【", "『", " "};
    constexpr std::string_view closings[] = {"」", ")", "]", "】", "』", "(", ":", " ", "…", ".", "評価", "判定", "と", "の", "した", "数", "\n"};
    constexpr std::size_t short_label = 24;  // bytes: 達成(◎)
    const bool counts = label.find("数") != std::string_view::npos || label.size() <= short_label;
    std::string_view named;
    for (const auto& [grade, count] : grades) {
        const bool quoted = counts && (label.find("「" + grade + "」") != std::string_view::npos || label.find("(" + grade + ")") != std::string_view::npos);
        named = quoted && grade.size() > named.size() ? std::string_view(grade) : named;
    }
    for (bool again = named.empty(); again;) {
        again = false;
        for (const auto& [grade, count] : grades) {
            const auto rest = label.starts_with(grade) ? label.substr(grade.size()) : std::string_view("-");
            const bool ends = rest.empty() || std::ranges::any_of(closings, [&](auto closing) { return rest.starts_with(closing); });
            named = ends && grade.size() > named.size() ? std::string_view(grade) : named;
        }
        const auto* opening = std::ranges::find_if(openings, [&](auto one) { return label.starts_with(one); });
        if (named.empty() && opening != std::end(openings)) {
            label.remove_prefix(opening->size());
            again = true;
        }
    }
    return named;
}

/// A label that names a grade, and its count.
struct LineBeside {
    std::int32_t label = 0;  ///< its column
    Stated stated;
};

/// 指標数 | 18指標 | うち改善 | 13指標, Ａ | 目標値に達した | 5, 順調（80％以上） | 7 | 43.8%
std::optional<LineBeside> line_beside(std::span<const SheetCell> cells, const GradeCounts& grades) {
    constexpr std::size_t longest = 120;  // bytes, 40 kanji
    if (cells.size() < 2 || cells.size() > most_cells_beside) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        if (cells[i].kind != SheetCell::Kind::text || cells[i].text.size() > longest) {
            continue;
        }
        const NormalText label(cells[i].text);
        const auto grade = grade_named_by(trim(label.view()), grades);
        for (auto k = i + 1; !grade.empty() && k < cells.size(); ++k) {
            const NormalText normal(cells[k].text);
            const auto text = trim(normal.view());
            const auto count = text.size() <= longest_count ? number_behind(text, 0) : std::nullopt;
            if (const auto number = count ? count : count_before_share(cells[k])) {
                return LineBeside{cells[i].at.column, {std::string(grade), *number, cells[k].at}};
            }
            if (cells[k].kind != SheetCell::Kind::text) {
                break;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<Stated> stated_in(std::string_view text, Address at, const GradeCounts& grades) {
    std::vector<Stated> found;
    for (const auto& [grade, count] : grades) {
        for (auto place = text.find(grade); place != std::string_view::npos; place = text.find(grade, place + grade.size())) {
            const bool longer = std::ranges::any_of(grades, [&](const auto& other) {
                const auto inside = other.first.find(grade);
                return other.first.size() > grade.size() && inside != std::string::npos && place >= inside && text.substr(place - inside).starts_with(other.first);
            });
            const auto before = code_point_before(text, place).value;
            const bool in_word = grade.size() == 1 && is_latin(before);
            const auto behind = place + grade.size();
            const bool parted = behind < text.size() && (text[behind] == ':' || text[behind] == '=' || text[behind] == ' ' || text.substr(behind).starts_with("...") || text.substr(behind).starts_with("評価") || text.substr(behind).starts_with("判定") || text.substr(behind).starts_with("…") || grade.size() > 1 || !is_latin(code_point_at(grade, 0).value));
            const bool listed = behind < text.size() && is_digit(static_cast<unsigned char>(text[behind])) && (place == 0 || before == U'、' || before == U'・' || before == U' ' || before == U'(' || before == U',');  // A8・B7・C2
            const auto number = longer || in_word || (!parted && !listed) ? std::nullopt : number_behind(text, behind);
            if (number) {
                found.push_back({grade, *number, at});
                break;
            }
        }
    }
    return found;
}

std::vector<Stated> stated_below(const Sheet& sheet, std::int32_t row, const GradesByText& grade_texts) {
    std::vector<Stated> found;
    for (const auto& cell : sheet.row(row)) {
        const auto grade = cell.kind == SheetCell::Kind::text ? grade_texts.find(cell.text_number) : grade_texts.end();
        const auto* below = grade == grade_texts.end() ? nullptr : sheet.cell({row + 1, cell.at.column});
        if (below == nullptr) {
            continue;
        }
        const auto* second = sheet.cell({row + 2, cell.at.column});
        if (const auto counted = count_in(below) ? std::nullopt : count_in(second)) {
            found.push_back({std::string(grade->second), *counted, second->at});  // below 100％以上
            continue;
        }
        const bool shares = second != nullptr && (second->text.ends_with('%') || second->text.ends_with("％"));  // 構成比
        if (second != nullptr && !trim(second->text).empty() && !shares) {
            return {};
        }
        if (std::ranges::any_of(found, [&](const auto& one) { return one.grade == grade->second; })) {
            return {};  // － and － of two years
        }
        if (const auto count = count_before_share(*below)) {
            found.push_back({std::string(grade->second), *count, below->at});
        }
    }
    return found;
}

std::optional<Stated> stated_in_row(std::span<const SheetCell> cells, const GradeCounts& grades) {
    auto line = line_beside(cells, grades);
    return line ? std::optional(std::move(line->stated)) : std::nullopt;
}

std::vector<Stated> stated_across(std::span<const SheetCell> cells, const GradeCounts& grades) {
    constexpr std::size_t most_cells = 12;
    constexpr std::size_t longest = 45;  // bytes
    std::vector<Stated> found;
    for (const auto& cell : cells.size() <= most_cells ? cells : cells.first(0)) {
        if (cell.kind != SheetCell::Kind::text || cell.text.size() > longest) {
            continue;
        }
        const NormalText normal(cell.text);
        const auto text = trim(normal.view());
        auto one = stated_in(text, cell.at, grades);
        if (one.size() == 1 && text.starts_with(one.front().grade)) {
            found.push_back(std::move(one.front()));
        }
    }
    return found;
}

std::vector<Stated> stated_pairs(const Sheet& sheet, std::int32_t row, const GradesByText& grade_texts) {
    constexpr std::size_t most_cells = 14;
    std::vector<Stated> found;
    const auto cells = sheet.row(row);
    for (std::size_t i = 0; cells.size() <= most_cells && i + 1 < cells.size(); ++i) {
        const auto grade = cells[i].kind == SheetCell::Kind::text ? grade_texts.find(cells[i].text_number) : grade_texts.end();
        if (const auto count = grade == grade_texts.end() ? std::nullopt : count_in(&cells[i + 1])) {
            found.push_back({std::string(grade->second), *count, cells[i + 1].at});
            ++i;
        }
    }
    return found;
}

std::vector<Stated> stated_beside(const Sheet& sheet, std::int32_t row, const GradeCounts& grades) {
    std::vector<Stated> found;
    std::int32_t column = -1;
    for (auto below = row; below < sheet.row_count(); ++below) {
        auto line = line_beside(sheet.row(below), grades);
        if (!line || (column >= 0 && line->label != column) || std::ranges::any_of(found, [&](const auto& one) { return one.grade == line->stated.grade; })) {
            break;
        }
        column = line->label;
        found.push_back(std::move(line->stated));
    }
    return found;
}

std::vector<Stated> stated_each(const Sheet& sheet, std::int32_t row, const GradeCounts& grades) {
    constexpr std::size_t longest = 45;  // bytes: 概ね達成 8指標
    std::vector<Stated> found;
    std::int32_t column = -1;
    for (auto below = row; below < sheet.row_count(); ++below) {
        const auto cells = sheet.row(below);
        if (cells.empty() || cells.size() > most_cells_beside || cells.back().kind != SheetCell::Kind::text || cells.back().text.size() > longest ||
            (column >= 0 && cells.back().at.column != column)) {
            break;
        }
        const NormalText normal(cells.back().text);
        auto one = stated_in(trim(normal.view()), cells.back().at, grades);
        if (one.size() != 1 || !trim(normal.view()).starts_with(one.front().grade)) {
            break;
        }
        column = cells.back().at.column;
        found.push_back(std::move(one.front()));
    }
    return found;
}

}  // namespace kpisheet
