// SPDX-License-Identifier: MPL-2.0
#include "core/reports/page.hpp"

#include <algorithm>
#include <numeric>

#include "core/reports/display_width.hpp"

namespace kpisheet {
namespace {

constexpr double half_width = 1.65;   ///< mm of a half-width letter at 9 pt, a little more than it takes
constexpr double cell_margin = 1.0;   ///< mm, both sides
constexpr double line_height = 4.2;   ///< mm at 9 pt
constexpr double row_margin = 1.2;    ///< mm, above and below

}  // namespace

std::string url_of(const PageLink& link) {
    if (link.sheet.empty()) {
        return link.file;
    }
    std::string url = link.file + "#'";
    for (const auto letter : link.sheet) {
        url += letter;
        if (letter == '\'') {
            url += letter;
        }
    }
    return url + "'." + to_text(link.cell);
}

void PageBuilder::add(std::vector<PageCell> cells, double least_height) {
    for (const auto& cell : cells) {
        const auto* text = std::get_if<std::string>(&cell.content);
        if (text == nullptr || cell.columns == 1 || cell.rows > 1) {
            continue;
        }
        const auto first = page_.widths.begin() + cell.column;
        const auto width = std::accumulate(first, first + cell.columns, 0.0) - cell_margin;
        const auto lines = wrapped(*text, std::max<std::size_t>(static_cast<std::size_t>(width / half_width), 1)).size();
        least_height = std::max(least_height, static_cast<double>(lines) * line_height + row_margin);
    }
    page_.rows.push_back({std::move(cells), least_height, new_page_});
    new_page_ = false;
}

void PageBuilder::add_line(PageStyle style, std::string text) { add({{0, style, std::move(text), columns()}}); }

void PageBuilder::add_gap(double height) { page_.rows.push_back({{}, height, false}); }

}  // namespace kpisheet
