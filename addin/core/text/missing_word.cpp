// SPDX-License-Identifier: MPL-2.0
#include "core/text/missing_word.hpp"

#include <algorithm>
#include <array>

#include "core/text/utf8.hpp"

namespace kpisheet {

namespace {

using namespace std::string_view_literals;

constexpr std::array words{
    "なし"sv,       "無し"sv,       "無"sv,         "未公表"sv,   "非公表"sv,   "公表前"sv, "公表待ち"sv, "集計中"sv,
    "現在集計中"sv, "集計前"sv,     "集計待ち"sv,   "未集計"sv,   "集計なし"sv, "算出中"sv, "未算出"sv,   "算出不可"sv,
    "算出不能"sv,   "算定中"sv,     "調査中"sv,     "未調査"sv,   "調査なし"sv, "未実施"sv, "未設定"sv,   "設定なし"sv,
    "設定しない"sv, "未定"sv,       "未確定"sv,     "未測定"sv,   "測定不可"sv, "不明"sv,   "該当なし"sv, "該当無し"sv,
    "データなし"sv, "データ無し"sv, "数値なし"sv,   "実績なし"sv, "対象外"sv,   "確認中"sv, "未把握"sv,   "把握不可"sv,
    "N/A"sv,        "n/a"sv,        "調査未実施"sv, "未回答"sv,   "未報告"sv,   "未入力"sv, "空白"sv,     "後日公表"sv,
    "…"sv,          "..."sv,        "・・・"sv,     "/"sv,        "\\"sv,        "*"sv,      "NA"sv,         "n.a."sv,
    "N.A"sv,        
    "N.A."sv,       "NULL"sv,       "#N/A"sv,       "該当せず"sv, "評価対象外"sv, "中止"sv,   "新規"sv,       "新規設定"sv,
    "新設"sv,       "空欄"sv,       "要確認"sv,     "後日"sv,     "後日報告"sv,   "隔年調査"sv, "隔年実施"sv, "公表待"sv,
    "廃止"sv,       "事業廃止"sv,   "制度廃止"sv,   "廃止済"sv,   "廃止済み"sv,
};

bool is_dash(char32_t c) {
    constexpr std::u32string_view dashes = U"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\u30FC";
    return dashes.find(c) != std::u32string_view::npos;
}

bool is_dashes(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (!is_dash(c.value)) return false;
        at += c.length;
    }
    return true;
}

}  // namespace

bool stands_for_missing(std::string_view text) {
    return is_dashes(text) || std::ranges::find(words, text) != words.end();
}

}  // namespace kpisheet
