// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/page_heights.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "uno/documents/page_areas.hpp"
#include "uno/documents/page_styles.hpp"
#include "uno/documents/sheet_cells.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
namespace flags = com::sun::star::sheet::CellFlags;
using com::sun::star::beans::XPropertySet;
using com::sun::star::table::XColumnRowRange;

/// The texts that are merged over several columns, in columns of their own to the right of the page.
class MergedTexts {
public:
    MergedTexts(const uno::Reference<sheet::XSpreadsheetDocument>& document, const uno::Reference<sheet::XSpreadsheet>& sheet,
                const Page& page)
        : sheet_(sheet), lines_(sheet, uno::UNO_QUERY_THROW), first_(static_cast<sal_Int32>(page.widths.size())) {
        std::map<PageStyle, PageAreas> looks;
        for (std::size_t row = 0; row < page.rows.size(); ++row) {
            for (const auto& cell : page.rows[row].cells) {
                const auto* text = std::get_if<std::string>(&cell.content);
                if (text == nullptr || cell.columns == 1 || cell.rows > 1) {
                    continue;
                }
                const Address at{static_cast<std::int32_t>(row), column_for(cell)};
                looks.try_emplace(cell.style).first->second.add(range_of(at));
                texts_.emplace_back(at, to_office_text(*text));
            }
        }
        for (const auto& [style, areas] : looks) {
            areas.set(sheet, "CellStyle", uno::Any(cell_style(document, style)));
        }
        for (const auto& [at, text] : texts_) {
            uno::Reference<com::sun::star::text::XTextRange>(cell_at(sheet, at), uno::UNO_QUERY_THROW)->setString(text);
        }
    }

    /// Leaves no trace of them.
    void remove(sal_Int32 rows) {
        for (const auto& [span, column] : columns_) {
            const auto range = sheet_->getCellRangeByPosition(column, 0, column, rows - 1);
            uno::Reference<sheet::XSheetOperation>(range, uno::UNO_QUERY_THROW)
                ->clearContents(flags::STRING | flags::EDITATTR | flags::HARDATTR | flags::STYLES);
            set_width(column, usual_width_);
        }
    }

private:
    std::int32_t column_for(const PageCell& cell) {
        const auto [at, is_new] = columns_.emplace(std::pair(cell.column, cell.columns), first_ + static_cast<sal_Int32>(columns_.size()));
        if (is_new) {
            sal_Int32 width = 0;
            for (auto column = cell.column; column < cell.column + cell.columns; ++column) {
                width += width_of(column);
            }
            usual_width_ = width_of(at->second);
            set_width(at->second, width);
        }
        return at->second;
    }

    uno::Reference<XPropertySet> column(sal_Int32 at) const { return {lines_->getColumns()->getByIndex(at), uno::UNO_QUERY_THROW}; }
    sal_Int32 width_of(sal_Int32 at) const {
        sal_Int32 width = 0;
        column(at)->getPropertyValue("Width") >>= width;
        return width;
    }
    void set_width(sal_Int32 at, sal_Int32 width) const { column(at)->setPropertyValue("Width", uno::Any(width)); }

    const uno::Reference<sheet::XSpreadsheet>& sheet_;
    const uno::Reference<XColumnRowRange> lines_;
    const sal_Int32 first_;
    sal_Int32 usual_width_ = 0;
    std::map<std::pair<std::int32_t, std::int32_t>, std::int32_t> columns_;  ///< by the columns that are merged
    std::vector<std::pair<Address, rtl::OUString>> texts_;
};

bool has_merged_text(const PageRow& row) {
    return std::ranges::any_of(row.cells, [](const auto& cell) { return cell.columns > 1; });
}

}  // namespace

void set_row_heights(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                     const uno::Reference<sheet::XSpreadsheet>& sheet, const Page& page) {
    if (page.rows.empty()) {
        return;
    }
    const auto count = static_cast<sal_Int32>(page.rows.size());
    const uno::Reference<XColumnRowRange> used(sheet->getCellRangeByPosition(0, 0, 0, count - 1), uno::UNO_QUERY_THROW);
    const auto rows = used->getRows();
    MergedTexts merged(document, sheet, page);
    uno::Reference<XPropertySet>(rows, uno::UNO_QUERY_THROW)->setPropertyValue("OptimalHeight", uno::Any(true));
    std::vector<sal_Int32> heights(page.rows.size(), 0);  // 0: the office finds it anew whenever a text changes
    for (sal_Int32 at = 0; at < count; ++at) {
        const auto& row = page.rows[static_cast<std::size_t>(at)];
        const auto least = static_cast<sal_Int32>(std::lround(row.least_height * 100));
        if (least > 0 || has_merged_text(row)) {
            sal_Int32 needed = 0;
            uno::Reference<XPropertySet>(rows->getByIndex(at), uno::UNO_QUERY_THROW)->getPropertyValue("Height") >>= needed;
            heights[static_cast<std::size_t>(at)] = row.cells.empty() ? least : std::max(needed, least);
        }
    }
    merged.remove(count);
    for (sal_Int32 at = 0; at < count; ++at) {
        if (const auto height = heights[static_cast<std::size_t>(at)]; height > 0) {
            uno::Reference<XPropertySet>(rows->getByIndex(at), uno::UNO_QUERY_THROW)->setPropertyValue("Height", uno::Any(height));
        }
    }
}

}  // namespace kpisheet
