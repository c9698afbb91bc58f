// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet {
namespace {

constexpr double farthest = 30;  ///< percentage points beyond which the two figures are not those of the share

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        for (const auto& indicator : examined.indicators_with(*table, [](const ValueKinds& kinds) { return kinds.has_asides(); })) {
            for (const auto& value : indicator.values) {
                const bool share =
                    is_number(value) && value.unit == "%" && value.parts().size() == 2 && value.role != ValueRole::rate;
                if (!share || value.parts()[0].unit.starts_with('%') || value.parts()[0].unit != value.parts()[1].unit) {
                    continue;
                }
                const auto whole = std::max(value.parts()[0].number, value.parts()[1].number);
                const auto part = std::min(value.parts()[0].number, value.parts()[1].number);
                // Above 100 % the larger one is the numerator.
                const bool over = *value.number > 100;
                if (part <= 0 || whole <= 0) {
                    continue;
                }
                const auto percent = over ? whole / part * 100 : part / whole * 100;
                const PrintedRate printed{*value.number, value.decimals};
                const bool truncated = shows_as(percent, printed, Rounding::down);
                if (shows_as(percent, printed) || truncated || std::fabs(percent - printed.percent) > farthest) {
                    continue;
                }
                const auto quotient =
                    fmt::format("{}÷{} = {:.{}f}%", over ? whole : part, over ? part : whole, percent, value.decimals);
                findings.add(value.cell,
                             {fmt::format("{} は、括弧内の数値から計算した {} と合いません。",
                                          fmt::format("{:.{}f}%", *value.number, value.decimals), quotient),
                              fmt::format("{} does not follow from the figures in brackets: {}.",
                                          fmt::format("{:.{}f}%", *value.number, value.decimals), quotient)});
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標             | 基準値(H30)                          | 目標値(R6) | R5
    会員の比率       | 54.1% (依頼会員 516人、提供会員 279人) | 54.1%以上  | 45.7% (依頼会員595人、提供会員272人)
    自主防災組織の割合 | 38.4%                              | 60%        | 52% (50組織中26組織)
    広報紙の閲読率   | 71.0%                                | 80.0%      | 72.5% (女性 74.9%、男性 70.2%)
)"};

constexpr std::string_view flagged[] = {R"(
    指標             | 基準値(H30)                          | 目標値(R6) | R5
    会員の比率       | 54.1% (依頼会員 516人、提供会員 279人) | 54.1%以上  | »47.5% (依頼会員595人、提供会員272人)
    広報紙の閲読率   | 71.0%                                | 80.0%      | 72.5%
)"};

}  // namespace

extern const Rule share_mismatch{
    .id = "share-mismatch",
    .group = RuleGroup::sums,
    .severity = Severity::error,
    .title = {"割合と分子・分母の不一致", "Share does not follow from its figures"},
    .what = {"括弧内に分子と分母が書かれた割合が、その二つから計算した割合と合いません。",
             "A share with its numerator and denominator in brackets differs from their quotient."},
    .why = {"割合か、分子・分母のどちらかが誤っています。", "Either the share or one of the two figures is wrong."},
    .remedy = {"元の資料を見て、割合と分子・分母を確かめてください。",
               "Look up the source and check the share and its figures."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet
