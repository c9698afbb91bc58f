// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/page_chart.hpp"

#include <array>
#include <cmath>

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace chart = com::sun::star::chart;
namespace awt = com::sun::star::awt;
using com::sun::star::beans::XPropertySet;
using com::sun::star::sheet::XSpreadsheet;
using com::sun::star::table::CellRangeAddress;

constexpr float letters = 9;  ///< points
constexpr sal_Int32 ink = 0x1F2933;
constexpr sal_Int32 line = 0xD9DEE5;

void set_letters(const uno::Reference<XPropertySet>& part) {
    for (const auto* script : {"", "Asian", "Complex"}) {
        part->setPropertyValue("CharHeight" + rtl::OUString::createFromAscii(script), uno::Any(letters));
    }
    part->setPropertyValue("CharColor", uno::Any(ink));
}

/// Makes the last row of the area taller where it is too low for the chart, and tells where the chart lies.
awt::Rectangle place_of(const uno::Reference<XSpreadsheet>& sheet, const PageChart& wanted) {
    const uno::Reference<XPropertySet> area(
        sheet->getCellRangeByPosition(wanted.area.first.column, wanted.area.first.row, wanted.area.last.column, wanted.area.last.row),
        uno::UNO_QUERY_THROW);
    awt::Point position;
    awt::Size size;
    area->getPropertyValue("Position") >>= position;
    area->getPropertyValue("Size") >>= size;
    const auto least = static_cast<sal_Int32>(std::lround(wanted.least_height * 100));
    if (size.Height < least) {
        const uno::Reference<com::sun::star::table::XColumnRowRange> lines(sheet, uno::UNO_QUERY_THROW);
        const uno::Reference<XPropertySet> last(lines->getRows()->getByIndex(wanted.area.last.row), uno::UNO_QUERY_THROW);
        sal_Int32 height = 0;
        last->getPropertyValue("Height") >>= height;
        last->setPropertyValue("Height", uno::Any(height + least - size.Height));
    }
    constexpr sal_Int32 margin = 400;
    return {position.X + margin, position.Y + margin / 2, size.Width - margin, least - margin / 2};
}

void set_axes(const uno::Reference<chart::XDiagram>& diagram) {
    const uno::Reference<XPropertySet> names(uno::Reference<chart::XAxisXSupplier>(diagram, uno::UNO_QUERY_THROW)->getXAxis(),
                                             uno::UNO_QUERY_THROW);
    set_letters(names);
    names->setPropertyValue("TextBreak", uno::Any(true));
    names->setPropertyValue("ReverseDirection", uno::Any(true));  // the first goal at the top
    names->setPropertyValue("LineColor", uno::Any(line));
    const uno::Reference<XPropertySet> values(uno::Reference<chart::XAxisYSupplier>(diagram, uno::UNO_QUERY_THROW)->getYAxis(),
                                              uno::UNO_QUERY_THROW);
    values->setPropertyValue("GapWidth", uno::Any(sal_Int32{60}));
    const uno::Reference<XPropertySet> plot(diagram, uno::UNO_QUERY_THROW);
    plot->setPropertyValue("HasYAxis", uno::Any(false));  // the bars say their figures themselves
    plot->setPropertyValue("HasYAxisGrid", uno::Any(false));
}

void draw(const uno::Reference<chart::XChartDocument>& document, const PageChart& wanted) {
    const uno::Reference<com::sun::star::lang::XMultiServiceFactory> factory(document, uno::UNO_QUERY_THROW);
    const uno::Reference<chart::XDiagram> diagram(factory->createInstance("com.sun.star.chart.BarDiagram"), uno::UNO_QUERY_THROW);
    document->setDiagram(diagram);
    const uno::Reference<XPropertySet> plot(diagram, uno::UNO_QUERY_THROW);
    plot->setPropertyValue("Vertical", uno::Any(true));  // the office's word for bars that lie
    plot->setPropertyValue("Stacked", uno::Any(true));
    set_axes(diagram);
    for (std::size_t at = 0; at < wanted.colours.size(); ++at) {
        const auto series = diagram->getDataRowProperties(static_cast<sal_Int32>(at));
        series->setPropertyValue("FillColor", uno::Any(static_cast<sal_Int32>(wanted.colours[at])));
        series->setPropertyValue("LineStyle", uno::Any(com::sun::star::drawing::LineStyle_NONE));
        series->setPropertyValue("DataCaption", uno::Any(chart::ChartDataCaption::VALUE));
        set_letters(series);
    }
    const uno::Reference<XPropertySet> frame(document, uno::UNO_QUERY_THROW);
    frame->setPropertyValue("HasMainTitle", uno::Any(true));
    const uno::Reference<XPropertySet> title(document->getTitle(), uno::UNO_QUERY_THROW);
    title->setPropertyValue("String", uno::Any(to_office_text(wanted.title)));
    set_letters(title);
    frame->setPropertyValue("HasLegend", uno::Any(true));
    const uno::Reference<XPropertySet> legend(document->getLegend(), uno::UNO_QUERY_THROW);
    legend->setPropertyValue("Alignment", uno::Any(chart::ChartLegendPosition_BOTTOM));
    set_letters(legend);
    const auto paper = document->getArea();
    paper->setPropertyValue("LineStyle", uno::Any(com::sun::star::drawing::LineStyle_NONE));
}

}  // namespace

void add_chart(const uno::Reference<XSpreadsheet>& sheet, const PageChart& wanted) {
    const auto index = uno::Reference<com::sun::star::sheet::XCellRangeAddressable>(sheet, uno::UNO_QUERY_THROW)->getRangeAddress().Sheet;
    const std::array<CellRangeAddress, 2> source{
        CellRangeAddress(index, wanted.label_column, wanted.heading_row, wanted.label_column, wanted.last_row),
        CellRangeAddress(index, wanted.first_series, wanted.heading_row,
                         wanted.first_series + static_cast<sal_Int32>(wanted.colours.size()) - 1, wanted.last_row)};
    const auto charts = uno::Reference<com::sun::star::table::XTableChartsSupplier>(sheet, uno::UNO_QUERY_THROW)->getCharts();
    const rtl::OUString name("KPI");
    charts->addNewByName(name, place_of(sheet, wanted), {source.data(), static_cast<sal_Int32>(source.size())}, true, true);
    const uno::Reference<com::sun::star::document::XEmbeddedObjectSupplier> object(
        uno::Reference<com::sun::star::container::XNameAccess>(charts, uno::UNO_QUERY_THROW)->getByName(name), uno::UNO_QUERY_THROW);
    draw(uno::Reference<chart::XChartDocument>(object->getEmbeddedObject(), uno::UNO_QUERY_THROW), wanted);
}

}  // namespace kpisheet
