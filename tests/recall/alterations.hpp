// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <string>

#include "recall/book.hpp"
#include "recall/deviation_kinds.hpp"

namespace kpisheet::recall {

/// What a section did to a book: the only issue is to be of this rule and to cover the cell.
struct Alteration {
    Book book;
    std::size_t sheet = 0;
    Address cell;
    std::optional<Range> around;  ///< where the issue may stand instead: the heading rows, for instance
};

/// A kind of alteration. `plant` does it to one indicator of a recognised book; nothing where there is no place for it.
struct AlterationKind {
    DeviationKind kind;
    std::optional<Alteration> (*plant)(const Book& book, const Table& table, const Indicator& indicator);
};

[[nodiscard]] std::span<const AlterationKind> alteration_kinds();

}  // namespace kpisheet::recall
