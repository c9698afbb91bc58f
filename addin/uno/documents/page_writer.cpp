// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/page_writer.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "uno/documents/page_areas.hpp"
#include "uno/documents/page_chart.hpp"
#include "uno/documents/page_heights.hpp"
#include "uno/documents/page_styles.hpp"
#include "uno/documents/sheet_cells.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
using com::sun::star::beans::XPropertySet;
using com::sun::star::lang::XMultiServiceFactory;

sal_Int32 hundredths(double millimetres) { return static_cast<sal_Int32>(std::lround(millimetres * 100)); }

class PageWriter {
public:
    PageWriter(const uno::Reference<sheet::XSpreadsheetDocument>& document, const uno::Reference<sheet::XSpreadsheet>& sheet,
               const Page& page)
        : document_(document), factory_(document, uno::UNO_QUERY_THROW), sheet_(sheet), page_(page),
          lines_(sheet, uno::UNO_QUERY_THROW) {}

    void write() {
        set_widths();
        put_contents();
        put_links();
        merge();
        set_looks();
        set_row_heights(document_, sheet_, page_);
        set_page_breaks();
        if (page_.chart) {
            add_chart(sheet_, *page_.chart);
        }
        uno::Reference<XPropertySet>(sheet_, uno::UNO_QUERY_THROW)->setPropertyValue("PageStyle", uno::Any(page_style(document_)));
    }

private:
    template <class Use>
    void for_each_cell(Use use) const {
        for (std::size_t row = 0; row < page_.rows.size(); ++row) {
            for (const auto& cell : page_.rows[row].cells) {
                use(cell, static_cast<std::int32_t>(row));
            }
        }
    }

    uno::Reference<XPropertySet> row(std::size_t at) const {
        return {lines_->getRows()->getByIndex(static_cast<sal_Int32>(at)), uno::UNO_QUERY_THROW};
    }

    void set_widths() const {
        for (std::size_t at = 0; at < page_.widths.size(); ++at) {
            uno::Reference<XPropertySet>(lines_->getColumns()->getByIndex(static_cast<sal_Int32>(at)), uno::UNO_QUERY_THROW)
                ->setPropertyValue("Width", uno::Any(hundredths(page_.widths[at])));
        }
    }

    void set_looks() const {
        std::map<PageStyle, PageAreas> by_style;
        std::map<std::string, PageAreas> by_format;
        for_each_cell([&](const PageCell& cell, std::int32_t row) {
            const Range range{{row, cell.column}, {row + cell.rows - 1, cell.column + cell.columns - 1}};
            by_style.try_emplace(cell.style).first->second.add(range);
            if (!cell.format.empty()) {
                by_format.try_emplace(cell.format).first->second.add(range);
            }
        });
        for (const auto& [style, areas] : by_style) {
            areas.set(sheet_, "CellStyle", uno::Any(cell_style(document_, style)));
        }
        for (const auto& [format, areas] : by_format) {
            if (const auto key = number_format_key(document_, format)) {
                areas.set(sheet_, "NumberFormat", uno::Any(*key));
            }
        }
    }

    void merge() const {
        for_each_cell([&](const PageCell& cell, std::int32_t row) {
            if (cell.columns > 1 || cell.rows > 1) {
                const auto range = sheet_->getCellRangeByPosition(cell.column, row, cell.column + cell.columns - 1, row + cell.rows - 1);
                uno::Reference<com::sun::star::util::XMergeable>(range, uno::UNO_QUERY_THROW)->merge(true);
            }
        });
    }

    /// In one call, which takes no text for a formula. Links are put in afterwards.
    void put_contents() const {
        const auto columns = static_cast<sal_Int32>(page_.widths.size());
        const auto rows = static_cast<sal_Int32>(page_.rows.size());
        if (rows == 0 || columns == 0) {
            return;
        }
        uno::Sequence<uno::Sequence<uno::Any>> data(rows);
        auto* lines = data.getArray();
        std::for_each(lines, lines + rows, [&](auto& line) {
            line = uno::Sequence<uno::Any>(columns);
            std::fill_n(line.getArray(), columns, uno::Any(rtl::OUString()));
        });
        for_each_cell([&](const PageCell& cell, std::int32_t row) {
            auto& place = lines[row].getArray()[cell.column];
            if (const auto* text = std::get_if<std::string>(&cell.content)) {
                place <<= to_office_text(*text);
            } else if (const auto* number = std::get_if<double>(&cell.content)) {
                place <<= *number;
            }
        });
        uno::Reference<sheet::XCellRangeData>(sheet_->getCellRangeByPosition(0, 0, columns - 1, rows - 1), uno::UNO_QUERY_THROW)
            ->setDataArray(data);
    }

    void put_links() const {
        for_each_cell([&](const PageCell& cell, std::int32_t row) {
            const auto* link = std::get_if<PageLink>(&cell.content);
            if (link == nullptr) {
                return;
            }
            const uno::Reference<XPropertySet> field(factory_->createInstance("com.sun.star.text.TextField.URL"), uno::UNO_QUERY_THROW);
            field->setPropertyValue("URL", uno::Any(to_office_text(url_of(*link))));
            field->setPropertyValue("Representation", uno::Any(to_office_text(link->text)));
            const uno::Reference<com::sun::star::text::XText> text(sheet_->getCellByPosition(cell.column, row), uno::UNO_QUERY_THROW);
            text->insertTextContent(uno::Reference<com::sun::star::text::XTextRange>(text->createTextCursor(), uno::UNO_QUERY_THROW),
                                    uno::Reference<com::sun::star::text::XTextContent>(field, uno::UNO_QUERY_THROW), false);
        });
    }

    void set_page_breaks() const {
        for (std::size_t at = 0; at < page_.rows.size(); ++at) {
            if (page_.rows[at].new_page) {
                row(at)->setPropertyValue("IsStartOfNewPage", uno::Any(true));
            }
        }
    }

    const uno::Reference<sheet::XSpreadsheetDocument>& document_;
    const uno::Reference<XMultiServiceFactory> factory_;
    const uno::Reference<sheet::XSpreadsheet>& sheet_;
    const Page& page_;
    const uno::Reference<com::sun::star::table::XColumnRowRange> lines_;
};

}  // namespace

void add_styles(const uno::Reference<sheet::XSpreadsheetDocument>& document, const Page& page) {
    for (const auto& row : page.rows) {
        for (const auto& cell : row.cells) {
            static_cast<void>(cell_style(document, cell.style));
        }
    }
    static_cast<void>(page_style(document));
}

void write_page(const uno::Reference<sheet::XSpreadsheetDocument>& document, const uno::Reference<sheet::XSpreadsheet>& sheet,
                const Page& page) {
    PageWriter(document, sheet, page).write();
}

void repeat_rows(const uno::Reference<sheet::XSpreadsheet>& sheet, const Page& page) {
    if (page.repeated) {
        const uno::Reference<sheet::XPrintAreas> print(sheet, uno::UNO_QUERY_THROW);
        print->setTitleRows({0, 0, page.repeated->first, 0, page.repeated->second});
        print->setPrintTitleRows(true);
    }
}

}  // namespace kpisheet
