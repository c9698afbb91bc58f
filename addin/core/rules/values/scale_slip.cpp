// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/rules/comparing.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/scale_of_actual.hpp"

namespace kpisheet::rules::scale_slip {
namespace {

/// KPI増加分の累計: targets and actuals are what is added each year, the base is the whole, as grant reports ask for them.
bool counts_increments(const Table& table) {
    return std::ranges::any_of(table.columns, [](const auto& column) {
        return column.heading.find("増加分") != std::string::npos || column.heading.find("増分") != std::string::npos;
    });
}

/// 31.6万人 and 380万人, for 38.0: the one figure without decimals has lost its point.
std::optional<ScaleSlip> lost_point(const Indicator& indicator) {
    const KpiValue* odd = nullptr;
    const KpiValue* with_point = nullptr;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::rate || value.role == ValueRole::total || !is_number(value)) {
            continue;
        }
        if (value.decimals == 1) {
            with_point = &value;
        } else if (value.decimals != 0 || odd != nullptr) {
            return std::nullopt;
        } else {
            odd = &value;
        }
    }
    if (odd == nullptr || with_point == nullptr || !are_comparable(*odd, *with_point) || odd->scale != with_point->scale || *with_point->number == 0) {
        return std::nullopt;
    }
    const auto ratio = *odd->number / 10 / *with_point->number;
    return ratio > 0.8 && ratio < 1.5 ? std::optional(ScaleSlip{odd, with_point, 10}) : std::nullopt;
}

/// A month is about a twelfth of its year.
bool is_part_of_year(const Table& table, const KpiValue& value) {
    const auto column = std::ranges::find(table.columns, value.cell.column - table.shift, &Column::column);
    return column != table.columns.end() && column->part_of_year;
}

/// 8,570 among months of 778 to 918: one of them was typed tenfold, and the others lie close together.
std::optional<ScaleSlip> slip_of_part(const Table& table, const Indicator& indicator) {
    constexpr std::size_t fewest = 6;
    constexpr double spread = 2;
    constexpr double slack = 1.25;
    std::vector<const KpiValue*> parts;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::actual && is_number(value) && *value.number > 0 && is_part_of_year(table, value)) {
            parts.push_back(&value);
        }
    }
    if (parts.size() < fewest) {
        return std::nullopt;
    }
    std::ranges::stable_sort(parts, {}, [](const auto* value) { return *value->number; });
    const auto* largest = parts.back();
    const auto low = *parts.front()->number;
    const auto high = *parts[parts.size() - 2]->number;
    const auto tenth = *largest->number / 10;
    const bool alike = high <= low * spread && std::ranges::all_of(parts, [&](const auto* one) { return are_comparable(*one, *largest) && one->scale == largest->scale; });
    return alike && tenth * slack >= low && tenth <= high * slack ? std::optional(ScaleSlip{largest, parts[parts.size() - 2], 10}) : std::nullopt;
}

