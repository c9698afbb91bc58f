// SPDX-License-Identifier: MPL-2.0
#include "core/rules/reporting_year.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "core/eras/civil.hpp"
#include "core/eras/period_search.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_title = 400;  ///< bytes
constexpr int shortest_plan = 3;            ///< years
constexpr std::size_t title_rows_read = 2000;

constexpr std::array<std::string_view, 7> sure_words{"実績",       "の実績",     "末実績",      "末の実績",
                                                     "現在の実績", "までの実績", "における実績"};
constexpr std::array<std::string_view, 9> likely_words{"進捗", "の進捗", "末進捗",   "評価",    "の評価",
                                                       "検証", "の検証", "効果検証", "達成状況"};

bool starts_with_any(std::string_view text, std::span<const std::string_view> words) {
    while (!text.empty() && (text.front() == ' ' || text.front() == ')' || text.front() == '(')) {
        text.remove_prefix(1);
    }
    return std::ranges::any_of(words, [&](auto word) { return text.starts_with(word); });
}

void keep_later(std::optional<int>& year, int found) { year = std::max(year.value_or(found), found); }

/// 令和7年6月1日時点: a day on which the results of its fiscal year are still to come.
bool is_under_way(const Period& period) { return period.last.month >= 4 && period.last.month <= 11; }

/// 令和7年度の実績は令和8年5月に照会します: it is still to come.
bool is_announced(std::string_view rest) {
    constexpr std::string_view words[] = {"照会します", "照会する", "予定", "今後", "公表後", "確定後", "年度終了後"};
    const auto sentence = rest.substr(0, rest.find("。"));
    return std::ranges::any_of(words, [&](auto word) { return sentence.find(word) != std::string_view::npos; });
}

/// Reads all periods of one title.
void read_title(std::string_view source, TitleYears& years) {
    const NormalText normal(beginning(source, longest_title));
    const auto text = normal.view();
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto period = period_may_follow(before, text.substr(at)) ? read_period(text.substr(at)) : std::nullopt;
        if (!period) {
            const auto c = code_point_at(text, at);
            before = c.value;
            at += c.length;
            continue;
        }
        const auto written = text.substr(at, period->length);
        const auto rest = text.substr(at + period->length);
        at += period->length;
        before = 0;
        const auto year = fiscal_year_of(*period);
        if (!year) {
            continue;
        }
        if (period->kind == Period::Kind::range) {
            constexpr std::array<std::string_view, 4> of_report{"の計画と実績", "の実績", "実績", "の推移"};
            if (const auto first = fiscal_year_of(period->first);
                first && !starts_with_any(rest, of_report) && *year - *first + 1 >= shortest_plan && *year - *first < 15) {
                years.plan = {*first, *year};
                years.plan_is_named = text.substr(0, static_cast<std::size_t>(written.data() - text.data())).find("計画期間") != std::string_view::npos;
            }
            continue;
        }
        if (is_announced(rest)) {
            continue;
        }
        const bool stated = written.ends_with("現在") || written.ends_with("時点");
        if ((stated && !is_under_way(*period)) || starts_with_any(rest, sure_words)) {
            keep_later(years.sure, *year);
        } else if (stated) {
            keep_later(years.likely, *year);
        } else if (starts_with_any(rest, likely_words)) {
            keep_later(years.likely, *year);
        }
    }
}

bool is_remark(std::string_view text) {
    constexpr std::string_view marks[] = {"※", "注", "（注", "(注", "[注", "［注", "【注", "〔注", "〈注"};
    return std::ranges::any_of(marks, [&](auto mark) { return text.starts_with(mark); });
}

/// 注２ 計画期間は2019年度から2028年度まで, where no title says it.
void read_plan_of_remark(std::string_view text, TitleYears& years) {
    TitleYears remark;
    if (!years.plan.last && text.find("計画期間") != std::string_view::npos) {
        read_title(text, remark);
    }
    if (remark.plan_is_named) {
        years.plan = remark.plan;
        years.plan_is_named = true;
    }
}

/// Headings of values name the year of their own column, not that of the report.
bool heads_values(const Table& table, std::int32_t column) {
    const auto found = std::ranges::find(table.columns, column, &Column::column);
    return found != table.columns.end() && found->role != ColumnRole::note && found->role != ColumnRole::unknown;
}

