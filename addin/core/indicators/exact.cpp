// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/exact.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kpisheet {
namespace {

constexpr double noise = 0x1p-48;
constexpr double last_exact_whole = 0x1p53;
constexpr int most_places = 12;

double power_of_ten(int exponent) {
    static constexpr std::array powers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                       1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    const auto index = static_cast<std::size_t>(exponent);
    return index < powers.size() ? powers[index] : std::pow(10.0, exponent);
}

/// True when `value` is `whole` but for noise. Large numbers carry noise of more than a half: there only the near ones.
bool is_nearly(double value, double whole) {
    return std::fabs(value - whole) <= std::min(std::fabs(whole) * noise, 0.125);
}

/// The whole number of 10^-places that `value` is.
std::optional<double> whole_count(double value, int places) {
    const double scaled = value * power_of_ten(places);
    const double whole = std::round(scaled);
    // A quarter of the exact range leaves room for the sums and doubles made of counts.
    if (places > 0 && std::fabs(whole) > last_exact_whole / 4) {
        return std::nullopt;
    }
    if (!(std::fabs(whole) <= last_exact_whole) || !is_nearly(scaled, whole)) {
        return std::nullopt;
    }
    return whole;
}

}  // namespace

std::weak_ordering compare_decimals(double left, double right) {
    if (left == right) {
        return std::weak_ordering::equivalent;
    }
    const double larger = std::max(std::fabs(left), std::fabs(right));
    const bool whole = larger <= last_exact_whole && left == std::round(left) && right == std::round(right);
    if (!whole && std::fabs(left - right) <= larger * noise) {
        return std::weak_ordering::equivalent;
    }
    return left < right ? std::weak_ordering::less : std::weak_ordering::greater;
}

double round_decimal(double value, int places, Rounding rounding) {
    const double magnitude = std::fabs(value);
    const double power = power_of_ten(std::abs(places));
    double scaled = places >= 0 ? magnitude * power : magnitude / power;
    if (!(scaled < 0x1p52)) {
        return value;
    }
    if (const double halves = std::round(2 * scaled); is_nearly(2 * scaled, halves)) {
        scaled = halves / 2;
    }
    switch (rounding) {
        case Rounding::nearest:
            scaled = std::round(scaled);
            break;
        case Rounding::up:
            scaled = std::ceil(scaled);
            break;
        case Rounding::down:
            scaled = std::floor(scaled);
            break;
    }
    if (scaled == 0) {
        return 0;  // never -0
    }
    return std::copysign(places >= 0 ? scaled / power : scaled * power, value);
}

std::optional<int> decimal_places(double value) {
    for (int places = 0; places <= most_places; ++places) {
        if (whole_count(value, places)) {
            return places;
        }
    }
    return std::nullopt;
}

std::optional<double> as_whole(double value) { return whole_count(value, 0); }

DecimalUnits::DecimalUnits(std::initializer_list<double> values) {
    int places = 0;
    for (const double value : values) {
        while (places <= most_places && !whole_count(value, places)) {
            ++places;
        }
    }
    // A finer unit found for a later value may be too fine for an earlier, larger one.
    whole_ = places <= most_places &&
             std::all_of(values.begin(), values.end(), [&](double value) { return whole_count(value, places); });
    units_in_one_ = whole_ ? power_of_ten(places) : 1;
}

double DecimalUnits::count(double value) const { return whole_ ? std::round(value * units_in_one_) : value; }

}  // namespace kpisheet
