// SPDX-License-Identifier: MPL-2.0
#include "uno/argument_grid.hpp"

#include <algorithm>

#include <cppu/unotype.hxx>
#include <rtl/ustring.hxx>

namespace kpisheet {

namespace {

using com::sun::star::uno::Sequence;
using com::sun::star::uno::TypeClass_SEQUENCE;
using com::sun::star::uno::TypeClass_STRING;

// Ranges as long as this were meant as "the column" or "the row"; shorter ones keep their shape.
constexpr sal_Int32 long_column = 65536;
constexpr sal_Int32 long_row = 1024;

const ArgumentGrid::Value blank_cell;

/// Calc hands over the blank cells of a range as empty texts.
bool is_blank(const ArgumentGrid::Value& value) {
    if (!value.hasValue()) {
        return true;
    }
    return value.getValueTypeClass() == TypeClass_STRING && static_cast<const rtl_uString*>(value.pReserved)->length == 0;
}

sal_Int32 used_length(const Sequence<ArgumentGrid::Value>& row) {
    auto length = row.getLength();
    const auto* values = row.getConstArray();
    while (length > 0 && is_blank(values[length - 1])) {
        --length;
    }
    return length;
}

}  // namespace

ArgumentGrid::ArgumentGrid(const Value& argument) {
    if (argument.getValueTypeClass() != TypeClass_SEQUENCE) {
        single_ = &argument;
        return;
    }
    if (argument.getValueType() != cppu::UnoType<Sequence<Row>>::get()) {
        valid_ = false;
        return;
    }
    const auto& rows = *static_cast<const Sequence<Row>*>(argument.getValue());
    rows_ = rows.getConstArray();
    row_count_ = rows.getLength();
    column_count_ = 0;
    for (sal_Int32 row = 0; row < row_count_; ++row) {
        column_count_ = std::max(column_count_, rows_[row].getLength());
    }
    valid_ = row_count_ > 0 && column_count_ > 0;
    used_rows_ = row_count_;
    used_columns_ = column_count_;
    if (row_count_ >= long_column) {
        clip_rows();
    }
    if (column_count_ >= long_row) {
        clip_columns();
    }
}

void ArgumentGrid::clip_rows() {
    while (used_rows_ > 1 && used_length(rows_[used_rows_ - 1]) == 0) {
        --used_rows_;
    }
}

void ArgumentGrid::clip_columns() {
    used_columns_ = 1;
    for (sal_Int32 row = 0; row < used_rows_; ++row) {
        used_columns_ = std::max(used_columns_, used_length(rows_[row]));
    }
}

const ArgumentGrid::Value* ArgumentGrid::at(sal_Int32 row, sal_Int32 column) const {
    if (single_ != nullptr) {
        return single_;
    }
    const auto in_row = row_count_ == 1 ? 0 : row;
    const auto in_column = column_count_ == 1 ? 0 : column;
    if (in_row >= row_count_ || in_column >= column_count_) {
        return nullptr;
    }
    const auto& values = rows_[in_row];
    return in_column < values.getLength() ? &values.getConstArray()[in_column] : &blank_cell;
}

}  // namespace kpisheet
