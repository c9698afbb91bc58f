// SPDX-License-Identifier: MPL-2.0
#include "core/rules/units.hpp"

#include <algorithm>

#include "core/layouts/kpi_value.hpp"
#include "core/rules/comparing.hpp"

namespace kpisheet {

bool same_unit(std::string_view left, std::string_view right) {
    // 3力所 with the kanji 力 is a matter of mixed-script-word.
    const auto relative = [](std::string_view unit) {
        return unit == "ポイント" || unit == "pt" || unit == "倍" || unit.starts_with("力");
    };
    const auto spelled = [](std::string_view unit) { return unit == "名" ? "人" : unit == "才" ? "歳" : unit; };
    // 法人 is no sort of 人, as 小学校 is one of 校.
    const auto is_sort_of = [](std::string_view one, std::string_view other) {
        const bool counts_others = one == "法人" || one == "団体" || one == "経営体" || one == "人日";
        const bool letters = std::ranges::all_of(one, [](char c) { return static_cast<unsigned char>(c) < 0x80 && (c < '0' || c > '9'); });  // kg is no sort of g
        return one.ends_with(other) && !((counts_others || letters) && one != other);
    };
    return units_agree(spelled(left), spelled(right)) || is_sort_of(left, right) || is_sort_of(right, left) || relative(left) || relative(right);
}

std::string unit_in_name(std::string_view name) {
    constexpr std::string_view wide_open = "（";
    constexpr std::string_view wide_close = "）";
    const bool wide = name.ends_with(wide_close);
    if (!wide && !name.ends_with(')')) {
        return {};
    }
    const auto inner = name.substr(0, name.size() - (wide ? wide_close.size() : 1));
    const auto open = wide ? inner.rfind(wide_open) : inner.rfind('(');
    return open == std::string_view::npos ? std::string{} : std::string(read_unit_words(inner.substr(open + (wide ? wide_open.size() : 1))).unit);
}

}  // namespace kpisheet
