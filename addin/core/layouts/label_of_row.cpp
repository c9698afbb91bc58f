// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/label_of_row.hpp"

#include <algorithm>
#include <array>

#include "core/layouts/row_category.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

Heading read_label_of_row(std::string_view text) {
    auto heading = read_heading(text);
    if (text.find("増") == std::string_view::npos || (heading.is_heading() && heading.role != ColumnRole::kpi)) {
        return heading;
    }
    auto words = trim(text.substr(0, text.find('(')));
    for (const std::string_view sum : {"累計", "合計", "計"}) {
        if (words.ends_with(sum)) {
            heading = {};
            heading.role = ColumnRole::total;
            heading.certainty = 0.8;
            return heading;
        }
    }
    for (const std::string_view growth : {"の増加分", "増加分", "の増分", "増分"}) {
        if (words.ends_with(growth)) {
            const auto year = read_heading(trim(words.substr(0, words.size() - growth.size())));
            return year.is_year_only() ? year : heading;
        }
    }
    return heading;
}

Heading with_role_of_kind(Heading heading, std::string_view text) {
    if (const auto category = row_category(text); category && !heading.period) {
        constexpr std::array roles{ColumnRole::base, ColumnRole::target, ColumnRole::actual, ColumnRole::rate, ColumnRole::total, ColumnRole::forecast};
        heading.role = roles[static_cast<std::size_t>(*category)];
        heading.certainty = std::max(heading.certainty, 0.9);
    }
    return heading;
}

}  // namespace kpisheet
