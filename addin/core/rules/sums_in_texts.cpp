// SPDX-License-Identifier: MPL-2.0
#include "core/rules/sums_in_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <string_view>

#include "core/sheets/text_finds.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

struct SumInText {
    int total = 0;
    int sum = 0;
    int counts = 0;
};

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return text.ends_with(word); });
}

/// The counts of a text in one counter, and the one that 全, 計 or 合計 calls their total.
std::optional<SumInText> wrong_sum_in(std::string_view printed) {
    constexpr std::size_t longest = 240;  // bytes
    constexpr int fewest = 3;
    constexpr int most_off = 3;  // a total further off is of something else
    constexpr std::string_view counters[] = {"指標", "項目", "KPI"};
    if (printed.size() > longest || (!contains(printed, "計") && !contains(printed, "全"))) {
        return std::nullopt;
    }
    const NormalText normal(printed);
    const auto text = normal.view();
    for (const std::string_view other : {"うち", "除", "再掲", "延べ", "%"}) {
        if (contains(text, other)) {
            return std::nullopt;
        }
    }
    const auto* counter = std::ranges::find_if(counters, [&](auto one) { return contains(text, one); });
    if (counter == std::end(counters)) {
        return std::nullopt;
    }
    SumInText found;
    int totals = 0;
    for (auto at = text.find(*counter); at != std::string_view::npos; at = text.find(*counter, at + counter->size())) {
        auto from = at;
        while (from > 0 && is_digit(static_cast<unsigned char>(text[from - 1])) && at - from < 4) {
            --from;
        }
        if (from == at) {
            continue;
        }
        const auto number = std::atoi(std::string(text.substr(from, at - from)).c_str());
        if (ends_with_any(trim(text.substr(0, from)), {"全", "計", "計:"})) {
            found.total = number;
            ++totals;
        } else {
            found.sum += number;
            ++found.counts;
        }
    }
    const auto off = std::abs(found.sum - found.total);
    return totals == 1 && found.counts >= fewest && off > 0 && off <= most_off ? std::optional(found) : std::nullopt;
}

}  // namespace

void check_sums_in_texts(const Examined& examined, const std::set<std::int32_t>& told, Findings& findings) {
    for_each_find(examined.sheet, wrong_sum_in, [&](const SheetCell& cell, const SumInText& found) {
        if (cell.is_formula() || told.contains(cell.at.row)) {
            return;
        }
        findings.add(cell.at, {fmt::format("合計が {} と書かれていますが、並んでいる{}つの数の和は {} です。", found.total, found.counts, found.sum),
                               fmt::format("The total is said to be {}, but the {} numbers listed add up to {}.", found.total, found.counts, found.sum)});
    });
}

}  // namespace kpisheet
