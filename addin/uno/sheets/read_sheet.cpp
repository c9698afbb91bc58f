// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/read_sheet.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>

#include "core/sheets/number_format.hpp"
#include "uno/sheets/cell_formats.hpp"
#include "uno/sheets/cell_rows.hpp"
#include "uno/sheets/content_search.hpp"
#include "uno/sheets/made_sheet_mark.hpp"
#include "uno/sheets/sheet_lines.hpp"
#include "uno/sheets/sheet_objects.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;

constexpr std::size_t cells_at_once = 512UL * 1024;
constexpr std::int32_t most_rows_of_a_step = 1024;
constexpr std::size_t most_cells_for_one_thread = 10'000;

std::vector<RowsSweep<CellRows::Nothing>::Item> items_of(const std::vector<Range>& ranges) {
    std::vector<RowsSweep<CellRows::Nothing>::Item> items;
    items.reserve(ranges.size());
    for (const auto& range : ranges) {
        items.push_back({range, {}});
    }
    return items;
}

/// The formats of the sheet, without the stretches that have none.
std::vector<RowsSweep<SheetFormat>::Item> formats_of(const std::vector<FormattedRange>& ranges,
                                                     NumberFormatCodes& codes, SheetBuilder& builder) {
    std::map<sal_Int32, SheetFormat> known;
    std::vector<RowsSweep<SheetFormat>::Item> items;
    items.reserve(ranges.size());
    for (const auto& [range, key] : ranges) {
        auto at = known.find(key);
        if (at == known.end()) {
            const auto& code = codes.code(key);
            const auto format = NumberFormat::parse(code);
            at = known.emplace(key, SheetFormat{builder.format(code), !format, format && format->is_general()}).first;
        }
        items.push_back({range, at->second});
    }
    return items;
}

}  // namespace

SheetReader::SheetReader(const uno::Reference<uno::XComponentContext>& context,
                         const uno::Reference<sheet::XSpreadsheetDocument>& document, const ReadLimits& limits)
    : document_(document),
      codes_(context, uno::Reference<com::sun::star::util::XNumberFormatsSupplier>(document, uno::UNO_QUERY_THROW)),
      left_(limits) {}

SheetReader::~SheetReader() = default;

Sheet SheetReader::read(const uno::Reference<sheet::XSpreadsheet>& in) {
    begin(in);
    while (read_some(cells_at_once)) {
    }
    return end()->build();
}

void SheetReader::begin(const uno::Reference<sheet::XSpreadsheet>& in) {
    rows_.reset();
    search_.reset();
    sheet_ = in;
    builder_ = std::make_unique<SheetBuilder>(
        to_utf8(uno::Reference<com::sun::star::container::XNamed>(in, uno::UNO_QUERY_THROW)->getName()));
    // A report that the product made says nothing of its own: it keeps its place, without cells.
    if (!is_made_sheet(in)) {
        search_ = std::make_unique<ContentSearch>(in);
    }
}

bool SheetReader::read_some(std::size_t cells) {
    if (search_) {
        if (!search_->look_on()) {
            begin_rows();
            search_.reset();
        }
        return search_ || rows_;
    }
    const auto rows = static_cast<std::int32_t>(cells / static_cast<std::size_t>(last_.column + 1));
    return rows_ && rows_->read_next(std::clamp(rows, 1, most_rows_of_a_step));
}

void SheetReader::begin_rows() {
    last_ = search_->last();
    const bool is_protected = add_lines_and_flags(sheet_, last_, *builder_);
    add_objects(sheet_, *builder_);
    if (search_->filled().empty()) {
        return;
    }
    builder_->reserve(std::min(left_.cells, search_->count()));
    const auto formats = read_cell_formats(sheet_, {{0, 0}, last_}, is_protected);
    for (const auto& range : formats.open) {
        builder_->add_open_cells(range);
    }
    for (const auto& merge : formats.merges) {
        builder_->add_merge(merge);
    }
    if (formats.cut_off) {
        builder_->set_cut_off();
    }
    rows_ = std::make_unique<CellRows>(
        uno::Reference<com::sun::star::table::XCellRange>(sheet_, uno::UNO_QUERY_THROW), items_of(search_->filled()),
        formats_of(formats.ranges, codes_, *builder_),
        search_->count() > most_cells_for_one_thread, left_, *builder_);
}

std::unique_ptr<SheetBuilder> SheetReader::end() {
    rows_.reset();
    search_.reset();
    sheet_.clear();
    return std::exchange(builder_, nullptr);
}

double SheetReader::progress() const {
    return rows_ ? std::min(1.0, static_cast<double>(rows_->next_row()) / static_cast<double>(last_.row + 1)) : 0;
}

Workbook SheetReader::read_all() {
    Workbook workbook;
    const uno::Reference<com::sun::star::container::XIndexAccess> sheets(document_->getSheets(), uno::UNO_QUERY_THROW);
    const auto count = sheets->getCount();
    workbook.sheets.reserve(static_cast<std::size_t>(count));
    for (sal_Int32 at = 0; at < count; ++at) {
        workbook.sheets.push_back(
            read(uno::Reference<sheet::XSpreadsheet>(sheets->getByIndex(at), uno::UNO_QUERY_THROW)));
    }
    return workbook;
}

}  // namespace kpisheet
