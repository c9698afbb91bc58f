// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/sheets/address.hpp"

namespace kpisheet {

// A sheet that the product makes, to be read on the screen and on A4 paper in landscape: what stands where, and in which
// role. How a role looks is the writer's. Columns and rows are counted from 0. Values only: no text is ever a formula.

/// The role of a cell.
enum class PageStyle : std::uint8_t {
    plain,          ///< nothing of its own
    title,
    note,           ///< small print
    label,          ///< names the fact beside it
    fact,
    section,        ///< heading of a part
    heading,        ///< heads a column
    band,           ///< heads a group of rows
    text,           ///< a text in a table
    centred,
    figure,         ///< a figure as written, which is a text: 1,625千人
    number,
    total,
    total_number,
    good,
    bad,
    error,
    warning,
    info,
    link,
};
inline constexpr std::size_t page_style_count = 20;

/// Leads to a cell when clicked.
struct PageLink {
    std::string text;
    std::string sheet;  ///< name; empty: the file as it opens
    Address cell;
    std::string file;   ///< a URL; empty: the cell is in the same workbook
};

/// Where a link leads, as the office writes it: #'シート 1'.A4.
[[nodiscard]] std::string url_of(const PageLink& link);

struct PageCell {
    std::int32_t column = 0;
    PageStyle style = PageStyle::text;
    std::variant<std::string, double, PageLink> content;
    std::int32_t columns = 1;  ///< merged with those to the right
    std::int32_t rows = 1;     ///< merged with those below
    std::string format = {};   ///< of a number: 0.0%
};

struct PageRow {
    std::vector<PageCell> cells;
    double least_height = 0;   ///< in mm; a row is as tall as its texts need, and at least this
    bool new_page = false;     ///< begins a page when printed
};

/// A part of every bar.
struct PageSeries {
    std::string name;
    std::uint32_t colour = 0;              ///< 0xRRGGBB
    std::uint32_t ink = 0;                 ///< of its figures, which stand in it
    std::vector<double> values;            ///< one for each label; a 0 is not written
};

/// Stacked bars that lie, one for each label, the first at the top.
struct PageChart {
    std::string title;
    std::vector<std::string> labels;
    std::vector<PageSeries> series;
    Range area;                            ///< that it lies over
    double least_height = 0;               ///< in mm; the last row of the area is made taller where they fall short
};

struct Page {
    std::string name;                      ///< of the sheet
    std::string other_name = {};           ///< in the other language; empty: has the same, or needs none
    std::vector<double> widths;            ///< of the columns, in mm; scaled down to the page's width when printed
    std::vector<PageRow> rows;
    std::optional<std::pair<std::int32_t, std::int32_t>> repeated;  ///< rows printed again on each page after them
    std::optional<PageChart> chart;
};

/// Writes a page row by row.
class PageBuilder {
public:
    explicit PageBuilder(Page& page) : page_(page) {}

    /// Index of the row that comes next.
    [[nodiscard]] std::int32_t next_row() const { return static_cast<std::int32_t>(page_.rows.size()); }
    [[nodiscard]] std::int32_t columns() const { return static_cast<std::int32_t>(page_.widths.size()); }
    void new_page() { new_page_ = true; }
    void add(std::vector<PageCell> cells, double least_height = 0);
    /// One text over the whole width.
    void add_line(PageStyle style, std::string text, double least_height = 0);
    /// The headings of the columns from the first on, which are printed again on each page after them.
    void add_headings(const std::vector<std::string>& names);
    void add_gap(double height);

private:
    Page& page_;
    bool new_page_ = false;
};

}  // namespace kpisheet
