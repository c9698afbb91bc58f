// SPDX-License-Identifier: MPL-2.0
#include "core/rules/rate_survey.hpp"

#include <algorithm>

#include "core/two_threads.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t least_for_a_second_method = 3;
constexpr std::size_t least_for_two_threads = 1'000;  ///< indicators: about a millisecond
constexpr std::size_t share_of_a_second_method = 8;  ///< one in so many

/// A rate beyond 0 … 100 % that is printed as the bound itself.
bool is_bounded(double percent, const PrintedRate& printed) {
    return (percent > 100 && printed.percent == 100) || (percent < 0 && printed.percent == 0);
}

}  // namespace

RateSurvey::Observation RateSurvey::observe(const RatedValue& rated) {
    Observation seen;
    seen.printed = printed_rate(*rated.rate);
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        if (i % 2 == 1 && rated.year_target == rated.final_target) {
            seen.hits[i] = seen.hits[i - 1];  // one target serves as both
            seen.exact[i] = seen.exact[i - 1];
            continue;
        }
        const auto percent = rate_in_percent(rated, formulas[i]);
        seen.applicable = seen.applicable || percent;
        seen.exact[i] = percent && explains(rated, formulas[i], *percent);
        seen.hits[i] = seen.exact[i];
        if (percent && seen.printed && !seen.roundings[0] && !seen.roundings[1] && !seen.roundings[2]) {
            for (const auto rounding : {Rounding::nearest, Rounding::up, Rounding::down}) {
                const bool shown = shows_as(*percent, *seen.printed, rounding);
                seen.roundings[static_cast<std::size_t>(rounding)] = shown;
                seen.hits[i] = seen.hits[i] || shown;
            }
        }
        const bool boundable = formulas[i].method == RateMethod::ratio || formulas[i].method == RateMethod::progress;
        if (percent && seen.printed && boundable && !seen.hits[i] && is_bounded(*percent, *seen.printed)) {
            seen.hits[i] = true;
            seen.bounded = true;
        }
    }
    return seen;
}

bool RateSurvey::is_explained(const Observation& seen, const RateFormula& formula) {
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        if (formulas[i].method == formula.method && formulas[i].against == formula.against) {
            return seen.exact[i];
        }
    }
    return false;
}

void RateSurvey::add(const Observation& seen) {
    if (seen.printed) {
        decimals_[static_cast<std::size_t>(std::clamp(seen.printed->decimals, 0, 3))] += 1;
        above_ += seen.printed->percent > 100 ? 1 : 0;
        negative_ += seen.printed->percent < 0 ? 1 : 0;
        capped_ += seen.bounded && seen.printed->percent == 100 ? 1 : 0;
        floored_ += seen.bounded && seen.printed->percent == 0 ? 1 : 0;
    }
    if (!seen.applicable) {
        return;
    }
    ++rates_;
    const auto fits = std::ranges::count(seen.roundings, true);
    if (fits > 0 && fits < 3) {
        ++rounded_;
        for (std::size_t i = 0; i < seen.roundings.size(); ++i) {
            roundings_[i] += seen.roundings[i] ? 1 : 0;
            not_nearest_[i] += seen.roundings[i] && !seen.roundings[0] ? 1 : 0;
        }
    }
    for (std::size_t a = 0; a < seen.hits.size(); ++a) {
        if (!seen.hits[a]) {
            continue;
        }
        explained_[a] += 1;
        for (std::size_t b = 0; b < seen.hits.size(); ++b) {
            only_[a][b] += seen.hits[b] ? 0 : 1;
        }
    }
}

std::size_t RateSurvey::most_hits() const {
    return static_cast<std::size_t>(std::ranges::max_element(explained_) - explained_.begin());
}

std::optional<RateFormula> RateSurvey::usual() const {
    const auto most = most_hits();
    if (explained_[most] < 2 || explained_[most] * 2 <= rates_) {
        return std::nullopt;
    }
    return formulas[most];
}

std::size_t RateSurvey::explained_by(const RateFormula& formula) const {
    return explained_[static_cast<std::size_t>(std::ranges::find(formulas, formula) - formulas.begin())];
}

bool RateSurvey::is_settled() const {
    const auto most = explained_[most_hits()];
    return most >= 3 && most + 1 >= rates_;
}

bool RateSurvey::is_settled_on(const RateFormula& formula) const {
    const auto one = static_cast<std::size_t>(std::ranges::find(formulas, formula) - formulas.begin());
    const auto ratio = static_cast<std::size_t>(std::ranges::find(formulas, RateFormula{RateMethod::ratio, formula.against}) - formulas.begin());
    return only_[one][ratio] >= 2 && only_[ratio][one] <= 1;
}

bool RateSurvey::also_uses(RateMethod method) const {
    const auto most = most_hits();
    std::size_t others = 0;
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        others = formulas[i].method == method ? std::max(others, only_[i][most]) : others;
    }
    return others >= least_for_a_second_method && others * share_of_a_second_method >= rates_;
}

std::optional<Against> RateSurvey::against() const {
    const auto most = most_hits();
    const auto first = most - most % 2;  // the pair of this method: final, year
    const auto final_only = only_[first][first + 1];
    const auto year_only = only_[first + 1][first];
    if (std::max(final_only, year_only) < 2 || final_only == year_only) {
        return std::nullopt;
    }
    return final_only > year_only ? Against::final : Against::year;
}

std::optional<Rounding> RateSurvey::rounding() const {
    if (rounded_ == 0) {
        return std::nullopt;
    }
    return static_cast<Rounding>(std::ranges::max_element(roundings_) - roundings_.begin());
}

bool RateSurvey::also_rounds(Rounding rounding) const {
    const auto count = not_nearest_[static_cast<std::size_t>(rounding)];
    return rounding == this->rounding().value_or(Rounding::nearest) || (count >= 2 && count * 4 >= rounded_);
}

int RateSurvey::usual_decimals() const {
    if (std::ranges::all_of(decimals_, [](auto count) { return count == 0; })) {
        return 1;
    }
    return static_cast<int>(std::ranges::max_element(decimals_) - decimals_.begin());
}

std::optional<double> RateSurvey::cap() const { return capped_ > 0 && above_ == 0 ? std::optional(1.0) : std::nullopt; }

std::vector<SeenRate> seen_rates(const Table& table) {
    std::vector<SeenRate> rates;
    std::vector<SeenRate> of_second_half;
    const auto dated = dated_rate_columns(table);
    const auto see = [&](std::size_t first, std::size_t last) {
        auto& seen = first == 0 ? rates : of_second_half;
        seen.reserve(first == 0 ? table.indicators.size() : last - first);  // a rate each is usual
        std::vector<RatedValue> rated;
        for (auto at = first; at < last; ++at) {
            rated.clear();
            add_rated_values(table.indicators[at], dated, rated);
            for (const auto& one : rated) {
                seen.push_back({at, one, RateSurvey::observe(one)});
            }
        }
    };
    const auto count = table.indicators.size();
    if (count < least_for_two_threads) {
        see(0, count);
        return rates;
    }
    work_in_halves(count, see);
    rates.insert(rates.end(), of_second_half.begin(), of_second_half.end());
    return rates;
}

}  // namespace kpisheet
