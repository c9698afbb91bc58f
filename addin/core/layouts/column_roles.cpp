// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/column_roles.hpp"

#include <algorithm>

#include "core/layouts/column_content.hpp"
#include "core/layouts/name_groups.hpp"
#include "core/layouts/vocabulary.hpp"

namespace kpisheet {
namespace {

class ColumnSettler {
public:
    ColumnSettler(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to, std::optional<std::int32_t> shift)
        : grid_(grid), band_(band), from_(from), to_(to), shift_(shift), contents_(count_contents(grid, band, from, to, shift.value_or(0))) {}

    TableColumns settle() {
        take_headings();
        settle_category();
        settle_current_values();
        if (shift_) {
            settle_misleading_headings();
        }
        settle_blank_headings();
        settle_years();
        settle_name_column();
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
                column.of = heading.of;
                column.certainty = heading.certainty;
                column.reason = "見出し「" + headed->words + "」";
                period = heading.period;
                against = heading.against_period;
                current_.push_back(heading.current);
                goal_indicator_.push_back(heading.goal_indicator);
                outer_.push_back(headed->outer);
            } else {
                column.nth = band_.blanks_before + number - static_cast<std::int32_t>(headed - band_.columns.begin());
                outer_.push_back(ColumnRole::unknown);
                current_.push_back(false);
                goal_indicator_.push_back(false);
            }
            if (const auto told = band_.told.find(number); told != band_.told.end()) {
                column.role = told->second;
                column.told = true;
                column.certainty = 1;
                column.reason = "手で「" + std::string(role_name(column.role)) + "」に直した";
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
            if (column.told) {
                // A person has settled it.
            } else if (cells.count(Look::category) >= 2 && cells.share(cells.count(Look::category) + cells.other_categories) >= 0.7) {
                column.role = ColumnRole::category;
                column.certainty = 0.95;
                column.reason = "目標値・実績値などの区分が並ぶ";
            } else if (column.role == ColumnRole::category && cells.count(Look::category) == 0) {
                column.role = ColumnRole::unknown;  // another kind of 区分
            }
            if (column.role == ColumnRole::category && !settled_.category) {
                settled_.category = column.column;
            }
        }
    }

    /// Columns without a heading that go on with the one to their left: projects spread over four columns.
    void settle_blank_headings() {
        for (std::size_t i = 1; i < settled_.columns.size(); ++i) {
            auto& column = settled_.columns[i];
            const auto& cells = content(column.column);
            const auto left = settled_.columns[i - 1].role;
            if (column.role == ColumnRole::unknown && !column.told && column.heading.empty() && cells.filled() > 0 &&
                cells.share(cells.texts()) >= 0.7 && (is_outer_column(left) || left == ColumnRole::note)) {
                column.role = left;
                column.certainty = 0.6;
                column.reason = "左の列の続き";
            }
        }
    }

    /// 現状値 is the base where it stands alone, and the latest actual beside 策定時 or 基準値.
    void settle_current_values() {
        const auto is_base = [&](std::size_t i) { return settled_.columns[i].role == ColumnRole::base; };
        std::vector<std::size_t> current;
        bool other = false;
        for (std::size_t i = 0; i < settled_.columns.size(); ++i) {
            if (is_base(i)) {
                (current_[i] ? current.push_back(i) : void(other = true));
            }
        }
        const auto first_actual = other ? std::size_t{0} : std::size_t{1};
        for (auto k = first_actual; k < current.size(); ++k) {
            auto& column = settled_.columns[current[k]];
            if (column.told) {
                continue;
            }
            const auto& previous = settled_.columns[current[k] - (current[k] > 0 ? 1 : 0)];
            if (previous.heading == column.heading) {
                continue;  // one merged heading over two columns
            }
            column.role = ColumnRole::actual;
            column.reason += "、ほかに基準値の列がある";
        }
    }

