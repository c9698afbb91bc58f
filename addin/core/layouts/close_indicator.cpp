// SPDX-License-Identifier: MPL-2.0
// What all values of an indicator tell together: units, direction, years of rates.
#include <algorithm>
#include <cmath>

#include "core/layouts/miswritten_figures.hpp"
#include "core/layouts/open_indicator.hpp"
#include "core/layouts/unset_words.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t shortest_unset = 12;  // bytes of 設定なし; dashes are shorter

/// 増加, 減少させる: a target that says nothing but the way to go.
bool is_direction_alone(std::string_view text) {
    constexpr std::size_t longest = 18;  // bytes, 6 kanji
    constexpr std::string_view words[] = {"増加", "減少", "上昇", "低下", "向上", "増やす", "減らす", "前年度比増", "前年度比減", "前年比増", "前年比減", "延伸", "短縮"};
    text = trim(text);
    return text.size() <= longest && std::ranges::any_of(words, [&](auto word) { return text.starts_with(word); });
}

/// What the condition words of its targets or a well-known name say, where no column does.
void settle_direction(Indicator& indicator) {
    const NormalText name(indicator.name);
    if (indicator.better == Direction::unknown) {
        indicator.better = stated_direction(name.view());
        indicator.better_from = indicator.better == Direction::unknown ? DirectionSource::none : DirectionSource::stated;
    }
    for (const auto& value : indicator.values) {
        if (indicator.better != Direction::unknown) {
            return;
        }
        if (value.role == ValueRole::target && value.state == State::text && is_direction_alone(value.text)) {
            indicator.better = direction_in(value.text);
            indicator.better_from = DirectionSource::condition;
            return;
        }
        const auto condition = value.role == ValueRole::target ? value.condition : Condition::none;
        if (condition == Condition::at_most || condition == Condition::below) {
            indicator.better = Direction::lower;
            indicator.better_from = DirectionSource::condition;
        } else if (condition == Condition::at_least || condition == Condition::above) {
            indicator.better = Direction::higher;
            indicator.better_from = DirectionSource::condition;
        }
    }
    if (indicator.better == Direction::unknown) {
        indicator.better = direction_of_name(name.view());
        indicator.better_from = indicator.better == Direction::unknown ? DirectionSource::none : DirectionSource::name;
    }
}

/// 未実施, 作業中(令和5年度): how far something has come, where the target is words, too. Before あり, so is なし.
bool tells_progress(std::string_view text, bool asks_whether) {
    const auto word = trim(text.substr(0, text.find_first_of("(\n")));
    return word == "未実施" || word == "作業中" || word == "調査中" || (asks_whether && (word == "なし" || word == "無し"));
}

/// 未実施 → 実施: where the target is words and no value a number, what has not been done is a state, no missing figure.
void settle_words(Indicator& indicator) {
    const auto is_state = [](State state) { return [state](const KpiValue& value) { return value.state == state && value.role != ValueRole::rate; }; };
    const bool words = std::ranges::any_of(indicator.values, [&](const auto& value) { return value.role == ValueRole::target && value.state == State::text; });
    if (!words || std::ranges::any_of(indicator.values, is_state(State::value))) {
        return;
    }
    const bool asks_whether = std::ranges::any_of(indicator.values, [](const auto& value) {
        return value.role == ValueRole::target && (value.text.starts_with("あり") || value.text.starts_with("有"));
    });
    for (auto& value : indicator.values) {
        if (is_state(State::missing)(value) && tells_progress(NormalText(value.text).view(), asks_whether)) {
            value.state = State::text;
        }
    }
}

/// 設定しない in the cell of the target, and no other target.
bool leaves_target_unset(const Indicator& indicator) {
    bool said = false;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::target && value.state != State::missing) {
            return false;
        }
        said = said || (value.role == ValueRole::target && value.text.size() >= shortest_unset && says_unset(NormalText(value.text).view()));
    }
    return said;
}

/// 8,012千円(R3) below 令和5年度: what rates it is of R3, too.
void follow_own_years(Indicator& indicator) {
    for (const auto& actual : indicator.values) {
        if (actual.role != ValueRole::actual || !actual.heading_year || !actual.year || actual.year == actual.heading_year) {
            continue;
        }
        for (auto& rate : indicator.values) {
            const bool of_it = rate.cell.row == actual.cell.row || rate.cell.column == actual.cell.column;
            if (rate.role == ValueRole::rate && of_it && rate.year == actual.heading_year && rate.heading_year == rate.year) {
                rate.year = actual.year;
            }
        }
    }
}

/// A rate without a year of its own is of the latest actual to its left: 92.6%(R4), 進捗率 36.8%. In a block, that actual
/// may stand in another row than the merged rate; the years may run backwards. False where there is no rate.
bool settle_rate_years(Indicator& indicator) {
    bool any = false;
    for (auto& rate : indicator.values) {
        any = any || rate.role == ValueRole::rate;
        if (rate.role != ValueRole::rate || rate.year) {
            continue;
        }
        const KpiValue* rated = nullptr;
        for (const auto& value : indicator.values) {
            const bool filled = value.state != State::missing || rate.state == State::missing;
            const bool above = value.cell.column == rate.cell.column && value.cell.row < rate.cell.row;  // years that run downwards
            if (value.role != (rate.of == ValueRole::forecast ? ValueRole::forecast : ValueRole::actual) || !filled || (value.cell.column >= rate.cell.column && !above)) {
                continue;
            }
            const bool in_row = value.cell.row == rate.cell.row;
            const bool rated_in_row = rated != nullptr && rated->cell.row == rate.cell.row;
            const bool earlier = rated != nullptr && in_row == rated_in_row && value.year && rated->year && *value.year < *rated->year;
            rated = in_row >= rated_in_row && !earlier ? &value : rated;
        }
        rate.year = rated == nullptr ? std::nullopt : rated->year;
    }
    return any;
}

/// 3, 3, 3, 3 and 3 planned, and 15人(5年間の累計) in all: the figures are those of each year alone.
bool plans_each_year(const Indicator& indicator) {
    constexpr int fewest = 3;
    const KpiValue* whole = nullptr;
    double sum = 0;
    int years = 0;
    for (const auto& value : indicator.values) {
        if (value.role != ValueRole::target || !value.number) {
            continue;
        }
        if (value.cumulative) {
            whole = &value;
        } else if (value.year) {
            sum += *value.number;
            ++years;
        }
    }
    return whole != nullptr && years >= fewest && std::fabs(sum - *whole->number) <= 1e-9 * sum;
}

}  // namespace

void close_indicator(Indicator& indicator, const OuterUnit& column_unit, const OuterUnit& name_unit, ValueStore& store) {
    mark_miswritten_figures(indicator);
    settle_words(indicator);
    indicator.no_target = indicator.no_target || std::ranges::any_of(indicator.values, [](const auto& value) {
        return value.role == ValueRole::target && value.text.size() >= shortest_unset && says_no_target(NormalText(value.text).view());
    });
    indicator.unset = indicator.unset || (!indicator.no_target && leaves_target_unset(indicator));
    inherit_units(indicator, column_unit, name_unit, store);
    if (settle_rate_years(indicator)) {
        follow_own_years(indicator);
    }
    const bool of_values = std::ranges::any_of(indicator.values, [](const auto& value) { return value.cumulative; });
    indicator.cumulative = indicator.cumulative || (of_values && !plans_each_year(indicator));
    settle_direction(indicator);
}

}  // namespace kpisheet
