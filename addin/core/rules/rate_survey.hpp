// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/rules/rates.hpp"

namespace kpisheet {

/// Counts which formulas explain the printed rates of a table or a sheet, so that the rules speak of deviations only.
class RateSurvey {
public:
    /// What one printed rate tells.
    struct Observation {
        std::array<bool, 8> hits{};       ///< by formula, in the order of `formulas`
        std::array<bool, 8> exact{};      ///< those that explain it without a bound or another rounding
        bool applicable = false;          ///< some formula has an answer
        std::array<bool, 3> roundings{};  ///< those that give the last digit, by Rounding; all three: nothing told
        bool bounded = false;             ///< a rate beyond 0 … 100 % that is printed as the bound
        std::optional<PrintedRate> printed;
    };
    [[nodiscard]] static Observation observe(const RatedValue& rated);
    void add(const Observation& observation);

    /// The formula that explains most rates, if it explains at least two and more than half of those that can be
    /// recomputed.
    [[nodiscard]] std::optional<RateFormula> usual() const;
    /// True when `formula` was seen to explain the rate. (Others may, too: see RateCustom::accepts.)
    [[nodiscard]] static bool is_explained(const Observation& seen, const RateFormula& formula);
    /// True when the usual formula explains three rates and all but one.
    [[nodiscard]] bool is_settled() const;
    /// True when this formula explains two rates that a plain ratio does not, and but one is explained by the ratio alone.
    [[nodiscard]] bool is_settled_on(const RateFormula& formula) const;
    /// True when a good part of the rates (three, and one in eight) follows this method and not the usual one: sheets
    /// that choose the method by the kind of indicator, as 宮城県 does.
    [[nodiscard]] bool also_uses(RateMethod method) const;
    /// What the printed rates are against, where that makes a difference in at least two of them and most follow one
    /// side.
    [[nodiscard]] std::optional<Against> against() const;

    /// How most rates are rounded, where their last digits tell; and whether enough of them are rounded this way to leave
    /// it at that.
    [[nodiscard]] std::optional<Rounding> rounding() const;
    [[nodiscard]] bool also_rounds(Rounding rounding) const;

    [[nodiscard]] std::size_t rates() const { return rates_; }
    /// How many rates this formula explains.
    [[nodiscard]] std::size_t explained_by(const RateFormula& formula) const;
    [[nodiscard]] int usual_decimals() const;
    /// 1 where rates above 100 % are printed as 100 %; nothing where one is printed above 100 % or none is above it.
    [[nodiscard]] std::optional<double> cap() const;
    [[nodiscard]] bool floor_zero() const { return floored_ > 0 && negative_ == 0; }

    /// The formulas in the order in which they are preferred.
    static constexpr std::array<RateFormula, 8> formulas{{
        {RateMethod::ratio, Against::final},
        {RateMethod::ratio, Against::year},
        {RateMethod::progress, Against::final},
        {RateMethod::progress, Against::year},
        {RateMethod::keep_below, Against::final},
        {RateMethod::keep_below, Against::year},
        {RateMethod::inverse_ratio, Against::final},
        {RateMethod::inverse_ratio, Against::year},
    }};

private:
    [[nodiscard]] std::size_t most_hits() const;

    std::size_t rates_ = 0;  ///< that some formula can be applied to
    std::array<std::size_t, formulas.size()> explained_{};
    std::array<std::array<std::size_t, formulas.size()>, formulas.size()> only_{};  ///< [a][b]: by a, not by b
    std::array<std::size_t, 4> decimals_{};
    std::array<std::size_t, 3> roundings_{};    ///< rates that each Rounding explains
    std::array<std::size_t, 3> not_nearest_{};  ///< those of them that rounding to the nearest does not explain
    std::size_t rounded_ = 0;                   ///< rates whose last digit tells something
    std::size_t capped_ = 0;
    std::size_t above_ = 0;
    std::size_t floored_ = 0;
    std::size_t negative_ = 0;
};

/// A printed rate of a table, and what it tells.
struct SeenRate {
    std::size_t indicator = 0;  ///< index in the table
    RatedValue rated;
    RateSurvey::Observation seen;
};

/// The rates of a table, by indicator: conventions and rules look at them again and again.
[[nodiscard]] std::vector<SeenRate> seen_rates(const Table& table);

}  // namespace kpisheet
