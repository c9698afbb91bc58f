// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace kpisheet {

/// The unit of a value: kept once in the table's store, and pointed to.
class KeptUnit {
public:
    constexpr KeptUnit() = default;
    explicit constexpr KeptUnit(const std::string_view& kept) : kept_(&kept) {}

    [[nodiscard]] std::string_view text() const { return kept_ == nullptr ? std::string_view{} : *kept_; }
    explicit(false) operator std::string_view() const { return text(); }
    [[nodiscard]] bool empty() const { return kept_ == nullptr || kept_->empty(); }
    [[nodiscard]] bool starts_with(std::string_view start) const { return text().starts_with(start); }
    [[nodiscard]] bool starts_with(char start) const { return text().starts_with(start); }

    friend bool operator==(KeptUnit left, KeptUnit right) { return left.kept_ == right.kept_ || left.text() == right.text(); }
    friend bool operator==(KeptUnit left, std::string_view right) { return left.text() == right; }

private:
    const std::string_view* kept_ = nullptr;
};

}  // namespace kpisheet
