// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/year_roles.hpp"

#include <algorithm>

#include "core/eras/civil.hpp"
#include "core/layouts/part_of_year.hpp"
#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

class YearSettler {
public:
    YearSettler(const HeaderBand& band, const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& columns, ColumnRole held)
        : band_(band), contents_(contents), from_(from), settled_(columns), held_(held) {}

    /// A heading of a year and nothing else: the actual of that year, or whatever the row's 区分 says.
    void settle() {
        settled_.by_row.assign(settled_.columns.size(), false);
        settle_states_of_years();
        settle_years();
        settle_totals();
    }

private:
    void settle_years() {
        for (std::size_t i = 0; i < settled_.columns.size(); ++i) {
            auto& column = settled_.columns[i];
            if (column.told) {
                const auto headed = std::ranges::find(band_.columns, column.column, &HeadedColumn::column);
                settled_.by_row[i] = column.role == ColumnRole::actual && settled_.category &&
                                     headed != band_.columns.end() && headed->heading.is_year_only();
            } else if (is_computed_plan(i)) {
                const auto& cells = content(column.column);
                column.role = cells.planned >= cells.expected ? ColumnRole::target : ColumnRole::forecast;
                if (column.role == ColumnRole::target) {
                    column.reason.add("、中身は目標値の試算", ", its cells compute targets");
                } else {
                    column.reason.add("、中身は見込みの計算", ", its cells compute forecasts");
                }
            } else if (settled_.category && has_year_below(i) && holds_both_kinds(i)) {
                column.role = ColumnRole::actual;
                settled_.by_row[i] = true;  // 実績 or 年次計画 over R2 | R3, and 区分 says 目標, 実績
            } else if (column.role == ColumnRole::unknown && (is_first_of_values(i) || is_year_before_the_named(i) || is_for_reference(i))) {
                column.role = ColumnRole::base;
                column.certainty = std::max(column.certainty, 0.6);
                column.reason.add("、年度の列の前にある値", ", values before the columns of years");
            } else if (column.role == ColumnRole::unknown && says_more_than_a_year(i) && (has_other_of_year(ColumnRole::actual, i) || holds_only_words(i))) {
                column.reason.add("、同じ年度の実績値がほかにあるか、中身が言葉", ", another column holds that year’s actuals, or its cells hold words");
            } else if (column.role == ColumnRole::unknown && settled_.periods[i] && settled_.periods[i]->kind != Period::Kind::span) {
                column.role = settled_.category ? ColumnRole::actual : held_;
                settled_.by_row[i] = settled_.category.has_value();
                if (column.role == ColumnRole::target) {
                    column.reason.add("、表題は目標", ", the title speaks of targets");
                } else if (settled_.category) {
                    column.reason.add("、行の区分で決まる", ", settled by the kind of each row");
                } else {
                    column.reason.add("、年度だけの見出しは実績値", ", a year alone heads actuals");
                }
            } else if (column.role == ColumnRole::unknown && settled_.periods[i]) {
                column.role = ColumnRole::total;
            } else if (column.role == ColumnRole::unknown && settled_.category && names_part_of_year(column.heading)) {
                column.role = ColumnRole::actual;
                settled_.by_row[i] = true;
                column.reason.add("、行の区分で決まる", ", settled by the kind of each row");
            } else if (column.role == ColumnRole::unknown && is_one_of_months(i)) {
                column.role = ColumnRole::actual;
                column.reason.add("、月や四半期が並ぶ", ", one of several months or quarters");
            }
        }
    }

    /// 4月 | 5月 | 6月 over figures, or over nothing yet.
    bool is_one_of_months(std::size_t i) const {
        constexpr int fewest = 3;
        const auto is_part = [&](const Column& column) { return names_part_of_year(column.heading) && (content(column.column).count(Look::value) > 0 || content(column.column).filled() == 0); };
        return is_part(settled_.columns[i]) && std::ranges::count_if(settled_.columns, is_part) >= fewest;
    }

    /// H27年度 | H28年度 | 累計: the total of the years to its left, whatever they are.
    void settle_totals() {
        std::optional<ColumnRole> before;
        int years = 0;
        for (std::size_t i = 0; i < settled_.columns.size(); ++i) {
            auto& column = settled_.columns[i];
            if (column.role == ColumnRole::total && !column.of && !settled_.category && years >= 2) {
                column.of = before;
            } else if ((column.role == ColumnRole::actual || column.role == ColumnRole::target) && settled_.periods[i]) {
                years = before == column.role ? years + 1 : 1;
                before = column.role;
            } else if (column.role != ColumnRole::rate) {
                before.reset();
                years = 0;
            }
        }
    }

    /// R3 全国値, R4以降の方針: words that nobody knows beside the year.
    bool says_more_than_a_year(std::size_t i) const {
        const auto headed = std::ranges::find(band_.columns, settled_.columns[i].column, &HeadedColumn::column);
        return settled_.periods[i] && headed != band_.columns.end() && headed->heading.certainty == 0;
    }

    bool has_other_of_year(ColumnRole role, std::size_t i) const {
        const auto year = fiscal_year_of(*settled_.periods[i]);
        for (std::size_t k = 0; year && k < settled_.columns.size(); ++k) {
            // Not one whose rows tell its kind, too: a year written twice by mistake.
            const auto other = k != i && settled_.columns[k].role == role && !settled_.by_row[k] && settled_.periods[k] ? std::optional(fiscal_year_of(*settled_.periods[k])) : std::nullopt;
            if (other && *other && **other == *year) {
                return true;
            }
        }
        return false;
    }

