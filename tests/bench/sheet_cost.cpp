// SPDX-License-Identifier: MPL-2.0
#include "sheet_cost.hpp"

#include <malloc.h>

#include <chrono>
#include <optional>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include "core/layouts/recognise.hpp"
#include "core/rules/all_rules.hpp"
#include "uno/sheets/read_sheet.hpp"

namespace kpisheet::benchmark {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
using Clock = std::chrono::steady_clock;

class Stopwatch {
public:
    /// Seconds since the last call, or since the beginning.
    double lap() {
        const auto now = Clock::now();
        const std::chrono::duration<double> passed = now - last_;
        last_ = now;
        return passed.count();
    }

private:
    Clock::time_point last_ = Clock::now();
};

double heap_in_use() {
    const auto heap = mallinfo2();
    return static_cast<double>(heap.uordblks) + static_cast<double>(heap.hblkhd);
}

uno::Reference<sheet::XSpreadsheet> first_sheet(const uno::Reference<sheet::XSpreadsheetDocument>& document) {
    const uno::Reference<com::sun::star::container::XIndexAccess> sheets(document->getSheets(), uno::UNO_QUERY_THROW);
    return {sheets->getByIndex(0), uno::UNO_QUERY_THROW};
}

double seconds_of_bare_reading(const uno::Reference<sheet::XSpreadsheet>& in) {
    const auto cursor = in->createCursor();
    const uno::Reference<sheet::XUsedAreaCursor> used(cursor, uno::UNO_QUERY_THROW);
    used->gotoStartOfUsedArea(false);
    used->gotoEndOfUsedArea(true);
    Stopwatch watch;
    {
        const auto cells = uno::Reference<sheet::XCellRangeData>(cursor, uno::UNO_QUERY_THROW)->getDataArray();
        const auto formats = uno::Reference<sheet::XUniqueCellFormatRangesSupplier>(cursor, uno::UNO_QUERY_THROW)
                                 ->getUniqueCellFormatRanges();
    }
    return watch.lap();
}

}  // namespace

SheetCost measure_sheet(const uno::Reference<uno::XComponentContext>& context,
                        const uno::Reference<sheet::XSpreadsheetDocument>& document) {
    SheetCost cost;
    const auto in = first_sheet(document);
    cost.bare = seconds_of_bare_reading(in);

    const auto heap_before = heap_in_use();
    Stopwatch watch;
    std::optional<Workbook> workbook(std::in_place);
    workbook->sheets.push_back(SheetReader(context, document).read(in));
    cost.snapshot = watch.lap();
    std::optional<Recognition> recognition(recognise(*workbook));
    cost.recognition = watch.lap();
    cost.bytes = heap_in_use() - heap_before;
    cost.cells = static_cast<double>(workbook->sheets.front().cells().size());
    for (const auto& table : recognition->tables) {
        cost.indicators += static_cast<double>(table.indicators.size());
    }

    watch.lap();
    cost.issues = static_cast<double>(check(*workbook, *recognition).size());
    cost.rules = watch.lap();
    recognition.reset();
    cost.recognition += watch.lap();
    workbook.reset();
    cost.snapshot += watch.lap();
    return cost;
}

}  // namespace kpisheet::benchmark
