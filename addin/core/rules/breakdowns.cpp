// SPDX-License-Identifier: MPL-2.0
#include "core/rules/breakdowns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <span>

#include "core/indicators/exact.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"

namespace kpisheet {
namespace {

struct AddedUp {
    BrokenSum sums;
    bool adds_up = false;
};

bool is_part_of_sum(const KpiValue& value) {
    return (value.role == ValueRole::base || value.role == ValueRole::target || value.role == ValueRole::actual) &&
           is_number(value) && !value.unit.starts_with('%');
}

/// The value of the part below `total`: same role, same column.
const KpiValue* below(const Indicator& part, const KpiValue& total) {
    const auto found = std::ranges::find_if(part.values, [&](const auto& value) {
        return value.role == total.role && value.cell.column == total.cell.column;
    });
    return found != part.values.end() && are_comparable(total, *found) ? &*found : nullptr;
}

std::optional<AddedUp> add_parts(const Indicator& indicator, const KpiValue& total, std::span<const Indicator> parts) {
    AddedUp column{{.indicator = &indicator, .total = &total, .parts = {}}, false};
    double tolerance = slack(total);
    for (const auto& part : parts) {
        const auto* value = below(part, total);
        if (value == nullptr) {
            return std::nullopt;
        }
        column.sums.parts.push_back(value);
        column.sums.sum += *value->number;
        tolerance += slack(*value);
    }
    column.adds_up = compare_decimals(column.sums.sum, *total.number) == 0 ||
                     std::fabs(column.sums.sum - *total.number) <= tolerance * (1 + 1e-9);
    return column;
}

/// True where the rate follows from the figures with `number` for its actual.
bool follows_from(RatedValue rated, double number) {
    auto actual = *rated.actual;
    actual.number = number;
    rated.actual = &actual;
    return std::ranges::any_of(std::array{RateMethod::ratio, RateMethod::progress, RateMethod::keep_below}, [&](auto method) {
        return explains(rated, {method, Against::year}) || explains(rated, {method, Against::final});
    });
}

/// 1件＋3件 beside 7件, and a rate of 133.3% for the part of 1件 of 3件: it was 4件, and the total is right.
void find_wrong_part(std::span<const Indicator> parts, BrokenSum& broken) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto* part = broken.parts[i];
        const auto left = *part->number + *broken.total->number - broken.sum;
        for (const auto& rated : rated_values(parts[i])) {
            if (rated.actual != part || follows_from(rated, *part->number) || left < 0 || !follows_from(rated, left)) {
                continue;
            }
            if (broken.wrong_part != nullptr && broken.wrong_part != part) {
                broken.wrong_part = nullptr;
                return;  // either may be
            }
            broken.wrong_part = part;
            broken.rate = rated.rate;
        }
    }
}

}  // namespace

std::vector<BrokenSum> broken_sums(const Table& table) {
    std::vector<BrokenSum> broken;
    for (std::size_t i = 0; i + 2 < table.indicators.size(); ++i) {
        std::size_t end = i + 1;
        while (end < table.indicators.size() && table.indicators[end].breakdown) {
            ++end;
        }
        if (table.indicators[i].breakdown || end < i + 3 || is_overlong(table.indicators[i])) {
            continue;
        }
        const std::span parts(table.indicators.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                              table.indicators.begin() + static_cast<std::ptrdiff_t>(end));
        std::vector<BrokenSum> wrong;
        std::size_t right = 0;
        for (const auto& value : table.indicators[i].values) {
            auto column = is_part_of_sum(value) ? add_parts(table.indicators[i], value, parts) : std::nullopt;
            if (column && column->adds_up) {
                right += column->sums.sum != 0 ? 1 : 0;
            } else if (column) {
                wrong.push_back(std::move(column->sums));
            }
        }
        if (right >= 1 && right >= wrong.size()) {
            for (auto& column : wrong) {
                find_wrong_part(parts, column);
            }
            std::ranges::move(wrong, std::back_inserter(broken));
        }
    }
    return broken;
}

}  // namespace kpisheet
