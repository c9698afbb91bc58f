// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/layouts/grid.hpp"
#include "core/layouts/heading.hpp"

namespace kpisheet {

/// What the rows of a header band say of one column.
struct HeadedColumn {
    std::int32_t column = 0;
    Heading heading;    ///< of all rows together: the lower row is the more precise one
    std::string words;  ///< all of it, joined by a space
    ColumnRole outer = ColumnRole::unknown;  ///< what an upper row alone says, where a lower one says otherwise
    int nth = 0;                             ///< Column::nth
};

/// One to four rows of headings, and the rows below them up to the next band.
struct HeaderBand {
    std::int32_t first = 0;
    std::int32_t last = 0;
    std::int32_t data_last = 0;         ///< last row before the next band, or of the sheet
    std::vector<HeadedColumn> columns;  ///< columns with a heading, from left to right
    std::int32_t blanks_before = 0;     ///< columns without a heading in the bands above
    std::map<std::int32_t, ColumnRole> told;  ///< by column: the roles that a person told, see told_role.hpp
};

/// A long table shows in so many rows what kind of table it is.
constexpr std::int32_t telling_rows = 2000;

/// The band with its first rows only.
[[nodiscard]] inline HeaderBand beginning_of(HeaderBand band) {
    band.data_last = std::min(band.data_last, band.last + telling_rows);
    return band;
}

/// All header bands of a sheet, from top to bottom. A band names at least one column of values (base, target, actual,
/// rate or a year) and one of words.
[[nodiscard]] std::vector<HeaderBand> find_header_bands(const Grid& grid);

}  // namespace kpisheet
