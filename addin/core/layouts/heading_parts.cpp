// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/heading_parts.hpp"

#include <algorithm>

#include "core/eras/period_search.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"
#include "core/values/quantity.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

/// Words in brackets that tell when or how a figure is meant. None of them is part of a unit.
constexpr std::string_view no_units[] = {"年度", "年間", "期間", "中間", "最終", "直近", "最新", "確定", "速報", "暫定", "累積", "累計", "単年",
                                         "当初", "時点", "現在", "予定", "見込", "概算", "参考", "再掲", "期末", "月末", "年末", "通年", "任意", "必須",
                                         "変更", "修正", "税込", "税抜", "確報", "実人", "上段", "下段", "中段", "対", "前", "後", "値", "率", "案", "アウトカム", "アウトプット",
                                         "記入", "入力", "回答", "提出", "転記", "自動", "計算"};

/// (A), (b), (B/A): names of columns, no amperes. (t), (m), (g) are units.
bool is_column_letter(char c) { return (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

/// KGI, SDGS: more capitals than a unit has.
bool is_abbreviation(std::string_view words) {
    return words.size() >= 3 && std::ranges::all_of(words, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// 注, 注1, 注1): the number of a remark.
bool is_remark_mark(std::string_view tail) {
    constexpr std::string_view mark = "注";
    return tail.starts_with(mark) && tail.find_first_not_of("0123456789)*", mark.size()) == std::string_view::npos;
}

/// %, and %、B/A or %(B/A×100): the unit and how it is reckoned.
bool is_percent(std::string_view words) {
    return words.starts_with('%') && std::ranges::all_of(words.substr(1), [](char c) { return is_column_letter(c) || !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')); }) &&
           !contains(words, "ポイント") && code_point_at(words, 1).value != U'/';
}

}  // namespace

constexpr std::size_t shortest_sure_unit = 9;  // bytes: 事業所, but not 事業

std::optional<HeadingUnit> read_heading_unit(std::string_view words) {
    for (const std::string_view opening : {"単位:", "単位は", "単位"}) {
        if (words.starts_with(opening)) {
            words = trim(words.substr(opening.size()));
        }
    }
    const bool other = read_period(words).has_value() || is_abbreviation(words) ||
                       (!contains(words, "/") && std::ranges::any_of(no_units, [&](auto word) { return contains(words, word); })) ||
                       (heading_words().any_in(words) && !(words.size() >= shortest_sure_unit && known_units().contains(words)));
    const bool letters = std::ranges::all_of(words, [](char c) { return is_column_letter(c) || c == '/'; });
    if (is_percent(words)) {
        return HeadingUnit{"%", 0.01};
    }
    if (words.empty() || other || letters || is_digit(code_point_at(words, 0).value)) {
        return std::nullopt;
    }
    const auto read = read_quantity("1" + std::string(words));
    if (read.length != words.size() + 1 || read.quantity.unit.empty() || read.quantity.condition != Condition::none) {
        return std::nullopt;
    }
    return HeadingUnit{std::string(read.quantity.unit), read.quantity.scale};
}

bool is_heading_tail(std::string_view tail) {
    for (const std::string_view suffix :
         {"等", "名", "欄", "値", "の値", "年度", "年", "数値", "の数値", "一覧", "額", "別", "案", "時点", "名等", "名称"}) {
        if (tail == suffix) {
            return true;
        }
    }
    if (is_remark_mark(tail)) {
        return true;
    }
    for (auto c = code_point_at(tail, 0); c.length != 0; c = code_point_at(tail, 0)) {
        const bool letter = c.length == 1 && is_column_letter(tail.front());  // 目標値A, 達成率B÷A
        if (is_kanji(c.value) || is_hiragana(c.value) || is_katakana(c.value) || (is_latin(c.value) && !letter)) {
            return false;
        }
        tail.remove_prefix(c.length);
    }
    return true;
}

bool is_named_by_words(ColumnRole role) {
    return role == ColumnRole::goal || role == ColumnRole::measure || role == ColumnRole::project || role == ColumnRole::department ||
           role == ColumnRole::number || role == ColumnRole::note || role == ColumnRole::direction;
}

std::size_t year_of_plan_length(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && digits < 2 && is_digit(static_cast<unsigned char>(text[digits]))) {
        ++digits;
    }
    for (const std::string_view words : {"年目", "年後"}) {
        if (digits != 0 && text.substr(digits).starts_with(words)) {
            return digits + words.size();
        }
    }
    return 0;
}

bool is_over_both(std::string_view words) {
    for (const std::string_view joint : {"と", "及び", "および", "並びに", "、", "・"}) {
        for (const std::string_view first : {"目標", "目標値", "計画", "計画値"}) {
            for (const std::string_view second : {"実績", "実績値"}) {
                if (contains(words, std::string(first).append(joint).append(second)) ||
                    contains(words, std::string(second).append(joint).append(first))) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool is_general_value(std::string_view words) { return words == "中間値" || words == "指標値" || words == "数値" || words == "値" || words == "KPI値"; }

bool says_base(std::string_view words) {
    return std::ranges::any_of(heading_words().entries(), [&](const auto& entry) {
        return entry.role == ColumnRole::base && entry.word == words && !words.starts_with("現");
    });
}

std::string with_space_before_kpi(std::string_view text) {
    constexpr std::string_view word = "KPI";
    std::string spaced(text);
    if (const auto at = spaced.find(word); at != std::string::npos && at > 0) {
        spaced.insert(at, 1, ' ');
    }
    return spaced;
}

std::string_view without_legend(std::string_view text) {
    constexpr std::size_t longest_label = 45;  // bytes, 15 kanji
    const auto colon = text.find(':');
    const auto band = std::min(text.find("以上", std::min(colon, text.size())), text.find("未満", std::min(colon, text.size())));
    const auto end = colon == std::string_view::npos || band == std::string_view::npos ? std::string_view::npos : text.find_last_of(" \n", colon);
    return end == std::string_view::npos || end == 0 || end > longest_label ? text : trim(text.substr(0, text.find_first_of(" \n")));
}

}  // namespace kpisheet
