// SPDX-License-Identifier: MPL-2.0
#include "core/values/item_signs.hpp"

#include "core/text/utf8.hpp"
#include "core/values/figure.hpp"

namespace kpisheet {

bool is_separator(char32_t c) {
    return is_space(c) || c == U'、' || c == U',' || c == U';' || c == U'→' || c == U'⇒' || c == U'・' || c == U'/' ||
           c == U'。' || c == U'•' || c == U'↑' || c == U'↓' || c == U'↗' || c == U'↘';
}

bool is_range_sign(char32_t c) { return c == U'~' || c == U'〜' || c == U'-'; }

Mark mark_in(std::string_view text) {
    for (const auto& entry : remark_words()) {
        if (text.find(entry.word) != std::string_view::npos) {
            return entry.mark;
        }
    }
    return Mark::none;
}

std::size_t footnote_length(std::string_view rest, bool behind) {
    for (const std::string_view sign : {"※", "**", "*", "†", "注"}) {
        if (!rest.starts_with(sign) || (!behind && sign != "※")) {
            continue;
        }
        auto at = sign.size();
        while (at < rest.size() && at < sign.size() + 2 && is_digit(static_cast<unsigned char>(rest[at]))) {
            ++at;
        }
        if (behind && at < rest.size() && rest[at] == ')') {
            ++at;
        }
        const bool ends = at == rest.size() || is_space(code_point_at(rest, at).value);
        const bool value_follows = !behind && read_figure(trim(rest.substr(at))).length != 0;
        return behind ? (at == rest.size() ? at : 0) : ends && value_follows ? at : 0;
    }
    return 0;
}

bool share_parts(Item& item, std::string_view inside) {
    const auto slash = inside.find('/');
    const auto part = slash == std::string_view::npos ? Figure{} : read_figure(inside.substr(0, slash));
    const auto whole = part.length != 0 && part.length == slash ? read_quantity(inside.substr(slash + 1)) : ReadQuantity{};
    const bool sound = whole.length != 0 && slash + 1 + whole.length == inside.size() && whole.fault == Fault::none &&
                       part.fault == Fault::none && !whole.quantity.unit.starts_with('%');
    if (sound) {
        item.parts.assign(2, Part{{}, whole.quantity, {}});
        item.parts.front().quantity.number = part.number * whole.quantity.scale;
    }
    return sound;
}

}  // namespace kpisheet
