// SPDX-License-Identifier: MPL-2.0
#include "kpi_sheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <fmt/format.h>

#include "uno/sheets/utf8_text.hpp"

namespace kpisheet::benchmark {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
using com::sun::star::table::XCellRange;
using Row = uno::Sequence<uno::Any>;

constexpr sal_Int32 columns = 15;
constexpr sal_Int32 first_row = 3;  ///< below the title, a blank row and the heading
constexpr sal_Int32 rows_a_sum = 100;
constexpr sal_Int32 rows_at_once = 10'000;
constexpr sal_Int32 first_figure = 5;
constexpr sal_Int32 last_figure = 11;
constexpr sal_Int32 rate_column = 12;
constexpr sal_Int32 cost_column = 13;

constexpr std::array<std::string_view, columns> headings{
    "基本目標", "施策", "重要業績評価指標(KPI)", "単位", "担当課", "基準値(H30)", "目標値(R6)", "実績値(R1)",
    "実績値(R2)", "実績値(R3)", "実績値(R4)", "実績値(R5)", "達成率", "事業費(千円)", "備考"};
constexpr std::array<std::string_view, 4> goals{"基本目標1 しごとをつくり、安心して働けるようにする", "基本目標2 新しいひとの流れをつくる",
                                                "基本目標3 結婚・出産・子育ての希望をかなえる", "基本目標4 魅力的な地域をつくる"};
constexpr std::array<std::string_view, 5> measures{"創業と就業の支援", "農林水産業の担い手確保", "観光と交流の拡大", "切れ目のない子育て支援", "公共交通の維持"};
constexpr std::array<std::string_view, 6> departments{"商工振興課", "農林課", "観光交流課", "子育て支援課", "企画政策課", "都市計画課"};
constexpr std::array<std::string_view, 8> subjects{"新規創業件数", "移住相談件数", "観光入込客数", "就農者数", "講座参加者数", "空き家登録件数", "施設利用者数", "婚活イベント参加者数"};
constexpr std::array<std::string_view, 8> units{"件", "件", "人", "人", "人", "件", "人", "人"};
constexpr std::array<std::string_view, 3> notes{"", "新型コロナウイルス感染症の影響により減少", "目標を上方修正"};
constexpr std::string_view kanji = "東西南北上中下大小高山川谷田原沢森林松竹梅桜宮寺城本新古石岩泉池浜島津崎";

/// Every number gives another name of a place, of two letters or more.
std::string place_name(sal_Int32 number) {
    constexpr sal_Int32 bytes = 3;
    constexpr auto letters = static_cast<sal_Int32>(kanji.size()) / bytes;
    std::string name;
    for (auto left = number; name.size() < 2 * bytes || left > 0; left /= letters) {
        name += kanji.substr(static_cast<std::size_t>(left % letters * bytes), bytes);
    }
    return name;
}

template <std::size_t size>
std::string_view one_of(const std::array<std::string_view, size>& words, sal_Int32 number) {
    return words[static_cast<std::size_t>(number) % size];
}

uno::Any text(std::string_view utf8) { return uno::Any(to_office_text(utf8)); }

std::string grouped(sal_Int32 number) {
    return number < 1000 ? std::to_string(number) : fmt::format("{},{:03}", number / 1000, number % 1000);
}

Row kpi_row(sal_Int32 number) {
    const auto base = 100 + number * 37 % 4903;
    const auto target = base + 10 + number * 13 % 701;
    const auto unit = one_of(units, number);
    const auto typed_as_text = number / 10 % 2 == 1;
    Row row(columns);
    auto* cell = row.getArray();
    cell[0] = text(one_of(goals, number / 500));
    cell[1] = text(one_of(measures, number / rows_a_sum));
    cell[2] = text(fmt::format("{}地区の{}", place_name(number / 8), one_of(subjects, number)));
    cell[3] = text(unit);
    cell[4] = text(one_of(departments, number / 7));
    auto actual = base;
    for (auto at = first_figure; at <= last_figure; ++at) {
        actual = at == first_figure + 1 ? base : actual + number * at % 97;
        const auto figure = at == first_figure ? base : at == first_figure + 1 ? target : actual;
        cell[at] = typed_as_text ? text(fmt::format("{}{}", grouped(figure), unit)) : uno::Any(double(figure));
    }
    const auto rate = std::round(actual * 1000.0 / (number % 500 == 250 ? base : target)) / 10;
    cell[rate_column] = typed_as_text ? text(fmt::format("{:.1f}%", rate)) : uno::Any(rate / 100);
    cell[cost_column] = uno::Any(double(number % 89 * 150 + 300));
    cell[14] = text(one_of(notes, number / 3));
    return row;
}

Row heading_row() {
    Row row(columns);
    std::transform(headings.begin(), headings.end(), row.getArray(), text);
    return row;
}

Row sum_row() {
    Row row(columns);
    std::fill_n(row.getArray(), columns, text(""));
    row.getArray()[0] = text("合計");
    return row;
}

bool is_sum(sal_Int32 row) { return row % rows_a_sum == rows_a_sum - 1; }

void set_format(const uno::Reference<sheet::XSpreadsheetDocument>& document, const uno::Reference<XCellRange>& cells,
                const char* code) {
    const uno::Reference<com::sun::star::util::XNumberFormatsSupplier> supplier(document, uno::UNO_QUERY_THROW);
    const com::sun::star::lang::Locale english("en", "US", {});
    const auto formats = supplier->getNumberFormats();
    const auto wanted = rtl::OUString::createFromAscii(code);
    auto key = formats->queryKey(wanted, english, false);
    if (key < 0) {
        key = formats->addNew(wanted, english);
    }
    uno::Reference<com::sun::star::beans::XPropertySet>(cells, uno::UNO_QUERY_THROW)
        ->setPropertyValue("NumberFormat", uno::Any(key));
}

void write(const uno::Reference<XCellRange>& in, sal_Int32 row, const uno::Sequence<Row>& rows) {
    const auto cells = in->getCellRangeByPosition(0, row, columns - 1, row + rows.getLength() - 1);
    uno::Reference<sheet::XCellRangeData>(cells, uno::UNO_QUERY_THROW)->setDataArray(rows);
}

}  // namespace

