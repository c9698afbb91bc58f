// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/misleading_headings.hpp"

#include <algorithm>

#include "core/layouts/bare_percents.hpp"
#include "core/layouts/indicator_name.hpp"
#include "core/layouts/row_category.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/without_spaces.hpp"

namespace kpisheet {
namespace {
/// 達成見込み over 有, 無 and dashes.
bool asks_whether_reached(const Column& column) { return column.heading.find("達成見込") != std::string::npos; }

/// 調査結果 over 令和2年度 | 令和4年度, not the one over what was answered.
bool is_survey(const Column& column) { return column.role == ColumnRole::note && column.heading.find("調査結果") != std::string::npos; }

/// 年度 below 目標値, beside 数値: the year of each row, even of one alone.
bool ends_with_year(std::string_view heading) {
    const auto words = without_spaces(heading);
    return words == "目標年度" || words == "目標年" || words == "基準年度" || words == "基準年" || heading.ends_with(" 年度") || heading.ends_with(" 年") || heading.ends_with(" 年次") || heading.ends_with(" 時点");
}

class HeadingCorrector {
public:
    HeadingCorrector(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t shift,
                     const std::vector<ColumnContent>& contents, const std::vector<ColumnRole>& outer, TableColumns& columns)
        : grid_(grid), band_(band), from_(from), shift_(shift), contents_(contents), outer_(outer), settled_(columns) {}

