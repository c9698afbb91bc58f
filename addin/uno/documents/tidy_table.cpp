// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "core/reports/extract_rows.hpp"
#include "core/text/clean_text.hpp"
#include "uno/documents/document_title.hpp"
#include "uno/documents/exports.hpp"
#include "uno/documents/sheet_cells.hpp"
#include "uno/settings/kept_settings.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
using com::sun::star::beans::XPropertySet;
using com::sun::star::frame::XModel;
using com::sun::star::sheet::XSpreadsheet;
using com::sun::star::sheet::XSpreadsheetDocument;
using com::sun::star::table::XColumnRowRange;

constexpr auto columns = static_cast<sal_Int32>(extract_headings.size());
constexpr std::size_t rows_at_once = 5000;

uno::Any to_any(const ExtractField& field) {
    const auto* number = std::get_if<double>(&field);
    return number ? uno::Any(*number) : uno::Any(to_office_text(clean_line(std::get<std::string>(field))));
}

using Cells = uno::Sequence<uno::Any>;

/// Writes rows under the headings, sheet by sheet.
class TidySheets {
public:
    TidySheets(const uno::Reference<XSpreadsheetDocument>& document, Language language)
        : document_(document), name_(language == Language::japanese ? "KPIデータ" : "KPI data") {
        begin_sheet();
    }

    void add(std::span<const ExtractRow> rows) {
        while (!rows.empty()) {
            if (row_ == last_row_ + 1) {
                begin_sheet();
            }
            const auto fitting = static_cast<std::size_t>(last_row_ - row_ + 1);
            const auto count = std::min({rows.size(), rows_at_once, fitting});
            write(rows.first(count));
            rows = rows.subspan(count);
        }
    }

    /// As wide as what stands in them.
    void fit_columns() {
        for (std::size_t at = 0; at < sheets_; ++at) {
            const uno::Reference<XColumnRowRange> lines(sheet_at(document_, at), uno::UNO_QUERY_THROW);
            uno::Reference<XPropertySet>(lines->getColumns(), uno::UNO_QUERY_THROW)
                ->setPropertyValue("OptimalWidth", uno::Any(true));
        }
    }

private:
    void begin_sheet() {
        const auto sheets = document_->getSheets();
        if (sheets_ > 0) {
            sheets->insertNewByName(to_office_text(name_ + " " + std::to_string(sheets_ + 1)), static_cast<sal_Int16>(sheets_));
        }
        sheet_ = sheet_at(document_, sheets_++);
        if (sheets_ == 1) {
            uno::Reference<com::sun::star::container::XNamed>(sheet_, uno::UNO_QUERY_THROW)->setName(to_office_text(name_));
        }
        const uno::Reference<XColumnRowRange> lines(sheet_, uno::UNO_QUERY_THROW);
        last_row_ = lines->getRows()->getCount() - 1;
        Cells headings(columns);
        std::ranges::transform(extract_headings, headings.getArray(),
                               [](std::string_view heading) { return uno::Any(to_office_text(heading)); });
        row_ = 0;
        write_rows({&headings, 1});
        uno::Reference<XPropertySet>(sheet_->getCellRangeByPosition(0, 0, columns - 1, 0), uno::UNO_QUERY_THROW)
            ->setPropertyValue("CharWeight", uno::Any(com::sun::star::awt::FontWeight::BOLD));
    }

    void write(std::span<const ExtractRow> rows) {
        uno::Sequence<Cells> all(static_cast<sal_Int32>(rows.size()));
        std::ranges::transform(rows, all.getArray(), [](const ExtractRow& row) {
            Cells cells(columns);
            std::ranges::transform(row, cells.getArray(), to_any);
            return cells;
        });
        write_rows(all);
    }

    /// Values as they are: the office takes a text that begins with = for a text here.
    void write_rows(const uno::Sequence<Cells>& rows) {
        const auto end = row_ + rows.getLength();
        const auto range = sheet_->getCellRangeByPosition(0, row_, columns - 1, end - 1);
        uno::Reference<com::sun::star::sheet::XCellRangeData>(range, uno::UNO_QUERY_THROW)->setDataArray(rows);
        row_ = end;
    }

    uno::Reference<XSpreadsheetDocument> document_;
    std::string name_;
    uno::Reference<XSpreadsheet> sheet_;
    std::size_t sheets_ = 0;
    sal_Int32 row_ = 0;  ///< the next one
    sal_Int32 last_row_ = 0;
};

}  // namespace

uno::Reference<XModel> open_tidy_table(const uno::Reference<uno::XComponentContext>& context,
                                       const uno::Reference<XModel>& document, const Workbook& workbook,
                                       const Review& review) {
    const uno::Reference<XModel> model(
        com::sun::star::frame::Desktop::create(context)->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}),
        uno::UNO_QUERY);
    const uno::Reference<XSpreadsheetDocument> tidy(model, uno::UNO_QUERY);
    if (!tidy.is()) {
        return {};
    }
    const auto language = ui_language(context);
    const auto file = to_utf8(file_name_of(document));
    model->lockControllers();
    TidySheets sheets(tidy, language);
    for (const auto& table : review.recognition.tables) {
        sheets.add(extract_rows(file, report_of(table, workbook)));
    }
    sheets.fit_columns();
    model->unlockControllers();
    const uno::Reference<com::sun::star::sheet::XViewFreezable> view(model->getCurrentController(), uno::UNO_QUERY);
    if (view.is()) {
        view->freezeAtPosition(0, 1);
    }
    name_after(model, document, language == Language::japanese ? "（整った表）" : " (tidy table)");
    // The person begins with the whole table: there is nothing to undo.
    uno::Reference<com::sun::star::document::XUndoManagerSupplier>(model, uno::UNO_QUERY_THROW)->getUndoManager()->clear();
    return model;
}

}  // namespace kpisheet
