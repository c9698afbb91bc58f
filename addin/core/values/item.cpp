// SPDX-License-Identifier: MPL-2.0
#include "core/values/item.hpp"

#include <algorithm>
#include <utility>

#include "core/text/utf8.hpp"
#include "core/values/beside_period.hpp"
#include "core/values/brackets.hpp"
#include "core/values/figure.hpp"
#include "core/values/item_label.hpp"
#include "core/values/item_signs.hpp"
#include "core/values/unit.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

/// Takes one text apart; one pass from left to right.
class ItemReader {
public:
    ItemReader(std::string_view text, int depth) : text_(text), depth_(depth) {}

    Items read() {
        while (skip_separators(), at_ < text_.size()) {
            const auto rest = text_.substr(at_);
            if (const auto mark = footnote_length(rest, last() != nullptr && at_ == end_of_item_); mark != 0) {
                at_ += mark;
            } else if (rest.starts_with("※")) {
                remark(rest);
                at_ = text_.size();
            } else if (const auto group = read_brackets(rest)) {
                brackets(group->inside);
                at_ += group->length;
            } else if (const auto length = period_beside_value(rest); length != 0) {
                period(rest.substr(0, length));
                at_ += length;
                skip_words({"実績", ":"});
            } else {
                labelled_item();
            }
        }
        return std::move(items_);
    }

private:
    Item* last() {
        return items_.count == 0 ? nullptr : items_.more.empty() ? &items_.first : &items_.more.back();
    }

    void skip_separators() {
        for (auto c = code_point_at(text_, at_); c.length != 0; c = code_point_at(text_, at_)) {
            const bool range = is_range_sign(c.value) && last() != nullptr && at_ == end_of_item_;
            if (range && read_figure(text_.substr(at_ + c.length)).length != 0) {
                last()->range_follows = true;
            } else if (!is_separator(c.value) && !(c.value == U'中' && at_ == end_of_item_ && last() != nullptr)) {
                return;
            }
            at_ += c.length;
        }
    }

    void skip_words(std::initializer_list<std::string_view> words) {
        for (const auto word : words) {
            at_ += text_.substr(at_).starts_with(word) ? word.size() : 0;
        }
    }

    void mark(Mark mark) {
        bool& provisional = last() == nullptr ? items_.provisional : last()->provisional;
        bool& cumulative = last() == nullptr ? items_.cumulative : last()->cumulative;
        provisional = provisional || mark == Mark::provisional;
        cumulative = cumulative || mark == Mark::cumulative;
    }

    /// ※累計, ※R4実績は未確定: of a sentence only that much is read. A forecast date is no forecast value.
    void remark(std::string_view text) {
        const auto found = mark_in(text);
        const auto words = trim(text.substr(std::string_view("※").size()));
        const bool alone = std::ranges::any_of(leading_words(), [&](const auto& entry) { return entry.word == words; });  // ※速報値
        if (alone || text.find("未確定") != std::string_view::npos || found == Mark::cumulative) {
            mark(found);
        }
    }

    void period(std::string_view words) {
        periods_lead_ = periods_lead_ || last() == nullptr;
        if (periods_lead_ && last() != nullptr && !last()->period.empty()) {
            next_period_ = words;  // R4:35% R5:40%
            return;
        }
        auto& known = last() == nullptr ? items_.period : last()->period;
        if (known.empty()) {
            known = words;
        }
        if (words.ends_with("累計")) {
            mark(Mark::cumulative);
        }
    }

    void brackets(std::string_view inside) {
        if (inside.empty()) {
            return;
        }
        if (const auto whole = period_in_brackets(inside); !whole.empty()) {
            period(whole);
            if (whole.size() != inside.size()) {
                mark(mark_in(inside.substr(whole.size())));
            }
            return;
        }
        auto* item = last();
        const bool plain_words = mark_in(inside) == Mark::none && std::ranges::none_of(inside, [](char c) { return is_digit(static_cast<unsigned char>(c)); });
        if (item == nullptr) {
            mark(mark_in(inside));
            label_in_brackets_ = plain_words ? inside : std::string_view{};
            labels_lead_ = plain_words;
            return;
        }
        if (labels_lead_ && plain_words) {
            label_in_brackets_ = inside;  // (男)79.3歳 (女)84.3歳
            return;
        }
        if (item->bare) {
            const auto unit = read_unit(inside);
            if (unit.length == inside.size()) {  // 36.7(%)
                item->quantity.unit = unit.text;
                const auto figure = read_figure(item->text);
                item->quantity.number = times_power_of_ten(figure, unit.power);
                item->quantity.scale = unit.power == 0 ? item->quantity.scale : item->quantity.scale / (unit.power == -2 ? 100 : unit.power == -1 ? 10 : 1000);
                item->bare = false;
                return;
            }
        }
        mark(mark_in(inside));
        parts_or_label(*item, inside);
    }

