// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/kpi_value.hpp"

#include <algorithm>
#include <cmath>

#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/values/read_value.hpp"
#include "core/values/quantity.hpp"

namespace kpisheet {
namespace {

/// The multiplier of a large unit alone: percent and 割 are shown as they are.
double large_scale(const Quantity& quantity) {
    const std::string_view unit = quantity.unit;
    if (unit.starts_with('%')) {
        return quantity.scale * 100;
    }
    if (unit == "割") {
        return quantity.scale * 10;
    }
    return unit.starts_with("‰") ? quantity.scale * 1000 : quantity.scale;
}

double rounded(double number, int decimals) {
    const auto power = std::pow(10.0, decimals);
    const auto scaled = number * power;
    return std::isfinite(scaled) && std::abs(scaled) < 1e15 ? std::round(scaled) / power : number;
}

/// How much a unit of this value can be trusted to be its neighbours': the target first, as texts put it there.
int rank(const KpiValue& value) {
    switch (value.role) {
        case ValueRole::target: return 0;
        case ValueRole::base: return 1;
        case ValueRole::actual: return 2;
        default: return 3;
    }
}

bool takes_unit(const KpiValue& value) {
    return value.state == State::value && !value.own_unit && value.role != ValueRole::rate;
}

/// 1,627 beside 1,625千人 counts in thousands; 1,625,000 beside it would not.
bool fits_scale(double figure, double neighbour, double scale) {
    if (scale == 1 || figure == 0 || neighbour == 0) {
        return true;
    }
    const auto with = std::abs(figure * scale / neighbour);
    const auto without = std::abs(figure / neighbour);
    return !(without > 0.1 && without < 10 && (with > 100 || with < 0.01));
}

void give_unit(KpiValue& value, KeptUnit unit, PowerOfTen scale, std::optional<double> neighbour, ValueStore& store) {
    value.unit = unit;
    if (scale != 1 && value.scale == 1 && value.number && (!neighbour || fits_scale(*value.number, *neighbour, scale))) {
        value.number = *value.number * scale;
        value.scale = scale;
    }
    const auto without_unit = [](const ValuePart& part) { return part.unit.empty(); };
    if (std::ranges::any_of(value.parts(), without_unit)) {
        auto aside = *value.aside;
        for (auto& part : aside.parts) {
            part.unit = part.unit.empty() ? std::string(unit.text()) : part.unit;
        }
        value.aside = store.keep(std::move(aside));
    }
}

}  // namespace

double shown_number(const Quantity& quantity) {
    const std::string_view unit = quantity.unit;
    const auto decimals = quantity.decimals;
    if (unit.starts_with('%')) {
        return rounded(quantity.number * 100, decimals);
    }
    if (unit == "割") {
        return rounded(quantity.number * 10, decimals);
    }
    return unit.starts_with("‰") ? rounded(quantity.number * 1000, decimals) : quantity.number;
}

std::string_view without_trend(std::string_view text) {
    const auto last = code_point_before(text, text.size());
    constexpr std::u32string_view trends = U"↑↓↗↘→⇧⇩";
    const bool trend = last.length != 0 && last.length < text.size() && trends.find(last.value) != std::u32string_view::npos;
    return trend ? trim(text.substr(0, text.size() - last.length)) : text;
}

/// 10手続 for 10 手続, 3⏎教科: the unit stands apart. Elsewhere 「3 教育」 may be a heading and its number; what stands in the place
/// of a value is none. Empty for any other text.
static std::string with_unit_joined(std::string_view text) {
    const auto gap = text.find_first_of(" \n");
    const auto behind = gap == std::string_view::npos ? std::string_view{} : trim(text.substr(gap));
    const auto unit = code_point_at(behind, 0);
    if (gap == 0 || !(is_kanji(unit.value) || is_katakana(unit.value)) || text.find_first_not_of("0123456789,") != gap) {
        return {};
    }
    auto joined = std::string(text.substr(0, gap)).append(behind);
    const auto value = read_value(joined);
    const bool single = value.state == State::value && !value.compound && value.parts.empty() && !value.quantity.unit.empty();
    return single ? joined : std::string{};
}

KpiValue make_kpi_value(std::string_view text, ValueStore& store) {
    KpiValue made;
    text = without_trend(text);
    auto value = read_value(text);
    const auto joined = value.state == State::text ? with_unit_joined(text) : std::string{};
    value = joined.empty() ? value : read_value(joined);
    made.state = value.state;
    made.fault = value.fault;
    if (value.state == State::unreadable && value.fault == Fault::period_only) {
        made.state = State::text;  // a date as a target: 令和6年度 for 計画策定
        made.fault = Fault::none;
    }
    made.compound = value.compound;
    made.provisional = value.provisional;
    made.cumulative = value.cumulative;
    made.condition = value.quantity.condition;
    made.unit = store.keep_unit(value.quantity.unit);
    made.own_unit = !made.unit.empty();
    if (has_number(value)) {
        made.number = shown_number(value.quantity);
        made.scale = large_scale(value.quantity);
        made.decimals = static_cast<std::int8_t>(std::min(value.quantity.decimals, 127));
        made.own_unit = made.own_unit || made.scale != 1;
    }
    if (value.period.empty() && value.parts.empty()) {
        return made;
    }
    ValueAside aside{store.keep(value.period), {}, std::nullopt};
    aside.parts.reserve(value.parts.size());
    for (const auto& part : value.parts) {
        aside.parts.push_back({std::string(part.label), shown_number(part.quantity), part.quantity.unit, part.quantity.condition});
    }
    const auto same_condition = [&](const auto& part) { return part.condition == aside.parts.front().condition; };
    if (made.compound && made.condition == Condition::none && !aside.parts.empty() && std::ranges::all_of(aside.parts, same_condition)) {
        made.condition = aside.parts.front().condition;  // 男 36.0％以上 女 33.0％以上
    } else if (made.compound && made.condition == Condition::none && aside.parts.size() >= 2 && (aside.parts.back().condition == Condition::at_least || aside.parts.back().condition == Condition::at_most || aside.parts.back().condition == Condition::below) &&
               std::all_of(aside.parts.begin(), aside.parts.end() - 1, [](const auto& part) { return part.condition == Condition::none; })) {
        made.condition = aside.parts.back().condition;  // 男80.5歳 女84.5歳以上: said once, behind both
    }
    made.aside = store.keep(std::move(aside));
    return made;
}

OuterUnit read_unit_words(std::string_view text) {
    const NormalText normal(text);
    const auto words = trim(normal.view());
    if (words.empty() || words.size() > 45) {
        return {};
    }
    const auto read = read_quantity("1" + std::string(words));
    if (read.length != words.size() + 1 || read.quantity.unit.empty()) {
        return {};
    }
    return {read.quantity.unit, large_scale(read.quantity)};
}

void inherit_units(Indicator& indicator, const OuterUnit& column_unit, const OuterUnit& name_unit, ValueStore& store) {
    const KpiValue* source = nullptr;
    for (const auto& value : indicator.values) {
        const bool of_row = column_unit.unit.empty() || (value.role != ValueRole::total && value.role != ValueRole::forecast);
        if (value.own_unit && value.state == State::value && value.role != ValueRole::rate && !value.unit.empty() && of_row &&
            (source == nullptr || rank(value) < rank(*source))) {
            source = &value;
        }
    }
    KeptUnit unit;
    PowerOfTen scale;
    std::optional<double> neighbour;
    if (source != nullptr) {
        unit = source->unit;
        scale = source->scale;
        neighbour = source->number ? std::optional(*source->number / source->scale * source->scale) : std::nullopt;
    } else {
        const auto& outer = column_unit.unit.empty() ? name_unit : column_unit;
        unit = store.keep_unit(outer.unit);
        scale = outer.scale;
    }
    if (indicator.unit.empty()) {
        indicator.unit = unit.text();
    }
    if (unit.empty()) {
        return;
    }
    for (auto& value : indicator.values) {
        if (takes_unit(value)) {
            give_unit(value, unit, scale, neighbour, store);
        }
    }
}

}  // namespace kpisheet
