// SPDX-License-Identifier: MPL-2.0
#include "core/rules/shares_in_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/rates.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_text = 400;  // bytes
constexpr std::size_t longest_number = 4;
constexpr std::string_view counters[] = {"指標", "項目", "KPI", "事業", "施策", "件", "個", "人"};

/// 8指標（50.0％）
struct Shared {
    Address cell;
    int count = 0;
    PrintedRate share;
    std::optional<int> total;  ///< that its own text states before it
};

bool is_figure(char c) { return is_digit(static_cast<unsigned char>(c)); }

/// The number that ends before `end`, without its counter.
std::optional<int> number_before(std::string_view text, std::size_t end) {
    auto rest = trim(text.substr(0, end));
    for (const auto counter : counters) {
        if (rest.ends_with(counter)) {
            rest = trim(rest.substr(0, rest.size() - counter.size()));
            break;
        }
    }
    auto from = rest.size();
    while (from > 0 && is_figure(rest[from - 1])) {
        --from;
    }
    const auto digits = rest.substr(from);
    const bool decimals = from > 0 && (rest[from - 1] == '.' || rest[from - 1] == ',' || rest[from - 1] == '/');
    return digits.empty() || digits.size() > longest_number || decimals ? std::nullopt : std::optional(std::atoi(std::string(digits).c_str()));
}

/// 22 of 22項目のうち, 全22指標.
std::optional<int> total_before(std::string_view text) {
    for (const auto counter : counters) {
        for (auto at = text.find(counter); at != std::string_view::npos; at = text.find(counter, at + 1)) {
            const auto behind = text.substr(at + counter.size());
            const bool of = behind.starts_with("のうち") || behind.starts_with("中") || behind.starts_with("うち") || behind.starts_with(":");
            if (const auto number = of ? number_before(text, at) : std::nullopt; number && *number >= 2) {
                return number;
            }
        }
    }
    return std::nullopt;
}

void add_shares_of(const SheetCell& cell, std::vector<Shared>& found) {
    if (cell.kind != SheetCell::Kind::text || cell.text.size() > longest_text) {
        return;
    }
    const NormalText normal(cell.text);
    const auto text = normal.view();
    for (auto at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
        const auto end = text.find("%)", at);
        const auto inside = end == std::string_view::npos ? std::string_view{} : text.substr(at + 1, end - at - 1);
        if (inside.empty() || inside.size() > 6 || inside.find_first_not_of("0123456789.") != std::string_view::npos) {
            continue;
        }
        if (const auto count = number_before(text, at)) {
            const auto point = inside.find('.');
            const PrintedRate share{std::atof(std::string(inside).c_str()), point == std::string_view::npos ? 0 : static_cast<int>(inside.size() - point - 1)};
            found.push_back({cell.at, *count, share, total_before(text.substr(0, at))});
        }
    }
}

bool makes(const Shared& one, int total) {
    const auto percent = one.count * 100.0 / total;
    return shows_as(percent, one.share) || shows_as(percent, one.share, Rounding::down) || shows_as(percent, one.share, Rounding::up);
}

void report(const Shared& one, int total, Findings& findings) {
    findings.add(one.cell, {fmt::format("「{}（{:.{}f}％）」の割合は、{}÷{} = {:.1f}％ と合いません。", one.count, one.share.percent, one.share.decimals, one.count, total, one.count * 100.0 / total),
                            fmt::format("The share of “{} ({:.{}f} %)” is not {}÷{} = {:.1f} %.", one.count, one.share.percent, one.share.decimals, one.count, total, one.count * 100.0 / total)});
}

/// ａ：7項目（43.8％）　ｂ：6項目（37.5％）　… in one cell: all are shares of what they make together, but one. They are taken out of `shared`.
void check_shares_of_one_cell(std::vector<Shared>& shared, Findings& findings) {
    std::vector<Shared> left;
    for (auto first = shared.begin(); first != shared.end();) {
        const auto last = std::find_if(first, shared.end(), [&](const auto& one) { return one.cell != first->cell; });
        const std::span group(first, last);
        int total = 0;
        for (const auto& one : group) {
            total += one.count;
        }
        const auto odd = std::ranges::find_if(group, [&](const auto& one) { return total > 0 && !makes(one, total); });
        const bool bare = std::ranges::none_of(group, [](const auto& one) { return one.total.has_value(); });
        const auto agreeing = total < 2 ? 0 : std::ranges::count_if(group, [&](const auto& one) { return makes(one, total); });
        const bool whole = group.size() >= 2 && bare && agreeing > 0 && agreeing + 1 >= std::ssize(group);
        if (whole && odd != group.end()) {
            report(*odd, total, findings);
        } else if (!whole) {
            left.insert(left.end(), first, last);
        }
        first = last;
    }
    shared = std::move(left);
}

/// 7（50.0％） | 2（14.3％） | 1（7.1％） | 4（28.6％） | 14: the number alone in their row is what they make together.
void take_totals_of_rows(const Sheet& sheet, std::vector<Shared>& shared) {
    for (auto first = shared.begin(); first != shared.end();) {
        const auto last = std::find_if(first, shared.end(), [&](const auto& one) { return one.cell.row != first->cell.row; });
        int total = 0;
        for (auto one = first; one != last; ++one) {
            total += one->count;
        }
        const bool stated = last - first >= 2 && std::ranges::any_of(sheet.row(first->cell.row), [&](const auto& cell) {
            return cell.kind == SheetCell::Kind::number ? cell.number == total : cell.text == std::to_string(total);
        });
        for (auto one = first; stated && one != last; ++one) {
            one->total = one->total ? one->total : total;
        }
        first = last;
    }
}

}  // namespace

void check_shares_in_text(const Examined& examined, Findings& findings) {
    constexpr std::size_t most_rows = 20'000;
    constexpr std::size_t fewest_agreeing = 2;
    if (static_cast<std::size_t>(examined.sheet.row_count()) > most_rows) {
        return;
    }
    const auto of_indicators = rows_of_indicators(examined);
    int indicators = 0;
    int own = 0;
    for (const auto* table : examined.tables) {
        for (const auto& indicator : table->indicators) {
            ++indicators;
            own += indicator.breakdown || indicator.repeated ? 0 : 1;
        }
    }
    std::vector<Shared> shared;
    for (std::int32_t row = 0; row < examined.sheet.row_count(); ++row) {
        for (const auto& cell : of_indicators[static_cast<std::size_t>(row)] ? std::span<const SheetCell>{} : examined.sheet.row(row)) {
            add_shares_of(cell, shared);
        }
    }
    check_shares_of_one_cell(shared, findings);
    take_totals_of_rows(examined.sheet, shared);
    for (const auto& one : shared) {
        if (one.total && one.count <= *one.total && !makes(one, *one.total) && std::ranges::count(shared, one.cell, &Shared::cell) == 1) {
            report(one, *one.total, findings);
        }
    }
    std::erase_if(shared, [](const auto& one) { return one.total.has_value(); });
    std::set<int> totals{indicators, own};
    for (const auto& one : shared) {
        totals.insert(one.count);
    }
    int best = 0;
    std::size_t most = 0;
    for (const auto total : totals) {
        const auto agreeing = total < 2 ? 0U : static_cast<std::size_t>(std::ranges::count_if(shared, [&](const auto& one) { return makes(one, total); }));
        best = agreeing > most ? total : best;
        most = std::max(most, agreeing);
    }
    if (most >= fewest_agreeing && most + 1 == shared.size()) {
        report(*std::ranges::find_if(shared, [&](const auto& one) { return !makes(one, best); }), best, findings);
    }
}

}  // namespace kpisheet
