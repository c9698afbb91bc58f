// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/cell_rows.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "uno/sheets/office_ranges.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
using com::sun::star::text::XTextRange;

constexpr sal_Int32 any_result =
    com::sun::star::sheet::FormulaResult::VALUE | com::sun::star::sheet::FormulaResult::STRING | com::sun::star::sheet::FormulaResult::ERROR;

/// One call for a rectangle with some blanks in it is faster than a call for each stretch without any.
bool worth_one_call(const Range& box, std::size_t filled) { return cell_count(box) <= filled * 8 + 256; }

}  // namespace

CellRows::CellRows(Cells sheet, std::vector<RowsSweep<Nothing>::Item> content, std::vector<RowsSweep<SheetFormat>::Item> formats,
                   bool large, ReadLimits& left, SheetBuilder& builder)
    : sheet_(std::move(sheet)),
      content_(std::move(content)),
      formats_(std::move(formats)),
      taker_(left, builder) {
    if (large) {
        line_.emplace(taker_);
    }
}

bool CellRows::read_next(std::int32_t rows) {
    auto block = next_block(rows);
    if (!line_) {
        return block && taker_.take(*block);
    }
    if (block && line_->push(std::move(*block))) {
        return true;
    }
    line_->finish();
    return false;
}

std::optional<CellBlock> CellRows::next_block(std::int32_t rows) {
    const auto first = content_.next_row(next_row_);
    if (first < 0) {
        return std::nullopt;
    }
    next_row_ = first + rows;
    std::vector<Range> parts;
    std::size_t filled = 0;
    content_.in_rows(first, next_row_ - 1, [&](const Range& part, Nothing) {
        parts.push_back(part);
        filled += cell_count(part);
    });
    CellBlock block;
    block.box = bounds_of(parts);
    if (worth_one_call(block.box, filled)) {
        parts = {block.box};
    }
    std::sort(parts.begin(), parts.end());
    for (const auto& part : parts) {
        const uno::Reference<com::sun::star::sheet::XCellRangeData> cells(cells_at(sheet_, part), uno::UNO_QUERY_THROW);
        block.parts.push_back({part, cells->getDataArray()});
    }
    read_formats(block);
    read_formulas(block);
    read_shown(block);
    return block;
}

void CellRows::read_formats(CellBlock& block) {
    const auto& box = block.box;
    block.formats.assign(block.size(), {});
    formats_.in_rows(box.first.row, box.last.row, [&](const Range& part, const SheetFormat& format) {
        const auto first = std::max(part.first.column, box.first.column);
        const auto last = std::min(part.last.column, box.last.column);
        for (auto row = part.first.row; first <= last && row <= part.last.row; ++row) {
            std::fill_n(block.formats.begin() + static_cast<std::ptrdiff_t>(block.place({row, first})), last - first + 1,
                        format);
        }
    });
}

/// A data array does not tell a formula's result from what was typed.
void CellRows::read_formulas(CellBlock& block) const {
    const uno::Reference<com::sun::star::sheet::XCellRangesQuery> query(cells_at(sheet_, block.box), uno::UNO_QUERY_THROW);
    for (const auto& part : to_ranges(query->queryFormulaCells(any_result))) {
        block.formulas.resize(block.size());
        const uno::Reference<com::sun::star::sheet::XCellRangeFormula> cells(cells_at(sheet_, part),
                                                                             uno::UNO_QUERY_THROW);
        const uno::Sequence<uno::Sequence<rtl::OUString>> rows = cells->getFormulaArray();
        for (sal_Int32 row = 0; row < rows.getLength(); ++row) {
            const auto& formulas = rows[row];
            for (sal_Int32 column = 0; column < formulas.getLength(); ++column) {
                block.formulas[block.place({part.first.row + row, part.first.column + column})] = formulas[column];
            }
        }
    }
}

/// Errors, which a data array leaves void; dates and what else the core has no format for; the result of a formula under
/// General, which may inherit a format from its arguments.
void CellRows::read_shown(CellBlock& block) const {
    for (const auto& [range, rows] : block.parts) {
        for (sal_Int32 row = 0; row < rows.getLength(); ++row) {
            const auto& contents = rows[row];
            for (sal_Int32 column = 0; column < contents.getLength(); ++column) {
                const auto kind = contents[column].getValueTypeClass();
                if (kind == uno::TypeClass_STRING) {
                    continue;
                }
                const Address at{range.first.row + row, range.first.column + column};
                const auto place = block.place(at);
                const auto& format = block.formats[place];
                const auto formula = !block.formulas.empty() && !block.formulas[place].isEmpty();
                if (kind == uno::TypeClass_VOID || format.shown_by_office || (format.general && formula)) {
                    block.shown.emplace(place, shown(at));
                }
            }
        }
    }
}

rtl::OUString CellRows::shown(Address at) const {
    const uno::Reference<XTextRange> cell(sheet_->getCellByPosition(at.column, at.row), uno::UNO_QUERY_THROW);
    return cell->getString();
}

}  // namespace kpisheet
