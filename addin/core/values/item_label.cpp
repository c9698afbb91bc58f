// SPDX-License-Identifier: MPL-2.0
#include "core/values/item_label.hpp"

#include "core/text/utf8.hpp"
#include "core/values/quantity.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_label = 120;  // bytes, 40 kanji: longer words before a number are prose

}  // namespace

void take_item_label(Item& item, std::string_view label) {
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
    item.label = label;
    auto rest = label;
    for (bool more = true; more && !rest.empty();) {
        more = false;
        for (const auto& entry : leading_words()) {
            if (rest.ends_with(entry.word)) {
                rest = trim(rest.substr(0, rest.size() - entry.word.size()));
                if (entry.mark == Mark::about) {
                    item.quantity.condition = stronger(item.quantity.condition, Condition::about);
                    item.label = rest;
                }
                item.cumulative = item.cumulative || entry.mark == Mark::cumulative;
                item.provisional = item.provisional || entry.mark == Mark::provisional;
                more = true;
                break;
            }
        }
    }
    item.known_label = rest.empty();
    if (item.label.size() > longest_label) {
        item.fault = Fault::none;
        item.known_label = false;
    }
}

}  // namespace kpisheet
