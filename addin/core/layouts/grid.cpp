// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/grid.hpp"

#include <algorithm>

#include "core/layouts/indicator_name.hpp"
#include "core/layouts/kpi_value.hpp"
#include "core/layouts/row_category.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/bullet.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/two_threads.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t prose_from = 180;  // bytes, 60 kanji

/// The name of a tag and no words: 目標値<R6> and <現状値> say something.
bool is_tag_name(std::string_view inside) {
    return !inside.empty() && inside.size() <= 11 &&
           std::ranges::all_of(inside, [](char c) { return (c >= 'a' && c <= 'z') || c == '/' || c == ' ' || c == '1' || c == '2'; });
}

/// <b>…</b> of tables copied from web pages.
std::string_view without_tags(std::string_view text) {
    while (text.starts_with('<')) {
        const auto end = text.find('>');
        if (end == std::string_view::npos || !is_tag_name(text.substr(1, end - 1))) {
            break;
        }
        text = trim(text.substr(end + 1));
    }
    while (text.ends_with('>')) {
        const auto start = text.rfind('<');
        if (start == std::string_view::npos || !is_tag_name(text.substr(start + 1, text.size() - start - 2))) {
            break;
        }
        text = trim(text.substr(0, start));
    }
    return text;
}

/// 認定農業者数 64人(R元)→70人(R7): a name with its base and target, not a value.
bool is_name_with_clause(std::string_view text) {
    if (!contains(text, "→") && !contains(text, "⇒") && !contains(text, "➡") && !contains(text, "⇨")) {
        return false;
    }
    const auto name = read_indicator_name(text);
    return name.clause.has_value() && !name.name.empty();
}

}  // namespace

Look look_of(std::string_view text) {
    if (text.empty()) {
        return Look::blank;
    }
    if (text.size() > prose_from) {
        return Look::prose;
    }
    if (text.starts_with("(内訳)") || is_name_with_clause(text)) {
        return Look::words;  // (内訳)15歳未満 is the name of a part
    }
    const auto first = code_point_at(text, 0);
    const auto value = read_value(without_trend(text));
    switch (value.state) {
        case State::value:
            return Look::value;
        case State::missing:
        case State::abolished:
            return Look::missing;
        case State::unreadable:
            return value.fault == Fault::period_only ? Look::period : Look::value;
        case State::text:
            break;
    }
    if (row_category(text)) {
        return Look::category;
    }
    if (is_bullet(first.value) && text.size() > first.length) {
        return Look::bulleted;
    }
    if (text.find("。") != std::string_view::npos && text.size() > 90) {
        return Look::prose;
    }
    return names_department(text) ? Look::department : Look::words;
}

Grid::Grid(const Sheet& sheet) : sheet_(sheet), texts_(sheet.text_count()) {
    const auto read = [&](std::size_t first, std::size_t last) {
        auto& changed = changed_[first == 0 ? 0 : 1];
        for (auto number = first; number < last; ++number) {
            texts_[number] = seen_text(sheet.texts()[number], sheet.is_shown_as_text(static_cast<std::uint32_t>(number)), changed);
        }
    };
    if (has_work_for_two(sheet)) {
        work_in_halves(texts_.size(), read);
    } else {
        read(0, texts_.size());
    }
}

Grid::SeenText Grid::seen_text(std::string_view text, bool has_look, std::deque<std::string>& changed) {
    SeenText seen;
    const NormalText normal(text);
    seen.text = without_tags(trim(normal.view()));
    if (normal.view().data() != text.data()) {
        seen.text = changed.emplace_back(seen.text);
    }
    if (has_look) {
        seen.look = look_of(seen.text);
    }
    return seen;
}

std::string_view Grid::seen(std::int32_t row, std::int32_t column) const {
    const auto* cell = sheet_.seen_at({row, column});
    return cell == nullptr ? std::string_view{} : text(*cell);
}

std::string_view Grid::text(std::int32_t row, std::int32_t column) const {
    const auto* cell = sheet_.cell({row, column});
    return cell == nullptr ? std::string_view{} : text(*cell);
}

Look Grid::seen_look(std::int32_t row, std::int32_t column) const {
    const auto* cell = sheet_.seen_at({row, column});
    return cell == nullptr ? Look::blank : look(*cell);
}

Look Grid::look(std::int32_t row, std::int32_t column) const {
    const auto* cell = sheet_.cell({row, column});
    return cell == nullptr ? Look::blank : look(*cell);
}

}  // namespace kpisheet
