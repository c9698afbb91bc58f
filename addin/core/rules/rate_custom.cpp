// SPDX-License-Identifier: MPL-2.0
#include "core/rules/rate_custom.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/rules/comparing.hpp"
#include "core/sheets/number_format.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t least_rates_of_a_column = 3;
constexpr std::size_t least_rates_of_a_sheet = 8;  ///< that settle its formula for all its tables

bool is_to_fall(const Indicator& indicator, const RatedValue& rated, const KpiValue& target) {
    if (indicator.better != Direction::unknown) {
        return indicator.better == Direction::lower;
    }
    return rated.base != nullptr && *target.number <= *rated.base->number;
}

/// Where the digits of a text begin and end, if it holds one plain number and nothing but that and a percent sign.
struct Digits {
    std::size_t first = 0;
    std::size_t size = 0;
};
std::optional<Digits> plain_digits(std::string_view text) {
    const auto is_part = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    const auto first = std::ranges::find_if(text, is_part);
    const auto last = std::find_if_not(first, text.end(), is_part);
    if (first == text.end()) {
        return std::nullopt;
    }
    const auto from = static_cast<std::size_t>(first - text.begin());
    const auto size = static_cast<std::size_t>(last - first);
    const auto before = trim(text.substr(0, from));
    const auto after = trim(text.substr(from + size));
    const bool plain = before.empty() && (after.empty() || after == "%" || after == "％");
    return plain ? std::optional(Digits{from, size}) : std::nullopt;
}

/// 進捗率＝（実績値－基準値）÷（目標値－基準値）
bool says_progress(const Sheet& sheet) {
    constexpr std::size_t longest = 600;  // bytes
    constexpr std::string_view bases[] = {"基準値)", "当初値)", "現状値)", "初期値)", "策定時)", "策定時の値)", "基準年度の値)"};
    return std::ranges::any_of(sheet.texts(), [&](std::string_view text) {
        if (text.size() > longest || (!contains(text, "÷") && !contains(text, "／") && !contains(text, "/")) || !contains(text, "実績") || contains(text, "累計")) {  // 累計の指標は実績値÷目標
            return false;
        }
        const NormalText normal(text);
        auto words = std::string(normal.view());
        std::erase(words, ' ');
        return std::ranges::any_of(bases, [&](auto base) { return contains(words, std::string(base) + "÷(") || contains(words, std::string(base) + "/("); });
    });
}

}  // namespace

RateCustom::RateCustom(const Sheet& sheet, std::span<const Table* const> tables, std::span<const std::vector<SeenRate>> rates,
                       const Conventions& conventions)
    : conventions_(conventions) {
    const auto counts_on = [](const auto* table) { return std::ranges::any_of(table->indicators, &Indicator::cumulative); };
    states_progress_ = std::ranges::any_of(tables, counts_on) && says_progress(sheet);
    // Indicators that are to fall are rated in a way of their own, (2t − a)/t; where others stand beside them, they say
    // nothing about how those are rated.
    const auto is_to_fall = [&](std::size_t table, const SeenRate& rate) {
        return tables[table]->indicators[rate.indicator].better == Direction::lower;
    };
    bool rise = false;
    for (std::size_t table = 0; table < tables.size() && !rise; ++table) {
        rise = std::ranges::any_of(rates[table], [&](const auto& rate) { return !is_to_fall(table, rate); });
    }
    tables_.reserve(tables.size());
    for (std::size_t table = 0; table < tables.size(); ++table) {
        auto& of_table = tables_.emplace_back();
        for (const auto& column : tables[table]->columns) {
            if (column.role == ColumnRole::rate) {
                of_table.columns.emplace(column.column + tables[table]->shift, RateSurvey{});
            }
        }
        for (const auto& rate : rates[table]) {
            if (rise && is_to_fall(table, rate)) {
                falling_.add(rate.seen);
                falling_cells_.insert(rate.rated.rate->cell);
                continue;
            }
            of_table.survey.add(rate.seen);
            sheet_.add(rate.seen);
            if (tables[table]->indicators[rate.indicator].cumulative) {
                cumulative_.add(rate.seen);
            }
            if (rate.rated.rate->against) {
                of_table.stated[static_cast<std::size_t>(*rate.rated.rate->against)].add(rate.seen);
            }
            if (const auto column = of_table.columns.find(rate.rated.rate->cell.column); column != of_table.columns.end()) {
                column->second.add(rate.seen);
            }
        }
    }
}

