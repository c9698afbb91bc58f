// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/unit_of_name.hpp"

#include "core/layouts/heading.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/values/brackets.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

/// The bracket that closes a name, and the name before it.
struct LastBracket {
    std::optional<HeadingUnit> unit;
    std::string_view before;
};
/// 社 of 社・累計 and 累計、社.
std::string_view without_way_of_counting(std::string_view inside) {
    constexpr std::string_view ways[] = {"累計", "累積", "年間", "単年度", "単年", "延べ", "延"};
    for (const std::string_view joint : {"・", "、", ",", "/"}) {
        for (const auto way : ways) {
            if (inside.size() > way.size() + joint.size() && inside.ends_with(way) && inside.substr(0, inside.size() - way.size()).ends_with(joint)) {
                return inside.substr(0, inside.size() - way.size() - joint.size());
            }
            if (joint != "/" && inside.starts_with(way) && inside.substr(way.size()).starts_with(joint)) {
                return inside.substr(way.size() + joint.size());
            }
        }
    }
    return inside;
}

std::optional<LastBracket> last_bracket_of(std::string_view name) {
    const auto end = code_point_before(name, name.size()).value;
    const std::string_view opening = end == U')' ? "(" : end == U']' ? "[" : end == U'】' ? "【" : end == U'〕' ? "〔" : "";
    const auto open = opening.empty() ? std::string_view::npos : name.rfind(opening);
    if (open == std::string_view::npos || open == 0) {
        return std::nullopt;
    }
    const auto group = read_brackets(name.substr(open));
    if (!group || open + group->length != name.size()) {
        return std::nullopt;
    }
    LastBracket last{std::nullopt, trim(name.substr(0, open))};
    if (end == U')' && group->inside == "a" && contains(name, "面積")) {
        last.unit = HeadingUnit{"a", 1};  // are; elsewhere (a) is the letter of a column
        return last;
    }
    auto heading = read_heading("実績値(" + std::string(without_way_of_counting(group->inside)) + ")");
    if (group->inside.ends_with("、%")) {
        heading.unit = "%";  // 市税収納率(現年課税分、%)
    }
    const auto first = code_point_at(heading.unit, 0).value;
    const bool sign = first == U'%' || first == U'‰' || first == U'/' || (first >= 0x3371 && first <= 0x33DF) || is_latin(first);
    const auto counter = std::string_view(heading.unit).substr(0, heading.unit.find('/'));
    if (end == U')' && !heading.unit.empty() && (sign || is_counter(counter))) {
        last.unit = HeadingUnit{std::move(heading.unit), heading.scale};
    }
    return last;
}

}  // namespace

std::optional<HeadingUnit> unit_at_end(std::string_view printed) {
    constexpr int most_brackets = 3;  // 相談件数(件)(累計)[再掲]
    const NormalText clean(printed);
    auto name = clean.view();
    for (int i = 0; i < most_brackets; ++i) {
        auto last = last_bracket_of(name);
        if (!last || last->unit) {
            return last ? std::move(last->unit) : std::nullopt;
        }
        name = last->before;
    }
    return std::nullopt;
}

}  // namespace kpisheet
