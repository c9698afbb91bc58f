// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/progress_rows.hpp"

#include "core/layouts/row_category.hpp"

namespace kpisheet {

std::optional<ValueRole> ProgressRows::category(const Grid& grid, const TableColumns& columns, const NameGroup& group, std::int32_t row,
                                                RowShift shift, std::string_view word) {
    const auto told = row_category(word);
    if (told || !is_other_category(word) || !tells_progress(word)) {
        return told;
    }
    bool percents = in_percents_;
    for (auto column = group.first_value; column <= group.last_value; ++column) {
        const auto at = is_value_column(columns.at(column)->role) ? shift.of(column).value_or(-1) : -1;
        const auto text = at < 0 ? std::string_view{} : grid.text(row, at);
        const auto look = text.empty() ? Look::blank : grid.look(row, at);
        if (look != Look::blank && look != Look::missing && !(look == Look::value && text.ends_with('%'))) {
            return std::nullopt;
        }
        percents = percents || look == Look::value;
    }
    in_percents_ = percents;
    return percents ? std::optional(ValueRole::rate) : std::nullopt;
}

}  // namespace kpisheet
