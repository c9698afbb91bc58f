// SPDX-License-Identifier: MPL-2.0
#include "core/rules/periods_in_text.hpp"

#include <algorithm>

#include "core/eras/era_table.hpp"
#include "core/eras/period_search.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

std::vector<PeriodAt> periods_in(std::string_view text) {
    std::vector<PeriodAt> found;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        if (period_may_follow(before, text.substr(at))) {
            if (const auto period = read_period(text.substr(at)); period && period->length > 0) {
                found.push_back({*period, at});
                at += period->length;
                before = 0;
                continue;
            }
        }
        before = c.value;
        at += c.length;
    }
    return found;
}

bool may_name_era(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    return std::ranges::any_of(text, is_letter) || std::ranges::any_of(era_table::eras, [&](const Era& era) {
               return text.find(era.short_name) != std::string_view::npos;
           });
}

std::string with_year(std::string_view text, std::string_view from, std::string_view to) {
    std::string result;
    std::size_t copied = 0;
    for (auto at = text.find(from); at != std::string_view::npos && !from.empty(); at = text.find(from, at + from.size())) {
        const auto before = code_point_before(text, at).value;
        const auto after = code_point_at(text, at + from.size()).value;
        if (!is_digit(after) && !(is_latin(before) && is_latin(code_point_at(from, 0).value))) {
            result.append(text.substr(copied, at - copied)).append(to);
            copied = at + from.size();
        }
    }
    return result.append(text.substr(copied));
}

}  // namespace kpisheet
