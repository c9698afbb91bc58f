// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace kpisheet::recall {

// The strategy of an invented town: base FY2019, plan FY2020 to FY2025, actuals up to FY2023.
inline constexpr int base_year = 2019;
inline constexpr int first_year = 2020;
inline constexpr int as_of = 2023;
inline constexpr int target_year = 2025;

struct Kpi {
    std::string name;
    std::string unit;
    std::string department;
    std::string measure;
    int decimals = 0;
    bool lower = false;       ///< a lower figure is better
    bool cumulative = false;  ///< counted from the beginning of the plan
    double base = 0;
    double target = 0;
    std::map<int, double> targets;  ///< first_year … target_year; the last one is `target`
    std::map<int, double> actuals;  ///< first_year … as_of
};

struct Goal {
    std::string name;
    std::vector<Kpi> kpis;
};

struct Plan {
    std::string town;
    std::vector<Goal> goals;
};

/// A plan with plausible figures; the same seed gives the same one. Without `lower_ones`, higher is better everywhere.
[[nodiscard]] Plan make_plan(std::uint64_t seed, bool lower_ones);

/// A figure as people write it: 12,300 or 45.2.
[[nodiscard]] std::string figure(double number, int decimals);

/// A ratio in percent with one decimal, half up: 68.2%.
[[nodiscard]] std::string percent(double ratio);

/// R4, 令和4年度.
[[nodiscard]] std::string short_year(int fiscal_year);
[[nodiscard]] std::string long_year(int fiscal_year);

}  // namespace kpisheet::recall
