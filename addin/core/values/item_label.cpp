// SPDX-License-Identifier: MPL-2.0
#include "core/values/item_label.hpp"

#include <algorithm>

#include "core/text/utf8.hpp"
#include "core/values/quantity.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_label = 120;  // bytes, 40 kanji: longer words before a number are prose

/// The longest of the words that a label may end with and say nothing else; null where it does not.
const MarkWord* leading_word_at_end(std::string_view label) {
    const MarkWord* longest = nullptr;
    for (const auto& entry : leading_words()) {
        if (label.ends_with(entry.word) && (longest == nullptr || entry.word.size() > longest->word.size())) {
            longest = &entry;
        }
    }
    return longest;
}

/// ≧80%, >80%: a sign in front of the figure that says what 以上 and 超 say behind it. The label without it.
std::string_view take_sign_of_limit(Item& item, std::string_view label) {
    struct Sign {
        std::string_view sign;
        Condition condition;
    };
    constexpr Sign signs[] = {{"≧", Condition::at_least}, {"≥", Condition::at_least}, {"≦", Condition::at_most},
                              {"≤", Condition::at_most},  {">", Condition::above},    {"<", Condition::below}};
    for (const auto& [sign, condition] : signs) {
        if (label.ends_with(sign)) {
            item.quantity.condition = stronger(item.quantity.condition, condition);
            return trim(label.substr(0, label.size() - sign.size()));
        }
    }
    return label;
}

/// 累計で, 5年間で: the particle says nothing.
std::string_view without_particle(std::string_view label) {
    constexpr std::string_view particle = "で";
    label = label.starts_with(particle) ? trim(label.substr(particle.size())) : label;  // behind a period
    return label.ends_with(particle) ? trim(label.substr(0, label.size() - particle.size())) : label;
}

/// 5年, 過去5年, 直近3か年.
bool is_stretch(std::string_view words) {
    for (const std::string_view start : {"過去", "直近"}) {
        words = words.starts_with(start) ? words.substr(start.size()) : words;
    }
    const auto digits = words.find_first_not_of("0123456789");
    const auto unit = digits == std::string_view::npos ? std::string_view{} : words.substr(digits);
    return digits != 0 && (unit == "年" || unit == "か年" || unit == "カ年" || unit == "ヶ年" || unit == "か月" || unit == "年間");
}

/// 5年平均, 過去5年の平均.
bool is_sum_or_mean_of_stretch(std::string_view words) {
    for (const std::string_view end : {"の平均", "平均", "合計", "計"}) {
        if (words.ends_with(end)) {
            return is_stretch(words.substr(0, words.size() - end.size()));
        }
    }
    return false;
}

/// 全国5位, 県内5位.
bool is_rank(std::string_view words, std::string_view unit) {
    return unit == "位" && (words == "全国" || words == "県内" || words == "国内" || words == "道内" || words == "府内" || words == "都内" || words == "県下");
}

/// Words of other figures than the indicator's own.
bool is_compared(std::string_view words) {
    constexpr std::string_view other[] = {"前年", "平均", "比", "全国", "県", "基準", "目標", "差", "うち", "男", "女", "年"};
    const bool holds_figure = words.find_first_of("0123456789") != std::string_view::npos;  // 国内:120人/海外
    return holds_figure || std::ranges::any_of(other, [&](auto word) { return words.find(word) != std::string_view::npos; });
}

/// 登録者数120人, 利用者数 120人: names what is counted.
bool is_count(std::string_view words) {
    constexpr std::size_t longest = 30;  // bytes
    return words.size() <= longest && !is_compared(words) && (words.ends_with("者数") || words.ends_with("件数") || words.ends_with("人数") ||
                                                               words.ends_with("回数") || words.ends_with("員数") || words.ends_with("総数"));
}

}  // namespace

void take_item_label(Item& item, std::string_view label) {
    const auto written = label;
    while (label.ends_with(':') || label.ends_with("…") || label.ends_with('=')) {
        label.remove_suffix(label.ends_with("…") ? std::string_view("…").size() : 1);
        label = trim(label);
    }
    for (const auto bullet : {"・", "・", "•", "●", "○"}) {
        if (label.starts_with(bullet)) {
            label = trim(label.substr(std::string_view(bullet).size()));
        }
    }
    for (const auto* intro : {"参考:", "うち", "内訳:", "内訳"}) {
        if (label.starts_with(intro) && label.size() > std::string_view(intro).size()) {
            label = trim(label.substr(std::string_view(intro).size()));
        }
    }
    label = take_sign_of_limit(item, label);
    item.label = label;
    const bool told_apart = label.size() < written.size() && written.ends_with(':');
    auto rest = without_particle(label);
    rest = is_sum_or_mean_of_stretch(rest) ? std::string_view{} : rest;
    while (const auto* entry = leading_word_at_end(rest)) {
        rest = trim(rest.substr(0, rest.size() - entry->word.size()));
        if (entry->mark == Mark::about) {
            item.quantity.condition = stronger(item.quantity.condition, Condition::about);
            item.label = rest;
        }
        item.cumulative = item.cumulative || entry->mark == Mark::cumulative;
        item.provisional = item.provisional || entry->mark == Mark::provisional;
    }
    item.known_label = rest.empty() || is_rank(rest, item.quantity.unit) ||
                       is_count(rest) || (told_apart && !is_compared(rest));
    if (item.label.size() > longest_label) {
        item.fault = Fault::none;
        item.known_label = false;
    }
}

}  // namespace kpisheet
