// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/cell_rows.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "uno/sheets/office_ranges.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
using com::sun::star::text::XTextRange;

std::size_t size_of(const Range& range) {
    return static_cast<std::size_t>(range.last.row - range.first.row + 1) *
           static_cast<std::size_t>(range.last.column - range.first.column + 1);
}

/// One call for a rectangle with some blanks in it is faster than a call for each stretch without any.
bool worth_one_call(const Range& box, std::size_t filled) { return size_of(box) <= filled * 8 + 256; }

/// The office gives an array formula in braces.
rtl::OUString without_braces(const rtl::OUString& formula) {
    return formula.startsWith("{") && formula.endsWith("}") ? formula.copy(1, formula.getLength() - 2) : formula;
}

/// A number as General shows it, and no date, percentage or word that a formula's result inherits from its arguments.
bool is_plain_number(const rtl::OUString& shown) {
    for (sal_Int32 at = 0; at < shown.getLength(); ++at) {
        const auto unit = shown[at];
        const auto plain =
            (unit >= '0' && unit <= '9') || unit == '-' || unit == '.' || unit == ',' || unit == 'E' || unit == '+';
        if (!plain || (unit == '-' && at > 0 && shown[at - 1] != 'E')) {
            return false;
        }
    }
    return true;
}

}  // namespace

CellRows::CellRows(Cells sheet, std::vector<RowsSweep<Nothing>::Item> content,
                   std::vector<RowsSweep<Nothing>::Item> formulas, std::vector<RowsSweep<SheetFormat>::Item> formats,
                   ReadLimits& left, SheetBuilder& builder)
    : sheet_(std::move(sheet)),
      content_(std::move(content)),
      formulas_(std::move(formulas)),
      formats_(std::move(formats)),
      left_(left),
      builder_(builder),
      text_(left.text_length),
      formula_text_(left.text_length) {}

bool CellRows::read_next(std::int32_t rows) {
    const auto row = content_.next_row(next_row_);
    if (row < 0) {
        return false;
    }
    next_row_ = row + rows;
    if (!read_rows(row, next_row_ - 1)) {
        builder_.set_cut_off();
        return false;
    }
    return true;
}

bool CellRows::read_rows(std::int32_t first, std::int32_t last) {
    std::vector<Range> parts;
    std::size_t filled = 0;
    content_.in_rows(first, last, [&](const Range& part, Nothing) {
        parts.push_back(part);
        filled += size_of(part);
    });
    box_ = bounds_of(parts);
    read_formats();
    read_formulas();
    if (worth_one_call(box_, filled)) {
        return read_part(box_);
    }
    std::sort(parts.begin(), parts.end());
    return std::all_of(parts.begin(), parts.end(), [this](const Range& part) { return read_part(part); });
}

void CellRows::read_formats() {
    format_at_.assign(size_of(box_), {});
    formats_.in_rows(box_.first.row, box_.last.row, [this](const Range& part, const SheetFormat& format) {
        const auto first = std::max(part.first.column, box_.first.column);
        const auto last = std::min(part.last.column, box_.last.column);
        for (auto row = part.first.row; first <= last && row <= part.last.row; ++row) {
            std::fill_n(format_at_.begin() + static_cast<std::ptrdiff_t>(place({row, first})), last - first + 1,
                        format);
        }
    });
}

void CellRows::read_formulas() {
    formula_at_.clear();
    formulas_.in_rows(box_.first.row, box_.last.row, [this](const Range& part, Nothing) {
        formula_at_.resize(size_of(box_));
        const uno::Reference<com::sun::star::sheet::XCellRangeFormula> cells(cells_at(sheet_, part),
                                                                             uno::UNO_QUERY_THROW);
        const uno::Sequence<uno::Sequence<rtl::OUString>> rows = cells->getFormulaArray();
        for (sal_Int32 row = 0; row < rows.getLength(); ++row) {
            const auto& formulas = rows[row];
            for (sal_Int32 column = 0; column < formulas.getLength(); ++column) {
                formula_at_[place({part.first.row + row, part.first.column + column})] = formulas[column];
            }
        }
    });
}

bool CellRows::read_part(const Range& part) {
    const uno::Reference<com::sun::star::sheet::XCellRangeData> cells(cells_at(sheet_, part), uno::UNO_QUERY_THROW);
    const uno::Sequence<uno::Sequence<uno::Any>> rows = cells->getDataArray();
    for (sal_Int32 row = 0; row < rows.getLength(); ++row) {
        const auto& contents = rows[row];
        for (sal_Int32 column = 0; column < contents.getLength(); ++column) {
            if (!add_cell({part.first.row + row, part.first.column + column}, contents[column])) {
                return false;
            }
        }
    }
    return true;
}

/// The most usual cell. False when the limits allow no more.
bool CellRows::add_typed_text(Address at, const rtl::OUString& words) {
    auto& known = known_texts_.of(words);
    if (!KnownTexts::is_known(known, words)) {
        const auto text = text_.of(words);
        if (left_.text_bytes < text.size()) {
            return false;
        }
        known = {words, builder_.keep(text), text_.cut()};
    }
    if (left_.cells == 0 || left_.text_bytes < known.kept.size()) {
        return false;
    }
    --left_.cells;
    left_.text_bytes -= known.kept.size();
    builder_.add_kept_text(at, known.kept);
    if (known.cut) {
        builder_.set_cut_off();
    }
    return true;
}

bool CellRows::add_cell(Address at, const uno::Any& content) {
    const auto formula =
        formula_at_.empty() ? std::string_view{} : formula_text_.of(without_braces(formula_at_[place(at)]));
    std::string_view text;
    auto shown_by_office = false;
    double number = 0;
    const auto& format = format_at_[place(at)];
    const auto is_text = content.getValueTypeClass() == uno::TypeClass_STRING;
    const auto is_number = !is_text && (content >>= number);
    if (is_text) {
        const auto& words = *static_cast<const rtl::OUString*>(content.getValue());
        if (formula.empty()) {
            return words.isEmpty() || add_typed_text(at, words);
        }
        text = text_.of(words);
    } else if (!is_number) {
        text = text_.of(shown(at));  // an error: the data array leaves it void
    } else if (format.shown_by_office) {
        text = text_.of(shown(at));
        shown_by_office = true;
    } else if (format.general && !formula.empty()) {
        const auto words = shown(at);
        shown_by_office = !is_plain_number(words);
        text = shown_by_office ? text_.of(words) : std::string_view{};
    }

    if (left_.cells == 0 || left_.text_bytes < text.size() + formula.size()) {
        return false;
    }
    --left_.cells;
    left_.text_bytes -= text.size() + formula.size();
    if (is_text) {
        builder_.add_text(at, text, formula);
    } else if (is_number) {
        builder_.add_number(at, number, format.number, formula, text);
    } else {
        builder_.add_error(at, text, formula);
    }
    if (text_.cut() && (is_text || shown_by_office)) {
        builder_.set_cut_off();
    }
    return true;
}

rtl::OUString CellRows::shown(Address at) const {
    const uno::Reference<XTextRange> cell(sheet_->getCellByPosition(at.column, at.row), uno::UNO_QUERY_THROW);
    return cell->getString();
}

std::size_t CellRows::place(Address at) const {
    const auto columns = static_cast<std::size_t>(box_.last.column - box_.first.column + 1);
    return static_cast<std::size_t>(at.row - box_.first.row) * columns +
           static_cast<std::size_t>(at.column - box_.first.column);
}

}  // namespace kpisheet
