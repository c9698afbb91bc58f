// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/stated_count.hpp"

#include <algorithm>

#include "core/layouts/section.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// 事業数:8 → 8.
std::optional<int> number_after(std::string_view text, std::string_view word) {
    auto at = text.find(word);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    at += word.size();
    for (const std::string_view between : {":", " ", "=", "合計", "計", ":", " "}) {  // 成果指標数 計18指標
        while (text.substr(std::min(at, text.size())).starts_with(between)) {
            at += between.size();
        }
    }
    int number = 0;
    const auto from = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - from < 6) {
        number = number * 10 + (text[at++] - '0');
    }
    return at == from ? std::nullopt : std::optional(number);
}

/// 6 of 小計(6項目), behind a word that closes a group, and nothing else.
std::optional<int> number_of_items(std::string_view text) {
    constexpr std::string_view closing[] = {"小計", "合計", "総計", "計"};
    constexpr std::string_view counters[] = {"項目)", "指標)", "KPI)"};  // 事業 are counted by count_before
    for (const auto word : closing) {
        const auto rest = text.starts_with(word) ? trim(text.substr(word.size())) : std::string_view{};
        const auto digits = rest.starts_with('(') ? rest.substr(1, std::min(rest.size() - 1, rest.find_first_not_of("0123456789", 1) - 1)) : std::string_view{};
        if (!digits.empty() && std::ranges::find(counters, rest.substr(1 + digits.size())) != std::end(counters)) {
            return number_after(rest, "(");
        }
    }
    return std::nullopt;
}

/// 3 of 柱3 教育環境の整備(3指標).
std::optional<int> number_of_heading(std::string_view text) {
    const auto bracket = text.rfind('(');
    if (bracket == std::string_view::npos || bracket == 0) {
        return std::nullopt;
    }
    const auto inside = text.substr(bracket + 1);
    const auto digits = inside.find_first_not_of("0123456789");
    return digits != 0 && (inside.substr(std::min(digits, inside.size())) == "指標)" || inside.substr(std::min(digits, inside.size())) == "KPI)") ? number_after(inside, "") : std::nullopt;
}

/// 15 of 総計 15事業 17指標.
std::optional<int> count_before(std::string_view text, std::string_view counter) {
    for (auto at = text.find(counter); at != std::string_view::npos; at = text.find(counter, at + counter.size())) {
        auto from = at;
        while (from > 0 && text[from - 1] >= '0' && text[from - 1] <= '9') {
            --from;
        }
        if (from < at && at - from < 6) {
            return number_after(text, text.substr(0, from));
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<StatedCount> read_stated_count(std::string_view text) {
    StatedCount count;
    if (contains(text, "次期")) {
        return std::nullopt;  // 次期計画の指標数
    }
    count.indicators = number_of_items(text);
    count.projects = number_after(text, "事業数");
    for (const std::string_view word : {"KPI数", "KPI総数", "指標総数", "指標数", "指標の数", "取組項目数", "項目数"}) {
        count.indicators = count.indicators ? count.indicators : number_after(text, word);
        if (!count.indicators && text.starts_with(word)) {
            count.indicators = number_after(text, "合計");  // 指標の数:数値目標3、取組の指標13、合計16
        }
    }
    if (const auto repeated = number_after(text, "うち再掲"); repeated && count.indicators && *repeated < *count.indicators) {
        *count.indicators -= *repeated;  // 指標数 22（うち再掲 1）
    }
    count.grand_total = contains(text, "合計") || contains(text, "総計");
    const bool counts_kpi = text.starts_with("KPI") && (text.ends_with("件") || text.ends_with("指標"));  // 合計 | 6事業 | KPI 16件
    const bool closes = count.grand_total || contains(text, "小計");                                      // 小計(数値目標:1、KPI:4)
    if (!count.indicators && (counts_kpi || closes)) {
        count.indicators = number_after(text, "KPI");
    }
    if (!count.projects && !count.indicators && !section_style(text).empty()) {
        count.indicators = number_of_heading(text);
    }
    constexpr std::size_t longest_line = 60;  // bytes
    if (closes && text.size() <= longest_line && !count.projects && !count.indicators) {
        count.projects = count_before(text, "事業");
        count.indicators = count_before(text, "指標");
    }
    return count.projects || count.indicators ? std::optional(count) : std::nullopt;
}

std::optional<StatedCount> read_stated_count(std::string_view label, std::string_view beside) {
    constexpr std::string_view labels[] = {"事業数", "KPI数", "指標数", "KPI総数", "指標総数", "評価指標数"};
    constexpr std::string_view counters[] = {"事業", "指標", "KPI", "項目", "件", "個"};
    if (std::ranges::find(labels, trim(label)) == std::end(labels)) {
        return std::nullopt;
    }
    const auto counted = std::ranges::any_of(counters, [&](auto counter) { return trim(beside).ends_with(counter); });
    return counted ? read_stated_count(std::string(trim(label)) + ":" + std::string(trim(beside))) : std::nullopt;
}

std::optional<StatedCount> read_closing_count(std::string_view closing, std::string_view beside) {
    constexpr std::string_view words[] = {"小計", "合計", "総計", "計"};
    constexpr std::size_t longest = 60;  // bytes
    closing = trim(closing);
    beside = trim(beside);
    if (std::ranges::find(words, closing) == std::end(words) || beside.empty() || beside.size() > longest) {
        return std::nullopt;
    }
    return read_stated_count(std::string(closing) + "(" + std::string(beside) + ")");
}

bool leads_with_counts(std::string_view text, std::string_view section) {
    constexpr std::string_view closing[] = {"小計", "合計", "総計", "全体"};
    constexpr std::string_view marks[] = {"【", "(", "[", "〔", "<", "《", ":", "・", "-"};
    if (std::ranges::any_of(closing, [&](auto word) { return contains(text, word); }) || section_style(text).empty()) {
        return false;
    }
    auto end = text.size();
    for (const std::string_view word : {"事業数", "KPI数", "指標数"}) {
        end = std::min(end, text.find(word));
    }
    auto name = trim(text.substr(0, end));
    for (bool again = true; again;) {
        again = false;
        for (const auto mark : marks) {
            if (name.ends_with(mark)) {
                name = trim(name.substr(0, name.size() - mark.size()));
                again = true;
            }
        }
    }
    return name.size() > section_style(text).size() && !section.starts_with(name);
}

}  // namespace kpisheet
