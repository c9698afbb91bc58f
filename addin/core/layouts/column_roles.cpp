// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/column_roles.hpp"

#include <algorithm>

#include "core/layouts/column_content.hpp"
#include "core/layouts/current_values.hpp"
#include "core/layouts/misleading_headings.hpp"
#include "core/layouts/name_columns.hpp"
#include "core/layouts/name_groups.hpp"
#include "core/layouts/named_columns.hpp"
#include "core/layouts/numbers_of_names.hpp"
#include "core/layouts/recast_columns.hpp"
#include "core/layouts/role_names.hpp"
#include "core/layouts/settled_directions.hpp"
#include "core/layouts/value_chain.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/layouts/year_roles.hpp"
#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

class ColumnSettler {
public:
    ColumnSettler(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to, std::optional<std::int32_t> shift)
        : grid_(grid), band_(band), from_(from), to_(to), shift_(shift), contents_(count_contents(grid, band, from, to, shift.value_or(0))) {}

    TableColumns settle() {
        take_headings();
        if (shift_) {
            settle_codes_of_departments(contents_, from_, settled_);  // else the numbers may be another column's
        }
        settle_category();
        if (shift_) {
            settle_quotients(contents_, from_, settled_);
        }
        settle_results_called_accounts(settled_);
        settle_amounts_reached(settled_);
        settle_directions(grid_, band_, from_, shift_.value_or(0), contents_, settled_);
        settle_kind();
        settle_numbers_of_names(contents_, from_, settled_);
        settle_pairs();
        settle_current_values(current_, settled_.columns);
        if (shift_) {
            correct_misleading_headings(grid_, band_, from_, *shift_, contents_, outer_, settled_);
        }
        settle_blank_headings(grid_, band_, from_, shift_.value_or(0), contents_, settled_);
        settle_years(band_, contents_, from_, settled_, role_of_title());
        settle_lone_total(settled_);
        settle_letter_grades(contents_, from_, settled_);
        settle_named_columns(grid_, band_, shift_.value_or(0), settled_);
        settle_name_column(contents_, from_, settled_);
        settle_named_departments(grid_, band_, settled_);
        settle_categories_of_names(contents_, from_, settled_);
        settled_.groups = find_name_groups(settled_.columns, goal_indicator_, filled_columns());
        return std::move(settled_);
    }

private:
    const ColumnContent& content(std::int32_t column) const { return contents_[static_cast<std::size_t>(column - from_)]; }

    void take_headings() {
        auto headed = band_.columns.begin();
        for (auto number = from_; number <= to_; ++number) {
            while (headed != band_.columns.end() && headed->column < number) {
                ++headed;
            }
            Column column;
            column.column = number;
            std::optional<Period> period;
            std::optional<Period> against;
            if (headed != band_.columns.end() && headed->column == number) {
                const auto& heading = headed->heading;
                column.role = heading.role;
                column.heading = headed->words;
                column.nth = headed->nth;
                column.unit = heading.unit;
                column.scale = heading.scale;
                column.against = heading.against;
                column.of = heading.role == ColumnRole::rate && contains(headed->words, "見込") && !contains(headed->words, "実績") ? std::optional(ColumnRole::forecast) : heading.of;
                column.certainty = heading.certainty;
                column.reason = {"見出し「" + headed->words + "」", "heading “" + headed->words + "”"};
                period = heading.period;
                against = heading.against_period;
                settled_.pairs.push_back(heading.pair);
                settled_.chains.push_back(is_value_role(heading.role) ? chain_in(headed->words) : std::vector<Period>{});
                current_.push_back(heading.current);
                goal_indicator_.push_back(heading.goal_indicator);
                outer_.push_back(headed->outer);
            } else {
                column.nth = band_.blanks_before + number - static_cast<std::int32_t>(headed - band_.columns.begin());
                outer_.push_back(ColumnRole::unknown);
                settled_.pairs.emplace_back();
                settled_.chains.emplace_back();
                current_.push_back(false);
                goal_indicator_.push_back(false);
            }
            if (const auto told = band_.told.find(number); told != band_.told.end()) {
                column.role = told->second;
                column.told = true;
                column.certainty = 1;
                column.reason = {"手で「" + std::string(role_name(column.role, Language::japanese)) + "」に直した",
                                 "set to " + std::string(role_name(column.role, Language::english)) + " by hand"};
            }
            settled_.columns.push_back(std::move(column));
            settled_.periods.push_back(period);
            settled_.against_periods.push_back(against);
        }
    }

    /// 区分 often has no heading of its own: 重要業績評価指標 is merged over names and 実績値/達成率.
    void settle_category() {
        for (auto& column : settled_.columns) {
            const auto& cells = content(column.column);
            const auto share = cells.share(cells.count(Look::category) + cells.other_categories);
            if (!column.told && cells.count(Look::category) >= 2 && (share >= 0.7 || (column.heading.empty() && cells.count(Look::category) >= 4 && share >= 0.5))) {
                column.role = ColumnRole::category;
                column.certainty = 0.95;
                column.reason = {"目標値・実績値などの区分が並ぶ", "its cells say target, actual and the like"};
            } else if (!column.told && column.role == ColumnRole::category && (cells.count(Look::category) == 0 || cells.kinds * 3 >= cells.filled() * 2)) {
                column.role = ColumnRole::unknown;  // another kind of 区分; 目標 | 指標 | 指標
            }
            if (column.role == ColumnRole::category && !settled_.category) {
                settled_.category = column.column;
            }
        }
    }

