// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace kpisheet {

/// A cell's text in Unicode NFKC, so that full-width, half-width and compatibility forms read alike. Characters that
/// carry a meaning of their own stay as written: ① … (labels, never digits), ㎡ ㎥ ² ³ (units).
/// Costs no allocation for texts that are normal already or short.
class NormalText {
public:
    /// `source` is UTF-8 and must outlive this object. Ill-formed bytes become U+FFFD.
    explicit NormalText(std::string_view source);
    template <std::same_as<std::string> Text>
    explicit NormalText(Text&&) = delete;  ///< it would be looked at after its end
    NormalText(const NormalText&) = delete;
    NormalText& operator=(const NormalText&) = delete;

    [[nodiscard]] std::string_view view() const { return view_; }
    [[nodiscard]] std::string_view source() const { return source_; }
    /// The part of source() that became `part` of view().
    [[nodiscard]] std::string_view source_of(std::string_view part) const;

private:
    std::string_view source_;
    std::string_view view_;
    std::array<char, 120> short_text_;
    std::string long_text_;
};

}  // namespace kpisheet
