// SPDX-License-Identifier: MPL-2.0
#include "recall/plan.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "recall/random.hpp"

namespace kpisheet::recall {
namespace {

struct Kind {
    const char* name;
    const char* unit;
    const char* measure;
    double base;   ///< about
    double change; ///< of the target, as a share of the base
    int decimals;
    bool cumulative;
};

// Indicators as plans have them, in the order of four usual goals.
constexpr std::array<Kind, 32> kinds{{
    {"新規創業件数(累計)", "件", "創業支援の充実", 24, 0.8, 0, true},
    {"企業誘致件数(累計)", "件", "企業誘致の推進", 12, 0.9, 0, true},
    {"新規就農者数", "人", "農業の担い手確保", 16, 0.6, 0, false},
    {"認定農業者数", "経営体", "農業の担い手確保", 140, 0.2, 0, false},
    {"特産品の開発数(累計)", "品", "地場産品の振興", 14, 1.1, 0, true},
    {"ふるさと納税寄附件数", "件", "地場産品の振興", 5200, 0.4, 0, false},
    {"市内高校生の地元就職率", "%", "若者の就労支援", 36.4, 0.25, 1, false},
    {"就労相談会の参加者数", "人", "若者の就労支援", 180, 0.5, 0, false},
    {"観光入込客数", "人", "観光の振興", 124300, 0.2, 0, false},
    {"宿泊者数", "人泊", "観光の振興", 18200, 0.3, 0, false},
    {"移住相談件数", "件", "移住・定住の促進", 85, 0.7, 0, false},
    {"空き家バンク登録件数(累計)", "件", "移住・定住の促進", 46, 1.2, 0, true},
    {"お試し住宅の利用組数", "組", "移住・定住の促進", 14, 0.8, 0, false},
    {"市公式SNSのフォロワー数", "人", "情報発信の強化", 2300, 0.9, 0, false},
    {"ホームページの閲覧件数", "件", "情報発信の強化", 310000, 0.3, 0, false},
    {"大学との連携事業数", "事業", "関係人口の創出", 8, 0.8, 0, false},
    {"婚姻届出数", "組", "結婚の支援", 120, 0.2, 0, false},
    {"子育て支援センターの利用者数", "人", "子育て支援の充実", 9400, 0.25, 0, false},
    {"乳児健康診査の受診率", "%", "子育て支援の充実", 88.2, 0.1, 1, false},
    {"病児保育の利用者数", "人", "子育て支援の充実", 210, 0.3, 0, false},
    {"ファミリーサポートの会員数", "人", "子育て支援の充実", 330, 0.3, 0, false},
    {"学校運営協議会の設置校数", "校", "教育の充実", 4, 1.2, 0, false},
    {"図書館の貸出冊数", "冊", "教育の充実", 182000, 0.15, 0, false},
    {"授業が分かると答えた児童の割合", "%", "教育の充実", 76.5, 0.12, 1, false},
    {"コミュニティバスの利用者数", "人", "公共交通の確保", 42000, 0.2, 0, false},
    {"交通事故件数", "件", "安全な暮らしの確保", 96, -0.3, 0, false},
    {"自主防災組織の組織率", "%", "防災・減災の推進", 61.8, 0.3, 1, false},
    {"防災訓練の参加者数", "人", "防災・減災の推進", 2600, 0.3, 0, false},
    {"特定健康診査の受診率", "%", "健康づくりの推進", 42.7, 0.3, 1, false},
    {"健康教室の開催回数", "回", "健康づくりの推進", 24, 0.5, 0, false},
    {"市民活動団体の登録数", "団体", "協働のまちづくり", 58, 0.3, 0, false},
    {"1人1日当たりのごみ排出量", "g", "環境の保全", 912, -0.12, 0, false},
}};

constexpr std::array<const char*, 4> goals{"基本目標1 しごとをつくり、安心して働けるまち", "基本目標2 新しいひとの流れをつくるまち",
                                           "基本目標3 結婚・出産・子育ての希望をかなえるまち", "基本目標4 安心して暮らせる魅力あるまち"};
constexpr std::array<std::array<const char*, 2>, 4> departments{
    {{"商工振興課", "農林水産課"}, {"観光交流課", "企画政策課"}, {"子育て支援課", "教育総務課"}, {"市民生活課", "健康福祉課"}}};
constexpr std::array<const char*, 5> towns{"青葉川市", "南沢町", "白鷺市", "三ツ峰町", "汐見市"};

double rounded(double number, int decimals) {
    const auto scale = std::pow(10.0, decimals);
    return std::round(number * scale) / scale;
}

Kpi make_kpi(const Kind& kind, const char* department, Random& random) {
    Kpi kpi{.name = kind.name, .unit = kind.unit, .department = department, .measure = kind.measure, .decimals = kind.decimals,
            .lower = kind.change < 0, .cumulative = kind.cumulative, .targets = {}, .actuals = {}};
    kpi.base = rounded(kind.base * (0.9 + 0.01 * random.below(20)), kind.decimals);
    const auto step = kind.decimals > 0 ? 0.5 : 1.0;
    auto change = kpi.base * kind.change * (0.8 + 0.02 * random.below(20));
    if (std::abs(change) < 6 * step) {
        change = kind.change < 0 ? -6 * step : 6 * step;
    }
    kpi.target = rounded(kpi.base + change, kind.decimals);
    if (kpi.unit == "%") {
        kpi.target = std::min(kpi.target, 99.5);
    }
    const auto years = static_cast<double>(target_year - base_year);
    auto last = kpi.base;
    for (auto year = first_year; year <= target_year; ++year) {
        const auto share = static_cast<double>(year - base_year) / years;
        kpi.targets[year] = year == target_year ? kpi.target : rounded(kpi.base + (kpi.target - kpi.base) * share, kind.decimals);
        if (year <= as_of) {
            const auto reached = share * (0.55 + 0.01 * random.below(60));
            auto actual = rounded(kpi.base + (kpi.target - kpi.base) * std::min(reached, 0.95), kind.decimals);
            actual = kpi.cumulative ? std::max(actual, last) : actual;
            kpi.actuals[year] = last = actual;
        }
    }
    return kpi;
}

}  // namespace

Plan make_plan(std::uint64_t seed, bool lower_ones) {
    Random random(seed);
    Plan plan{.town = towns[static_cast<std::size_t>(random.below(static_cast<int>(towns.size())))], .goals = {}};
    for (std::size_t goal = 0; goal < goals.size(); ++goal) {
        plan.goals.push_back({goals[goal], {}});
        const auto skipped = static_cast<std::size_t>(random.below(8));
        for (std::size_t at = 0; at < 8; ++at) {
            const auto& kind = kinds[goal * 8 + at];
            if (at != skipped && (lower_ones || kind.change > 0)) {
                plan.goals.back().kpis.push_back(make_kpi(kind, departments[goal][at / 4], random));
            }
        }
    }
    return plan;
}

std::string figure(double number, int decimals) {
    const auto scale = std::llround(std::pow(10.0, decimals));
    const auto units = std::llround(std::abs(number) * static_cast<double>(scale));
    auto whole = std::to_string(units / scale);
    for (auto at = static_cast<int>(whole.size()) - 3; at > 0; at -= 3) {
        whole.insert(static_cast<std::size_t>(at), ",");
    }
    if (decimals > 0) {
        auto rest = std::to_string(units % scale);
        whole += "." + std::string(static_cast<std::size_t>(decimals) - rest.size(), '0') + rest;
    }
    return (number < 0 ? "-" : "") + whole;
}

std::string percent(double ratio) { return figure(std::floor(ratio * 1000 + 0.5 + 1e-9) / 10, 1) + "%"; }

std::string short_year(int fiscal_year) { return fiscal_year == 2019 ? "R元" : "R" + std::to_string(fiscal_year - 2018); }

std::string long_year(int fiscal_year) {
    return "令和" + (fiscal_year == 2019 ? std::string("元") : std::to_string(fiscal_year - 2018)) + "年度";
}

}  // namespace kpisheet::recall