    void correct() {
        find_years_of_rows();
        find_years_beside_values();
        find_states_over_years();
        settle_bare_percents(contents_, from_, settled_);
        const auto first_name = settled_.first_with(ColumnRole::kpi);
        bool has_kpi = first_name.has_value();
        for (auto& column : settled_.columns) {
            const auto& cells = content(column.column);
            const bool some_years = (cells.count(Look::period) + cells.years) * 2 >= cells.filled();
            const bool named_year = is_value_column(column.role) && some_years &&  // 策定時(年度), but not 直近値(年度) over 92.6%(R4)
                (column.unit == "年" || column.heading.find("(年度)") != std::string::npos || column.heading.find("(年)") != std::string::npos ||
                 (cells.filled() > 0 && ends_with_year(column.heading)));
            const auto words = cells.share(cells.texts());
            const bool lone_name = column.role == ColumnRole::target && !has_kpi && cells.filled() <= 2 && words == 1 && ((settled_.category && cells.filled() == 1) || holds_clauses(column));
            if (lone_name && !column.told) {  // 事業目標 over the one name of a small table
                column.role = ColumnRole::kpi;
                has_kpi = true;
                column.reason.add("、中身は名称", ", its cells hold names");
            }
            if (column.unit == "年度" && !named_year) {
                column.unit.clear();  // 基準値[年度] over 4,292[H26]
            }
            const bool survey = is_survey(column) && is_dated(column);
            if (column.told || (cells.filled() < 2 && !named_year && !is_dated_grade(column) && !survey && cells.marks == 0)) {
                continue;
            }
            const auto years = cells.share(cells.count(Look::period) + cells.years);
            const bool of_years = years >= 0.7 && (cells.count(Look::period) > 0 || column.heading.find("年") != std::string::npos);
            if (named_year || (is_value_column(column.role) && of_years)) {
                // 目標年度: the year of each row's target stands in a column of its own.
                settled_.year_columns.push_back({column.role, column.column});
                column.unit.clear();
                column.role = ColumnRole::note;
                column.reason.add("、中身は年度", ", its cells hold years");
            } else if (column.role == ColumnRole::forecast && (words >= 0.7 ? cells.values() == 0 : asks_whether_reached(column) && cells.count(Look::value) == 0)) {
                column.role = ColumnRole::grade;  // 達成見込み: 見込みあり, やや困難
                column.reason.add("、中身は判断", ", its cells hold judgements");
            } else if (column.role == ColumnRole::rate && (cells.are_judgements() || (cells.marks > 0 && cells.marks == cells.filled()))) {
                column.role = ColumnRole::grade;  // 達成度 over A, B, C; ◎, △
                column.reason.add("、中身は判断", ", its cells hold judgements");
            } else if (((column.role == ColumnRole::actual || is_open(column)) && cells.are_verdicts()) || (column.role == ColumnRole::actual && !is_dated(column) && cells.are_judgements() && (cells.marks >= 2 || cells.share(cells.verdicts) >= 0.7 || column.heading.ends_with("推移")))) {
                column.role = ColumnRole::grade;  // 推移 over ○, ×; 結果 over 達成, 未達成
                column.reason.add("、中身は判断", ", its cells hold judgements");
            } else if (is_value_column(column.role) && words >= 0.8 && cells.values() == 0 && cells.filled() >= 3) {
                column.certainty *= 0.6;
                const auto outer = outer_[static_cast<std::size_t>(column.column - from_)];
                if (cells.filled() >= 5 && (is_outer_column(outer) || outer == ColumnRole::note)) {
                    column.role = outer;  // a heading row that stands one column off
                    column.reason.add("、中身は名称", ", its cells hold names");
                } else if (column.role == ColumnRole::target && first_name && column.column < *first_name) {
                    column.role = ColumnRole::goal;  // 目標 | 事業名 | 指標
                    column.reason.add("、中身は名称", ", its cells hold names");
                } else if (!has_kpi && column.role == ColumnRole::target) {
                    column.role = ColumnRole::kpi;
                    has_kpi = true;
                    column.reason.add("、中身は名称", ", its cells hold names");
                } else if (column.role != ColumnRole::target && cells.share(cells.count(Look::prose)) >= 0.3) {
                    column.role = ColumnRole::note;
                    column.reason.add("、中身は文章", ", its cells hold sentences");
                }
            } else if (column.role == ColumnRole::actual && words >= 0.6 && cells.filled() >= 3 && has_other_actuals(column) && cells.share(cells.count(Look::prose) + cells.count(Look::bulleted)) >= 0.4) {
                column.role = ColumnRole::note;
                column.reason.add("、中身は文章", ", its cells hold sentences");
            } else if (column.role == ColumnRole::kpi && column.heading.ends_with("内容") && first_name && column.column > *first_name) {
                column.role = ColumnRole::note;  // 指標名 | 指標の内容
                column.reason.add("、指標名の列がほかにある", ", another column holds the names");
            } else if ((column.role == ColumnRole::kpi || (is_outer_column(column.role) && first_name && column.column > *first_name)) &&
                       value_named_by(column) != ColumnRole::unknown && has_other_names(column) && cells.values() >= 3 &&
                       cells.share(cells.values()) >= 0.6) {
                column.role = value_named_by(column);  // 指標名 | 基準値 | 数値目標; KPI(実績値); 指標名 | 施策目標
                column.reason.add("、中身は値", ", its cells hold values");
            } else if (column.role == ColumnRole::grade && cells.share(cells.values()) >= 0.6 &&
                       ((cells.values() >= 3 && says_rate(column)) || holds_percents(column))) {
                column.role = ColumnRole::rate;  // 達成状況(％) over 85.3; 達成状況 over 85.3％
                column.reason.add("、中身は率", ", its cells hold rates");
            } else if ((is_dated_grade(column) && cells.count(Look::value) >= 1 && cells.share(cells.values()) >= 0.6 && (cells.values() >= 2 || stands_among_values(column))) ||
                       (survey && cells.share(cells.values()) >= 0.6)) {
                column.role = ColumnRole::actual;  // 中間評価(平成30年度) over 73.0％
                column.reason.add("、中身は値", ", its cells hold values");
            } else if (column.role == ColumnRole::direction || column.role == ColumnRole::measure) {
                settle_direction(column);
            } else if (column.role == ColumnRole::note && ends_with_efforts(column.heading) && first_name && column.column < *first_name && cells.share(cells.texts() - cells.count(Look::prose)) >= 0.8) {
                column.role = ColumnRole::project;  // 取組 | 指標名: what the indicators belong to, not what was done
                column.reason.add("、指標名の前にある", ", before the names");
            } else if ((column.role == ColumnRole::note || column.role == ColumnRole::project) &&
                       cells.share(cells.count(Look::department)) >= (column.heading.ends_with("主体") && !settled_.first_with(ColumnRole::department) ? 0.5 : 0.8)) {
                column.role = ColumnRole::department;
                column.reason.add("、中身は課名", ", its cells hold departments");
            } else if (column.role == ColumnRole::unknown && column.heading.empty() && cells.share(cells.count(Look::department)) >= 0.8 && !settled_.first_with(ColumnRole::department)) {
                column.role = ColumnRole::department;
                column.certainty = 0.7;
                column.reason = {"課名が並ぶ", "its cells hold departments"};
            }
        }
    }

private:
    /// 指標名 | 年度 | 目標値 | 実績値: one year a row, for all values in it.
    void find_years_of_rows() {
        Column* years = nullptr;
        bool dated = false, other_values = false;
        for (auto& column : settled_.columns) {
            const auto& cells = content(column.column);
            const auto i = static_cast<std::size_t>(column.column - from_);
            const bool value = is_value_column(column.role) && (cells.values() > 0 || cells.filled() == 0);  // not 重点目標 over words
            if (value || (column.role == ColumnRole::unknown && settled_.periods[i])) {
                const bool dated_base = years == nullptr && column.role == ColumnRole::base && settled_.periods[i];  // 基準値(H30) | 年度 | 目標値
                dated = dated || (settled_.periods[i] && !dated_base);
                other_values = other_values || !dated_base;
                continue;
            }
            constexpr std::string_view words[] = {"年度", "年", "年次", "対象年度", "実施年度", "実績年度"};
            const bool headed = std::ranges::find(words, column.heading) != std::end(words);
            const bool of_years = cells.filled() >= 3 && cells.share(cells.count(Look::period) + cells.years) >= 0.7;
            if (headed && of_years && !column.told && years == nullptr && !other_values) {
                years = &column;
            }
        }
        if (years != nullptr && !dated && settled_.first_with(ColumnRole::kpi)) {
            settled_.year_columns.push_back({ColumnRole::unknown, years->column});
            years->role = ColumnRole::note;
            years->reason.add("、行ごとの年度", ", the year of each row");
        }
    }