    bool holds_only_words(std::size_t i) const {
        const auto& cells = content(settled_.columns[i].column);
        return cells.filled() >= 3 && cells.values() == 0 && cells.share(cells.texts()) >= 0.8;
    }

    /// Where no column of the other kind has that year.
    bool holds_both_kinds(std::size_t i) const {
        const auto role = settled_.columns[i].role;
        return (role == ColumnRole::actual && !has_other_of_year(ColumnRole::target, i)) ||
               (role == ColumnRole::target && settled_.columns[i].heading.find("計画") != std::string::npos &&
                settled_.columns[i].heading.find("目標") == std::string::npos && !has_other_of_year(ColumnRole::actual, i));
    }

    /// 推移 over R2: a year alone in the row below the word.
    bool has_year_below(std::size_t i) const {
        const std::string_view heading = settled_.columns[i].heading;
        const auto space = heading.rfind(' ');
        return settled_.periods[i] && space != std::string_view::npos && read_heading(heading.substr(space + 1)).is_year_only();
    }


    /// R2 | R3実績 | R4実績 | 目標: a year alone before years that say what they hold, where no other column is the base.
    bool is_year_before_the_named(std::size_t i) const {
        const auto& period = settled_.periods[i];
        if (!period || period->kind != Period::Kind::date || settled_.category || settled_.first_with(ColumnRole::base) || says_more_than_a_year(i)) {
            return false;
        }
        int named = 0;
        for (std::size_t k = 0; k < settled_.columns.size(); ++k) {
            const auto role = settled_.columns[k].role;
            if (settled_.periods[k] && k != i && role == ColumnRole::unknown && settled_.periods[k]->last.day == 0) {
                return false;
            }
            if (is_value_column(role) && k < i) {
                return false;
            }
            named += role == ColumnRole::actual && settled_.periods[k] ? 1 : 0;
        }
        return named >= 2;
    }

    /// An unknown word with a year, 出発点の値(R1), before all other columns of values: what the years are held against.
    /// H30（参考） | R2 | R3: what the years of the plan are compared with.
    bool is_for_reference(std::size_t i) const {
        const auto before = [&](const auto& column) { return column.column < settled_.columns[i].column && (is_value_column(column.role) || settled_.periods[static_cast<std::size_t>(&column - settled_.columns.data())]); };
        return settled_.periods[i] && contains(settled_.columns[i].heading, "参考") && !settled_.category && !settled_.first_with(ColumnRole::base) &&
               std::ranges::none_of(settled_.columns, before);
    }

    bool is_first_of_values(std::size_t i) const {
        const auto& column = settled_.columns[i];
        const auto headed = std::ranges::find(band_.columns, column.column, &HeadedColumn::column);
        const auto& period = settled_.periods[i];
        const bool worded = headed != band_.columns.end() && headed->heading.certainty == 0;
        if (!worded || !period || period->kind != Period::Kind::date || content(column.column).values() < 2) {
            return false;
        }
        std::size_t years = 0;
        for (std::size_t k = 0; k < settled_.columns.size(); ++k) {
            const bool value = is_value_column(settled_.columns[k].role) || (settled_.columns[k].role == ColumnRole::unknown && settled_.periods[k]);
            if (value && k < i) {
                return false;
            }
            years += k > i && value && settled_.periods[k] ? 1 : 0;
        }
        return years >= 2;
    }

    /// 令和3年度 over 決算, 令和6年度 over 見込, in a table whose 区分 tells 目標 from 実績: how final the year is, no money.
    void settle_states_of_years() {
        const auto is_state = [&](std::size_t i) {
            const auto role = settled_.columns[i].role;
            return settled_.periods[i] && !settled_.columns[i].told && (role == ColumnRole::cost || role == ColumnRole::forecast);
        };
        std::size_t states = 0;
        std::size_t years = 0;
        for (std::size_t i = 0; i < settled_.columns.size(); ++i) {
            const auto role = settled_.columns[i].role;
            states += is_state(i) && role == ColumnRole::cost ? 1 : 0;
            years += settled_.periods[i] && (role == ColumnRole::unknown || role == ColumnRole::actual) ? 1 : 0;
        }
        for (std::size_t i = 0; settled_.category && states >= 2 && years == 0 && i < settled_.columns.size(); ++i) {
            if (is_state(i)) {
                const bool expected = settled_.columns[i].role == ColumnRole::forecast;  // what the row of actuals holds here
                settled_.columns[i].role = expected ? ColumnRole::forecast : ColumnRole::unknown;
                settled_.by_row[i] = expected;
            }
        }
    }

    /// R2 … R7 over formulas that lay out targets or carry a trend on: no actuals, whatever the year.
    bool is_computed_plan(std::size_t i) const {
        const auto& column = settled_.columns[i];
        const auto& cells = content(column.column);
        return column.role == ColumnRole::unknown && settled_.periods[i] && !settled_.category && cells.values() > 0 &&
               (cells.planned + cells.expected) * 10 >= cells.values() * 7;
    }

    const ColumnContent& content(std::int32_t column) const { return contents_[static_cast<std::size_t>(column - from_)]; }

    const HeaderBand& band_;
    const std::vector<ColumnContent>& contents_;
    std::int32_t from_;
    TableColumns& settled_;
    ColumnRole held_;
};

}  // namespace

void settle_years(const HeaderBand& band, const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& columns, ColumnRole held) {
    YearSettler(band, contents, from, columns, held).settle();
}

}  // namespace kpisheet
