// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <sal/types.h>

namespace kpisheet {

/// One argument of a function as a grid of cells: a single value is a grid of one row and one column. Refers to the
/// argument, which must outlive it.
class ArgumentGrid {
public:
    using Value = com::sun::star::uno::Any;

    explicit ArgumentGrid(const Value& argument);

    /// False for sequences of another kind than rows of cells.
    [[nodiscard]] bool is_valid() const { return valid_; }
    [[nodiscard]] bool is_single() const { return rows_ == nullptr; }

    [[nodiscard]] sal_Int32 rows() const { return row_count_; }
    [[nodiscard]] sal_Int32 columns() const { return column_count_; }

    /// Rows and columns up to the last one in use, at least 1. Less than rows() and columns() only where the range is a
    /// whole column or row of a sheet, or most of one: a clerk who writes A:A means what stands in it.
    [[nodiscard]] sal_Int32 used_rows() const { return used_rows_; }
    [[nodiscard]] sal_Int32 used_columns() const { return used_columns_; }

    /// The cell at a row and column, with a single row or column spread over all others, as Calc does. Null outside.
    [[nodiscard]] const Value* at(sal_Int32 row, sal_Int32 column) const;

private:
    using Row = com::sun::star::uno::Sequence<Value>;

    void clip_rows();
    void clip_columns();

    const Value* single_ = nullptr;
    const Row* rows_ = nullptr;
    sal_Int32 row_count_ = 1;
    sal_Int32 column_count_ = 1;
    sal_Int32 used_rows_ = 1;
    sal_Int32 used_columns_ = 1;
    bool valid_ = true;
};

}  // namespace kpisheet
