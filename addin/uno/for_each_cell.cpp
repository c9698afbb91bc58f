// SPDX-License-Identifier: MPL-2.0
#include "uno/for_each_cell.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include <com/sun/star/uno/Sequence.hxx>

#include "uno/argument_grid.hpp"

namespace kpisheet {

namespace {

using com::sun::star::uno::Sequence;
using com::sun::star::uno::TypeClass_SEQUENCE;
using com::sun::star::uno::TypeClass;
using com::sun::star::uno::TypeClass_DOUBLE;
using com::sun::star::uno::TypeClass_STRING;

/// Several arguments as grids, and one cell of each after another. A value that stays the same is read once.
class Grids {
public:
    Grids(AnyPointers given, std::span<Argument> scratch) : arguments_(scratch), read_(given.size(), nullptr) {
        grids_.reserve(given.size());
        for (const auto* argument : given) {
            grids_.emplace_back(*argument);
        }
    }

    [[nodiscard]] std::size_t count() const { return grids_.size(); }
    [[nodiscard]] bool are_valid() const { return std::ranges::all_of(grids_, &ArgumentGrid::is_valid); }
    [[nodiscard]] Arguments arguments() const { return arguments_; }

    [[nodiscard]] sal_Int32 longest(sal_Int32 (ArgumentGrid::*length)() const) const {
        sal_Int32 longest = 1;
        for (const auto& grid : grids_) {
            longest = std::max(longest, (grid.*length)());
        }
        return longest;
    }

    /// Reads the cell of grid `i`. The result is an error to show instead, if there is one.
    std::optional<Any> read(std::size_t i, sal_Int32 row, sal_Int32 column) {
        const auto* value = grids_[i].at(row, column);
        if (value == nullptr) {
            return to_any(Error::missing);
        }
        if (is_error(*value)) {
            return *value;
        }
        if (value != read_[i]) {
            arguments_[i].read(*value);
            arguments_[i].set_omitted(grids_[i].is_single() && !value->hasValue());
            read_[i] = value;
        }
        return std::nullopt;
    }

private:
    std::span<Argument> arguments_;
    std::vector<ArgumentGrid> grids_;
    std::vector<const Any*> read_;
};

Any one_cell(AnyPointers given, std::span<Argument> scratch, const std::function<Any(Arguments)>& function) {
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (is_error(*given[i])) {
            return *given[i];
        }
        scratch[i].read(*given[i]);
        scratch[i].set_omitted(!given[i]->hasValue());
    }
    return function(scratch);
}

Any cell_of_array(Grids& grids, sal_Int32 row, sal_Int32 column, const std::function<Any(Arguments)>& function) {
    for (std::size_t i = 0; i < grids.count(); ++i) {
        if (auto error = grids.read(i, row, column)) {
            return *error;
        }
    }
    return function(grids.arguments());
}

/// True when every cell holds a value of this type.
bool holds_only(const Sequence<Sequence<Any>>& cells, TypeClass type) {
    const auto is_of_type = [&](const Any& cell) { return cell.getValueTypeClass() == type; };
    return std::all_of(cells.begin(), cells.end(),
                       [&](const Sequence<Any>& row) { return std::all_of(row.begin(), row.end(), is_of_type); });
}

template <class Value>
Any unpacked(const Sequence<Sequence<Any>>& cells) {
    Sequence<Sequence<Value>> values(cells.getLength());
    auto* row_of_values = values.getArray();
    for (const auto& row : cells) {
        row_of_values->realloc(row.getLength());
        std::transform(row.begin(), row.end(), row_of_values->getArray(),
                       [](const Any& cell) { return *static_cast<const Value*>(cell.getValue()); });
        ++row_of_values;
    }
    return Any(values);
}

/// Calc takes a text in an array of Anys for different from the same text elsewhere (=C2="達成", COUNTIF), and reads
/// numbers (errors are numbers, too) faster when they are no Anys: an array of one kind is handed over as such.
Any of_one_kind(const Sequence<Sequence<Any>>& cells) {
    if (holds_only(cells, TypeClass_STRING)) {
        return unpacked<rtl::OUString>(cells);
    }
    return holds_only(cells, TypeClass_DOUBLE) ? unpacked<double>(cells) : Any(cells);
}

Any array_of_cells(AnyPointers given, std::span<Argument> scratch, const std::function<Any(Arguments)>& function) {
    Grids grids(given, scratch);
    if (!grids.are_valid()) {
        return to_any(Error::bad_argument);
    }
    const auto rows = grids.longest(&ArgumentGrid::used_rows);
    const auto columns = grids.longest(&ArgumentGrid::used_columns);
    if (rows == 1 && columns == 1) {
        return cell_of_array(grids, 0, 0, function);
    }
    Sequence<Sequence<Any>> result(rows);
    auto* result_rows = result.getArray();
    for (sal_Int32 row = 0; row < rows; ++row) {
        result_rows[row].realloc(columns);
        auto* result_row = result_rows[row].getArray();
        for (sal_Int32 column = 0; column < columns; ++column) {
            result_row[column] = cell_of_array(grids, row, column, function);
        }
    }
    return of_one_kind(result);
}

}  // namespace

Any for_each_cell(std::size_t required, AnyPointers given, std::span<Argument> scratch,
                  const std::function<Any(Arguments)>& function) {
    if (!std::ranges::all_of(given.first(required), &Any::hasValue)) {
        return to_any(Error::bad_argument);
    }
    const auto is_sequence = [](const Any* argument) { return argument->getValueTypeClass() == TypeClass_SEQUENCE; };
    return std::ranges::any_of(given, is_sequence) ? array_of_cells(given, scratch, function)
                                                   : one_cell(given, scratch, function);
}

}  // namespace kpisheet
