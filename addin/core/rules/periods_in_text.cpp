// SPDX-License-Identifier: MPL-2.0
#include "core/rules/periods_in_text.hpp"

#include <algorithm>
#include <bitset>

#include "core/eras/era_table.hpp"
#include "core/eras/period_search.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// The kanji that years are written with, and those that the names of eras begin with, ㍻ and ㋿ among them.
struct SignsOfDates {
    std::bitset<0x10000> figures;
    std::bitset<0x10000> eras;

    SignsOfDates() {
        for (const auto c : std::u32string_view(U"元〇一二三四五六七八九十")) {
            figures.set(c);
        }
        for (const auto& era : era_table::eras) {
            eras.set(code_point_at(era.short_name, 0).value);
            eras.set(era.square);
        }
    }
};

}  // namespace

std::vector<PeriodAt> periods_in(std::string_view text) {
    std::vector<PeriodAt> found;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        if (period_may_follow(before, text.substr(at))) {
            if (const auto period = read_period(text.substr(at)); period && period->length > 0) {
                found.push_back({*period, at});
                at += period->length;
                before = 0;
                continue;
            }
        }
        before = c.value;
        at += c.length;
    }
    return found;
}

bool may_name_period(std::string_view text) {
    constexpr std::size_t longest = 180;
    if (text.size() < 2 || text.size() > longest) {
        return false;
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte >= '0' && byte <= '9') || byte == 0xEF) {
            return true;  // a digit, in half or full width
        }
        // The kanji of numbers begin with these bytes: 〇 E3 80 87, 一三七 E4 B8, 二五九 E4 BA, 八六元 E5 85, 四 E5 9B, 十 E5 8D.
        if ((byte >= 0xE3 && byte <= 0xE5) && at + 2 < text.size()) {
            const auto c = code_point_at(text, at).value;
            if (c == U'元' || std::u32string_view(U"〇一二三四五六七八九十").find(c) != std::u32string_view::npos) {
                return true;
            }
            at += 2;
        }
    }
    return false;
}

bool may_date_by_era(std::string_view text) {
    constexpr std::size_t longest = 180;
    static const SignsOfDates signs;
    bool figure = false;
    bool era = false;
    for (std::size_t at = 0; at < text.size() && text.size() <= longest && !(figure && era); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            figure = figure || (byte >= '0' && byte <= '9');
            era = era || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
        } else if (byte == 0xEF) {
            return true;  // something in full width
        } else if (byte >= 0xE3 && byte <= 0xE6 && at + 2 < text.size()) {
            const auto c = ((byte & 0xFU) << 12U) | ((static_cast<unsigned char>(text[at + 1]) & 0x3FU) << 6U) |
                           (static_cast<unsigned char>(text[at + 2]) & 0x3FU);
            figure = figure || signs.figures[c];
            era = era || signs.eras[c];
            at += 2;
        }
    }
    return figure && era;
}

bool may_name_era(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    return std::ranges::any_of(text, is_letter) || std::ranges::any_of(era_table::eras, [&](const Era& era) {
               return text.find(era.short_name) != std::string_view::npos;
           });
}

std::string with_year(std::string_view text, std::string_view from, std::string_view to) {
    std::string result;
    std::size_t copied = 0;
    for (auto at = text.find(from); at != std::string_view::npos && !from.empty(); at = text.find(from, at + from.size())) {
        const auto before = code_point_before(text, at).value;
        const auto after = code_point_at(text, at + from.size()).value;
        if (!is_digit(after) && !(is_latin(before) && is_latin(code_point_at(from, 0).value))) {
            result.append(text.substr(copied, at - copied)).append(to);
            copied = at + from.size();
        }
    }
    return result.append(text.substr(copied));
}

}  // namespace kpisheet
