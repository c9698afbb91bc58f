// SPDX-License-Identifier: MPL-2.0
#include "core/values/read_value.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/eras/period.hpp"
#include "core/text/utf8.hpp"
#include "core/values/brackets.hpp"
#include "core/values/figure.hpp"
#include "core/values/item.hpp"
#include "core/values/unit.hpp"

namespace kpisheet {
namespace {

constexpr int most_brackets_around = 3;

Value unreadable(Fault fault, std::string_view obstacle) {
    Value value;
    value.state = State::unreadable;
    value.fault = fault;
    value.obstacle = obstacle;
    return value;
}

/// A condition word at the end of a text target: 全国平均以上, 現状維持.
Condition condition_of_text(std::string_view text) {
    for (const auto& entry : condition_words().entries()) {
        if (entry.condition != Condition::about && text.ends_with(entry.word)) {
            return entry.condition;
        }
    }
    return Condition::none;
}

/// ※, ※1, ※注1, **: what there is to say stands below the table.
bool is_footnote_mark(std::string_view text) {
    constexpr std::string_view mark = "※";
    constexpr std::string_view note = "注";
    if (!text.starts_with(mark)) {
        return text.find_first_not_of('*') == std::string_view::npos;
    }
    const auto rest = trim(text.substr(mark.size()));
    return (rest.starts_with(note) ? rest.substr(note.size()) : rest).find_first_not_of("0123456789") == std::string_view::npos;
}

/// A text without a number: a word for missing, as which it is known `is_missing`, 廃止, a period, or words.
Value without_number(std::string_view text, const Items& items, bool is_missing) {
    Value value;
    value.period = items.period;
    value.provisional = items.provisional;
    value.cumulative = items.cumulative;
    const bool other_words = items.words.size() != text.size();
    if (is_abolished_word(text) || is_abolished_word(items.words)) {
        value.state = State::abolished;
    } else if (is_missing || (other_words && is_missing_word(items.words))) {
        value.state = State::missing;
    } else if (!items.missing.empty() && items.words.empty()) {
        value.state = State::missing;
        value.quantity.unit = items.missing.substr(leading_dashes(items.missing));
    } else if (is_footnote_mark(text)) {
        value.state = State::missing;
    } else if (!items.period.empty() && items.words.empty()) {
        auto period = unreadable(Fault::period_only, items.period);
        period.period = items.period;
        return period;
    } else {
        value.state = State::text;
        value.quantity.condition = condition_of_text(items.words.empty() ? text : items.words);  // 全国平均以上(H30)
    }
    return value;
}

void take_marks(Value& value, const Item& item) {
    value.cumulative = value.cumulative || item.cumulative;
    value.provisional = value.provisional || item.provisional;
}

Value one_number(Item&& item) {
    Value value;
    value.state = State::value;
    value.quantity = std::move(item.quantity);
    value.period = item.period;
    value.parts = std::move(item.parts);
    take_marks(value, item);
    // A total whose parts all name the same period is of that period.
    if (value.period.empty() && !value.parts.empty() &&
        std::ranges::all_of(value.parts, [&](const auto& part) { return part.period == value.parts.front().period; })) {
        value.period = value.parts.front().period;
    }
    return value;
}

/// Several numbers are parts when each has a unit, a label or the other end of a range.
Value several_numbers(Items&& items, std::string_view text) {
    Value value;
    value.state = State::value;
    value.compound = true;
    const Item* previous = nullptr;
    const auto add = [&](Item& item) {
        if (previous != nullptr && previous->range_follows && previous->bare && !item.bare) {
            // 40～60%: the unit after the second number is the first one's too.
            auto& first = value.parts.back().quantity;
            const auto factor = item.quantity.scale;
            first.number = factor < 1 ? first.number / (1 / factor) : first.number * factor;
            first.scale = factor;
            first.unit = item.quantity.unit;
        } else if (previous != nullptr && previous->range_follows && previous->bare && item.bare) {
            // 10～15 in a column whose unit stands elsewhere
        } else if (item.bare && item.label.empty() && item.quantity.condition == Condition::none && !item.range_follows) {
            value.fault = Fault::several_numbers;
        }
        take_marks(value, item);
        value.parts.push_back({item.label, item.quantity, item.period});
        for (auto& part : item.parts) {
            value.parts.push_back(std::move(part));
        }
        if (value.period.empty()) {
            value.period = item.period;
        }
        previous = &item;
    };
    add(items.first);
    for (auto& item : items.more) {
        add(item);
    }
    // Every part's unit is the value's when it is the same.
    value.quantity.unit = value.parts.front().quantity.unit;
    for (const auto& part : value.parts) {
        if (part.quantity.unit != value.quantity.unit) {
            value.quantity.unit.clear();
        }
    }
    return value.fault == Fault::none ? value : unreadable(value.fault, text);
}

bool is_year_label(std::string_view label) {
    const auto period = read_period(label);
    return period && period->length == label.size();
}

/// 136.5.ha, 18.9,%, 4?地区: a figure with a stray sign before its unit. 1.実施 is a numbered text.
bool has_stray_sign(std::string_view text) {
    if (text.ends_with('?') && read_quantity(text.substr(0, text.size() - 1)).length == text.size() - 1) {
        return true;  // 35%?
    }
    const auto run = std::min(text.find_first_not_of("0123456789.,"), text.size());
    if (run == 0 || !is_digit(code_point_at(text, 0).value)) {
        return false;
    }
    const auto rest = text.substr(run);
    const auto is_unit = [](std::string_view words) { return !words.empty() && read_unit(words, false).length == words.size(); };
    for (const std::string_view blot : {"●", "○", "◯", "■", "□", "＊", "*", "＿", "_"}) {
        auto behind = rest;
        while (behind.starts_with(blot)) {
            behind = behind.substr(blot.size());
        }
        if (behind.size() < rest.size() && is_unit(trim(behind.substr(0, behind.find_first_of("(\n"))))) {
            return true;  // 3●●人: digits to be filled in
        }
    }
    if (rest.starts_with('?')) {
        const auto behind = rest.substr(1);
        return behind.empty() || is_unit(trim(behind.substr(0, behind.find_first_of("(\n"))));  // 24?件 (R4)
    }
    const auto figure = text.substr(0, run - 1);
    const bool stray = text[run - 1] == '.' || text[run - 1] == ',';
    return stray && is_unit(rest) && (text[run - 1] == ',' || figure.find('.') != std::string_view::npos || rest.starts_with('%'));
}

Value read_trimmed(std::string_view text, int brackets) {
    if (text.empty()) {
        return {};
    }
    if (brackets < most_brackets_around) {
        if (const auto group = read_brackets(text); group && group->length == text.size()) {
            auto value = read_trimmed(group->inside, brackets + 1);
            value.provisional = value.provisional || value.state == State::value;
            return value;
        }
    }
    if (is_missing_word(text)) {
        return without_number(text, {}, true);
    }
    if (has_stray_sign(text) || text.find_first_not_of('?') == std::string_view::npos) {
        return unreadable(Fault::malformed_number, text);
    }
    auto items = read_items(text, 0);
    if (items.count == 0) {
        return without_number(text, items, false);
    }
    auto& first = items.first;
    if (first.fault == Fault::malformed_number && first.known_label) {
        return unreadable(first.fault, text);  // words may follow: 3OO人
    }
    const bool prose = items.words_follow || !items.words.empty() || !items.missing.empty();
    for (auto* item = &first; item != nullptr;) {
        if (item->fault != Fault::none && (item->known_label || items.count > 1) && !prose) {
            auto value = unreadable(item->fault, item->text);
            value.period = item->period;
            return value;
        }
        const auto next = item == &first ? 0 : static_cast<std::size_t>(item - items.more.data()) + 1;
        item = next < items.more.size() ? &items.more[next] : nullptr;
    }
    const bool qualified = items.count == 1 && !first.known_label && !is_year_label(first.label);
    if (prose || qualified) {
        Value value;
        value.state = State::text;
        value.period = items.period;
        value.quantity.condition = condition_of_text(text);
        return value;
    }
    return items.count == 1 ? one_number(std::move(first)) : several_numbers(std::move(items), text);
}

/// Most values are a figure with its unit and nothing else. 「27年」 could be a period, so years go the long way.
std::optional<Value> read_plain(std::string_view text) {
    const auto first = code_point_at(text, 0);
    if (!is_digit(first.value) && first.value != U'△') {
        return std::nullopt;
    }
    auto read = read_quantity(text);
    if (read.length != text.size() || read.fault != Fault::none || read.quantity.unit.starts_with("年") ||
        read.quantity.unit.starts_with("月") || read.quantity.unit.starts_with("日")) {
        return std::nullopt;
    }
    Value value;
    value.state = State::value;
    value.provisional = read.mark == Mark::provisional;
    value.cumulative = read.mark == Mark::cumulative;
    value.quantity = std::move(read.quantity);
    return value;
}

}  // namespace

Value read_value(std::string_view text) {
    text = trim(text);
    if (auto plain = read_plain(text)) {
        return std::move(*plain);
    }
    return read_trimmed(text, 0);
}

Value read_value(double number) {
    Value value;
    value.state = State::value;
    value.quantity.number = number;
    value.quantity.decimals = shown_decimals(number);
    return value;
}

CellValue::CellValue(const Cell& cell) : text_(cell.kind == Cell::Kind::text ? cell.text : std::string_view{}) {
    value_ = cell.kind == Cell::Kind::number ? read_value(cell.number) : read_value(text_.view());
}

}  // namespace kpisheet