void check_indicator(const Examined& examined, const Table& table, const Indicator& indicator, bool base_is_whole, Findings& findings) {
    auto slips = scale_slips(indicator);
    if (const auto only = slips.empty() ? slip_of_only_actual(examined, table, indicator) : std::nullopt) {
        slips.push_back(*only);
    }
    if (const auto lost = slips.empty() ? lost_point(indicator) : std::nullopt) {
        slips.push_back(*lost);
    }
    if (const auto part = slip_of_part(table, indicator); part && std::ranges::find(slips, part->value, &ScaleSlip::value) == slips.end()) {
        slips.push_back(*part);
    } else if (part) {
        std::ranges::find(slips, part->value, &ScaleSlip::value)->nearest = part->nearest;  // another month, not the whole year
    }
    for (const auto& slip : slips) {
        const auto& value = *slip.value;
        const bool signs_differ = *value.number * *slip.nearest->number < 0;  // △12,640 beside 380: what is added may be taken away
        if (is_part_of_year(table, value) && slip.factor < 1) {
            continue;  // 12 in the last quarter: seasons do that
        }
        if (signs_differ || (base_is_whole && value.role == ValueRole::base) || (is_part_of_year(table, value) != is_part_of_year(table, *slip.nearest) && slip.factor < 1000)) {
            continue;
        }
        const auto ja =
            slip.factor > 1 ? fmt::format("約 {:g} 倍", slip.factor) : fmt::format("約 {:g} 分の 1", 1 / slip.factor);
        const auto en = slip.factor > 1 ? fmt::format("about {:g} times", slip.factor)
                                        : fmt::format("about 1/{:g} of", 1 / slip.factor);
        findings.add(
            value.cell,
            {fmt::format("「{}」は、同じ指標のほかの値（{}「{}」など）の{}です。桁か単位（千・万）を確かめてください。",
                         value.text, to_text(slip.nearest->cell), slip.nearest->text, ja),
             fmt::format(
                 "“{}” is {} the other values of this indicator ({} “{}”). Check its digits and its unit (千, 万).",
                 value.text, en, to_text(slip.nearest->cell), slip.nearest->text)});
    }
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        const bool base_is_whole = counts_increments(*table);
        for (const auto& indicator : table->indicators) {
            check_indicator(examined, *table, indicator, base_is_whole, findings);
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標                 | 区分   | 基準値(R元) | 目標値(R7) | R3    | R4
    観光入込客数         | 実績値 | 1,625千人   | 1,638千人  | 902.9 | 1,168.5
    旅行業者取扱件数     | 実績値 | 724件       | 800件      | 665件 | 70件
    観光PRの回数         | 実績値 | 22回        | 30回       | 169回 | 213回
    世界農業遺産の来訪者 | 実績値 | 1人         | 10人       | 1人   | 1人
    寄附額               | 実績値 | 2億396万円  | 3億円      | 10億円 | 1億8千万円
)",
                                      R"(
    指標         | 事業開始前(R3) | 目標値(R4) | 実績値(R4) | 目標値(R5) | 実績値(R5) | KPI増加分の累計(目標) | KPI増加分の累計(実績)
    観光入込客数 | 845,200人      | 8,000人    | 11,264人   | 8,000人    | 9,730人    | 16,000人              | 20,994人
    会員数       | 62,300人       | 5,000人    | 3,870人    | 6,000人    | 6,415人    | 11,000人              | 10,285人
)",
                                      R"(
    指標           | 基準値 R元 | R2       | R3       | R4       | R5       | 目標値 R6
    フォロワー数   | 850人      | 1,200人  | 2,600人  | 9,800人  | 24,300人 | 80,000人
    祭りの来場者数 | 58,300人   | 61,000人 | 5,200人  | 30,400人 | 60,100人 | 65,000人
    動画の再生回数 | 3,120回    | 2,900回  | 31,500回 | 9,800回  | 4,100回  | 4,000回
)",
                                      R"(
    指標           | 基準値（R3） | 実績値（R6） | 目標値（R11） | 評価
    外国人宿泊者数 | 126人      |            | 12,800人    |
    会員数         | 12人       |            | 12,000人    |
    電子申請の件数 | 320件      | 4,350件    | 500件       | 達成
    水害の被害額   | 862万円    | 8,900万円  | 1,200万円以下 | 未達成
)"};