const RateSurvey* RateCustom::of_column(std::size_t table, std::int32_t column) const {
    const auto& columns = tables_[table].columns;
    const auto found = columns.find(column);
    return found == columns.end() || found->second.rates() < least_rates_of_a_column ? nullptr : &found->second;
}

std::optional<RateFormula> RateCustom::formula_for(std::size_t table, const KpiValue& rate) const {
    std::optional<RateFormula> formula;
    std::optional<Against> against = rate.against;
    if (falling_cells_.contains(rate.cell)) {
        formula = falling_.usual();
        against = against ? against : falling_.against();
    }
    const auto* own = of_column(table, rate.cell.column);
    if (!formula && own != nullptr && !own->usual() && tables_[table].columns.size() > 1) {
        return std::nullopt;  // beside other columns of rates, one that follows nothing known is computed in a way of its own
    }
    if (const auto of_sheet = sheet_.usual(); !formula && of_sheet && own != nullptr && own->usual()) {
        // A small table whose rates follow two formulas equally follows that of the sheet; one rate of a whole sheet is never right by another.
        const auto by_sheet = own->explained_by(*of_sheet);
        const auto by_own = own->explained_by(*own->usual());
        formula = by_sheet == by_own || (by_sheet + 1 == by_own && sheet_.is_settled() && sheet_.rates() >= least_rates_of_a_sheet) ? of_sheet : formula;
    }
    const auto* stated = rate.against ? &tables_[table].stated[static_cast<std::size_t>(*rate.against)] : nullptr;
    for (const auto* survey : {own, stated, &tables_[table].survey, &sheet_}) {
        if (survey != nullptr) {
            formula = formula ? formula : survey->usual();
            against = against ? against : survey->against();
        }
    }
    if (!formula && conventions_.method) {
        formula = RateFormula{*conventions_.method, conventions_.against.value_or(Against::final)};
    }
    if (formula && conventions_.required_method) {
        formula->method = *conventions_.required_method;
    }
    if (formula && against) {
        formula->against = *against;
    }
    return formula;
}

std::optional<double> RateCustom::expected(const RatedValue& rated,
                                           const RateFormula& formula, int decimals) const {
    auto percent = rate_in_percent(rated, formula);
    if (percent && conventions_.rate_cap) {
        percent = std::min(*percent, *conventions_.rate_cap * 100);
    }
    if (percent && conventions_.rate_floor_zero) {
        percent = std::max(*percent, 0.0);
    }
    const auto rounding = sheet_.rounding().value_or(conventions_.rounding.value_or(Rounding::nearest));
    return percent ? std::optional(round_decimal(*percent, std::min(decimals, 9), rounding)) : std::nullopt;
}

