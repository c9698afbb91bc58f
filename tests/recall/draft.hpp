// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/sheets/sheet.hpp"
#include "recall/plan.hpp"

namespace kpisheet::recall {

struct DraftCell {
    std::string text;              ///< as shown
    std::optional<double> number;  ///< of a number cell
    std::string format;
    std::string formula;
};

/// A value as it was written, and so as it must be recognised.
struct Written {
    Address cell;
    ValueRole role = ValueRole::actual;
    std::optional<int> year;
    std::optional<double> number;  ///< nothing: a missing mark
    std::string unit;
};

/// Where the things of one indicator stand.
struct Place {
    Kpi kpi;
    Address name;
    std::int32_t last_row = 0;
    std::optional<Address> department;
    std::optional<Address> unit;
    std::optional<Address> base;
    std::optional<Address> target;
    std::optional<Address> second_label;  ///< the label of the second row of a block
    std::optional<Address> total;         ///< 5年間の合計 of the targets
    std::map<int, Address> targets;
    std::map<int, Address> actuals;
    std::map<int, Address> rates;
};

/// A sheet being made, with all that is known of it.
class Draft {
public:
    std::string layout;
    std::string sheet = "進捗状況";  ///< its name
    std::map<Address, DraftCell> cells;
    std::vector<Range> merges;
    std::vector<std::int32_t> hidden_rows;
    std::vector<Place> places;
    std::vector<Written> written;
    std::map<int, Address> year_headings;
    std::optional<Address> base_heading;
    std::optional<Address> target_heading;
    std::int32_t last_column = 0;

    void text(std::int32_t row, std::int32_t column, std::string_view text);
    void number(std::int32_t row, std::int32_t column, double number, std::string_view format, std::string_view formula = {});
    void merge(std::int32_t first_row, std::int32_t first_column, std::int32_t last_row, std::int32_t last_column_of_merge);

    /// A value as text with its unit, and a note of it.
    Address value(std::int32_t row, std::int32_t column, ValueRole role, std::optional<int> year, double number, const Kpi& kpi,
                  bool with_unit = true);
    /// The same as a number cell in a format.
    Address number_value(std::int32_t row, std::int32_t column, ValueRole role, std::optional<int> year, double number,
                         const Kpi& kpi, bool unit_in_format);
    Address missing(std::int32_t row, std::int32_t column, ValueRole role, std::optional<int> year, std::string_view mark);
    Address rate(std::int32_t row, std::int32_t column, int year, double ratio);

    [[nodiscard]] Workbook workbook() const;
};

}  // namespace kpisheet::recall
