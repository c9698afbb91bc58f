// SPDX-License-Identifier: MPL-2.0
#include "core/reports/page.hpp"

namespace kpisheet {

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
    page_.rows.push_back({std::move(cells), least_height, new_page_});
    new_page_ = false;
}

void PageBuilder::add_line(PageStyle style, std::string text, double least_height) {
    add({{0, style, std::move(text), columns()}}, least_height);
}

void PageBuilder::add_headings(const std::vector<std::string>& names) {
    std::vector<PageCell> cells;
    for (const auto& name : names) {
        cells.push_back({static_cast<std::int32_t>(cells.size()), PageStyle::heading, name});
    }
    page_.repeated = {next_row(), next_row()};
    add(std::move(cells));
}

void PageBuilder::add_gap(double height) { page_.rows.push_back({{}, height, false}); }

}  // namespace kpisheet
