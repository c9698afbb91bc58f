// SPDX-License-Identifier: MPL-2.0
#include "core/rules/shift_by_rates.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

#include "core/rules/comparing.hpp"
#include "core/rules/rate_custom.hpp"

namespace kpisheet {
namespace {

const KpiValue* value_at(const Indicator& indicator, Address at) {
    const auto found = std::ranges::find(indicator.values, at, &KpiValue::cell);
    return found == indicator.values.end() || !is_number(*found) ? nullptr : &*found;
}

/// 100.0% follows from any two equal figures, 0% from nothing done.
bool tells(const PrintedRate& printed) { return printed.percent != 0 && printed.percent != 100; }

/// The actuals of all other indicators of the table begin in another column.
bool begin_elsewhere(const Table& table, const Indicator& indicator, std::int32_t column) {
    const auto begins_there = [&](const Indicator& other) {
        const auto first = std::ranges::find(other.values, ValueRole::actual, &KpiValue::role);
        return &other != &indicator && first != other.values.end() && first->cell.column == column;
    };
    return table.indicators.size() > 1 && std::ranges::none_of(table.indicators, begins_there);
}

/// The rates of one indicator in a block of rows, and what they say of the row of actuals, or of their own, if it is moved.
class Block {
public:
    Block(const Table& of, const Indicator& indicator, std::span<const SeenRate> rates, std::size_t table, const RateCustom& custom)
        : of_(of), indicator_(indicator), rates_(rates), table_(table), custom_(custom) {}

    [[nodiscard]] std::optional<ShiftByRates> find() const {
        const auto right = proof_of(1);
        const auto proof = right ? right : proof_of(-1);
        return proof ? shifted(right ? 1 : -1, *proof) : std::nullopt;
    }

private:
    struct Proof {
        const KpiValue* rate = nullptr;
        const KpiValue* actual = nullptr;
        const KpiValue* target = nullptr;
    };

    /// Each rate follows from the actual `beside` its own, and two of them from that alone.
    [[nodiscard]] std::optional<Proof> proof_of(std::int32_t beside) const {
        std::optional<Proof> proof;
        int told = 0;
        for (const auto& seen : rates_) {
            const auto& rated = seen.rated;
            const auto formula = custom_.formula_for(table_, *rated.rate);
            const auto printed = printed_rate(*rated.rate);
            if (!formula || !printed || rated.actual->cell.row == rated.rate->cell.row || rated.target(formula->against) == nullptr) {
                return std::nullopt;
            }
            auto moved = rated;
            moved.actual = value_at(indicator_, {rated.actual->cell.row, rated.actual->cell.column + beside});
            if (moved.actual == nullptr || moved.actual->role != rated.actual->role) {
                continue;
            }
            if (!explains(moved, *formula)) {
                return std::nullopt;
            }
            if (tells(*printed) && !explains(rated, *formula)) {
                ++told;
                proof = proof ? proof : Proof{rated.rate, moved.actual, rated.target(formula->against)};
            }
        }
        return told >= 2 ? proof : std::nullopt;
    }

    [[nodiscard]] Range cells_of(std::int32_t row, ValueRole role) const {
        std::optional<Range> cells;
        for (const auto& value : indicator_.values) {
            if (value.cell.row == row && value.role == role) {
                cells = cells ? Range{cells->first, value.cell} : range_of(value.cell);
            }
        }
        return cells.value_or(range_of({row, 0}));
    }

    /// Of the two rows, the one that lacks what the other has at an end has moved away from it.
    [[nodiscard]] std::optional<ShiftByRates> shifted(std::int32_t beside, const Proof& proof) const {
        const auto actuals = cells_of(proof.actual->cell.row, proof.actual->role);
        const auto rates = cells_of(proof.rate->cell.row, ValueRole::rate);
        const bool of_actuals = beside > 0 ? rates.first.column < actuals.first.column : rates.last.column > actuals.last.column;
        const bool of_rates = beside > 0 ? rates.last.column < actuals.last.column : rates.first.column > actuals.first.column;
        if (of_actuals && of_rates) {  // each lies beside the other
            const Range cells{{actuals.first.row, std::min(actuals.first.column, rates.first.column)}, actuals.last};  // with the cell that was left
            return begin_elsewhere(of_, indicator_, actuals.first.column) ? std::optional(ShiftByRates{&indicator_, cells, beside, proof.rate, proof.actual, proof.target}) : std::nullopt;
        }
        if (of_actuals == of_rates) {
            return std::nullopt;
        }
        return ShiftByRates{&indicator_, of_actuals ? actuals : rates, of_actuals ? beside : -beside, proof.rate, proof.actual, proof.target};
    }

