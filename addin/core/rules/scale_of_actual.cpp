// SPDX-License-Identifier: MPL-2.0
#include "core/rules/scale_of_actual.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet {
namespace {

struct Judgement {
    bool behind = false;   ///< やや遅れ, 未達成: the goal is not reached
    bool reached = false;  ///< 達成, ◎
};

Judgement judgement_of(const Examined& examined, const Table& table, const Indicator& indicator) {
    constexpr std::string_view behind[] = {"遅れ", "未達成", "下回"};
    constexpr std::string_view reached[] = {"達成", "◎"};
    constexpr std::size_t longest = 30;  // bytes
    Judgement judgement;
    for (const auto& column : table.columns) {
        const auto* cell = column.role == ColumnRole::grade ? examined.sheet.seen_at({indicator.first_row, column.column + whole_shift(table, indicator)}) : nullptr;
        if (cell == nullptr || cell->text.size() > longest || cell->text.find("なし") != std::string_view::npos) {
            continue;
        }
        const auto says = [&](std::string_view word) { return cell->text.find(word) != std::string_view::npos; };
        if (std::ranges::any_of(behind, says)) {
            judgement.behind = true;
        } else if (std::ranges::any_of(reached, says)) {
            judgement.reached = true;
        }
    }
    return judgement;
}

/// The figures of an indicator that has one actual.
struct Figures {
    const KpiValue& base;
    const KpiValue& target;
    const KpiValue& actual;
};

/// 94,500万円 of 1,500万円 and やや遅れ: the judgement tells what one base and one target alone do not.
double factor_by_judgement(const Figures& figures) {
    constexpr double least = 5;  // times the target
    constexpr double slack = 1.2;
    if (*figures.target.number < *figures.base.number || *figures.actual.number < *figures.target.number * least) {
        return 0;
    }
    for (const double factor : {10.0, 100.0, 1000.0}) {
        const auto fitting = *figures.actual.number / factor;
        if (fitting * slack >= *figures.base.number && fitting <= *figures.target.number) {
            return factor;
        }
    }
    return 0;
}

/// 32,518人 of 310,000人 after 286,400人, and 達成: with its lost digit it reaches the target.
double factor_of_lost_digit(const Figures& figures) {
    constexpr double least_shown = 1000;
    constexpr double spread = 1.5;
    constexpr double farthest = 1.3;  // beyond the target
    const auto fitting = *figures.actual.number * 10;
    const bool shown = *figures.base.number >= least_shown * std::max(figures.base.scale, figures.target.scale) && figures.actual.scale == figures.target.scale;
    const bool rises = *figures.target.number > *figures.base.number && *figures.target.number <= *figures.base.number * spread;
    return shown && rises && fitting + 10 * figures.actual.scale > *figures.target.number && fitting <= *figures.target.number * farthest ? 0.1 : 0;
}

/// 12,470千人 of 1,300千人 after 862千人: far above both, and on the way from one to the other but for a zero.
double factor_between(const Figures& figures) {
    constexpr double least_shown = 100;
    constexpr double least_far = 10;  // 112,300千件 between 84.6千件 and 150千件: no figure leaps so far
    constexpr double beyond = 5;
    constexpr double spread = 2;
    const auto low = std::min(*figures.base.number, *figures.target.number);
    const auto high = std::max(*figures.base.number, *figures.target.number);
    if (high > low * spread || *figures.actual.number < high * beyond || figures.actual.scale != figures.target.scale) {
        return 0;
    }
    for (const double factor : {10.0, 100.0, 1000.0}) {
        const bool shown = low >= (factor > 10 ? least_far : least_shown) * std::max(figures.base.scale, figures.target.scale);
        const auto fitting = *figures.actual.number / factor;
        if (shown && fitting >= low && fitting <= high) {
            return factor;
        }
    }
    return 0;
}

}  // namespace

std::optional<ScaleSlip> slip_of_only_actual(const Examined& examined, const Table& table, const Indicator& indicator) {
    const KpiValue* actual = nullptr;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::actual && is_number(value)) {
            if (actual != nullptr) {
                return std::nullopt;
            }
            actual = &value;
        }
    }
    const auto* base = base_of(indicator);
    const auto* target = final_target(indicator);
    if (actual == nullptr || base == nullptr || target == nullptr || indicator.better == Direction::lower || !are_comparable(*actual, *target) ||
        !are_comparable(*base, *target) || *base->number <= 0) {
        return std::nullopt;
    }
    const Figures figures{*base, *target, *actual};
    const auto by_judgement = factor_by_judgement(figures);
    const auto between = factor_between(figures);
    const auto lost = factor_of_lost_digit(figures);
    if (by_judgement == 0 && between == 0 && lost == 0) {
        return std::nullopt;
    }
    const auto judgement = judgement_of(examined, table, indicator);
    if (by_judgement != 0 && judgement.behind) {
        return ScaleSlip{actual, base, by_judgement};
    }
    if (lost != 0 && judgement.reached) {
        return ScaleSlip{actual, base, lost};
    }
    return between != 0 && !judgement.reached ? std::optional(ScaleSlip{actual, base, between}) : std::nullopt;
}

}  // namespace kpisheet
