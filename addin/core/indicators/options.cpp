// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/options.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>

#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {
namespace {

using namespace std::string_view_literals;

template <class Option>
struct Word {
    std::string_view text;  // normalised, in lower case
    Option option;
};

constexpr Word<Method> method_words[] = {
    {"比率"sv, Method::ratio},      {"ratio"sv, Method::ratio},       {"進捗"sv, Method::progress},
    {"進捗率"sv, Method::progress}, {"進捗割合"sv, Method::progress}, {"progress"sv, Method::progress},
};

// Also the words of the columns 方向性 and 目指す方向, so that such a cell can be the argument.
constexpr Word<Better> better_words[] = {
    {"高い"sv, Better::higher}, {"高いほど良い"sv, Better::higher}, {"higher"sv, Better::higher},
    {"high"sv, Better::higher}, {"増加"sv, Better::higher},         {"増加を目指す"sv, Better::higher},
    {"上昇"sv, Better::higher}, {"アップ"sv, Better::higher},       {"up"sv, Better::higher},
    {"低い"sv, Better::lower},  {"低いほど良い"sv, Better::lower},  {"lower"sv, Better::lower},
    {"low"sv, Better::lower},   {"減少"sv, Better::lower},          {"減少を目指す"sv, Better::lower},
    {"低下"sv, Better::lower},  {"ダウン"sv, Better::lower},        {"down"sv, Better::lower},
};

constexpr Word<Shape> shape_words[] = {
    {"直線"sv, Shape::linear},       {"linear"sv, Shape::linear}, {"複利"sv, Shape::compound},
    {"compound"sv, Shape::compound}, {"一定"sv, Shape::level},    {"level"sv, Shape::level},
};

constexpr Word<Rounding> rounding_words[] = {
    {"四捨五入"sv, Rounding::nearest}, {"nearest"sv, Rounding::nearest}, {"切上げ"sv, Rounding::up},
    {"切り上げ"sv, Rounding::up},      {"切上"sv, Rounding::up},         {"up"sv, Rounding::up},
    {"切捨て"sv, Rounding::down},      {"切り捨て"sv, Rounding::down},   {"切捨"sv, Rounding::down},
    {"down"sv, Rounding::down},
};

constexpr Word<Remainder> remainder_words[] = {
    {"後"sv, Remainder::last},
    {"last"sv, Remainder::last},
    {"前"sv, Remainder::first},
    {"first"sv, Remainder::first},
};

constexpr int most_digits = 20;

bool same_word(std::string_view typed, std::string_view word) {
    return std::equal(typed.begin(), typed.end(), word.begin(), word.end(), [](char left, char right) {
        return (left >= 'A' && left <= 'Z' ? static_cast<char>(left - 'A' + 'a') : left) == right;
    });
}

template <class Option>
Result<std::optional<Option>> find_option(const Cell& cell, std::span<const Word<Option>> words) {
    if (cell.kind == Cell::Kind::number && cell.number != 0) {
        return fail(Error::bad_argument);
    }
    if (cell.kind != Cell::Kind::text) {
        return std::nullopt;
    }
    const NormalText text(cell.text);
    const std::string_view typed = trim(text.view());
    if (typed.empty()) {
        return std::nullopt;
    }
    const auto found = std::ranges::find_if(words, [&](const auto& word) { return same_word(typed, word.text); });
    if (found == words.end()) {
        return fail(Error::bad_argument);
    }
    return found->option;
}

}  // namespace

Result<std::optional<Method>> method_option(const Cell& cell) { return find_option<Method>(cell, method_words); }
Result<std::optional<Better>> better_option(const Cell& cell) { return find_option<Better>(cell, better_words); }
Result<std::optional<Shape>> shape_option(const Cell& cell) { return find_option<Shape>(cell, shape_words); }

Result<std::optional<Rounding>> rounding_option(const Cell& cell) {
    return find_option<Rounding>(cell, rounding_words);
}

Result<std::optional<Remainder>> remainder_option(const Cell& cell) {
    return find_option<Remainder>(cell, remainder_words);
}

Result<std::optional<int>> digits_option(const Cell& cell) {
    if (is_blank(cell)) {
        return std::nullopt;
    }
    const CellValue read(cell);
    if (!has_number(read.value())) {
        return fail(Error::bad_argument);
    }
    const std::optional<double> digits = as_whole(read.value().quantity.number);
    if (!digits || std::fabs(*digits) > most_digits) {
        return fail(Error::bad_argument);
    }
    return static_cast<int>(*digits);
}

bool is_blank(const Cell& cell) {
    return cell.kind == Cell::Kind::blank || (cell.kind == Cell::Kind::text && trim(cell.text).empty());
}

}  // namespace kpisheet