bool RateCustom::accepts(std::size_t table, const Indicator& indicator, const RatedValue& rated,
                         const RateFormula& formula) const {
    if (explains(rated, formula)) {
        return true;
    }
    const auto* target = rated.target(formula.against);
    if (target == nullptr) {
        return true;  // nothing to divide by: rate-without-target speaks of it
    }
    const auto printed = printed_rate(*rated.rate);
    const auto bound = printed ? expected(rated, formula, printed->decimals) : std::nullopt;
    if (bound && shows_as(*bound, *printed)) {
        return true;
    }
    const auto percent = rate_in_percent(rated, formula);
    for (const auto rounding : {Rounding::down, Rounding::up}) {
        if (percent && printed && sheet_.also_rounds(rounding) && shows_as(*percent, *printed, rounding)) {
            return true;
        }
    }
    const bool to_fall = is_to_fall(indicator, rated, *target);
    // A limit kept is often called 100 %, one that is not 0 %.
    if (printed && (to_fall || target->condition == Condition::keep)) {
        const bool met = to_fall ? *rated.actual->number <= *target->number : *rated.actual->number >= *target->number;
        if (printed->percent == (met ? 100 : 0)) {
            return true;
        }
    }
    const auto& of_table = tables_[table].survey;
    const auto* own_column = of_column(table, rated.rate->cell.column);
    const bool settled = rated.rate->against || of_table.against() || sheet_.against() ||
                         (own_column != nullptr && own_column->against());
    for (const auto& other : RateSurvey::formulas) {
        const bool against_fits = other.against == formula.against || !settled;
        // Of a plain ratio among others that fall, rate-direction speaks.
        const bool own_way = to_fall && (other.method == RateMethod::ratio ||
                                         !(falling_cells_.contains(rated.rate->cell) && falling_.is_settled()));
        // A running total may count from 0, unless others of the sheet go on from their base.
        const bool from_zero = indicator.cumulative && formula.method == RateMethod::progress && other.method == RateMethod::ratio && !states_progress_ && !cumulative_.is_settled_on(formula);
        const bool method_fits = other.method == formula.method || own_way || from_zero ||
                                 (!conventions_.required_method && sheet_.also_uses(other.method));
        if (against_fits && method_fits && explains(rated, other)) {
            return true;
        }
    }
    return false;
}

Text arithmetic(const RatedValue& rated, const RateFormula& formula) {
    const auto a = figure_at(*rated.actual);
    const auto t = figure_at(*rated.target(formula.against));
    switch (formula.method) {
        case RateMethod::ratio:
            break;
        case RateMethod::inverse_ratio:
            return {fmt::format("{}÷{}", t, a), fmt::format("{} ÷ {}", t, a)};
        case RateMethod::keep_below:
            return {fmt::format("(2×{}−{})÷{}", t, a, t), fmt::format("(2 × {} − {}) ÷ {}", t, a, t)};
        case RateMethod::progress: {
            const bool from_zero = rated.base == nullptr || counts_from_zero(*rated.target(formula.against));
            const auto b = from_zero ? std::string("0") : figure_at(*rated.base);
            return {fmt::format("({}−{})÷({}−{})", a, b, t, b), fmt::format("({} − {}) ÷ ({} − {})", a, b, t, b)};
        }
    }
    return {fmt::format("{}÷{}", a, t), fmt::format("{} ÷ {}", a, t)};
}

std::string percent_text(double percent, int decimals) {
    return fmt::format("{:.{}f}%", round_decimal(percent, std::min(decimals, 9), Rounding::nearest),
                       std::min(decimals, 9));
}

std::optional<Edit> rewrite_rate(const Sheet& sheet, const KpiValue& rate, double percent) {
    const auto* cell = sheet.cell(rate.cell);
    const auto printed = printed_rate(rate);
    if (cell == nullptr || cell->is_formula() || !printed || printed->decimals > 6) {
        return std::nullopt;
    }
    const auto digits = plain_digits(cell->text);
    if (!digits) {
        return std::nullopt;
    }
    const bool fraction = rate.decimals != printed->decimals;  // a bare 0.719
    const auto shown = round_decimal(percent, printed->decimals, Rounding::nearest);
    Edit edit{rate.cell, std::string(cell->text), std::string(cell->text), std::nullopt, std::nullopt, std::nullopt};
    edit.to.replace(digits->first, digits->size, fmt::format("{:.{}f}", fraction ? shown / 100 : shown, rate.decimals));
    if (cell->kind == SheetCell::Kind::number) {
        const auto& code = sheet.formats()[cell->format];
        const auto format = NumberFormat::parse(code);
        edit.number = fraction ? shown / 100 : format && format->is_percent() ? percent / 100 : shown;
        edit.format = code;
    }
    return edit;
}

}  // namespace kpisheet