/// The year of the column a value stands in, whatever its own cell says.
std::optional<int> column_year(const KpiValue& value) { return value.heading_year ? value.heading_year : value.year; }

/// How many indicators have a filled actual, by year.
std::map<int, std::size_t> filled_actuals(std::span<const Table* const> tables) {
    std::map<int, std::size_t> filled;
    for (const auto* table : tables) {
        for (const auto& indicator : table->indicators) {
            for (const auto& value : indicator.values) {
                const auto year = column_year(value);
                if (value.role == ValueRole::actual && value.state != State::missing && year) {
                    filled[*year] += 1;
                }
            }
        }
    }
    return filled;
}

/// The year named most often; of equals the later one.
std::optional<int> commonest(const std::map<int, std::size_t>& counts) {
    const auto found = std::ranges::max_element(counts, [](const auto& a, const auto& b) {
        return a.second < b.second || (a.second == b.second && a.first < b.first);
    });
    return found == counts.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace

TitleYears years_in_titles(const Sheet& sheet, std::span<const Table* const> tables) {
    TitleYears years;
    read_title(sheet.name(), years);
    // Rows of the tables hold values and remarks; what stands outside them, and in their headings, speaks of the sheet.
    std::size_t read = 0;
    auto table = tables.begin();
    const auto cells = sheet.cells();
    for (auto at = cells.begin(); at != cells.end(); ++at) {
        const auto& cell = *at;
        while (table != tables.end() && cell.at.row > (*table)->range.last.row) {
            ++table;
        }
        if (table != tables.end() && cell.at.row > (*table)->header_last) {
            const Address below{(*table)->range.last.row + 1, 0};
            at = std::ranges::lower_bound(at, cells.end(), below, {}, &SheetCell::at) - 1;
            continue;
        }
        if (cell.kind == SheetCell::Kind::text && is_remark(cell.text)) {
            read_plan_of_remark(cell.text, years);
        }
        if (cell.kind != SheetCell::Kind::text || is_remark(cell.text)) {
            continue;
        }
        if (table != tables.end() && cell.at.row >= (*table)->header_first) {
            const bool states_plan = cell.text.find("計画") != std::string_view::npos;  // 前期基本計画期間(令和4年度～令和8年度)
            if (heads_values(**table, cell.at.column) && !states_plan) {
                continue;
            }
        }
        if (++read > title_rows_read) {
            break;
        }
        read_title(cell.text, years);
    }
    return years;
}

std::optional<int> last_filled_year(std::span<const Table* const> tables) {
    const auto filled = filled_actuals(tables);
    std::size_t most = 0;
    for (const auto& [year, count] : filled) {
        most = std::max(most, count);
    }
    for (auto it = filled.rbegin(); it != filled.rend(); ++it) {
        if (it->second * 2 >= most) {
            return it->first;
        }
    }
    return std::nullopt;
}

bool has_actuals_of(std::span<const Table* const> tables, int year) {
    const auto filled = filled_actuals(tables);
    std::size_t most = 0;
    for (const auto& [other, count] : filled) {
        most = std::max(most, count);
    }
    const auto found = filled.find(year);
    return found != filled.end() && found->second * 4 > most;  // one or two may be in the wrong column
}

PlanYears plan_by_targets(std::span<const Table* const> tables) {
    std::map<int, std::size_t> lasts;
    std::map<int, std::size_t> firsts;
    std::vector<int> years;  // of one indicator
    for (const auto* table : tables) {
        for (const auto& indicator : table->indicators) {
            years.clear();
            for (const auto& value : indicator.values) {
                const auto year = value.role == ValueRole::target ? column_year(value) : std::nullopt;
                if (year && std::ranges::find(years, *year) == years.end()) {
                    years.push_back(*year);
                }
            }
            if (years.empty()) {
                continue;
            }
            const auto [first, last] = std::ranges::minmax(years);
            lasts[last] += 1;
            if (static_cast<int>(years.size()) >= shortest_plan) {
                firsts[first] += 1;
            }
        }
    }
    return {commonest(firsts), commonest(lasts)};
}

}  // namespace kpisheet
