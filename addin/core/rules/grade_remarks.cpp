// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>
#include <iterator>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/layouts/column_content.hpp"
#include "core/rules/grade_legend.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_remark = 1500;  ///< bytes
constexpr std::size_t most_remarks = 1000;
constexpr std::size_t most_cells_of_one = 4;  ///< of a row that explains one grade
constexpr std::size_t most_cells = 14;        ///< of one that explains them all, A | 100%以上 | B | 80%以上100%未満
constexpr std::size_t fewest_at_once = 3;     ///< grades of such a row: fewer may be one with a remark behind it
constexpr std::size_t longest_band = 60;  ///< bytes: 100％以上105％未満
constexpr std::size_t longest_sign = 21;  ///< bytes: おおむね順調

bool names_a_bound(std::string_view text) {
    constexpr std::array<std::string_view, 30> words{"以上", "未満", "達成", "到達", "改善", "悪化", "後退", "達した", "達して", "達しな", "届いて", "下回", "横ばい", "良くな", "悪くな",
                                                     "向上", "低下", "前進", "近づ", "近付", "遠のい", "遠ざか", "増加", "減少", "上昇", "上回", "どおり", "同じ", "変化なし", "変わらない"};
    return std::ranges::any_of(words, [&](auto word) { return contains(text, word); });
}

bool names_a_band(std::string_view text) { return text.size() <= longest_band && (contains(text, "以上") || contains(text, "未満")); }

/// Most rows hold numbers, and one look at the last cell tells.
bool are_words(std::span<const SheetCell> cells) {
    return std::ranges::all_of(cells | std::views::reverse, [](const auto& cell) { return cell.kind == SheetCell::Kind::text && cell.text.size() <= longest_band; });
}

bool may_be_grade(const SheetCell& cell) { return cell.kind == SheetCell::Kind::text && cell.text.size() <= longest_sign && !starts_with_digit(cell.text); }

std::string explained(const SheetCell& grade, std::string_view meaning) {
    auto text = std::string(grade.text) + ":" + std::string(meaning);
    std::erase(text, '\n');
    return std::string(NormalText(text).view());
}

/// A short text and another one behind a blank column, at the end of a row.
bool stands_apart(std::span<const SheetCell> cells) {
    const auto& grade = cells[cells.size() - 2];
    return may_be_grade(grade) && cells.back().kind == SheetCell::Kind::text && cells.back().at.column == grade.at.column + 1 && grade.at.column > cells[cells.size() - 3].at.column + 1;
}

/// A grade and what it stands for, side by side.
template <class IsMeaning>
void add_pairs(std::span<const SheetCell> cells, IsMeaning is_meaning, std::vector<std::string>& remarks) {
    for (std::size_t i = 1; i < cells.size(); ++i) {
        const bool heads_counts = is_verdict(trim(cells[i - 1].text)) && is_verdict(trim(cells[i].text));  // 区分 | 達成 | 未達成 | 計
        if (may_be_grade(cells[i - 1]) && !heads_counts && cells[i].text.size() <= longest_remark && is_meaning(cells[i].text)) {
            remarks.push_back(explained(cells[i - 1], cells[i].text));
        }
    }
}

/// 評価 | Ｓ | Ａ | Ｂ over 達成度 | 105％以上 | 100％以上105％未満 | …
void add_bands_below(const Sheet& sheet, std::int32_t row, std::vector<std::string>& remarks) {
    remarks.clear();
    for (const auto& grade : sheet.row(row)) {
        const auto* below = may_be_grade(grade) ? sheet.cell({row + 1, grade.at.column}) : nullptr;
        if (below != nullptr && names_a_band(below->text)) {
            remarks.push_back(explained(grade, below->text));
        }
    }
}

}  // namespace

std::vector<std::string> remarks_on_grades(const Sheet& sheet) {
    std::vector<std::string> remarks;
    for (const auto text : sheet.texts()) {
        if (text.size() <= longest_remark && remarks.size() < most_remarks && names_a_bound(text)) {
            const NormalText normal(text);
            remarks.emplace_back(normal.view());
        }
    }
    for (std::int32_t row = 0; row < sheet.row_count() && remarks.size() < most_remarks; ++row) {
        const auto cells = sheet.row(row);
        if (cells.size() <= most_cells_of_one) {
            add_pairs(cells, names_a_bound, remarks);  // A | 目標値に達した
        } else if (stands_apart(cells)) {
            add_pairs(cells.last(2), names_a_bound, remarks);  // the same beside the table
        } else if (cells.size() <= most_cells && are_words(cells)) {
            std::vector<std::string> several;
            add_pairs(cells, names_a_band, several);
            several.size() < fewest_at_once ? add_bands_below(sheet, row, several) : void();
            if (several.size() >= fewest_at_once) {
                std::ranges::move(several, std::back_inserter(remarks));
            }
        }
    }
    return remarks;
}

}  // namespace kpisheet
