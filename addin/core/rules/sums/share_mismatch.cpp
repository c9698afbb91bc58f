// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/rules/comparing.hpp"
#include "core/rules/named_arithmetic.hpp"
#include "core/rules/quotient_columns.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/share_lists.hpp"
#include "core/rules/shares_in_text.hpp"
#include "core/rules/tally_sums.hpp"

namespace kpisheet::rules::share_mismatch {
namespace {

constexpr double farthest = 30;  ///< percentage points beyond which the two figures are not those of the share

/// What a share is made of, where its figures stand beside it.
struct Share {
    double part = 0;
    double whole = 0;
    bool over = false;  ///< above 100 % the larger one is the numerator

    [[nodiscard]] double percent() const { return over ? whole / part * 100 : part / whole * 100; }
};

std::optional<Share> share_of(const KpiValue& value) {
    const bool share = is_number(value) && value.unit == "%" && value.parts().size() == 2 && value.role != ValueRole::rate;
    if (!share || value.parts()[0].unit.starts_with('%') || value.parts()[0].unit != value.parts()[1].unit) {
        return std::nullopt;
    }
    const Share found{std::min(value.parts()[0].number, value.parts()[1].number), std::max(value.parts()[0].number, value.parts()[1].number), *value.number > 100};
    return found.part > 0 ? std::optional(found) : std::nullopt;
}

bool follows(const KpiValue& value, const Share& share) {
    const PrintedRate printed{*value.number, value.decimals};
    return shows_as(share.percent(), printed) || shows_as(share.percent(), printed, Rounding::down);
}

/// 28.1％（19／32店） after 18.8％（6／32店）: of the same whole.
bool is_of_the_whole_of_another(const Indicator& indicator, const KpiValue& value, const Share& share) {
    return std::ranges::any_of(indicator.values, [&](const auto& other) {
        const auto its = &other == &value ? std::nullopt : share_of(other);
        return its && its->whole == share.whole && follows(other, *its);
    });
}

/// 91.0％（12／63） among 14.5％（9／62）, 16.4％（10／61）: the figures are those of the share, however far it lies from them.
bool others_follow(const Indicator& indicator, const KpiValue& value) {
    constexpr int several = 2;
    return std::ranges::count_if(indicator.values, [&](const auto& other) {
               const auto share = &other == &value ? std::nullopt : share_of(other);
               return share && follows(other, *share);
           }) >= several;
}

/// The figures of five shares and more of the table, and of all but two, are those of the shares.
bool table_follows(const Table& table) {
    constexpr int several = 5;
    constexpr int most_odd = 2;
    int following = 0;
    int odd = 0;
    for (const auto& indicator : table.indicators) {
        for (const auto& value : indicator.values) {
            if (const auto share = share_of(value)) {
                ++(follows(value, *share) ? following : odd);
            }
        }
    }
    return following >= several && odd <= most_odd;
}

void check(const Examined& examined, Findings& findings) {
    check_shares_in_text(examined, findings);
    check_share_lists(examined, findings);
    check_shares_of_tallies(examined, findings);
    check_named_quotients(examined, findings);
    check_quotient_columns(examined, findings);
    for (const auto* table : examined.tables) {
        for (const auto& indicator : examined.indicators_with(*table, [](const ValueKinds& kinds) { return kinds.has_asides(); })) {
            for (const auto& value : indicator.values) {
                const auto share = share_of(value);
                if (!share || follows(value, *share)) {
                    continue;
                }
                const auto percent = share->percent();
                if (std::fabs(percent - *value.number) > farthest && !others_follow(indicator, value) && !is_of_the_whole_of_another(indicator, value, *share) &&
                    !table_follows(*table)) {
                    continue;
                }
                const auto quotient =
                    fmt::format("{}÷{} = {:.{}f}%", share->over ? share->whole : share->part, share->over ? share->part : share->whole, percent, value.decimals);
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
)",
                                        R"(
    指標             | 基準値(R3)     | R4             | R5               | R6             | 目標値
    管理職の女性割合 | 14.5％（9／62） | 16.4％（10／61） | »91.0％（12／63） | 20.6％（13／63） | 25.0％以上
)",
                                        R"(
    指標         | 策定時 R元         | 直近 R5              | 目標値 R6
    黒字の割合   | 34.7%（412／1186） | 38.3%（437／1142）   | 40.0%以上
    就職率       | 41.8%（168／402）  | »84.0%（181／377）   | 45.0%以上
    創業の割合   | 22.0%（9／41）     | 32.7%（17／52）      | 30.0%以上
    参加の割合   | 64.9%（61／94）    | 82.6%（76／92）      | 80.0%以上
)",
                                        R"(
    指標             | 策定時(R2) | R5   | R6    | 該当 | 総数 | 目標値(R7)
    審議会の女性割合 | 30.8       | 33.0 | 34.2  | 178  | 521  | 40.0
    管理職の女性割合 | 14.6       | 18.8 | 20.8  | 15   | 72   | 20.0
    係長の女性割合   | 28.3       | 33.6 | »33.5 | 49   | 138  | 35.0
    農業委員の割合   | 10.5       | 15.8 | 21.1  | 4    | 19   | 20.0
    校長の女性割合   | 14.3       | 21.4 | 28.6  | 4    | 14   | 30.0
    団員の女性割合   | 2.2        | 2.9  | 3.1   | 18   | 581  | 3.0
)",
                                        R"(
    指標         | 基準値 R2 | 目標値 R6 | R6実績 | 評価
    新規創業件数 | 26件      | 40件      | 44件   | ○
    相談件数     | 10件      | 20件      | 17件   | ×
    会員数       | 25人      | 50人      | 51人   | ○
    講座数       | 3講座     | 10講座    | 10講座 | ○

    »KPI4項目のうち、目標値を達成したもの（○）は3項目（65.0％）であった。
)",
                                        R"(
    指標         | 基準値(R1) | 目標値(R6) | R5   | 評価
    新規創業件数 | 26件       | 45件       | 46件 | Ａ
    相談件数     | 10件       | 20件       | 12件 | Ｂ

    判定         | 項目数     | 割合
    Ａ           | 5          | 27.8%
    Ｂ           | 8          | 44.4%
    Ｃ           | 1          | »35.4%
    Ｄ           | 4          | 22.2%
)"};

}  // namespace

extern const Rule rule{
    .id = "share-mismatch",
    .group = RuleGroup::sums,
    .severity = Severity::error,
    .title = {"割合と分子・分母の不一致", "Share does not follow from its figures"},
    .what = {"括弧内に分子と分母が書かれた割合が、その二つから計算した割合と合いません。評価の集計のように、件数とその割合が並ぶ一覧では、件数の計に対する割合も確かめます。",
             "A share with its numerator and denominator in brackets differs from their quotient; or, in a list of counts and their shares, one is not "
             "the share of its count in all of them."},
    .why = {"割合か、分子・分母のどちらかが誤っています。", "Either the share or one of the two figures is wrong."},
    .remedy = {"元の資料を見て、割合と分子・分母を確かめてください。",
               "Look up the source and check the share and its figures."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::share_mismatch
