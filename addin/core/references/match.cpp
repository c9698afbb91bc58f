// SPDX-License-Identifier: MPL-2.0
#include "core/references/match.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "core/references/columns.hpp"
#include "core/references/exact_matches.hpp"
#include "core/references/name_keys.hpp"
#include "core/references/renamed.hpp"
#include "core/text/squeezed.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_name = 1000;  ///< bytes of a cell that may hold nothing but a name

/// Of these folded names, how often each stands alone in a cell of the workbook.
using NameCounts = std::unordered_map<std::string, std::size_t>;

void count_in(const Workbook& workbook, NameCounts& names) {
    if (names.empty()) {
        return;
    }
    for (const auto& sheet : workbook.sheets) {
        for (const auto& cell : sheet.cells()) {
            if (cell.kind == SheetCell::Kind::text && cell.text.size() <= longest_name) {
                if (const auto found = names.find(folded_name(squeezed(cell.text))); found != names.end()) {
                    ++found->second;
                }
            }
        }
    }
}

/// True for the unmatched entries whose name the other workbook shows somewhere it was not taken for an indicator. Those
/// without a name can't be missed: blank-kpi-name speaks of them.
class SeenElsewhere {
public:
    SeenElsewhere(const std::vector<MatchEntry>& entries, const std::vector<MatchEntry>& others, const Workbook& workbook) {
        for (const auto& entry : entries) {
            if (!entry.is_matched()) {
                cells_.try_emplace(folded_name(entry.name), 0);
            }
        }
        count_in(workbook, cells_);
        for (const auto& other : others) {
            if (const auto found = cells_.find(folded_name(other.name)); found != cells_.end() && found->second > 0) {
                --found->second;
            }
        }
    }

    [[nodiscard]] bool contains(const MatchEntry& entry) const { return entry.name.empty() || cells_.at(folded_name(entry.name)) > 0; }

private:
    NameCounts cells_;
};

std::vector<TableMatch> tables_of(const MatchSides& sides) {
    std::map<std::pair<const Table*, const Table*>, std::size_t> shared;
    for (const auto& entry : sides.submitted) {
        if (entry.is_matched()) {
            ++shared[{entry.table, sides.reference[entry.other].table}];
        }
    }
    std::vector<TableMatch> tables;
    for (const auto& [pair, count] : shared) {
        TableMatch match{.table = pair.first, .reference = pair.second, .shared = count};
        match_columns(match);
        tables.push_back(std::move(match));
    }
    for (auto first = tables.begin(); first != tables.end();) {
        const auto last = std::find_if(first, tables.end(), [&](const auto& one) { return one.table != first->table; });
        std::max_element(first, last, [](const auto& a, const auto& b) { return a.shared < b.shared; })->main = true;
        first = last;
    }
    return tables;
}

/// The sheet of the submission that holds most of the indicators of a sheet of the reference; else the one of its name.
class SheetsOfReference {
public:
    SheetsOfReference(const MatchSides& sides, const Workbook& submitted, const Workbook& reference) {
        for (std::size_t i = 0; i < submitted.sheets.size(); ++i) {
            names_.try_emplace(submitted.sheets[i].name(), i);
        }
        for (const auto& sheet : reference.sheets) {
            const auto found = names_.find(sheet.name());
            sheet_of_.push_back(found == names_.end() ? 0 : found->second);
        }
        std::map<std::pair<std::size_t, std::size_t>, std::size_t> counts;
        for (const auto& entry : sides.submitted) {
            if (entry.is_matched()) {
                ++counts[{sides.reference[entry.other].table->sheet, entry.table->sheet}];
            }
        }
        std::vector<std::size_t> most(reference.sheets.size(), 0);
        for (const auto& [pair, count] : counts) {
            if (count > most[pair.first]) {
                most[pair.first] = count;
                sheet_of_[pair.first] = pair.second;
            }
        }
    }

    [[nodiscard]] std::size_t of(std::size_t reference_sheet) const { return sheet_of_[reference_sheet]; }

private:
    std::unordered_map<std::string, std::size_t> names_;
    std::vector<std::size_t> sheet_of_;
};

std::vector<RemovedIndicator> removed_of(const MatchSides& sides, const SheetsOfReference& sheets, const Workbook& submitted) {
    const SeenElsewhere seen(sides.reference, sides.submitted, submitted);
    const auto before = neighbours(sides.reference, true, false);
    const auto after = neighbours(sides.reference, true, true);
    std::vector<RemovedIndicator> removed;
    auto on_sheet = MatchEntry::none;  // the last matched one above on the same sheet: of a table that is gone altogether
    for (std::size_t i = 0; i < sides.reference.size(); ++i) {
        const auto& entry = sides.reference[i];
        if (i > 0 && sides.reference[i - 1].table->sheet != entry.table->sheet) {
            on_sheet = MatchEntry::none;
        }
        on_sheet = entry.is_matched() ? i : on_sheet;
        if (entry.is_matched() || seen.contains(entry)) {
            continue;
        }
        RemovedIndicator one{.reference_table = entry.table, .reference = entry.indicator, .sheet = sheets.of(entry.table->sheet), .at = {}};
        if (const auto beside = before[i] != MatchEntry::none  ? before[i]
                                : after[i] != MatchEntry::none ? after[i]
                                                               : on_sheet;
            beside != MatchEntry::none) {
            const auto& neighbour = sides.submitted[sides.reference[beside].other];
            one.sheet = neighbour.table->sheet;
            one.at = neighbour.indicator->cell;
        }
        removed.push_back(one);
    }
    std::ranges::stable_sort(removed, {}, &RemovedIndicator::sheet);
    return removed;
}

}  // namespace

Matching match(const Recognition& submitted, const Workbook& submitted_workbook, const Recognition& reference,
               const Workbook& reference_workbook) {
    auto sides = match_sides(submitted, reference);
    match_equal_names(sides);
    match_renamed(sides);
    Matching matching;
    matching.tables = tables_of(sides);
    const SeenElsewhere seen(sides.submitted, sides.reference, reference_workbook);
    for (const auto& entry : sides.submitted) {
        if (entry.is_matched()) {
            const auto& other = sides.reference[entry.other];
            matching.indicators.push_back({entry.table, entry.indicator, other.table, other.indicator, entry.by, entry.certainty});
        } else if (!seen.contains(entry)) {
            matching.added.push_back({entry.table, entry.indicator});
        }
    }
    if (!submitted_workbook.sheets.empty()) {
        const SheetsOfReference sheets(sides, submitted_workbook, reference_workbook);
        matching.removed = removed_of(sides, sheets, submitted_workbook);
    }
    return matching;
}

}  // namespace kpisheet
