// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>

#include "recall/deviation_kinds.hpp"
#include "recall/draft.hpp"

namespace kpisheet::recall {

/// What was planted, and the cell at which the only issue is to stand. Nothing where the layout has no place for it.
using Expected = std::optional<Address>;

struct Deviation {
    DeviationKind kind;
    Expected (*plant)(Draft& draft);
};

/// Every kind.
[[nodiscard]] std::span<const Deviation> all_deviations();

/// An indicator in the middle of the sheet.
[[nodiscard]] const Place& some_place(const Draft& draft);
/// True when every indicator takes one row.
[[nodiscard]] bool is_one_row(const Draft& draft);
/// True when the sheet has one heading row.
[[nodiscard]] bool has_one_table(const Draft& draft);

}  // namespace kpisheet::recall
