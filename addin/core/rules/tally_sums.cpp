// SPDX-License-Identifier: MPL-2.0
#include "core/rules/tally_sums.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

#include "core/rules/rates.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

using Row = TallyTable::Row;

/// A line of numbers and the sum stated for it.
struct Line {
    std::int32_t place = 0;  ///< the row of a line across, the column of one downwards
    int stated = 0;
    int made = 0;
    [[nodiscard]] bool agrees() const { return stated == made; }
};

std::vector<Line> lines_across(const TallyTable& table) {
    std::vector<Line> lines;
    for (const auto& row : table.rows) {
        if (row.sum) {
            lines.push_back({row.row, *row.sum, TallyTable::sum_of(row)});
        }
    }
    return lines;
}

/// Down to the last row, if that is the sum of those above it.
std::vector<Line> lines_downwards(const TallyTable& table) {
    std::vector<Line> lines;
    if (table.rows.size() < 3 || !table.rows.back().is_sum) {
        return lines;
    }
    const auto& sums = table.rows.back();
    for (std::size_t i = 0; i < table.grades.size(); ++i) {
        const auto made = std::accumulate(table.rows.begin(), table.rows.end() - 1, 0, [&](int sum, const Row& row) { return sum + row.counts[i]; });
        lines.push_back({table.grades[i].column, sums.counts[i], made});
    }
    const bool all_stated = std::ranges::all_of(table.rows, [](const auto& row) { return row.sum.has_value(); });
    if (all_stated) {
        const auto made = std::accumulate(table.rows.begin(), table.rows.end() - 1, 0, [](int sum, const Row& row) { return sum + *row.sum; });
        lines.push_back({*table.sum_column, *sums.sum, made});
    }
    return lines;
}

std::vector<Line> broken(const std::vector<Line>& lines) {
    std::vector<Line> found;
    std::ranges::copy_if(lines, std::back_inserter(found), [](const auto& line) { return !line.agrees(); });
    return found;
}

std::string shown(const Sheet& sheet, Address at) {
    const auto* cell = sheet.cell(at);
    return fmt::format("「{}」({})", cell == nullptr ? std::string_view{} : trim(cell->text), to_text(at));
}

void report(const Sheet& sheet, const TallyTable& table, Findings& findings) {
    const auto across = lines_across(table);
    const auto downwards = lines_downwards(table);
    const auto rows = broken(across);
    const auto columns = broken(downwards);
    const bool side_by_side = table.sum_column && table.grades.back().column - table.grades.front().column + 1 == static_cast<std::int32_t>(table.grades.size()) &&
                              (*table.sum_column == table.grades.back().column + 1 || *table.sum_column + 1 == table.grades.front().column);
    if (across.size() == 1 && downwards.empty() && rows.size() == 1 && side_by_side) {  // 評価不能, that is no grade, may be counted too
        const auto& line = rows.front();
        findings.add(Range{{line.place, table.grades.front().column}, {line.place, *table.sum_column}},
                     {fmt::format("評価の集計の合計 {} は、各区分の数の和 {} と合いません（{}行目）。", line.stated, line.made, line.place + 1),
                      fmt::format("The total {} of the counts of grades is not their sum {} (row {}).", line.stated, line.made, line.place + 1)});
        return;
    }
    if (rows.size() > 1 || columns.size() > 1 || (rows.empty() && columns.empty()) || across.size() + downwards.size() < 3) {
        return;  // one number that is wrong breaks one line each way
    }
    const auto sum_row = table.rows.back().row;
    const Address wrong{rows.empty() ? sum_row : rows.front().place, columns.empty() ? table.sum_column.value_or(0) : columns.front().place};
    Text sums;
    const auto add = [&](const Line& line, std::string_view way, std::string_view way_en) {
        sums.ja += fmt::format("{}{}の数の和は{}、書かれているのは{}", sums.ja.empty() ? "" : "。", way, line.made, line.stated);
        sums.en += fmt::format("{}the {} adds up to {}, and {} is written", sums.en.empty() ? "" : "; ", way_en, line.made, line.stated);
    };
    if (!rows.empty()) {
        add(rows.front(), fmt::format("{}行目", rows.front().place + 1), fmt::format("row {}", rows.front().place + 1));
    }
    if (!columns.empty()) {
        add(columns.front(), fmt::format("{}列", column_name(columns.front().place)), fmt::format("column {}", column_name(columns.front().place)));
    }
    findings.add(wrong, {fmt::format("評価の集計の {} は、合計と合いません（{}。ほかの行と列は合っています）。", shown(sheet, wrong), sums.ja),
                         fmt::format("{} of the counts of grades does not go with the sums: {}; the other rows and columns do.", shown(sheet, wrong), sums.en)});
}

