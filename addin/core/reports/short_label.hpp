// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace kpisheet {

/// The part of a goal's name that tells it from the others, for a chart: 「基本目標① しごとをつくる」 → 「基本目標①」. A name
/// that does not begin with its number is cut after about twelve characters (「…」 says so).
[[nodiscard]] std::string short_label(std::string_view name);

}  // namespace kpisheet
