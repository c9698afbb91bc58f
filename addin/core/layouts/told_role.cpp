// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/told_role.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace kpisheet {
namespace {

/// The column of the blank heading number `nth` of a band, counted from 0.
std::int32_t blank_column(const HeaderBand& band, std::int32_t nth) {
    auto column = nth;
    for (const auto& headed : band.columns) {
        if (headed.column > column) {
            break;
        }
        ++column;
    }
    return column;
}

}  // namespace

void mark_told_roles(std::span<const ToldRole> told, std::size_t sheet, std::int32_t width, std::vector<HeaderBand>& bands) {
    std::map<std::pair<std::string_view, int>, ColumnRole> roles;
    std::map<int, ColumnRole> roles_of_blanks;
    for (const auto& one : told) {
        if (one.sheet == sheet) {
            (one.heading.empty() ? roles_of_blanks[one.nth] : roles[{one.heading, one.nth}]) = one.role;
        }
    }
    std::map<std::string_view, int> seen;
    std::int32_t blanks = 0;
    for (auto& band : bands) {
        for (auto& column : band.columns) {
            width = std::max(width, column.column + 1);
            column.nth = seen[column.words]++;
            if (const auto found = roles.find({column.words, column.nth}); found != roles.end()) {
                band.told[column.column] = found->second;
            }
        }
        band.blanks_before = blanks;
        blanks += width - static_cast<std::int32_t>(band.columns.size());
        const auto end = roles_of_blanks.lower_bound(blanks);
        for (auto blank = roles_of_blanks.lower_bound(band.blanks_before); blank != end; ++blank) {
            band.told[blank_column(band, blank->first - band.blanks_before)] = blank->second;
        }
    }
}

}  // namespace kpisheet
