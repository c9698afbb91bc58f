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

/// Calc takes a text in an array of Anys for different from the same text elsewhere (=C2="達成", COUNTIF): an array of
/// texts alone is better handed over as such. Any other array stays as it is.
Any with_comparable_texts(const Sequence<Sequence<Any>>& cells) {
    const auto is_text = [](const Any& cell) { return cell.getValueTypeClass() == TypeClass_STRING; };
    const auto all_texts = [&](const Sequence<Any>& row) { return std::all_of(row.begin(), row.end(), is_text); };
    if (!std::all_of(cells.begin(), cells.end(), all_texts)) {
        return Any(cells);
    }
    Sequence<Sequence<rtl::OUString>> texts(cells.getLength());
    auto* text_rows = texts.getArray();
    for (const auto& row : cells) {
        text_rows->realloc(row.getLength());
        std::transform(row.begin(), row.end(), text_rows->getArray(),
                       [](const Any& cell) { return *static_cast<const rtl::OUString*>(cell.getValue()); });
        ++text_rows;
    }
    return Any(texts);
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
    return with_comparable_texts(result);
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
