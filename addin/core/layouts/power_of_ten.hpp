// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cmath>
#include <cstdint>

namespace kpisheet {

/// The multiplier of a large unit in one byte: all of them, 千 to 京, and percent, 割 and ‰ are powers of ten.
class PowerOfTen {
public:
    constexpr PowerOfTen() = default;
    /// The power of ten nearest to `scale`, which is one from 10^-20 to 10^20.
    explicit(false) PowerOfTen(double scale) : exponent_(scale == 1 ? std::int8_t{0} : exponent_of(scale)) {}

    explicit(false) operator double() const {
        static const auto powers = [] {
            std::array<double, 2 * most + 1> made{};
            for (int exponent = -most; exponent <= most; ++exponent) {
                made[static_cast<std::size_t>(exponent + most)] = exponent < 0 ? 1 / std::pow(10.0, -exponent) : std::pow(10.0, exponent);
            }
            return made;
        }();
        return powers[static_cast<std::size_t>(exponent_ + most)];
    }

private:
    static constexpr int most = 20;

    [[nodiscard]] static std::int8_t exponent_of(double scale) {
        const auto exponent = scale > 0 ? std::round(std::log10(scale)) : 0;
        return static_cast<std::int8_t>(std::fmax(-most, std::fmin(most, exponent)));
    }

    std::int8_t exponent_ = 0;
};

}  // namespace kpisheet