    const Table& of_;
    const Indicator& indicator_;
    std::span<const SeenRate> rates_;
    std::size_t table_;
    const RateCustom& custom_;
};

/// Where the figures of a rate stand, in rows that have it and them.
struct Places {
    std::int32_t rate = 0;
    std::int32_t actual = 0;
    std::int32_t target = 0;
    std::optional<std::int32_t> base;

    friend auto operator<=>(const Places&, const Places&) = default;
};

/// What most rows of the table do: where rates and their figures stand, and what a rate looks like.
struct Usual {
    Places places;
    RateFormula formula;
    KeptUnit unit;
    std::size_t rows = 0;
};

std::vector<Usual> usual_places(const Examined& examined, std::size_t number) {
    std::map<Places, Usual> found;
    for (const auto& seen : examined.rates[number]) {
        const auto& rated = seen.rated;
        const auto formula = examined.custom.formula_for(number, *rated.rate);
        const auto* target = formula ? rated.target(formula->against) : nullptr;
        const auto row = rated.rate->cell.row;
        const bool in_row = target != nullptr && target->cell.row == row && rated.actual->cell.row == row && (rated.base == nullptr || rated.base->cell.row == row);
        if (!in_row || rated.rate->formula || !RateSurvey::is_explained(seen.seen, *formula)) {
            continue;
        }
        const Places places{rated.rate->cell.column, rated.actual->cell.column, target->cell.column, rated.base == nullptr ? std::nullopt : std::optional(rated.base->cell.column)};
        auto& usual = found.try_emplace(places, Usual{places, *formula, rated.rate->unit, 0}).first->second;
        ++usual.rows;
    }
    constexpr std::size_t fewest = 3;
    std::vector<Usual> usual;
    for (const auto& [places, one] : found) {
        if (one.rows >= fewest) {
            usual.push_back(one);
        }
    }
    return usual;
}

/// A figure as it is shown, whatever the heading above it makes of it.
KpiValue bare(const KpiValue& value) {
    auto copy = value;
    if (!value.own_unit) {
        copy.number = *value.number / double{value.scale};
        copy.scale = 1;
        copy.unit = {};
    }
    return copy;
}

/// One row of a table with one row for each indicator, the cells of which may have moved from a column on.
class Line {
public:
    Line(const Indicator& indicator, const Usual& usual) : indicator_(indicator), usual_(usual) {}

    [[nodiscard]] std::optional<ShiftByRates> find(std::int32_t shift) const {
        const auto& places = usual_.places;
        auto starts = std::vector{places.rate, places.actual, places.target};
        if (places.base) {
            starts.push_back(*places.base);
        }
        std::ranges::sort(starts);
        for (const auto from : starts) {  // what lies left of it stands where it belongs
            const auto row = indicator_.first_row;
            if ((shift > 0 || value_at(indicator_, {row, from + shift}) != nullptr) && follows({shift, from})) {
                const auto* rate = value_at(indicator_, {row, places.rate + shift});
                const auto first = shift < 0 ? indicator_.values.begin()->cell.column : from;  // which of the cells was lost, they do not tell
                return ShiftByRates{&indicator_, {{row, first}, {row, std::max(places.rate + shift, places.rate)}}, shift, rate,
                                    value_at(indicator_, {row, places.actual + (places.actual >= from ? shift : 0)}),
                                    value_at(indicator_, {row, places.target + (places.target >= from ? shift : 0)})};
            }
        }
        return std::nullopt;
    }

private:
    struct Move {
        std::int32_t by;
        std::int32_t from;
    };

    [[nodiscard]] const KpiValue* figure_of(std::int32_t column, Move move) const {
        return value_at(indicator_, {indicator_.first_row, column + (column >= move.from ? move.by : 0)});
    }

