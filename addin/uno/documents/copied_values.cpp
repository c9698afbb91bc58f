// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/copied_values.hpp"

#include <algorithm>
#include <vector>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "uno/documents/sheet_cells.hpp"
#include "uno/sheets/office_ranges.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
using com::sun::star::beans::XPropertySet;
using com::sun::star::sheet::XSpreadsheet;
using com::sun::star::sheet::XSpreadsheetDocument;
using com::sun::star::util::XProtectable;

/// A formula to be replaced: its cell and its result, a number, a text, or nothing for an error.
struct Result {
    Address at;
    uno::Any value;
    bool in_array = false;
};

/// FORMULA(B5) shows what stands in another cell, and would find only its value in the copy.
bool is_text_of_call(const ProductCalls& calls, const uno::Any& value) {
    rtl::OUString text;
    return (value >>= text) && (text.startsWith("=") || text.startsWith("{=")) && calls.in(to_utf8(text));
}

void add_results(const ProductCalls& calls, const uno::Reference<table::XCellRange>& cells, Address first,
                 std::vector<Result>& found) {
    const auto values = uno::Reference<sheet::XCellRangeData>(cells, uno::UNO_QUERY_THROW)->getDataArray();
    const auto formulas = uno::Reference<sheet::XCellRangeFormula>(cells, uno::UNO_QUERY_THROW)->getFormulaArray();
    for (sal_Int32 row = 0; row < formulas.getLength(); ++row) {
        for (sal_Int32 column = 0; column < formulas[row].getLength(); ++column) {
            const auto& formula = formulas[row][column];
            const auto& value = values[row][column];
            if (calls.in(to_utf8(formula)) || is_text_of_call(calls, value)) {
                found.push_back({{first.row + row, first.column + column}, value, formula.startsWith("{")});
            }
        }
    }
}