/// The printed share of a cell: 75.0, 75.0%.
std::optional<PrintedRate> share_in(const SheetCell* cell) {
    const NormalText normal(cell == nullptr ? std::string_view{} : std::string_view(cell->text));
    auto text = std::string(trim(normal.view()));
    if (text.ends_with('%')) {
        text.pop_back();
    }
    if (text.empty() || text.find_first_not_of("0123456789.") != std::string::npos) {
        return std::nullopt;
    }
    const auto point = text.find('.');
    return PrintedRate{std::strtod(text.c_str(), nullptr), point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1)};
}

/// The share of the first `grades` in a row.
double share_of(const Row& row, std::size_t grades) {
    const auto all = row.sum.value_or(TallyTable::sum_of(row));
    return all == 0 ? -1 : std::accumulate(row.counts.begin(), row.counts.begin() + static_cast<std::ptrdiff_t>(grades), 0) * 100.0 / all;
}

/// 構成比 below counts: each of its share in all.
void report_row_of_shares(const Sheet& sheet, const TallyTable& table, Findings& findings) {
    constexpr std::size_t fewest_agreeing = 3;
    const auto& sums = table.rows[table.shared];
    const auto all = TallyTable::sum_of(sums);
    std::size_t agreeing = 0;
    std::vector<std::pair<Address, double>> odd;
    for (std::size_t i = 0; i < table.grades.size() && all > 0; ++i) {
        const Address at{*table.share_row, table.grades[i].column};
        const auto* cell = sheet.cell(at);
        auto printed = share_in(cell);
        const auto share = sums.counts[i] * 100.0 / all;
        if (printed && !contains(cell->text, "%") && !contains(cell->text, "％") && printed->percent <= 1) {
            printed = PrintedRate{printed->percent * 100, std::max(0, printed->decimals - 2)};  // 0.333
        }
        if (printed) {
            const bool agrees = shows_as(share, *printed) || shows_as(share, *printed, Rounding::down);
            agreeing += agrees ? 1 : 0;
            if (!agrees) {
                odd.emplace_back(at, share);
            }
        }
    }
    if (agreeing >= fewest_agreeing && odd.size() == 1) {
        const auto& [at, share] = odd.front();
        findings.add(at, {fmt::format("構成比 {} は、上の合計から計算した {:.1f}% と合いません（ほかの区分は合っています）。", shown(sheet, at), share),
                          fmt::format("The share {} does not follow from the sums above: {:.1f}%; the others do.", shown(sheet, at), share)});
    }
}

void report_shares(const Sheet& sheet, const TallyTable& table, Findings& findings) {
    constexpr std::size_t fewest_agreeing = 3;
    for (std::size_t grades = 1; grades < table.grades.size(); ++grades) {
        std::size_t agreeing = 0;
        const Row* odd = nullptr;
        std::size_t differing = 0;
        for (const auto& row : table.rows) {
            const auto printed = share_in(sheet.cell({row.row, *table.share_column}));
            const auto share = share_of(row, grades);
            const bool sums_up = !row.sum || *row.sum == TallyTable::sum_of(row);  // else the sum is told
            if (!printed || share < 0 || !sums_up) {
                continue;
            }
            const bool agrees = shows_as(share, *printed) || shows_as(share, *printed, Rounding::down);
            agreeing += agrees ? 1 : 0;
            differing += agrees ? 0 : 1;
            odd = agrees ? odd : &row;
        }
        if (agreeing < fewest_agreeing || differing != 1) {
            continue;
        }
        const Address at{odd->row, *table.share_column};
        const auto part = std::accumulate(odd->counts.begin(), odd->counts.begin() + static_cast<std::ptrdiff_t>(grades), 0);
        const auto quotient = fmt::format("{}÷{} = {:.{}f}%", part, odd->sum.value_or(TallyTable::sum_of(*odd)), share_of(*odd, grades), share_in(sheet.cell(at))->decimals);
        findings.add(at, {fmt::format("割合 {} は、この行の数から計算した {} と合いません（ほかの行は合っています）。", shown(sheet, at), quotient),
                          fmt::format("The share {} does not follow from the counts of its row: {}; the others do.", shown(sheet, at), quotient)});
        return;
    }
}

}  // namespace

void check_sums_of_tallies(const Examined& examined, Findings& findings) {
    for (const auto& table : examined.tallies) {
        if (!table.rows.empty()) {
            report(examined.sheet, table, findings);
        }
    }
}

void check_shares_of_tallies(const Examined& examined, Findings& findings) {
    for (const auto& table : examined.tallies) {
        if (table.share_column) {
            report_shares(examined.sheet, table, findings);
        }
        if (table.share_row) {
            report_row_of_shares(examined.sheet, table, findings);
        }
    }
}

}  // namespace kpisheet