    /// 現状値 | 年度: the year of each row's value stands in a column right of it.
    void find_years_beside_values() {
        constexpr std::string_view words[] = {"年度", "年", "年次", "時点", "年月", "基準年", "基準年度", "目標年", "目標年度", "調査年度", "測定年度", "(年度)", "(時点)"};
        for (std::size_t i = 1; i < settled_.columns.size(); ++i) {
            auto& column = settled_.columns[i];
            const auto& value = settled_.columns[i - 1];
            const auto& cells = content(column.column);
            const bool named = column.heading == value.heading + "の年度" || column.heading == value.heading + "の時点";  // 最終値 | 最終値の年度
            const bool headed = named || std::ranges::find(words, without_spaces(column.heading)) != std::end(words);
            const bool of_years = cells.filled() >= 2 && cells.share(cells.count(Look::period) + cells.years) >= 0.7;
            const bool undated = (value.role == ColumnRole::base || value.role == ColumnRole::target || (named && value.role == ColumnRole::actual)) && !settled_.periods[i - 1];
            if (headed && of_years && undated && !column.told && (named || column.role == ColumnRole::unknown)) {
                settled_.year_columns.push_back({value.role, column.column});
                column.role = ColumnRole::note;
                column.reason.add("、左の列の値の年度", ", the years of the values to its left");
            }
        }
    }

    /// 達成状況 over H27 | H28 | H29 and figures: actuals, also in the years that are still blank.
    void find_states_over_years() {
        const auto group = [](const Column& column) { return std::string_view(column.heading).substr(0, column.heading.find(' ')); };
        const auto is_state = [&](const Column& column) {
            return column.role == ColumnRole::grade && !column.told && is_dated(column) && column.heading.find(' ') != std::string::npos;
        };
        for (auto first = settled_.columns.begin(); first != settled_.columns.end();) {
            auto last = first;
            int values = 0;
            int filled = 0;
            for (; last != settled_.columns.end() && is_state(*last) && group(*last) == group(*first); ++last) {
                values += content(last->column).count(Look::value);
                filled += content(last->column).filled() - content(last->column).count(Look::missing);
            }
            const bool figures = last - first >= 2 && values >= 1 && values * 10 >= filled * 7;
            for (; first != last; ++first) {
                if (figures) {
                    first->role = says_rate(*first) ? ColumnRole::rate : ColumnRole::actual;
                    first->reason.add("、年度ごとの値が並ぶ", ", values year by year");
                }
            }
            first += first != settled_.columns.end() && !is_state(*first) ? 1 : 0;
        }
    }

