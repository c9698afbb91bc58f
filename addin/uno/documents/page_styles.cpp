// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/page_styles.hpp"

#include <array>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>

#include "uno/documents/page_footer.hpp"
#include "uno/documents/sheet_cells.hpp"
#include "uno/sheets/made_sheet_mark.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace table = com::sun::star::table;
using com::sun::star::beans::XPropertySet;
using com::sun::star::container::XNameContainer;
using com::sun::star::sheet::XSpreadsheetDocument;

constexpr sal_Int32 ink = 0x1F2933;
constexpr sal_Int32 soft = 0x5F6C7B;
constexpr sal_Int32 line = 0xD9DEE5;
constexpr sal_Int32 strong_line = 0x8A96A3;
constexpr sal_Int32 band = 0xEEF2F6;
constexpr sal_Int32 no_fill = -1;
constexpr sal_Int32 no_line = -1;
constexpr std::string_view page_style_name = "KPIシート報告";

/// How a role looks.
struct PageLook {
    std::string_view name;  ///< of the cell style; documents hold it
    float size = 9;         ///< points
    bool bold = false;
    sal_Int32 colour = ink;
    sal_Int32 fill = no_fill;
    sal_Int32 rule = line;  ///< colour of the line below
    table::CellHoriJustify across = table::CellHoriJustify_LEFT;
    bool centred_down = false;
    bool wraps = true;
    bool is_text = true;    ///< what is typed into it stays a text
};

using enum table::CellHoriJustify;
constexpr std::array<PageLook, page_style_count> looks{{
    {.name = "KPIシート本文なし", .rule = no_line},
    {.name = made_sheet_mark, .size = 16, .bold = true, .rule = no_line, .centred_down = true, .wraps = false},
    {.name = "KPIシート注記", .size = 8, .colour = soft, .rule = no_line},
    {.name = "KPIシート項目", .colour = soft},
    {.name = "KPIシート内容"},
    {.name = "KPIシート見出し", .size = 12, .bold = true, .rule = strong_line, .centred_down = true, .wraps = false},
    {.name = "KPIシート列見出し", .bold = true, .fill = band, .rule = strong_line, .across = CellHoriJustify_CENTER, .centred_down = true},
    {.name = "KPIシート区分", .bold = true, .fill = 0xF7F9FB, .centred_down = true},
    {.name = "KPIシート本文"},
    {.name = "KPIシート本文中央", .across = CellHoriJustify_CENTER},
    {.name = "KPIシート値", .across = CellHoriJustify_RIGHT},
    {.name = "KPIシート数値", .across = CellHoriJustify_RIGHT, .wraps = false, .is_text = false},
    {.name = "KPIシート合計", .bold = true, .rule = strong_line},
    {.name = "KPIシート合計数値", .bold = true, .rule = strong_line, .across = CellHoriJustify_RIGHT, .wraps = false, .is_text = false},
    {.name = "KPIシート達成", .bold = true, .colour = 0x1F7A4D, .across = CellHoriJustify_CENTER},
    {.name = "KPIシート未達成", .colour = 0x9C4A3C, .across = CellHoriJustify_CENTER},
    {.name = "KPIシート誤り", .bold = true, .colour = 0xB42318, .across = CellHoriJustify_CENTER},
    {.name = "KPIシート注意", .bold = true, .colour = 0x9A5B00, .across = CellHoriJustify_CENTER},
    {.name = "KPIシート参考", .bold = true, .colour = 0x1D5FA8, .across = CellHoriJustify_CENTER},
    {.name = "KPIシートリンク", .colour = 0x1D5FA8},
}};

uno::Reference<XNameContainer> family(const uno::Reference<XSpreadsheetDocument>& document, const char* name) {
    const uno::Reference<com::sun::star::style::XStyleFamiliesSupplier> supplier(document, uno::UNO_QUERY_THROW);
    return {supplier->getStyleFamilies()->getByName(rtl::OUString::createFromAscii(name)), uno::UNO_QUERY_THROW};
}

/// A new style of the family, empty.
uno::Reference<XPropertySet> add_style(const uno::Reference<XSpreadsheetDocument>& document,
                                       const uno::Reference<XNameContainer>& styles, const char* service,
                                       const rtl::OUString& name) {
    const uno::Reference<com::sun::star::lang::XMultiServiceFactory> factory(document, uno::UNO_QUERY_THROW);
    const auto style = factory->createInstance(rtl::OUString::createFromAscii(service));
    styles->insertByName(name, uno::Any(style));
    return {style, uno::UNO_QUERY_THROW};
}

void apply(const PageLook& look, const uno::Reference<XPropertySet>& style, sal_Int32 format_of_texts) {
    const auto weight = look.bold ? com::sun::star::awt::FontWeight::BOLD : com::sun::star::awt::FontWeight::NORMAL;
    for (const auto* script : {"", "Asian", "Complex"}) {
        const auto suffix = rtl::OUString::createFromAscii(script);
        style->setPropertyValue("CharHeight" + suffix, uno::Any(look.size));
        style->setPropertyValue("CharWeight" + suffix, uno::Any(weight));
    }
    style->setPropertyValue("CharColor", uno::Any(look.colour));
    style->setPropertyValue("CellBackColor", uno::Any(look.fill));
    style->setPropertyValue("HoriJustify", uno::Any(look.across));
    style->setPropertyValue("VertJustify", uno::Any(look.centred_down ? table::CellVertJustify2::CENTER
                                                                      : table::CellVertJustify2::TOP));
    style->setPropertyValue("IsTextWrapped", uno::Any(look.wraps));
    if (look.is_text) {
        style->setPropertyValue("NumberFormat", uno::Any(format_of_texts));
    }
    if (look.rule != no_line) {
        table::BorderLine below;
        below.Color = look.rule;
        below.OuterLineWidth = look.rule == strong_line ? 26 : 9;
        style->setPropertyValue("BottomBorder", uno::Any(below));
    }
}

}  // namespace

rtl::OUString cell_style(const uno::Reference<XSpreadsheetDocument>& document, PageStyle style) {
    const auto& look = looks[static_cast<std::size_t>(style)];
    const auto name = to_office_text(look.name);
    const auto styles = family(document, "CellStyles");
    if (!styles->hasByName(name)) {
        apply(look, add_style(document, styles, "com.sun.star.style.CellStyle", name),
              number_format_key(document, "@").value_or(0));
    }
    return name;
}

rtl::OUString page_style(const uno::Reference<XSpreadsheetDocument>& document) {
    const auto name = to_office_text(page_style_name);
    const auto styles = family(document, "PageStyles");
    if (!styles->hasByName(name)) {
        const auto style = add_style(document, styles, "com.sun.star.style.PageStyle", name);
        const auto set = [&](const char* property, sal_Int32 value) {
            style->setPropertyValue(rtl::OUString::createFromAscii(property), uno::Any(value));
        };
        style->setPropertyValue("IsLandscape", uno::Any(true));
        set("Width", 29700);
        set("Height", 21000);
        for (const auto* margin : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"}) {
            set(margin, 1200);
        }
        style->setPropertyValue("ScaleToPagesX", uno::Any(static_cast<sal_Int16>(1)));
        style->setPropertyValue("ScaleToPagesY", uno::Any(static_cast<sal_Int16>(0)));
        style->setPropertyValue("CenterHorizontally", uno::Any(true));
        style->setPropertyValue("HeaderIsOn", uno::Any(false));
        add_page_numbers(document, style);
    }
    return name;
}

}  // namespace kpisheet