    [[nodiscard]] bool follows(Move move) const {
        const auto& places = usual_.places;
        const auto* rate = figure_of(places.rate, move);
        const auto* actual = figure_of(places.actual, move);
        const auto* target = figure_of(places.target, move);
        const auto* base = places.base && usual_.formula.method == RateMethod::progress ? figure_of(*places.base, move) : nullptr;
        if (places.rate < move.from || rate == nullptr || actual == nullptr || target == nullptr || rate == actual || rate == target || actual == target) {
            return false;
        }
        auto printed = bare(*rate);
        printed.unit = printed.unit.empty() ? usual_.unit : printed.unit;
        const auto a = bare(*actual);
        const auto t = bare(*target);
        const auto b = base == nullptr ? std::optional<KpiValue>{} : bare(*base);
        const auto percent = printed_rate(printed);
        return percent && tells(*percent) && printed.unit.starts_with('%') && explains({&printed, &a, b ? &*b : nullptr, &t, &t}, usual_.formula);
    }

    const Indicator& indicator_;
    const Usual& usual_;
};

/// Rates that stand where they belong and follow from their figures tell that nothing has moved.
bool is_explained_as_it_stands(const Examined& examined, std::size_t number, std::span<const SeenRate> rates) {
    return std::ranges::any_of(rates, [&](const auto& seen) {
        const auto formula = examined.custom.formula_for(number, *seen.rated.rate);
        return !formula || explains(seen.rated, *formula) || examined.custom.accepts(number, examined.tables[number]->indicators[seen.indicator], seen.rated, *formula);
    });
}

/// The value columns that nearly all rows fill, by column.
std::vector<std::int32_t> filled_columns(const Table& table) {
    std::map<std::int32_t, std::size_t> filled;
    std::size_t rows = 0;
    for (const auto& indicator : table.indicators) {
        rows += indicator.values.empty() ? 0 : 1;
        for (const auto& value : indicator.values) {
            filled[value.cell.column] += value.cell.row == indicator.first_row ? 1 : 0;
        }
    }
    std::vector<std::int32_t> columns;
    for (const auto& [column, count] : filled) {
        if (count * 10 >= (rows - 1) * 9 && count >= 3) {
            columns.push_back(column);
        }
    }
    return columns;
}

}  // namespace

std::vector<ShiftByRates> shifts_by_rates(const Examined& examined, std::size_t number) {
    const auto& table = *examined.tables[number];
    const auto& rates = examined.rates[number];
    std::vector<ShiftByRates> found;
    if (rates.size() < 2 || table.shift != 0) {
        return found;
    }
    const auto usual = usual_places(examined, number);
    const auto filled = usual.empty() ? std::vector<std::int32_t>{} : filled_columns(table);
    auto next = rates.begin();
    for (std::size_t i = 0; i < table.indicators.size(); ++i) {
        const auto& indicator = table.indicators[i];
        const auto first = next;
        while (next != rates.end() && next->indicator == i) {
            ++next;
        }
        const std::span<const SeenRate> own(first, next);
        if (indicator.is_shifted() || is_overlong(indicator) || indicator.values.empty()) {
            continue;
        }
        if (indicator.first_row != indicator.last_row) {
            if (auto shift = own.size() >= 2 ? Block(table, indicator, own, number, examined.custom).find() : std::nullopt) {
                found.push_back(*shift);
            }
            continue;
        }
        const auto blank = std::ranges::find_if(filled, [&](auto column) {
            return std::ranges::find(indicator.values, Address{indicator.first_row, column}, &KpiValue::cell) == indicator.values.end();
        });
        if (blank == filled.end() || is_explained_as_it_stands(examined, number, own)) {
            continue;
        }
        const auto by = *blank == filled.back() ? -1 : 1;
        std::optional<ShiftByRates> shift;
        for (const auto& one : usual) {
            // A figure below another rate is that one.
            const bool other = std::ranges::any_of(usual, [&](const auto& two) { return two.places.rate == one.places.rate + by; });
            shift = shift || other ? shift : Line(indicator, one).find(by);
        }
        if (shift) {
            found.push_back(*shift);
        }
    }
    return found;
}

}  // namespace kpisheet