    void settle_misleading_headings() {
        const auto first_name = settled_.first_with(ColumnRole::kpi);
        bool has_kpi = first_name.has_value();
        for (auto& column : settled_.columns) {
            const auto& cells = content(column.column);
            const bool some_years = (cells.count(Look::period) + cells.years) * 2 >= cells.filled();
            const bool named_year =  // 策定時(年度), but not 直近値(年度) over 92.6%(R4)
                is_value_column(column.role) && (column.unit == "年度" || column.unit == "年") && some_years;
            if (column.told || (cells.filled() < 2 && !named_year)) {
                continue;
            }
            const auto words = cells.share(cells.texts());
            const auto years = cells.share(cells.count(Look::period) + cells.years);
            const bool of_years = years >= 0.7 && (cells.count(Look::period) > 0 || column.heading.find("年") != std::string::npos);
            if (named_year || (is_value_column(column.role) && of_years)) {
                // 目標年度: the year of each row's target stands in a column of its own.
                settled_.year_columns.push_back({column.role, column.column});
                column.unit.clear();
                column.role = ColumnRole::note;
                column.reason += "、中身は年度";
            } else if (is_value_column(column.role) && words >= 0.8 && cells.values() == 0 && cells.filled() >= 3) {
                column.certainty *= 0.6;
                const auto outer = outer_[static_cast<std::size_t>(column.column - from_)];
                if (cells.filled() >= 5 && (is_outer_column(outer) || outer == ColumnRole::note)) {
                    column.role = outer;  // a heading row that stands one column off
                    column.reason += "、中身は名称";
                } else if (column.role == ColumnRole::target && first_name && column.column < *first_name) {
                    column.role = ColumnRole::goal;  // 目標 | 事業名 | 指標
                    column.reason += "、中身は名称";
                } else if (!has_kpi && column.role == ColumnRole::target) {
                    column.role = ColumnRole::kpi;
                    has_kpi = true;
                    column.reason += "、中身は名称";
                } else if (column.role != ColumnRole::target && cells.share(cells.count(Look::prose)) >= 0.3) {
                    column.role = ColumnRole::note;
                    column.reason += "、中身は文章";
                }
            } else if (column.role == ColumnRole::actual && words >= 0.6 && cells.filled() >= 3 && has_other_actuals(column) &&
                       cells.share(cells.count(Look::prose) + cells.count(Look::bulleted)) >= 0.4) {
                column.role = ColumnRole::note;
                column.reason += "、中身は文章";
            } else if (column.role == ColumnRole::direction || column.role == ColumnRole::measure) {
                settle_direction(column);
            } else if ((column.role == ColumnRole::note || column.role == ColumnRole::project) &&
                       cells.share(cells.count(Look::department)) >= 0.8) {
                column.role = ColumnRole::department;
                column.reason += "、中身は課名";
            } else if (column.role == ColumnRole::unknown && column.heading.empty() &&
                       cells.share(cells.count(Look::department)) >= 0.8 && !settled_.first_with(ColumnRole::department)) {
                column.role = ColumnRole::department;
                column.certainty = 0.7;
                column.reason = "課名が並ぶ";
            }
        }
    }

    bool has_other_actuals(const Column& one) const {
        return std::ranges::any_of(settled_.columns, [&](const auto& other) {
            return other.column != one.column && other.role == ColumnRole::actual && content(other.column).share(content(other.column).values()) >= 0.6;
        });
    }

    /// 方向性 may name the direction of an indicator or the direction of a policy.
    void settle_direction(Column& column) {
        int directions = 0;
        int filled = 0;
        for (auto row = band_.last + 1; row <= band_.data_last && filled < 50; ++row) {
            const auto at = column.column + shift_.value_or(0);
            const auto text = at < 0 ? std::string_view{} : grid_.text(row, at);
            if (!text.empty()) {
                ++filled;
                directions += text.size() <= 60 && direction_in(text) != Direction::unknown ? 1 : 0;
            }
        }
        const bool direction = filled >= 2 && directions * 10 >= filled * 7 && content(column.column).count(Look::prose) == 0;
        if (column.role == ColumnRole::direction && !direction) {
            column.role = filled == 0 ? ColumnRole::direction : ColumnRole::measure;
        } else if (column.role == ColumnRole::measure && direction && column.heading.find("方向") != std::string::npos) {
            column.role = ColumnRole::direction;
        }
    }

    /// A heading of a year and nothing else: the actual of that year, or whatever the row's 区分 says.
    void settle_years() {
        settled_.by_row.assign(settled_.columns.size(), false);
        for (std::size_t i = 0; i < settled_.columns.size(); ++i) {
            auto& column = settled_.columns[i];
            if (column.told) {
                const auto headed = std::ranges::find(band_.columns, column.column, &HeadedColumn::column);
                settled_.by_row[i] = column.role == ColumnRole::actual && settled_.category && headed != band_.columns.end() && headed->heading.is_year_only();
            } else if (column.role == ColumnRole::unknown && settled_.periods[i] && settled_.periods[i]->kind != Period::Kind::span) {
                column.role = ColumnRole::actual;
                settled_.by_row[i] = settled_.category.has_value();
                column.reason += settled_.category ? "、行の区分で決まる" : "、年度だけの見出しは実績値";
            } else if (column.role == ColumnRole::unknown && settled_.periods[i]) {
                column.role = ColumnRole::total;
            }
        }
    }

    std::vector<bool> filled_columns() const {
        std::vector<bool> filled;
        for (const auto& content : contents_) {
            filled.push_back(content.filled() > 0);
        }
        return filled;
    }

    void settle_name_column() {
        const auto has_values = std::ranges::any_of(settled_.columns, [](const auto& c) { return is_value_column(c.role); });
        if (settled_.first_with(ColumnRole::kpi) || !has_values) {
            return;
        }
        // The last column of words before the first value.
        Column* best = nullptr;
        for (auto& column : settled_.columns) {
            if (is_value_column(column.role)) {
                break;
            }
            const auto& cells = content(column.column);
            if (!column.told && cells.filled() > 0 && cells.share(cells.texts()) >= 0.6 && column.role != ColumnRole::department && column.role != ColumnRole::unit &&
                column.role != ColumnRole::number && column.role != ColumnRole::category && column.role != ColumnRole::note) {
                best = &column;
            }
        }
        if (best != nullptr) {
            best->role = ColumnRole::kpi;
            best->certainty = std::min(best->certainty, 0.6);
            best->reason += "、値の列の直前にある名称";
        }
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

std::optional<std::int32_t> TableColumns::first_with(ColumnRole role) const {
    const auto found = std::ranges::find(columns, role, &Column::role);
    return found == columns.end() ? std::nullopt : std::optional(found->column);
}

TableColumns settle_columns(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to,
                            std::optional<std::int32_t> shift) {
    return ColumnSettler(grid, band, from, to, shift).settle();
}

}  // namespace kpisheet
