// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/stated_count.hpp"

#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

/// 事業数:8 → 8.
std::optional<int> number_after(std::string_view text, std::string_view word) {
    auto at = text.find(word);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    at += word.size();
    while (at < text.size() && (text[at] == ':' || text[at] == ' ' || text[at] == '=')) {
        ++at;
    }
    int number = 0;
    const auto from = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - from < 6) {
        number = number * 10 + (text[at++] - '0');
    }
    return at == from ? std::nullopt : std::optional(number);
}

}  // namespace

std::optional<StatedCount> read_stated_count(std::string_view text) {
    StatedCount count;
    count.projects = number_after(text, "事業数");
    count.indicators = number_after(text, "KPI数");
    if (!count.indicators) {
        count.indicators = number_after(text, "指標数");
    }
    count.grand_total = contains(text, "合計") || contains(text, "総計");
    return count.projects || count.indicators ? std::optional(count) : std::nullopt;
}

}  // namespace kpisheet