void write_kpi_sheet(const uno::Reference<sheet::XSpreadsheetDocument>& document, sal_Int32 rows) {
    const uno::Reference<com::sun::star::container::XIndexAccess> sheets(document->getSheets(), uno::UNO_QUERY_THROW);
    const uno::Reference<XCellRange> in(sheets->getByIndex(0), uno::UNO_QUERY_THROW);
    in->getCellByPosition(0, 0)->setFormula(to_office_text("第2期総合戦略 KPI進捗状況一覧表（令和5年度実績）"));
    const auto heading = heading_row();
    write(in, first_row - 1, {&heading, 1});
    for (sal_Int32 from = 0; from < rows; from += rows_at_once) {
        uno::Sequence<Row> block(std::min(rows_at_once, rows - from));
        for (sal_Int32 at = 0; at < block.getLength(); ++at) {
            block.getArray()[at] = is_sum(from + at) ? sum_row() : kpi_row(from + at);
        }
        write(in, first_row + from, block);
    }
    for (auto row = rows_a_sum - 1; row < rows; row += rows_a_sum) {
        const auto last = first_row + row;  // counted from 1, the row above
        const auto formula = fmt::format("=SUM(N{}:N{})", last - rows_a_sum + 2, last);
        in->getCellByPosition(cost_column, last)->setFormula(to_office_text(formula));
    }
    const auto last = first_row + rows - 1;
    set_format(document, in->getCellRangeByPosition(first_figure, first_row, last_figure, last), "#,##0");
    set_format(document, in->getCellRangeByPosition(rate_column, first_row, rate_column, last), "0.0%");
    set_format(document, in->getCellRangeByPosition(cost_column, first_row, cost_column, last), "#,##0");
}

}  // namespace kpisheet::benchmark
