// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/named_columns.hpp"

#include <algorithm>
#include <array>

#include "core/eras/civil.hpp"
#include "core/layouts/named_value.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr int most_looked_at = 60;  // cells of one column
constexpr int fewest = 2;
constexpr std::size_t no_column = static_cast<std::size_t>(-1);

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return contains(text, word); });
}

/// Which values the heading speaks of beside the names; unknown where it does not say.
ColumnRole said_by(std::string_view heading) {
    if (contains_any(heading, {"実績", "達成値"})) {
        return ColumnRole::actual;
    }
    if (contains_any(heading, {"基準", "現状", "現況", "策定時", "従前", "当初"})) {
        return ColumnRole::base;
    }
    return contains_any(heading, {"目標値", "まで", "目標年度"}) ? ColumnRole::target : ColumnRole::unknown;
}

class NamedColumns {
public:
    NamedColumns(const Grid& grid, const HeaderBand& band, std::int32_t shift, TableColumns& settled)
        : grid_(grid), band_(band), shift_(shift), settled_(settled) {}

    void settle() {
        const auto named = named_columns();
        if (named.empty()) {
            return;
        }
        std::vector<ColumnRole> roles;
        for (const auto i : named) {
            roles.push_back(said_by(settled_.columns[i].heading));
        }
        settle_open_roles(named, roles);
        const auto target = std::ranges::find(roles, ColumnRole::target);
        const auto name = target == roles.end() ? std::size_t{0} : static_cast<std::size_t>(target - roles.begin());
        settled_.named.assign(settled_.columns.size(), ColumnRole::unknown);
        for (std::size_t k = 0; k < named.size(); ++k) {
            auto& column = settled_.columns[named[k]];
            settled_.named[named[k]] = roles[k];
            column.reason.add("、名称と値が一つのセル", ", a name and a value in each cell");
            if (k != name) {
                column.role = roles[k];
            }
        }
    }

private:
    /// The latest year is the target's, the others are actuals.
    void settle_open_roles(const std::vector<std::size_t>& named, std::vector<ColumnRole>& roles) const {
        std::size_t latest = no_column;
        int latest_year = 0;
        for (std::size_t k = 0; k < named.size(); ++k) {
            const auto& period = settled_.periods[named[k]];
            const auto year = period && roles[k] == ColumnRole::unknown ? fiscal_year_of(*period) : Result<int>(0);
            const bool later = latest == no_column || (year && *year > latest_year);
            if (roles[k] == ColumnRole::unknown && later) {
                latest = k;
                latest_year = year ? *year : 0;
            }
        }
        const bool has_target = std::ranges::find(roles, ColumnRole::target) != roles.end();
        for (std::size_t k = 0; k < roles.size(); ++k) {
            if (roles[k] == ColumnRole::unknown) {
                roles[k] = k == latest && !has_target ? ColumnRole::target : ColumnRole::actual;
            }
        }
    }

    std::vector<std::size_t> named_columns() const {
        std::vector<std::size_t> named;
        for (std::size_t i = 0; i < settled_.columns.size(); ++i) {
            const auto& column = settled_.columns[i];
            if (column.told || column.role == ColumnRole::target) {
                return {};
            }
            if (column.role == ColumnRole::kpi && !column.heading.empty() && holds_names_with_values(column)) {
                named.push_back(i);
            }
        }
        return named;
    }

    bool holds_names_with_values(const Column& column) const {
        const auto number = column.column;
        const bool said = contains_any(column.heading, {"(", "（"}) && said_by(column.heading) != ColumnRole::unknown;  // KPI(基準値)
        int filled = 0;
        int split = 0;
        for (auto row = band_.last + 1; row <= band_.data_last && filled < most_looked_at; ++row) {
            const auto* cell = grid_.sheet().cell({row, std::max(0, number + shift_)});
            if (cell == nullptr || grid_.text(*cell).empty() || grid_.look(*cell) == Look::missing || grid_.sheet().row(row).size() < 2) {
                continue;
            }
            ++filled;
            split += cell->kind == SheetCell::Kind::text && split_named_value(grid_.text(*cell)) ? 1 : 0;
            if (filled == 4 && split == 0) {
                return false;
            }
        }
        return split >= (said ? 1 : fewest) && split * 10 >= filled * 7;
    }

    const Grid& grid_;
    const HeaderBand& band_;
    std::int32_t shift_;
    TableColumns& settled_;
};

/// 事業名⏎【担当課】, KPI(担当課): the section stands behind what the heading names first.
bool names_section_too(std::string_view heading) {
    const auto at = heading.find_first_of("([\n");
    const auto other = heading.find("【");
    const auto open = std::min(at, other);
    if (open == std::string_view::npos || open == 0) {
        return false;
    }
    auto inside = heading.substr(open);
    for (const std::string_view mark : {"\n", "【", "(", "["}) {
        inside = inside.starts_with(mark) ? trim(inside.substr(mark.size())) : inside;
    }
    const auto end = std::min(inside.find_first_of(")]"), inside.find("】"));
    return read_heading(inside.substr(0, end)).role == ColumnRole::department;
}

}  // namespace

void settle_named_columns(const Grid& grid, const HeaderBand& band, std::int32_t shift, TableColumns& settled) {
    NamedColumns(grid, band, shift, settled).settle();
}

void ask_for_named_values(const Grid& grid, const TableColumns& columns, std::span<const IndicatorRows> found, std::vector<AskedBlank>& blanks) {
    if (columns.named.empty()) {
        return;
    }
    for (std::size_t k = 0; k < found.size(); ++k) {
        const auto number = columns.groups[found[k].group].name_column;
        const auto role = value_role(columns.named_role(number));
        const auto at = found[k].shift.of(number).value_or(-1);
        const auto text = at < 0 ? std::string_view{} : grid.text(found[k].row, at);
        if (role && !text.empty() && !split_named_value(text)) {
            blanks.push_back({{found[k].row, at}, *role, columns.at(number)->year, k});
        }
    }
}

void settle_named_departments(const Grid& grid, const HeaderBand& band, TableColumns& settled) {
    if (settled.first_with(ColumnRole::department)) {
        return;
    }
    for (const auto& column : settled.columns) {
        const bool words = is_outer_column(column.role) || column.role == ColumnRole::kpi;
        if (!words || column.told || !names_section_too(column.heading)) {
            continue;
        }
        int found = 0;
        int filled = 0;
        for (auto row = band.last + 1; row <= band.data_last && filled < most_looked_at; ++row) {
            const auto* cell = grid.sheet().cell({row, column.column});
            if (cell != nullptr && !grid.text(*cell).empty() && grid.sheet().row(row).size() >= 2) {
                ++filled;
                found += split_named_department(grid.text(*cell)) ? 1 : 0;
            }
        }
        if (found >= fewest && found * 2 >= filled) {
            settled.named_department = column.column;
            return;
        }
    }
}

}  // namespace kpisheet
