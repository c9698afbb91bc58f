// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cmath>
#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <type_traits>

namespace kpisheet {

/// How a SmallOptional of this type is stored: `none` stands for nothing.
template <class T>
struct SmallStorage;

/// A number that is no number.
template <>
struct SmallStorage<double> {
    using Type = double;
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();
    [[nodiscard]] static bool is_none(double stored) { return std::isnan(stored); }
    [[nodiscard]] static double stored(double value) { return value; }
};

/// A year. Those that 16 bits do not hold are no years of this world, and nothing.
template <>
struct SmallStorage<int> {
    using Type = std::int16_t;
    static constexpr Type none = std::numeric_limits<Type>::min();
    [[nodiscard]] static bool is_none(Type stored) { return stored == none; }
    [[nodiscard]] static Type stored(int value) {
        return value > none && value <= std::numeric_limits<Type>::max() ? static_cast<Type>(value) : none;
    }
};

/// An enumeration of one byte that does not use the last value.
template <class Enum>
    requires std::is_enum_v<Enum> && (sizeof(Enum) == 1)
struct SmallStorage<Enum> {
    using Type = Enum;
    static constexpr Enum none = static_cast<Enum>(0xFF);
    [[nodiscard]] static bool is_none(Enum stored) { return stored == none; }
    [[nodiscard]] static Enum stored(Enum value) { return value; }
};

/// A std::optional in the room of its value: what there are millions of is read as fast as memory allows. It turns into a
/// std::optional and is made of one wherever that is asked for.
template <class T>
class SmallOptional {
public:
    constexpr SmallOptional() = default;
    explicit(false) constexpr SmallOptional(std::nullopt_t /*nothing*/) {}
    explicit(false) SmallOptional(T value) : stored_(Storage::stored(value)) {}
    explicit(false) SmallOptional(const std::optional<T>& value) : stored_(value ? Storage::stored(*value) : Storage::none) {}

    [[nodiscard]] bool has_value() const { return !Storage::is_none(stored_); }
    [[nodiscard]] explicit operator bool() const { return has_value(); }
    /// Of one that holds a value.
    [[nodiscard]] T operator*() const { return stored_; }
    [[nodiscard]] T value_or(T other) const { return has_value() ? T{stored_} : other; }
    explicit(false) operator std::optional<T>() const { return has_value() ? std::optional<T>(stored_) : std::nullopt; }
    void reset() { stored_ = Storage::none; }

    friend bool operator==(const SmallOptional& left, const SmallOptional& right) {
        return left.has_value() == right.has_value() && (!left.has_value() || left.stored_ == right.stored_);
    }
    friend bool operator==(const SmallOptional& left, const std::optional<T>& right) { return std::optional<T>(left) == right; }
    template <class Other>
        requires std::same_as<Other, T>
    friend bool operator==(const SmallOptional& left, const Other& right) {
        return left.has_value() && *left == right;
    }
    /// Nothing is less than any value.
    friend auto operator<=>(const SmallOptional& left, const SmallOptional& right) {
        return std::optional<T>(left) <=> std::optional<T>(right);
    }

private:
    using Storage = SmallStorage<T>;
    typename Storage::Type stored_ = Storage::none;
};

}  // namespace kpisheet
