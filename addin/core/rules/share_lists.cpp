// SPDX-License-Identifier: MPL-2.0
#include "core/rules/share_lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "core/rules/rates.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {
namespace {

constexpr std::int32_t most_rows = 20'000;
constexpr std::size_t longest = 30;  // bytes

std::optional<Quantity> quantity_of(const SheetCell& cell) {
    if (cell.text.size() > longest || cell.kind == SheetCell::Kind::error) {
        return std::nullopt;
    }
    const NormalText normal(cell.text);
    const auto value = read_value(normal.view());
    return has_number(value) && value.parts.empty() && value.period.empty() ? std::optional(value.quantity) : std::nullopt;
}

/// One row of a list: a whole number, and a percentage right of it.
struct CountLine {
    const SheetCell* count;
    const SheetCell* share;
    double number;
    PrintedRate printed;
    bool is_sum;
};

bool names_sum(std::string_view text) {
    const NormalText normal(text);
    return normal.view().starts_with("合計") || normal.view() == "計" || normal.view().starts_with("総計") || normal.view().starts_with("全体");
}

std::optional<CountLine> count_line_of(const Sheet& sheet, std::int32_t row) {
    const SheetCell* label = nullptr;
    const SheetCell* count = nullptr;
    double number = 0;
    for (const auto& cell : sheet.row(row)) {
        const auto quantity = cell.text.empty() ? std::nullopt : quantity_of(cell);
        if (!quantity) {
            label = cell.text.empty() || count != nullptr ? label : &cell;
            continue;
        }
        const bool percent = quantity->unit.starts_with('%');
        if (count != nullptr && percent && label != nullptr) {
            return CountLine{count, &cell, number, {quantity->number * 100, quantity->decimals}, names_sum(label->text)};
        }
        const bool whole = !percent && quantity->decimals == 0 && quantity->number >= 0;
        if (count != nullptr || !whole) {
            return std::nullopt;
        }
        count = &cell;
        number = quantity->number;
    }
    return std::nullopt;
}

bool makes(const CountLine& line, double total) {
    const auto percent = line.number * 100 / total;
    return shows_as(percent, line.printed) || shows_as(percent, line.printed, Rounding::down) || shows_as(percent, line.printed, Rounding::up);
}

void check_list(const std::vector<CountLine>& lines, Findings& findings) {
    constexpr std::ptrdiff_t fewest = 2;
    double total = 0;
    for (const auto& line : lines) {
        total += line.is_sum ? 0 : line.number;
    }
    const auto parts = std::ranges::count(lines, false, &CountLine::is_sum);
    const auto agrees = [&](const CountLine& line) { return line.is_sum || makes(line, total); };
    const auto agreeing = total <= 0 ? 0 : std::ranges::count_if(lines, [&](const auto& line) { return !line.is_sum && makes(line, total); });
    if (agreeing < fewest || agreeing + 1 != parts) {
        return;
    }
    const auto& odd = *std::ranges::find_if_not(lines, agrees);
    findings.add(odd.share->at, {fmt::format("割合「{}」は、{}÷{} = {:.1f}％ と合いません（{} はこの一覧の{}件の計）。", odd.share->text, odd.number, total, odd.number * 100 / total, total, parts),
                                 fmt::format("The share “{}” is not {}÷{} = {:.1f} % ({} is the sum of the {} counts).", odd.share->text, odd.number, total, odd.number * 100 / total, total, parts)});
    findings.rests_on({odd.count->at, odd.share->at});
}

}  // namespace

void check_share_lists(const Examined& examined, Findings& findings) {
    const auto& sheet = examined.sheet;
    if (sheet.row_count() > most_rows) {
        return;
    }
    const auto of_indicators = rows_of_indicators(examined);
    std::vector<CountLine> lines;
    for (std::int32_t row = 0; row <= sheet.row_count(); ++row) {
        const bool outside = row < sheet.row_count() && !of_indicators[static_cast<std::size_t>(row)];
        const auto line = outside ? count_line_of(sheet, row) : std::nullopt;
        const bool goes_on = line && !lines.empty() && lines.back().count->at.column == line->count->at.column && lines.back().share->at.column == line->share->at.column;
        if (!goes_on) {
            check_list(lines, findings);
            lines.clear();
        }
        if (line) {
            lines.push_back(*line);
        }
    }
}

}  // namespace kpisheet
