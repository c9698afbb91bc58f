// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/layouts/grid.hpp"
#include "core/layouts/heading.hpp"
#include "core/layouts/sheet_context.hpp"
#include "core/layouts/table.hpp"
#include "core/layouts/years.hpp"

namespace kpisheet {

/// From this certainty a label of a card is taken for one.
inline constexpr double sure_card_label = 0.7;

/// A line of a card: a label in its first column, and what stands right of it.
struct CardLine {
    std::int32_t row = 0;
    Heading label;
    std::string_view words;                 ///< of the label
    std::vector<const SheetCell*> cells;    ///< that hold something, right of the label
    std::optional<Address> year_at;         ///< where its year stands, in a series that runs downwards
    std::int32_t column = -1;               ///< where its figure stands or should; -1: right of the label
};

/// 従前値 | H27 | H28 | 目標値: headings of figures side by side, over figures.
[[nodiscard]] bool is_line_of_heads(const CardLine& line, const Grid& grid);

/// A form for one KPI (個票): labels that run downwards in one column, their texts and figures right of them, often with
/// the years below, running downwards (R2 | 目標 | 実績) or across.
struct Card {
    Range range;
    std::vector<CardLine> lines;
    Address name_at;                        ///< where the name stands, or should
    std::string_view name_text;             ///< as printed
    std::size_t name = 0;                   ///< index of the line that names the indicator; what is above it are its sections
};

/// All cards of a sheet, by row, then column. A card is taken for one only where its labels prove it: a name right of
/// 指標名, and below it two labels and more, of them one with a value, or years with their values.
[[nodiscard]] std::vector<Card> find_cards(const Grid& grid);

/// The card as a table of one indicator.
[[nodiscard]] Table read_card(const Grid& grid, const Card& card, const SheetYears& years, SheetContext& context);

}  // namespace kpisheet
