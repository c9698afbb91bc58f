// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>
#include <string_view>

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
constexpr std::size_t longest_sign = 9;   ///< bytes

bool names_a_bound(std::string_view text) {
    constexpr std::array<std::string_view, 22> words{"以上", "未満", "達成", "到達", "改善", "悪化", "後退", "達した", "横ばい", "良くな", "悪くな",
                                                     "向上", "低下", "前進", "増加", "減少", "上昇", "上回", "どおり", "同じ", "変化なし", "変わらない"};
    return std::ranges::any_of(words, [&](auto word) { return contains(text, word); });
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
        const auto before = remarks.size();
        for (std::size_t i = 1; i < cells.size() && cells.size() <= most_cells; ++i) {
            const auto& grade = cells[i - 1];
            if (grade.kind == SheetCell::Kind::text && grade.text.size() <= longest_sign && !starts_with_digit(grade.text) && cells[i].text.size() <= longest_remark && names_a_bound(cells[i].text)) {
                const auto legend = std::string(grade.text) + ":" + std::string(cells[i].text);
                remarks.emplace_back(NormalText(legend).view());  // A | 目標値に達した
            }
        }
        if (cells.size() > most_cells_of_one && remarks.size() < before + fewest_at_once) {
            remarks.resize(before);
        }
    }
    return remarks;
}

}  // namespace kpisheet