    /// 住宅の耐震化率 84.1→92.0 below 達成目標, in a table of a row or two: names, whatever the heading says.
    bool holds_clauses(const Column& column) const {
        for (auto row = band_.last + 1; row <= band_.data_last; ++row) {
            const auto* cell = column.column + shift_ < 0 ? nullptr : grid_.sheet().cell({row, column.column + shift_});
            if (cell != nullptr && !grid_.text(*cell).empty()) {
                const auto name = read_indicator_name(cell->text);
                return name.clause && !name.name.empty();
            }
        }
        return false;
    }

    static bool ends_with_efforts(std::string_view heading) {
        heading = heading.substr(0, heading.find('('));
        return heading.ends_with("取組") || heading.ends_with("取り組み");
    }

    const ColumnContent& content(std::int32_t column) const { return contents_[static_cast<std::size_t>(column - from_)]; }

    static bool is_open(const Column& column) { return column.role == ColumnRole::unknown || column.role == ColumnRole::note; }
    static ColumnRole value_named_by(const Column& column) {
        const auto names = [&](std::string_view word) { return column.heading.find(word) != std::string::npos; };
        return names("→")      ? ColumnRole::unknown  // KPI(基準値→目標値): names with both behind them
               : names("目標")   ? ColumnRole::target
               : names("実績") ? ColumnRole::actual
               : names("現状") || names("現況") || names("基準値") ? ColumnRole::base
                                                                   : ColumnRole::unknown;
    }
    static bool says_rate(const Column& column) {
        return column.unit.starts_with('%') || column.heading.find('%') != std::string::npos || column.heading.find("率") != std::string::npos;
    }
    bool holds_percents(const Column& column) const {
        const auto& cells = content(column.column);
        return tells_progress(column.heading) && cells.percents >= 2 && cells.percents * 10 >= cells.count(Look::value) * 9;
    }
    bool has_other_names(const Column& one) const {
        return std::ranges::any_of(settled_.columns, [&](const auto& other) {
            const bool left = other.column < one.column && (other.role == ColumnRole::unknown || is_outer_column(other.role));
            return other.column != one.column && (other.role == ColumnRole::kpi || left) && content(other.column).share(content(other.column).texts()) >= 0.6;
        });
    }

    bool is_dated(const Column& column) const { return settled_.periods[static_cast<std::size_t>(column.column - from_)].has_value(); }

    bool is_dated_grade(const Column& column) const {
        return column.role == ColumnRole::grade && content(column.column).digits * 2 <= content(column.column).count(Look::value) && (is_dated(column) || column.heading == "中間評価" || column.heading == "最終評価" || column.heading == "前期評価");
    }

    /// 策定時(H30) | 中間評価(R3) | 目標(R6) in a table of one row: a figure among the figures of other years.
    bool stands_among_values(const Column& one) const {
        const auto i = static_cast<std::size_t>(one.column - from_);
        const auto is_value = [&](std::size_t other) { return is_value_column(settled_.columns[other].role) || is_dated_grade(settled_.columns[other]); };
        return i > 0 && i + 1 < settled_.columns.size() && is_value(i - 1) && is_value(i + 1);
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
            const auto at = column.column + shift_;
            const auto text = at < 0 ? std::string_view{} : grid_.text(row, at);
            if (!text.empty()) {
                ++filled;
                directions += text.size() <= 60 && direction_in(text) != Direction::unknown ? 1 : 0;
                settled_.signs_tell_direction = settled_.signs_tell_direction || text == "+";
            }
        }
        const bool direction = filled >= 2 && directions * 10 >= filled * 7 && content(column.column).count(Look::prose) == 0;
        if (column.role == ColumnRole::direction && !direction) {
            column.role = filled == 0 ? ColumnRole::direction : ColumnRole::measure;
        } else if (column.role == ColumnRole::measure && direction && column.heading.find("方向") != std::string::npos) {
            column.role = ColumnRole::direction;
        }
    }

    const Grid& grid_;
    const HeaderBand& band_;
    std::int32_t from_;
    std::int32_t shift_;
    const std::vector<ColumnContent>& contents_;
    const std::vector<ColumnRole>& outer_;
    TableColumns& settled_;
};

}  // namespace

void correct_misleading_headings(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t shift,
                                 const std::vector<ColumnContent>& contents, const std::vector<ColumnRole>& outer, TableColumns& columns) {
    HeadingCorrector(grid, band, from, shift, contents, outer, columns).correct();
}

}  // namespace kpisheet
