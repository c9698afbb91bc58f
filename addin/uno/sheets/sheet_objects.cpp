// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/sheet_objects.hpp"

#include <algorithm>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/drawing/XDrawPageSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>

// The SDK calls XDrawPageSupplier and XShapeDescriptor deprecated, but a sheet has no other way to its drawings.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
using com::sun::star::beans::XPropertySet;
using com::sun::star::drawing::XShape;
using Kind = SheetObject::Kind;

constexpr auto chart_class = "12dcae26-281f-416f-a234-c3086127382e";  // of the office's own charts

std::optional<Kind> kind_of(const uno::Reference<XShape>& shape, const uno::Reference<XPropertySet>& properties) {
    const auto type = shape->getShapeType();
    if (type == "com.sun.star.drawing.CaptionShape") {
        return std::nullopt;  // the box of a comment that is shown: it is told with the comments
    }
    if (type == "com.sun.star.drawing.GraphicObjectShape") {
        return Kind::picture;
    }
    if (type == "com.sun.star.drawing.ControlShape") {
        return Kind::control;
    }
    if (type == "com.sun.star.drawing.OLE2Shape") {
        rtl::OUString made_by;
        properties->getPropertyValue("CLSID") >>= made_by;
        return made_by.equalsIgnoreAsciiCaseAscii(chart_class) ? Kind::chart : Kind::embedded;
    }
    return Kind::shape;
}

Address to_address(const com::sun::star::table::CellAddress& address) { return {address.Row, address.Column}; }

void add_shape(const uno::Reference<XShape>& shape, SheetBuilder& builder) {
    const uno::Reference<XPropertySet> properties(shape, uno::UNO_QUERY_THROW);
    if (const auto kind = kind_of(shape, properties)) {
        // The anchor is a cell, or the sheet of what is fixed to the page.
        const uno::Reference<sheet::XCellAddressable> anchor(properties->getPropertyValue("Anchor"), uno::UNO_QUERY);
        builder.add_object(
            {*kind, anchor.is() ? std::optional(to_address(anchor->getCellAddress())) : std::nullopt});
    }
}

}  // namespace

void add_objects(const uno::Reference<sheet::XSpreadsheet>& in, SheetBuilder& builder) {
    const auto page =
        uno::Reference<com::sun::star::drawing::XDrawPageSupplier>(in, uno::UNO_QUERY_THROW)->getDrawPage();
    const auto shapes = std::min(page->getCount(), most_objects);
    for (sal_Int32 at = 0; at < shapes; ++at) {
        add_shape(uno::Reference<XShape>(page->getByIndex(at), uno::UNO_QUERY_THROW), builder);
    }
    const auto annotations =
        uno::Reference<sheet::XSheetAnnotationsSupplier>(in, uno::UNO_QUERY_THROW)->getAnnotations();
    const auto comments = std::min(annotations->getCount(), most_objects);
    for (sal_Int32 at = 0; at < comments; ++at) {
        const uno::Reference<sheet::XSheetAnnotation> comment(annotations->getByIndex(at), uno::UNO_QUERY_THROW);
        builder.add_object({Kind::comment, to_address(comment->getPosition())});
    }
}

}  // namespace kpisheet
