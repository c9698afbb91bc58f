// SPDX-License-Identifier: MPL-2.0
#include "core/rules/comparing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/indicators/exact.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// 人/年 counts the same as 人 in a column of years.
std::string_view without_span(std::string_view unit) {
    for (const std::string_view span : {"/年", "/年度", "/月", "/日"}) {
        if (unit.size() > span.size() && unit.ends_with(span)) {
            return unit.substr(0, unit.size() - span.size());
        }
    }
    return unit;
}

/// Ways of writing one counter.
std::string_view usual_writing(std::string_view unit) {
    static constexpr std::array<std::string_view, 8> places{"か所", "カ所", "ヶ所", "ケ所",
                                                            "箇所", "個所", "ヵ所", "か処"};
    return std::ranges::find(places, unit) != places.end() ? places[4]
           : unit == "ヶ月" || unit == "カ月"              ? "か月"
                                                           : unit;
}

std::string_view multiplier_word(double scale) {
    return scale == 1e3    ? "千"
           : scale == 1e4  ? "万"
           : scale == 1e6  ? "百万"
           : scale == 1e8  ? "億"
           : scale == 1e12 ? "兆"
                           : "";
}

/// 1234567.5 → 1,234,567.5
std::string grouped(double number, int decimals) {
    auto text = fmt::format("{:.{}f}", std::fabs(number), decimals);
    const auto point = text.find('.');
    for (auto at = point == std::string::npos ? text.size() : point; at > 3; at -= 3) {
        text.insert(at - 3, ",");
    }
    return number < 0 ? "-" + text : text;
}

}  // namespace

bool units_agree(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty() || left == right) {
        return true;
    }
    // A span on one side alone is often left out; two different ones are different figures.
    const auto bare_left = without_span(left);
    const auto bare_right = without_span(right);
    const bool both_spans = bare_left.size() != left.size() && bare_right.size() != right.size();
    return !both_spans && usual_writing(bare_left) == usual_writing(bare_right);
}

double slack(const KpiValue& value) {
    const bool count = value.decimals == 0 && value.scale == 1 && !value.unit.starts_with('%');
    return count ? 0 : 0.5 * value.scale * std::pow(10.0, -value.decimals);
}

bool same_figure(const KpiValue& left, const KpiValue& right) {
    return compare_decimals(std::fabs(*left.number - *right.number), std::max(slack(left), slack(right))) < 0 ||
           compare_decimals(*left.number, *right.number) == 0;
}

std::string figure_at(const KpiValue& value) { return fmt::format("{}({})", trim(value.text), to_text(value.cell)); }

std::string figure_like(double number, const KpiValue& like) {
    const auto word = multiplier_word(like.scale);
    const double scale = word.empty() ? 1 : static_cast<double>(like.scale);
    const auto places = std::min<int>(like.decimals, 9);
    const auto shown = round_decimal(number / scale, places, Rounding::nearest);
    return fmt::format("{}{}{}", grouped(shown, places), word, like.unit);
}

}  // namespace kpisheet