    /// (依頼会員 516人、提供会員 279人), (H30 直江津), (うち市外 3件)
    void parts_or_label(Item& item, std::string_view inside) {
        if (depth_ > 0) {
            return;
        }
        const bool share = item.quantity.unit == "%" && share_parts(item, inside);
        auto inner = share ? Items{} : read_items(inside, depth_ + 1);
        if (inner.count == 0) {
            if (item.period.empty()) {
                item.period = inner.period;
            }
            if (item.label.empty() && !inner.words.empty() && mark_in(inside) == Mark::none) {
                item.label = inner.words;
            }
            return;
        }
        if (inner.words_follow) {
            return;  // a sentence
        }
        const auto take = [&](const Item& part) {
            if (part.bare && part.label.empty() && inner.count == 1) {
                item.fault = Fault::several_numbers;  // 100(150): last year's, a total, a goal? Nobody can tell.
            } else if (part.fault == Fault::none) {
                item.parts.push_back({part.label, part.quantity, part.period});
            }
        };
        take(inner.first);
        std::ranges::for_each(inner.more, take);
    }

    /// Where the quantity of the item at at_ starts; everything before it is its label.
    void labelled_item() {
        const auto start = at_;
        if (const auto dashes = leading_dashes(text_.substr(at_)); dashes != 0 && read_figure(text_.substr(at_)).length == 0) {
            missing(dashes);
            return;
        }
        char32_t previous = 0;
        while (at_ < text_.size()) {
            const auto rest = text_.substr(at_);
            const auto c = code_point_at(rest, 0);
            if (at_ != start && (rest.starts_with("※") || read_opening(c.value))) {
                break;
            }
            if (may_start_figure(c.value, previous, at_ == start)) {
                const auto read = read_quantity(rest);
                if (read.length != 0 && numbers_a_name(read, rest, previous)) {
                    at_ += read.length;
                    previous = U'0';
                    continue;
                }
                if (read.length != 0) {
                    add(read, trim(text_.substr(start, at_ - start)));
                    return;
                }
                if (read.skip != 0) {
                    at_ += read.skip;
                    previous = U'0';
                    continue;
                }
            }
            previous = c.value;
            at_ += c.length;
        }
        words(trim(text_.substr(start, at_ - start)));
    }

    static bool read_opening(char32_t c) { return c == U'(' || c == U'[' || c == U'〔' || c == U'【'; }

    /// A digit after a letter or 第 names a thing (R6, A1, 第3期), a dash inside words joins them.
    static bool may_start_figure(char32_t c, char32_t previous, bool at_start) {
        if (is_digit(c)) {
            return !is_latin(previous) && !is_digit(previous) && previous != U'第' && previous != U'.' && previous != U'-';
        }
        if (c == U'△' || c == U'▲' || c == U'▼' || c == U'±' || c == U'+' || c == 0x2212) {
            return true;
        }
        return at_start || ((c == U'-' || c == 0x2013) && (is_space(previous) || previous == U':' || is_separator(previous)));
    }

    /// 小学6年生 95.0%: a year of school or an age that is glued to words and followed by the value is a part of the label.
    static bool numbers_a_name(const ReadQuantity& read, std::string_view rest, char32_t previous) {
        const std::string_view unit = read.quantity.unit;
        if (!is_kanji(previous) || !(unit.starts_with("年") || unit.starts_with("歳") || unit.starts_with("期"))) {
            return false;
        }
        const auto next = trim(rest.substr(read.length));
        return read_figure(next).length != 0;
    }

    void missing(std::size_t dashes) {
        const auto start = at_;
        at_ += dashes;
        const auto unit = read_unit(text_.substr(at_));
        const auto next = code_point_at(text_, at_ + unit.length).value;
        const bool ends = next == 0 || is_space(next) || is_separator(next) || read_opening(next) || next == U'※';
        if (!ends) {
            words(trim(text_.substr(start)));
            at_ = text_.size();
            return;
        }
        at_ += unit.length;
        if (items_.missing.empty()) {
            items_.missing = text_.substr(start, at_ - start);
        }
        end_of_item_ = at_;
    }

    void words(std::string_view found) {
        if (items_.words.empty()) {
            items_.words = found;
        }
        items_.words_follow = true;
    }

    void add(const ReadQuantity& read, std::string_view label) {
        Item item;
        item.text = text_.substr(at_, read.length);
        item.quantity = read.quantity;
        item.fault = read.fault;
        item.bare = read.bare;
        item.cumulative = read.mark == Mark::cumulative || (items_.count == 0 && items_.cumulative);
        item.provisional = read.mark == Mark::provisional || (items_.count == 0 && items_.provisional);
        if (items_.count == 0) {
            item.period = items_.period;
        }
        take_item_label(item, label);
        if (item.label.empty()) {
            item.label = label_in_brackets_;
        }
        label_in_brackets_ = {};
        if (!next_period_.empty()) {
            item.period = std::exchange(next_period_, {});
        }
        at_ += read.length;
        end_of_item_ = at_;
        items_.words_follow = false;
        if (items_.count++ == 0) {
            items_.first = std::move(item);
        } else {
            items_.more.push_back(std::move(item));
        }
    }

    std::string_view text_;
    int depth_;
    std::size_t at_ = 0;
    std::size_t end_of_item_ = std::string_view::npos;
    std::string_view label_in_brackets_;  ///< in front of the value that follows
    std::string_view next_period_;        ///< of the value that follows
    bool periods_lead_ = false;           ///< periods stand in front of their values
    bool labels_lead_ = false;            ///< brackets in front of the values hold their labels
    Items items_;
};

}  // namespace

Items read_items(std::string_view text, int depth) { return ItemReader(text, depth).read(); }

}  // namespace kpisheet
