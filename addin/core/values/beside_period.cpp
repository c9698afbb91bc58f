// SPDX-License-Identifier: MPL-2.0
#include "core/values/beside_period.hpp"

#include "core/eras/period.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

namespace {

/// H27国勢調査, R5学校基本統計: where the figure of that year is from.
bool is_survey(std::string_view words) {
    constexpr std::size_t longest = 45;  // bytes
    return words.size() <= longest && words.find(' ') == std::string_view::npos &&
           (words.ends_with("調査") || words.ends_with("国調") || words.ends_with("センサス") || words.ends_with("統計") || words.ends_with("集計"));
}

}  // namespace

std::size_t period_beside_value(std::string_view text) {
    const auto period = read_period(text);
    if (!period) {
        return 0;
    }
    const auto words = text.substr(0, period->length);
    if (is_digit(code_point_at(words, 0).value)) {
        const bool placed = words.find("年度") != std::string_view::npos || words.find("年間") != std::string_view::npos ||
                            period->first.day != 0 || period->kind == Period::Kind::range;
        const bool western = period->first.western && words.find("年") != std::string_view::npos;
        const bool with_month = period->first.month != 0 && words.find("月") != std::string_view::npos;
        if (!placed && !western && !with_month) {
            return 0;
        }
    }
    constexpr std::string_view actual = "実績";
    constexpr std::string_view cumulative = "累計";
    auto rest = text.substr(period->length);
    if (rest.starts_with(cumulative)) {
        rest = rest.substr(cumulative.size());  // H27～累計50件
    }
    const auto gap = rest.starts_with(actual) ? actual.size() : 0;
    const auto next = code_point_at(rest, gap).value;
    const bool ends = next == 0 || is_space(next) || next == U'(' || next == U')' || next == U':' || next == U'、' ||
                      next == U'〔' || next == U'[' || next == U'※' || next == U']' || next == U'〕' || next == U'。' || next == U'△' || next == U'▲' ||
                      rest.starts_with("で") || rest.starts_with("計") || rest.starts_with("延べ") ||
                      (is_digit(next) && !is_digit(code_point_before(text, text.size() - rest.size()).value));  // R5年度45人
    return ends ? text.size() - rest.size() : 0;
}

std::string_view period_in_brackets(std::string_view text) {
    const auto period = read_period(text);
    if (!period) {
        return {};
    }
    const auto rest = trim(text.substr(period->length));
    const bool whole = rest.empty() || rest == "実績" || rest == "実績値" || rest == "値" || rest == "見込" ||
                       rest == "見込み" || rest == "速報値" || rest == "暫定値" || rest == "確定値" || is_survey(rest);
    return whole ? text.substr(0, period->length) : std::string_view{};
}

}  // namespace kpisheet
