// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/page_chart.hpp"

#include <cmath>
#include <limits>

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/ChartAxisMarks.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/DataLabelPlacement.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/embed/Aspects.hpp>
#include <com/sun/star/embed/XVisualObject.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
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

constexpr float letters = 9;  ///< points
constexpr sal_Int32 ink = 0x1F2933;
constexpr sal_Int32 line = 0xD9DEE5;
constexpr sal_Int32 paper = 0xFFFFFF;

void set_letters(const uno::Reference<XPropertySet>& part, sal_Int32 colour = ink) {
    for (const auto* script : {"", "Asian", "Complex"}) {
        part->setPropertyValue("CharHeight" + rtl::OUString::createFromAscii(script), uno::Any(letters));
    }
    part->setPropertyValue("CharColor", uno::Any(colour));
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

/// The figures are the chart's own: the labels are shorter than those in the cells.
void set_data(const uno::Reference<chart::XChartDocument>& document, const PageChart& wanted) {
    const auto count = static_cast<sal_Int32>(wanted.series.size());
    uno::Sequence<uno::Sequence<double>> rows(static_cast<sal_Int32>(wanted.labels.size()));
    uno::Sequence<rtl::OUString> labels(rows.getLength());
    uno::Sequence<rtl::OUString> names(count);
    for (sal_Int32 row = 0; row < rows.getLength(); ++row) {
        labels.getArray()[row] = to_office_text(wanted.labels[static_cast<std::size_t>(row)]);
        uno::Sequence<double> values(count);
        for (sal_Int32 at = 0; at < count; ++at) {
            const auto value = wanted.series[static_cast<std::size_t>(at)].values[static_cast<std::size_t>(row)];
            values.getArray()[at] = value != 0 ? value : std::numeric_limits<double>::quiet_NaN();  // no bar, no figure
        }
        rows.getArray()[row] = values;
    }
    for (sal_Int32 at = 0; at < count; ++at) {
        names.getArray()[at] = to_office_text(wanted.series[static_cast<std::size_t>(at)].name);
    }
    uno::Reference<com::sun::star::chart2::XChartDocument>(document, uno::UNO_QUERY_THROW)->createInternalDataProvider(false);
    const uno::Reference<chart::XChartDataArray> data(document->getData(), uno::UNO_QUERY_THROW);
    data->setData(rows);
    data->setRowDescriptions(labels);
    data->setColumnDescriptions(names);
}

/// A plain surface without a frame.
void set_plain(const uno::Reference<XPropertySet>& part) {
    part->setPropertyValue("LineStyle", uno::Any(com::sun::star::drawing::LineStyle_NONE));
    part->setPropertyValue("FillStyle", uno::Any(com::sun::star::drawing::FillStyle_SOLID));
    part->setPropertyValue("FillColor", uno::Any(paper));
}

void set_axes(const uno::Reference<chart::XDiagram>& diagram) {
    const uno::Reference<XPropertySet> names(uno::Reference<chart::XAxisXSupplier>(diagram, uno::UNO_QUERY_THROW)->getXAxis(),
                                             uno::UNO_QUERY_THROW);
    set_letters(names);
    names->setPropertyValue("ReverseDirection", uno::Any(true));  // the first label at the top
    names->setPropertyValue("LineColor", uno::Any(line));
    names->setPropertyValue("Marks", uno::Any(chart::ChartAxisMarks::NONE));
    const uno::Reference<XPropertySet> values(uno::Reference<chart::XAxisYSupplier>(diagram, uno::UNO_QUERY_THROW)->getYAxis(),
                                              uno::UNO_QUERY_THROW);
    values->setPropertyValue("GapWidth", uno::Any(sal_Int32{60}));
    const uno::Reference<XPropertySet> plot(diagram, uno::UNO_QUERY_THROW);
    plot->setPropertyValue("HasYAxis", uno::Any(false));  // the bars say their figures themselves
    plot->setPropertyValue("HasYAxisGrid", uno::Any(false));
}

void set_bars(const uno::Reference<chart::XDiagram>& diagram, const PageChart& wanted) {
    for (std::size_t at = 0; at < wanted.series.size(); ++at) {
        const auto& look = wanted.series[at];
        const auto bars = diagram->getDataRowProperties(static_cast<sal_Int32>(at));
        bars->setPropertyValue("FillColor", uno::Any(static_cast<sal_Int32>(look.colour)));
        bars->setPropertyValue("LineStyle", uno::Any(com::sun::star::drawing::LineStyle_NONE));
        bars->setPropertyValue("DataCaption", uno::Any(chart::ChartDataCaption::VALUE));
        bars->setPropertyValue("LabelPlacement", uno::Any(chart::DataLabelPlacement::CENTER));
        set_letters(bars, static_cast<sal_Int32>(look.ink));
    }
}

void draw(const uno::Reference<chart::XChartDocument>& document, const PageChart& wanted, const awt::Size& size) {
    // Else the office draws it for another shape and squeezes the letters.
    uno::Reference<com::sun::star::embed::XVisualObject>(document, uno::UNO_QUERY_THROW)
        ->setVisualAreaSize(com::sun::star::embed::Aspects::MSOLE_CONTENT, size);
    const uno::Reference<com::sun::star::lang::XMultiServiceFactory> factory(document, uno::UNO_QUERY_THROW);
    const uno::Reference<chart::XDiagram> diagram(factory->createInstance("com.sun.star.chart.BarDiagram"), uno::UNO_QUERY_THROW);
    document->setDiagram(diagram);
    set_data(document, wanted);
    const uno::Reference<XPropertySet> plot(diagram, uno::UNO_QUERY_THROW);
    plot->setPropertyValue("Vertical", uno::Any(true));  // the office's word for bars that lie
    plot->setPropertyValue("Stacked", uno::Any(true));
    set_axes(diagram);
    set_bars(diagram, wanted);
    set_plain(uno::Reference<chart::X3DDisplay>(diagram, uno::UNO_QUERY_THROW)->getWall());
    const uno::Reference<XPropertySet> parts(document, uno::UNO_QUERY_THROW);
    parts->setPropertyValue("HasMainTitle", uno::Any(true));
    const uno::Reference<XPropertySet> title(document->getTitle(), uno::UNO_QUERY_THROW);
    title->setPropertyValue("String", uno::Any(to_office_text(wanted.title)));
    set_letters(title);
    parts->setPropertyValue("HasLegend", uno::Any(true));
    const uno::Reference<XPropertySet> legend(document->getLegend(), uno::UNO_QUERY_THROW);
    legend->setPropertyValue("Alignment", uno::Any(chart::ChartLegendPosition_BOTTOM));
    set_letters(legend);
    set_plain(legend);
    set_plain(document->getArea());
}

}  // namespace

void add_chart(const uno::Reference<XSpreadsheet>& sheet, const PageChart& wanted) {
    const auto charts = uno::Reference<com::sun::star::table::XTableChartsSupplier>(sheet, uno::UNO_QUERY_THROW)->getCharts();
    const rtl::OUString name("KPI");
    const auto place = place_of(sheet, wanted);
    charts->addNewByName(name, place, {}, true, true);
    const uno::Reference<com::sun::star::document::XEmbeddedObjectSupplier> object(
        uno::Reference<com::sun::star::container::XNameAccess>(charts, uno::UNO_QUERY_THROW)->getByName(name), uno::UNO_QUERY_THROW);
    draw(uno::Reference<chart::XChartDocument>(object->getEmbeddedObject(), uno::UNO_QUERY_THROW), wanted,
         {place.Width, place.Height});
}

}  // namespace kpisheet
