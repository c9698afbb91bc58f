// SPDX-License-Identifier: MPL-2.0
#include "core/text/squeezed.hpp"

#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

std::string squeezed(std::string_view text) {
    const NormalText normal(text);
    const auto view = normal.view();
    std::string result;
    for (std::size_t at = 0; at < view.size();) {
        const auto c = code_point_at(view, at);
        if (!is_space(c.value)) {
            result += view.substr(at, c.length);
        }
        at += c.length;
    }
    return result;
}

}  // namespace kpisheet