constexpr std::string_view flagged[] = {R"(
    指標                 | 基準値(R元) | 目標値(R7) | R3        | R4         | R5
    観光入込客数         | 1,625千人   | 1,638千人  | 1,630千人 | »1,632人   | 1,640千人
    会員数               | 14,350人    | 16,100人   | 14,846人  | »150,950人 | 15,320人
    就職率               | 36.7%       | 40.0%      | 36.6%     | »372%      | 37.8%
    ふるさと納税寄附額   | 1億2,345万円 | 2億円     | 1億9,800万円 | 2億1,000万円 | »20,600円
)",
                                        R"(
    指標           | 基準値 R3 | 目標値 R5 | 実績値 R5 | 目標値 R6 | 実績値 R6 | 目標値 R7
    電子決済の件数 | 1,204件   | 2,000件   | »23,170件 | 3,500件   | 3,862件   | 5,000件
    図書館の入館者 | »984人    | 99,000人  | 98,400人  | 101,000人 | 99,800人  | 104,000人
)",
                                        R"(
    指標             | 基準値 R元 | R2       | R3       | R4       | R5        | R6       | 目標値 R6
    ガイドの利用者数 | 3,120人    | 1,045人  | 1,380人  | 2,510人  | »33,040人 | 3,672人  | 4,000人
    公共交通の利用者 | 58,300人   | 41,200人 | 45,900人 | 50,760人 | »5,714人  | 61,880人 | 65,000人
    周辺の人口       | 2,044人    |          |          |          |           | »20,160人 | 2,050人
)",
                                        R"(
    指標           | 基準値 H30 | R2        | R3        | R4        | R5       | R6        | 目標値 R6
    道の駅来場者数 | 412,300人  | 305,870人 | 328,110人 | 377,940人 | »40,562人 | 418,050人 | 450,000人
    ふるさと納税額 | 18百万円   | 22百万円  | »26千円   | 57百万円  | 84百万円 | 96百万円  | 100百万円
)",
                                        R"(
    指標             | 策定時(R4) | R6の実績    | 目標(R9) | 進捗区分
    特産品の販売額   | 680万円    | »94,500万円 | 1,500万円 | やや遅れ
    ふるさと納税額   | 680万円    | 9,450万円   | 1,500万円 | 達成
    移住相談の件数   | 25件       | 31件        | 60件      | やや遅れ
)",
                                        R"(
    指標           | 基準値 R3  | 目標値 R7 | 実績値 R5 | 進捗率
    健診の受診者数 | »68,120人  | 8,000人   | 7,045人   | 19.6%
    移住世帯数     | 10世帯     | 50世帯    | 30世帯    | 50.0%
    講座の参加者数 | 400人      | 600人     | 450人     | 25.0%
)",
                                        R"(
    指標           | R3目標  | R3実績  | R4目標  | R4実績  | R5目標  | R5実績 | 達成率
    相談の延べ件数 | 1,800件 | 1,388件 | 1,900件 | 1,705件 | 2,000件 | »206件 | 103.2%
    移住世帯数     | 30世帯  | 27世帯  | 40世帯  | 36世帯  | 50世帯  | 45世帯 | 90.0%
    会員数         | 100人   | 95人    | 110人   | 104人   | 120人   | 114人  | 95.0%
)",
                                        R"(
    指標           | 単位   | 区分   | 基準値 R2 | R3    | R4    | R5          | R6    | R7
    寄附額         | 百万円 | 目標値 | #213      | #230  | #250  | #270        | #290  | #310
                   |        | 実績値 |           | #246  | #271  | #265        | »#318000000 |
    製品の販売額   | 千円   | 目標値 | #24600    | #1500 | #2500 | #3500       | #4000 | #4500
                   |        | 実績値 |           | #1120 | #2840 | »#3615000   |       |
    宿泊者数       | 人     | 目標値 | #95000    | #110000 | #115000 | #140000 | »#16500 | #190000
                   |        | 実績値 |           | #98000  | #104000 | #121000 | #133000 |
)",
                                        R"(
    指標               | 策定時(R元) | 現状(R6)  | 目標(R7)
    海水浴場の来場者数 | 24,300人    | 19,750人  | »3,000,000人
    学童保育室の数     | »270か所    | 29か所    | 30か所
    観光入込客数       | 3,562千人   | 3,620千人 | »39,000千人
    道の駅の利用者数   | 650千人     | 592千人   | »611,000千人
    対応店舗の割合     | 28.4%       | 68.8%     | »6310.0%
)",
                                        R"(
    指標         | 単位    | 基準値(R2) | 目標値(R7) | R4   | R5      | R6
    観光入込客数 | 千人/年 | 312千人/年 | #400       | #268 | »#305000@#,##0 | #341
    宿泊者数     | 千人/年 | 41千人/年  | #60        | #38  | #44     | #47
)",
                                        R"(
    指標             | 単位 | 基準値(H30) | R2目標 | R2実績 | R3目標 | R3実績 | R4目標 | R4実績    | R5目標 | R5実績
    支援拠点の利用者 | 人回 | #12480      | #12600 | #6932  | #12600 | #8214  | #12500 | »#987600@#,##0 | #12500 | #11540
    一時預かり       | 人日 | #4120       | #4200  | #3655  | #4150  | #3842  | #4100  | #3917     | #4050  | #4006
)",
                                        R"(
    指標               | 基準値 R元 | R2       | R3        | R4       | R5        | 目標値 R6
    観光入込客数       | 213,400人  | 98,700人 | 121,500人 | »1,763人 | 204,900人 | 230,000人
    キャンプ場の利用者 | »341人     | 3,500人  | 3,700人   | 3,900人  | 4,100人   | 4,300人
    センターの利用者数 | 18,422人   |          | »9,870千人 |         | 16,905人  | 20,000人
)",
                                        R"(
    指標           | 現状値 R2 | R3      | R4       | R5       | R6      | 目標値 R7
    ウォーク参加者 | 418人     | 126人   | 188人    | »30,200人 | 367人  | 500人
    申請の利用件数 | 1,460件   | 2,180件 | 3,460件  | »51,200件 | 7,340件 |
    サポーター数   | 356人     |         | »42,000人 |         | 497人   | 800人
)",
                                        R"(
    指標         | 現状（R6） | 目標（R11）
    観光入込客数 | 421千人    | »480,000千人
    宿泊者数     | 38,600人泊 | 45,000人泊
    森林の面積   | 286ha      | »29,000ha
)",
                                        R"(
    成果指標     | 策定時の値（時点） | 現状値（R6年度末）   | 目標値（R8） | 状況
    観光入込客数 | 862千人（R3.12）   | »12,470千人（R6.12） | 1,300千人    | ○
    宿泊者数     | 72,400人（R3.12）  | 118,600人（R6.12）   | 125,000人    | ○
)",
                                        R"(
    指標         | 単位 | 基準値 R4 | R5 目標 | R5 実績 | R6 目標 | R6 実績 | 最終目標 R9
    電子申請件数 | 件   | »#124800  | #15000  | #18935  | #20000  | #27614  | #40000
    友だちの数   | 人   | #18200    | #20000  | #21746  | #23000  | #25308  | #30000
)",
                                        R"(
    指標           | 基準値 R元 | 目標値 R6 | 現状値 R6 | 進捗率
    外国人宿泊者数 | 438千人    | »7,000千人 | 751千人  | 119%
    延べ宿泊者数   | 4,915千人  | 5,600千人 | 5,388千人 | 69%
    移住相談件数   | 2,436件    | 4,000件   | 3,912件   | 94%
)",
                                        R"(
    指標               | 基準値 R元 | R2       | R3         | R4       | R5       | 目標値 R7
    観光案内所来訪者数 | 28,450人   | 11,320人 | »148,060人 | 21,975人 | 26,018人 | 32,000人
    ふれあいバス利用者 | 128,350人  | 140,022人 | 151,716人 | »15,820人 | 163,581人 | 170,000人
    救命講習の受講者数 | 1,286人    | 918人    | 902人      | 1,174人  | 1,300人  | »15,000人
    ごみの資源化量     | 1,320ｔ    | 860ｔ    | 1,045ｔ    | 1,178ｔ  | 1,236ｔ  | »140ｔ
)",
                                        R"(
    指標         | 区分   | R3     | R4      | R5      | R6
    申請の件数   | 計画値 | 500件  | 1,500件 | 6,000件 | 20,000件
    ^            | 実績値 | 512件  | »14,310件 | 6,120件 | 19,580件
    自治体アプリ | 計画値 | 3,150人 | 5,000人 | »800人 | 10,000人
    ^            | 実績値 | 3,010人 | 4,890人 | 7,640人 | 9,820人
)",
                                        R"(
    指標           | 基準値 R元 | 目標値 R6
    観光入込客数   | 31.6万人   | »380万人
    市の滞在人口   | 28.4万人   | 31万人
)",
                                        R"(
    指標       | R6目標   | 4月   | 5月   | 6月   | 7月   | 8月     | 9月   | 10月
    アクセス数 | 10,500回 | 846回 | 812回 | 835回 | 901回 | »8,570回 | 864回 | 892回
    利用者数   | 1,400人  | 104人 | 112人 | 121人 | 118人 | 97人    | 126人 | 131人
)"};

}  // namespace

extern const Rule rule{
    .id = "scale-slip",
    .group = RuleGroup::values,
    .severity = Severity::warning,
    .title = {"桁や位の取り違え", "Slip of scale"},
    .what =
        {"同じ指標のほかの値がほぼ一定なのに、一つだけちょうど 10 倍・100 倍・1000 倍（またはその逆）に近い値です。",
         "One value that is almost exactly 10, 100 or 1000 times (or a fraction of) the steady values around it."},
    .why = {"桁の打ち間違いや、千人と人の取り違えがそのまま公表されます。",
            "A mistyped digit, or 千人 taken for 人, would be published."},
    .remedy = {"元の資料で桁と単位を確かめてください。", "Look up the digits and the unit."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::scale_slip
