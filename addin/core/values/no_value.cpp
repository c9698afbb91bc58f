// SPDX-License-Identifier: MPL-2.0
#include "core/values/no_value.hpp"

#include <algorithm>
#include <span>

#include "core/eras/period.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest = 120;  // bytes; more is a remark

/// What a value comes from. 策定, 整備 and the like are none: 未策定 is an answer.
constexpr std::string_view sources[]{"算出"sv, "算定"sv, "測定"sv, "計測"sv, "把握"sv, "集計"sv, "評価"sv, "調査"sv, "比較"sv, "公表"sv, "発表"sv,
                                     "公開"sv, "設定"sv, "実施"sv, "開催"sv, "取得"sv, "確認"sv, "報告"sv, "回答"sv, "推計"sv, "入手"sv, "確定"sv,
                                     "調査実施"sv, "目標設定"sv, "入力"sv, "記入"sv, "計上"sv};
constexpr std::string_view negations[]{"不可"sv, "不能"sv, "不可能"sv, "困難"sv, "できず"sv, "できない"sv, "せず"sv, "しない"sv, "していない"sv, "していません"sv, "できません"sv, "されていない"sv, "されず"sv,
                                       "なし"sv, "無し"sv, "待ち"sv, "待"sv, "対象外"sv};
/// Still at work: 集計中. 実施中 and 開催中 are answers.
constexpr std::string_view at_work[]{"算出中"sv, "算定中"sv, "測定中"sv, "計測中"sv, "集計中"sv, "調査中"sv, "確認中"sv, "精査中"sv, "照会中"sv, "推計中"sv,
                                     "評価中"sv, "集計前"sv, "公表前"sv, "確定前"sv, "調査前"sv, "発表前"sv};
/// What the value is, in front of the words above: データ未公表, 目標値なし.
constexpr std::string_view subjects[]{"データ"sv, "数値目標"sv, "数値"sv, "実績値"sv, "実績"sv, "目標値"sv, "目標"sv, "現状値"sv, "基準値"sv, "統計"sv,
                                      "該当"sv,   "指標"sv,     "KPI"sv,  "調査"sv,   "値"sv,   "現在"sv,   "評価"sv, "比較対象"sv};
/// What is told for a date. Without a date, 公表 is an answer.
constexpr std::string_view announcements[]{"公表"sv, "公表予定"sv, "発表"sv, "発表予定"sv, "公開予定"sv, "判明"sv, "判明予定"sv, "確定"sv, "確定予定"sv,
                                           "確定見込"sv, "集計予定"sv, "調査"sv, "調査予定"sv, "調査実施"sv, "調査実施予定"sv, "把握予定"sv, "算出予定"sv,
                                           "報告"sv, "報告予定"sv, "実施予定の調査による"sv};
constexpr std::string_view moments[]{"今後"sv, "後日"sv, "年度末"sv, "年末"sv, "年内"sv, "春"sv, "夏"sv, "秋"sv, "冬"sv, "来年度"sv, "翌年度"sv, "翌年"sv, "次年度"sv, "隔年"sv};
constexpr std::string_view fillers[]{"頃"sv, "ごろ"sv, "上旬"sv, "中旬"sv, "下旬"sv, "末"sv, "以降"sv, "中"sv, "に"sv, "の"sv, "で"sv, "より"sv, "から"sv, "をもって"sv, ":"sv};
/// Whole texts and sentences known by how they end.
constexpr std::string_view endings[]{"設定しない"sv, "設定していない"sv, "設定なし"sv, "実績値の管理とする"sv, "算出不可"sv, "算出できない"sv, "把握できない"sv,
                                     "調査未実施"sv, "集計中"sv, "未公表"sv, "調査を実施せず"sv, "公表予定"sv, "未把握"sv, "数値なし"sv, "実績なし"sv,
                                     "により未実施"sv, "のため未実施"sv, "により中止"sv, "のため中止"sv, "年度ではない"sv, "年ではない"sv, "年でない"sv,
                                     "待ち"sv, "中止"sv, "調査年外"sv, "非調査年"sv, "作業中"sv, "調査対象外年度"sv, "調査対象外"sv, "評価対象外"sv};
constexpr std::string_view periodic_surveys[]{"に1度の調査"sv, "に1回の調査"sv, "毎調査"sv, "に1度調査"sv, "ごとに実施"sv, "毎に実施"sv, "に一度の調査"sv, "毎の調査"sv, "ごとの調査"sv, "毎に調査"sv, "ごとに調査"sv};

bool is_one_of(std::string_view text, std::span<const std::string_view> words) { return std::ranges::find(words, text) != words.end(); }

bool ends_with_one_of(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return text.ends_with(word); });
}

/// 未取得, 算定不可, 調査せず.
bool is_negated_source(std::string_view text) {
    constexpr std::string_view not_yet = "未";
    return is_one_of(text, at_work) || std::ranges::any_of(sources, [&](auto source) {
               if (text.starts_with(not_yet)) {
                   return text.substr(not_yet.size()) == source;
               }
               return text.starts_with(source) && is_one_of(text.substr(source.size()), negations);
           });
}

/// 8月, 12月: a month without its year. Its length, or 0.
std::size_t month_length(std::string_view text) {
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    constexpr std::string_view month = "月";
    return digits >= 1 && digits <= 2 && text.substr(digits).starts_with(month) ? digits + month.size() : 0;
}

}  // namespace

std::string_view after_schedule(std::string_view text) {
    auto rest = text;
    if (const auto period = read_period(rest)) {
        rest.remove_prefix(period->length);
    } else if (const auto month = month_length(rest); month != 0) {
        rest.remove_prefix(month);
    } else if (const auto moment = std::ranges::find_if(moments, [&](auto word) { return rest.starts_with(word); }); moment != std::end(moments)) {
        rest.remove_prefix(moment->size());
    } else {
        return text;
    }
    for (bool more = true; more;) {
        rest = trim(rest);
        more = false;
        const auto month = month_length(rest);  // R7年度 8月頃公表
        rest.remove_prefix(month);
        for (const auto filler : fillers) {
            if (rest.starts_with(filler) && rest.size() > filler.size()) {
                rest.remove_prefix(filler.size());
                more = true;
            }
        }
    }
    return rest;
}

bool says_no_value(std::string_view text) {
    if (text.size() > longest) {
        return ends_with_one_of(text, endings);
    }
    if (is_digit(code_point_at(text, 0).value)) {  // most cells: a number
        const bool announces = text.ends_with("公表") || text.ends_with("予定") || text.ends_with("確定") || text.ends_with("判明") || text.ends_with("調査");
        return announces && (is_one_of(after_schedule(text), announcements) || ends_with_one_of(text, periodic_surveys));
    }
    if (ends_with_one_of(text, endings) || text.starts_with("次回調査") || text.starts_with("次回R") || text.starts_with("次回公表") || is_negated_source(text)) {
        return true;
    }
    for (const auto subject : subjects) {
        if (text.starts_with(subject)) {
            auto rest = text.substr(subject.size());
            rest = rest.starts_with("の") || rest.starts_with("が") || rest.starts_with("は") ? rest.substr(std::string_view("の").size()) : rest;
            if (rest == "なし" || rest == "無し" || rest == "無" || rest == "ない" || rest == "未定" || is_negated_source(rest)) {
                return true;
            }
        }
    }
    const auto rest = after_schedule(text);
    return rest.size() < text.size() && is_one_of(rest, announcements);
}

}  // namespace kpisheet