    /// 目標／実績 over 30／31: two figures in each cell. The cells must agree, else the heading means something else.
    void settle_pairs() {
        for (std::size_t i = 0; i < settled_.columns.size(); ++i) {
            auto& column = settled_.columns[i];
            auto& pair = settled_.pairs[i];
            if (!pair.is_pair()) {
                continue;
            }
            if (column.told || !holds_pairs(column.column)) {
                pair = {};
                continue;
            }
            column.role = pair.first == ColumnRole::actual || pair.second == ColumnRole::actual ? ColumnRole::actual : ColumnRole::target;
            column.certainty = std::max(column.certainty, 0.9);
            column.reason.add("、一つのセルに二つの値", ", two values in each cell");
        }
    }

    bool holds_pairs(std::int32_t number) const {
        constexpr int most_looked_at = 60;
        int filled = 0;
        int pairs = 0;
        for (auto row = band_.last + 1; row <= band_.data_last && filled < most_looked_at; ++row) {
            const auto* cell = grid_.sheet().cell({row, std::max(0, number + shift_.value_or(0))});
            if (cell == nullptr || cell->kind != SheetCell::Kind::text || grid_.text(*cell).empty() || grid_.look(*cell) == Look::missing) {
                filled += cell != nullptr && cell->kind == SheetCell::Kind::number ? 1 : 0;
                continue;
            }
            ++filled;
            pairs += split_pair(grid_.text(*cell)) ? 1 : 0;
        }
        return pairs > 0 && pairs * 10 >= filled * 7;
    }

    /// 項目, 種別 over 数値目標 and KPI: the kind of each indicator, not its name.
    void settle_kind() {
        for (auto& column : settled_.columns) {
            const auto& cells = content(column.column);
            const bool open = column.role == ColumnRole::unknown || column.role == ColumnRole::kpi || column.role == ColumnRole::note;
            const bool lone = cells.kinds == 1 && shares_heading_with_next(column);  // 【数値目標】 | 就業者数 below 施策・指標, merged
            if (open && !column.told && !settled_.kind && (cells.kinds >= 2 || lone) && cells.share(cells.kinds + cells.subtotals) >= (column.heading.empty() ? 0.5 : 0.6)) {
                settled_.kind = column.column;
                column.role = ColumnRole::unknown;
                column.reason.add("、指標の種別が並ぶ", ", its cells say goal or KPI");
            }
        }
    }

    std::string_view text_below(const Column& column, std::int32_t row) const { return grid_.text(row, std::max(0, column.column + shift_.value_or(0))); }

    bool shares_heading_with_next(const Column& column) const {
        const auto next = static_cast<std::size_t>(column.column - from_) + 1;
        return !column.heading.empty() && next < settled_.columns.size() && settled_.columns[next].heading == column.heading;
    }

    /// 【表2】年度別目標 right above the headings: the years below are those of targets.
    ColumnRole role_of_title() const {
        constexpr std::int32_t nearest = 2;
        constexpr std::int32_t farthest = 300;  // 基本目標ごとの年度別目標値, over a table for each goal
        for (auto row = band_.first - 1; row >= 0 && row >= band_.first - farthest; --row) {
            const auto cells = grid_.sheet().row(row);
            if (cells.empty() || grid_.text(cells.front()).empty()) {
                continue;
            }
            auto text = grid_.text(cells.front());
            const bool passed = row < band_.first - nearest || text.starts_with("基本目標");
            if (cells.size() > 1 || (passed && !contains(text, "年度別") && !contains(text, "実績"))) {
                continue;
            }
            const auto frame = text.rfind("】");
            text = frame == std::string_view::npos || text.ends_with("】") ? text : text.substr(frame + std::string_view("】").size());
            const bool yearly = contains(text, "年度別") || contains(text, "各年度") || contains(text, "年次");
            const bool of_plan = (text.ends_with("の目標") || text.ends_with("の目標値")) && (contains(text, "~") || contains(text, "〜")) && !settled_.first_with(ColumnRole::target);  // 第9期計画(R6~R8)の目標
            return of_plan || (yearly && read_heading(text).role == ColumnRole::target) ? ColumnRole::target : ColumnRole::actual;
        }
        return ColumnRole::actual;
    }

    std::vector<bool> filled_columns() const {
        std::vector<bool> filled;
        for (const auto& content : contents_) {
            filled.push_back(content.filled() > 0 && content.share(content.codes) < 0.7);  // A, B, C … number the names
        }
        return filled;
    }

    const Grid& grid_;
    const HeaderBand& band_;
    std::int32_t from_;
    std::int32_t to_;
    std::optional<std::int32_t> shift_;
    std::vector<ColumnContent> contents_;
    std::vector<bool> current_;
    std::vector<bool> goal_indicator_;
    std::vector<ColumnRole> outer_;
    TableColumns settled_;
};

}  // namespace

const Column* TableColumns::at(std::int32_t column) const {
    if (columns.empty() || column < columns.front().column || column > columns.back().column) {
        return nullptr;
    }
    return &columns[static_cast<std::size_t>(column - columns.front().column)];
}

ColumnRole TableColumns::named_role(std::int32_t column) const {
    const auto i = named.empty() ? 0 : static_cast<std::size_t>(column - columns.front().column);
    return i < named.size() ? named[i] : ColumnRole::unknown;
}

std::optional<std::int32_t> TableColumns::first_with(ColumnRole role) const {
    const auto found = std::ranges::find(columns, role, &Column::role);
    return found == columns.end() ? std::nullopt : std::optional(found->column);
}

TableColumns settle_columns(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to,
                            std::optional<std::int32_t> shift) {
    return ColumnSettler(grid, band, from, to, shift).settle();
}

}  // namespace kpisheet
