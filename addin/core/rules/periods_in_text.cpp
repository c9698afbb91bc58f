// SPDX-License-Identifier: MPL-2.0
#include "core/rules/periods_in_text.hpp"

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

}  // namespace kpisheet
