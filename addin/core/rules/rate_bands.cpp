// SPDX-License-Identifier: MPL-2.0
#include "core/rules/rate_bands.hpp"

#include <limits>

#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr double no_bound = std::numeric_limits<double>::infinity();

/// 80%, 8割, 80 before 以上.
struct Figure {
    double number = 0;
    std::size_t length = 0;
};
std::optional<Figure> figure_at_start(std::string_view text) {
    std::size_t at = 0;
    double number = 0;
    double place = 0;
    for (; at < text.size() && (is_digit(static_cast<unsigned char>(text[at])) || (text[at] == '.' && place == 0 && at > 0)); ++at) {
        if (text[at] == '.') {
            place = 0.1;
        } else if (place == 0) {
            number = number * 10 + (text[at] - '0');
        } else {
            number += (text[at] - '0') * place;
            place /= 10;
        }
    }
    const auto rest = text.substr(at);
    constexpr std::string_view tenths = "割";
    if (at != 0 && rest.starts_with(tenths)) {
        return Figure{number * 10, at + tenths.size()};  // 8割以上
    }
    const bool bare = rest.starts_with("以上") || rest.starts_with("未満") || rest.starts_with("以下") || rest.starts_with("超") || rest.starts_with("を超え");  // A:60以上
    if (at == 0 || (!rest.starts_with('%') && !bare)) {
        return std::nullopt;
    }
    return Figure{number, bare ? at : at + 1};
}

}  // namespace

std::optional<GradeMeaning> band_at_start(std::string_view text) {
    constexpr double least = 1e-9;  // 超: more than
    GradeMeaning meaning;
    std::size_t length = 0;
    for (bool again = true; again;) {
        again = false;
        auto rest = text.substr(length);
        for (const std::string_view between : {" ", "~", "〜", "、", ",", "かつ", "から"}) {
            if (length != 0 && rest.starts_with(between)) {
                rest.remove_prefix(between.size());
            }
        }
        const auto figure = figure_at_start(rest);
        if (!figure) {
            break;
        }
        const auto after = rest.substr(figure->length);
        const auto take = [&](std::string_view word, double& bound, double number) {
            if (after.starts_with(word) && (bound == no_bound || bound == -no_bound)) {
                bound = number;
                length = static_cast<std::size_t>(after.data() - text.data()) + word.size();
                again = true;
            }
        };
        take("以上", meaning.from, figure->number);
        take("超", meaning.from, figure->number + least);
        take("を超え", meaning.from, figure->number + least);
        take("未満", meaning.below, figure->number);
        take("以下", meaning.below, figure->number + least);
    }
    if (length == 0 || meaning.from >= meaning.below) {
        return std::nullopt;
    }
    meaning.words = text.substr(0, length);
    return meaning;
}

std::optional<GradeMeaning> band_at_end(std::string_view text) {
    for (const std::string_view bracket : {" ", "…", "...", "=", "→", ":", "を", "は", "「", "『", "\"", "["}) {
        text = text.ends_with(bracket) ? text.substr(0, text.size() - bracket.size()) : text;
    }
    if (!text.ends_with("以上") && !text.ends_with("未満")) {
        return std::nullopt;
    }
    // The longest band that ends here: 60%以上80%未満 before 80%未満.
    constexpr std::size_t longest = 40;
    for (auto at = text.size() > longest ? text.size() - longest : 0; at < text.size(); ++at) {
        const bool inside = at > 0 && (is_digit(static_cast<unsigned char>(text[at - 1])) || text[at - 1] == '.');
        const auto band = inside ? std::nullopt : band_at_start(text.substr(at));
        if (band && band->words.size() == text.size() - at) {
            return band;
        }
    }
    return std::nullopt;
}

}  // namespace kpisheet
