// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "core/layouts/table.hpp"
#include "core/rules/comparing.hpp"

namespace kpisheet {

/// What kinds of values an indicator has. Most rules ask for something rare: this tells them which indicators to pass over
/// without reading their values, which fill many times the memory.
class ValueKinds {
public:
    void add(const Indicator& indicator, const KpiValue& value) {
        auto& states = states_[place(value.role)];
        states = static_cast<std::uint8_t>(states | bit(value.state));
        auto& numbers = numbers_[place(value.role)];
        numbers = static_cast<std::uint8_t>(std::min<int>(numbers + (is_number(value) ? 1 : 0), most));
        asides_ = asides_ || value.aside != nullptr;
        own_years_ = own_years_ || value.year != value.heading_year;
        minus_ = minus_ || (value.state == State::value && (!is_number(value) || *value.number < 0));
        computed_rates_ = computed_rates_ || (value.role == ValueRole::rate && value.formula);
        if (value.role == ValueRole::target) {
            undated_targets_ = undated_targets_ || value.cell == indicator.cell || !value.heading_year;
            last_target_year_ = std::max(last_target_year_, value.year.value_or(no_year));
        }
        if (value.role == ValueRole::base) {
            last_base_year_ = std::max(last_base_year_, value.year.value_or(no_year));
        }
    }

    [[nodiscard]] bool has(ValueRole role) const { return states_[place(role)] != 0; }
    [[nodiscard]] bool has(ValueRole role, State state) const { return (states_[place(role)] & bit(state)) != 0; }
    [[nodiscard]] bool has(State state) const {
        return std::ranges::any_of(states_, [&](auto states) { return (states & bit(state)) != 0; });
    }
    /// Values of a role that are one number each; 255 are many.
    [[nodiscard]] int numbers(ValueRole role) const { return numbers_[place(role)]; }
    /// Of a role, in another state than this.
    [[nodiscard]] bool has_beside(ValueRole role, State state) const { return (states_[place(role)] & ~bit(state)) != 0; }
    /// Some have periods, parts or years in cells of their own.
    [[nodiscard]] bool has_asides() const { return asides_; }
    /// The year of some is not their heading's.
    [[nodiscard]] bool has_own_years() const { return own_years_; }
    /// Some may be written with a minus sign.
    [[nodiscard]] bool has_minus() const { return minus_; }
    [[nodiscard]] bool has_computed_rates() const { return computed_rates_; }
    /// Targets in the KPI cell, or below a heading without a year.
    [[nodiscard]] bool has_undated_targets() const { return undated_targets_; }
    [[nodiscard]] std::optional<int> last_target_year() const { return year(last_target_year_); }
    [[nodiscard]] std::optional<int> last_base_year() const { return year(last_base_year_); }

private:
    static constexpr int most = 255;
    static constexpr int no_year = 0;

    static std::size_t place(ValueRole role) { return static_cast<std::size_t>(role); }
    static unsigned bit(State state) { return 1U << static_cast<unsigned>(state); }
    static std::optional<int> year(int known) { return known == no_year ? std::nullopt : std::optional(known); }

    std::array<std::uint8_t, 6> states_{};   ///< by role, a bit for each state
    std::array<std::uint8_t, 6> numbers_{};  ///< by role
    bool asides_ = false;
    bool own_years_ = false;
    bool minus_ = false;
    bool computed_rates_ = false;
    bool undated_targets_ = false;
    int last_target_year_ = no_year;
    int last_base_year_ = no_year;
};

}  // namespace kpisheet
