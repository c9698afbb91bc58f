// SPDX-License-Identifier: MPL-2.0
#include "core/rules/row_slips.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/layouts/vocabulary.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t fewest_rows = 5;
constexpr std::size_t mostly = 80;           ///< percent of a column
constexpr std::size_t fewest_between = 2;    ///< filled cells between the blank and the one too many

const ValueSlot* slot_in_row(const SlotColumn& column, const ValueSlot& like) {
    const auto found = std::ranges::find_if(column.slots, [&](const auto& slot) { return slot.table == like.table && slot.cell.row == like.cell.row; });
    return found == column.slots.end() ? nullptr : &*found;
}

/// The blank in the row of `late`, the only filled slot of its column, if the row is filled without a gap between them and the columns
/// before `late` are those that all others fill.
const ValueSlot* blank_before(const Examined& examined, const ValueSlot& late) {
    const ValueSlot* blank = nullptr;
    std::int32_t last_usual = -1;
    std::size_t between = 0;
    for (const auto& column : examined.slots) {
        const auto* slot = slot_in_row(column, late);
        if (slot == nullptr || column.slots.size() < fewest_rows || slot->cell.column == late.cell.column) {
            continue;
        }
        if (slot->cell.column > late.cell.column) {
            if (slot->filled && !column.mostly_filled(mostly)) {
                return nullptr;  // more than one year too many
            }
            continue;
        }
        if (!column.mostly_filled(mostly)) {
            if (slot->filled) {
                return nullptr;  // others have gaps, too
            }
            continue;
        }
        last_usual = std::max(last_usual, slot->cell.column);
        between += slot->filled && blank != nullptr ? 1 : 0;
        if (!slot->filled && blank != nullptr) {
            return nullptr;
        }
        blank = slot->filled ? blank : slot;
    }
    const bool next = last_usual + 1 == late.cell.column;
    return next && between >= fewest_between ? blank : nullptr;
}

void find_by_blanks(const Examined& examined, std::vector<RowSlip>& found) {
    for (const auto& column : examined.slots) {
        if (column.role != ValueRole::actual || column.filled != 1 || column.slots.size() < fewest_rows) {
            continue;
        }
        const auto& late = *std::ranges::find_if(column.slots, &ValueSlot::filled);
        if (const auto* blank = blank_before(examined, late)) {
            const auto text = seen_text(examined.sheet, late.cell);
            found.push_back({late.indicator,
                             {blank->cell, late.cell},
                             {fmt::format("{} は空欄で、ほかの行では空欄の「{}」（{}）に「{}」が入っています。", to_text(blank->cell), column.heading(),
                                          to_text(late.cell), text),
                              fmt::format("{} is blank, and “{}” stands under “{}” ({}), which is blank in the other rows.", to_text(blank->cell), text,
                                          column.heading(), to_text(late.cell))}});
        }
    }
}

/// 実績 in the first column of values, and nothing under 区分.
void find_by_category(const Examined& examined, const Table& table, std::vector<RowSlip>& found) {
    const auto* category = column_with(table, ColumnRole::category);
    if (category == nullptr || !table.row_order.empty()) {
        return;
    }
    for (const auto& indicator : table.indicators) {
        const auto at = category->column + whole_shift(table, indicator);
        for (auto row = indicator.first_row; indicator.shift == 0 && row <= indicator.last_row; ++row) {
            const auto* beside = examined.sheet.cell({row, at + 1});
            if (beside == nullptr || beside->kind != SheetCell::Kind::text || !is_blank(examined.sheet, {row, at})) {
                continue;
            }
            const NormalText normal(beside->text);
            if (row_category(trim(normal.view()))) {
                found.push_back({&indicator,
                                 {{row, at}, examined.sheet.row(row).back().at},
                                 {fmt::format("「{}」の列にあるはずの「{}」が {} にあります。", category->heading, beside->text, to_text(beside->at)),
                                  fmt::format("“{}” belongs under “{}” and stands in {}.", beside->text, category->heading, to_text(beside->at))}});
            }
        }
    }
}

}  // namespace

std::vector<RowSlip> row_slips(const Examined& examined) {
    std::vector<RowSlip> found;
    find_by_blanks(examined, found);
    for (const auto* table : examined.tables) {
        find_by_category(examined, *table, found);
    }
    std::ranges::stable_sort(found, {}, [](const auto& slip) { return slip.cells.first; });
    return found;
}

}  // namespace kpisheet