std::vector<Result> results_in(const ProductCalls& calls, const uno::Reference<XSpreadsheet>& original) {
    constexpr std::int32_t rows_at_once = 10'000;
    std::vector<Result> found;
    const uno::Reference<table::XCellRange> cells(original, uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XCellRangesQuery> query(original, uno::UNO_QUERY_THROW);
    for (const auto& range : to_ranges(query->queryContentCells(sheet::CellFlags::FORMULA))) {
        auto part = range;
        for (; part.first.row <= range.last.row; part.first.row = part.last.row + 1) {
            part.last.row = std::min(range.last.row, part.first.row + rows_at_once - 1);
            add_results(calls, cells_at(cells, part), part.first, found);
        }
    }
    return found;
}

/// An array formula is taken out whole, with the first of its cells.
void take_out_array(const uno::Reference<XSpreadsheet>& copy, Address at) {
    const auto cell = copy->getCellRangeByPosition(at.column, at.row, at.column, at.row);
    const auto cursor = copy->createCursorByRange(uno::Reference<sheet::XSheetCellRange>(cell, uno::UNO_QUERY_THROW));
    cursor->collapseToCurrentArray();
    uno::Reference<sheet::XArrayFormulaRange>(cursor, uno::UNO_QUERY_THROW)->setArrayFormula({});
}

/// Writes results into the cells of the copy.
class ValueWriter {
public:
    ValueWriter(const uno::Reference<XSpreadsheet>& original, const uno::Reference<XSpreadsheetDocument>& copied_document,
                const uno::Reference<XSpreadsheet>& copy)
        : original_(original), copy_(copy) {
        const uno::Reference<com::sun::star::util::XNumberFormatsSupplier> supplier(copied_document, uno::UNO_QUERY_THROW);
        formats_.set(supplier->getNumberFormats(), uno::UNO_QUERY_THROW);
    }

    void write(const Result& result) {
        rtl::OUString text;
        if (!result.value.hasValue()) {
            write_error(result.at);
        } else if ((result.value >>= text) && text.isEmpty()) {
            cell(copy_, result.at)->setFormula("=\"\"");
        } else {
            write_value(result);
        }
    }

private:
    static uno::Reference<table::XCell> cell(const uno::Reference<XSpreadsheet>& one, Address at) {
        return one->getCellByPosition(at.column, at.row);
    }

    /// As data: a text that looks like a number or a formula stays a text, and the cell's format as it is.
    void put(Address at, const uno::Any& value) {
        const uno::Sequence<uno::Any> row(&value, 1);
        const auto range = copy_->getCellRangeByPosition(at.column, at.row, at.column, at.row);
        uno::Reference<sheet::XCellRangeData>(range, uno::UNO_QUERY_THROW)->setDataArray({&row, 1});
    }

    void write_value(const Result& result) {
        put(result.at, result.value);
        const auto target = cell(copy_, result.at);
        const auto shown = shown_text(cell(original_, result.at));
        if (result.value.getValueTypeClass() != uno::TypeClass_DOUBLE || shown_text(target) == shown) {
            return;
        }
        // A formula in a cell without a number format shows what kind of number it gives: a date, a percentage.
        namespace kind = com::sun::star::util::NumberFormat;
        const uno::Reference<XPropertySet> properties(target, uno::UNO_QUERY_THROW);
        const auto own = properties->getPropertyValue("NumberFormat");
        for (const sal_Int16 type : {kind::PERCENT, kind::DATE, kind::LOGICAL, kind::TIME, kind::DATETIME, kind::CURRENCY}) {
            properties->setPropertyValue("NumberFormat", uno::Any(formats_->getStandardFormat(type, {})));
            if (shown_text(target) == shown) {
                return;
            }
        }
        properties->setPropertyValue("NumberFormat", own);
    }

    /// Errors have a formula of their own (=#N/A), but those that only Calc knows (Err:502).
    void write_error(Address at) {
        const auto target = cell(copy_, at);
        const auto shown = to_office_text(shown_text(cell(original_, at)));
        if (shown.startsWith("#")) {
            target->setFormula("=" + shown);
            if (target->getError() != 0 && to_office_text(shown_text(target)) == shown) {
                return;
            }
        }
        put(at, uno::Any(shown));
        const uno::Reference<XPropertySet> properties(target, uno::UNO_QUERY_THROW);
        table::CellHoriJustify side = table::CellHoriJustify_STANDARD;
        properties->getPropertyValue("HoriJustify") >>= side;
        if (side == table::CellHoriJustify_STANDARD) {  // where errors stand
            properties->setPropertyValue("HoriJustify", uno::Any(table::CellHoriJustify_RIGHT));
        }
    }

    const uno::Reference<XSpreadsheet>& original_;
    const uno::Reference<XSpreadsheet>& copy_;
    uno::Reference<com::sun::star::util::XNumberFormatTypes> formats_;
};

}  // namespace

void replace_product_formulas(const ProductCalls& calls, const uno::Reference<XSpreadsheet>& original,
                              const uno::Reference<XSpreadsheetDocument>& copied_document,
                              const uno::Reference<XSpreadsheet>& copy) {
    const auto results = results_in(calls, original);
    if (results.empty()) {
        return;
    }
    const uno::Reference<XProtectable> protection(copy, uno::UNO_QUERY_THROW);
    const auto was_protected = protection->isProtected();
    if (was_protected) {
        protection->unprotect({});
    }
    for (const auto& result : results) {
        if (result.in_array && is_in_array(cell_at(copy, result.at))) {
            take_out_array(copy, result.at);
        }
    }
    ValueWriter writer(original, copied_document, copy);
    for (const auto& result : results) {
        writer.write(result);
    }
    if (!results_in(calls, copy).empty()) {  // a cell of a sheet with a password refuses without a word
        throw uno::RuntimeException("formulas could not be replaced", copy);
    }
    if (was_protected && !protection->isProtected()) {
        protection->protect({});
    }
}

}  // namespace kpisheet
