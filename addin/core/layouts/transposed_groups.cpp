// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/transposed_groups.hpp"

#include <algorithm>

#include "core/layouts/label_of_row.hpp"
#include "core/layouts/row_values.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t fewest_years = 3;
constexpr std::int32_t most_columns = 4;  // of one name

/// A name, merged over the columns of its figures.
struct NamedColumns {
    Address name_at;
    std::int32_t last = 0;
};

struct YearRow {
    std::int32_t row = 0;
    Heading label;
    std::string_view words;
};

class GroupFinder {
public:
    explicit GroupFinder(const Grid& grid) : grid_(grid) {}

    std::vector<Card> find() const {
        std::vector<Card> cards;
        for (std::int32_t row = 0; row + static_cast<std::int32_t>(fewest_years) + 1 < grid_.sheet().row_count(); ++row) {
            const auto names = names_in(row);
            const auto roles = names.empty() ? std::vector<Heading>{} : roles_below(row + 1, names);
            const auto years = roles.empty() ? std::vector<YearRow>{} : years_below(row + 2, names.front().name_at.column);
            if (years.size() < fewest_years || !holds_figures(names, years)) {
                continue;
            }
            for (const auto& one : names) {
                cards.push_back(card_of(one, roles, years));
            }
            row = years.back().row;
        }
        return cards;
    }

private:
    /// 年度 and names that are merged over equally many columns side by side, and nothing else.
    std::vector<NamedColumns> names_in(std::int32_t row) const {
        std::vector<NamedColumns> names;
        const auto cells = grid_.sheet().row(row);
        const auto* at_end = cells.size() < transposed::fewest_names ? nullptr : grid_.sheet().merge_at(cells.back().at);
        if (at_end == nullptr || at_end->last.column == at_end->first.column) {
            return {};  // as nearly all rows
        }
        for (const auto& cell : cells) {
            const auto text = grid_.text(cell);
            if (text.empty()) {
                continue;
            }
            const auto* merge = grid_.sheet().merge_at(cell.at);
            const auto width = merge == nullptr ? 1 : merge->last.column - merge->first.column + 1;
            if (width == 1 && names.empty() && (is_neutral_heading(text) || read_heading(text).is_heading())) {
                continue;  // the corner
            }
            const auto look = grid_.look(cell);
            const bool words = look == Look::words || look == Look::bulleted || look == Look::department;
            const bool beside = names.empty() || (names.back().last + 1 == cell.at.column && width == names.front().last - names.front().name_at.column + 1);
            if (width < 2 || width > most_columns || merge->last.row != row || !beside || !words || text.size() < transposed::shortest_name ||
                read_heading(text).is_heading()) {
                return {};
            }
            names.push_back({cell.at, merge->last.column});
        }
        const bool labelled = !names.empty() && names.front().name_at.column > cells.front().at.column;
        return names.size() >= transposed::fewest_names && labelled ? names : std::vector<NamedColumns>{};
    }

    /// 目標 | 実績 | 達成率, the same for each name. Nothing where they differ, or one of them heads no figures.
    std::vector<Heading> roles_below(std::int32_t row, const std::vector<NamedColumns>& names) const {
        std::vector<Heading> roles;
        bool plans = false;
        for (const auto& one : names) {
            for (auto column = one.name_at.column; column <= one.last; ++column) {
                const auto place = static_cast<std::size_t>(column - one.name_at.column);
                const auto text = grid_.text(row, column);
                auto heading = with_role_of_kind(read_heading(text), text);
                if (!value_role(heading.role) || heading.period || (roles.size() > place && roles[place].role != heading.role)) {
                    return {};
                }
                plans = plans || heading.role == ColumnRole::target;
                if (roles.size() == place) {
                    roles.push_back(std::move(heading));
                }
            }
        }
        return plans ? roles : std::vector<Heading>{};
    }

    /// 令和3年(2021), 策定時(R元): the years left of the figures, down to the first row that names none.
    std::vector<YearRow> years_below(std::int32_t row, std::int32_t first_name) const {
        std::vector<YearRow> years;
        for (const auto from = row; row < grid_.sheet().row_count() && row - from < transposed::most_rows; ++row) {
            const auto cells = grid_.sheet().row(row);
            const auto words = cells.empty() || cells.front().at.column >= first_name ? std::string_view{} : grid_.text(cells.front());
            auto label = read_heading(words);
            if (!label.period || (!label.is_year_only() && label.role != ColumnRole::base && label.role != ColumnRole::target)) {
                break;
            }
            years.push_back({row, std::move(label), words});
        }
        return years;
    }

    bool holds_figures(const std::vector<NamedColumns>& names, const std::vector<YearRow>& years) const {
        int figures = 0;
        int others = 0;
        for (const auto& year : years) {
            for (const auto& cell : grid_.sheet().row(year.row)) {
                if (cell.at.column >= names.front().name_at.column && cell.at.column <= names.back().last && !grid_.text(cell).empty()) {
                    const auto look = grid_.look(cell);
                    (look == Look::value || look == Look::missing ? figures : others) += 1;
                }
            }
        }
        return figures > others * 4;
    }

    Card card_of(const NamedColumns& one, const std::vector<Heading>& roles, const std::vector<YearRow>& years) const {
        Card card;
        card.range = {one.name_at, {years.back().row, one.last}};
        card.name_at = one.name_at;
        const auto* name = grid_.sheet().cell(one.name_at);
        card.name_text = name == nullptr ? std::string_view{} : std::string_view(name->text);
        CardLine first;
        first.row = one.name_at.row;
        first.words = "指標";
        first.label.certainty = 0.9;
        card.lines.push_back(std::move(first));
        for (const auto& year : years) {
            for (std::size_t i = 0; i < roles.size(); ++i) {
                const bool base = year.label.role == ColumnRole::base;
                if (base && roles[i].role != ColumnRole::actual) {
                    continue;  // 計画策定時: its 実績 is the base
                }
                CardLine line{year.row, roles[i], year.words, {}, {}, one.name_at.column + static_cast<std::int32_t>(i)};
                line.label.role = base ? ColumnRole::base : roles[i].role;
                line.label.period = year.label.period;
                if (i == 0 || base) {
                    line.year_at = base ? std::nullopt : std::optional(grid_.sheet().row(year.row).front().at);
                }
                const auto* cell = grid_.sheet().seen_at({year.row, line.column});
                if (cell != nullptr && !grid_.text(*cell).empty()) {
                    line.cells.push_back(cell);
                }
                card.lines.push_back(std::move(line));
            }
        }
        return card;
    }

    const Grid& grid_;
};

}  // namespace

std::vector<Card> find_transposed_groups(const Grid& grid) { return GroupFinder(grid).find(); }

}  // namespace kpisheet
