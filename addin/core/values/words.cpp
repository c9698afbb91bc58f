// SPDX-License-Identifier: MPL-2.0
#include "core/values/words.hpp"

#include <algorithm>
#include <array>

#include "core/text/missing_word.hpp"
#include "core/text/utf8.hpp"
#include "core/values/no_value.hpp"

namespace kpisheet {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view units[]{
    "か所"sv,   "か国"sv,   "か月"sv,     "か年"sv,     "か村"sv,   "ヶ所"sv,   "ヶ国"sv,   "ヶ月"sv,   "ケ所"sv,
    "ケ月"sv,   "カ所"sv,   "カ国"sv,     "カ月"sv,     "ヵ所"sv,   "ヵ国"sv,   "ヵ月"sv,   "箇所"sv,   "箇国"sv,
    "箇月"sv,   "人泊"sv,   "人日"sv,     "人回"sv,     "人"sv,     "件"sv,     "社"sv,     "組合"sv,   "組織"sv,
    "組"sv,     "世帯"sv,   "団体"sv,     "区画"sv,     "事業者"sv, "事業所"sv, "事業"sv,   "校区"sv,   "学校"sv,
    "校"sv,     "回"sv,     "館"sv,       "品目"sv,     "品"sv,     "個"sv,     "棟"sv,     "戸"sv,     "経営体"sv,
    "航路"sv,   "便"sv,     "施設"sv,     "園"sv,       "間口"sv,   "コース"sv, "店舗"sv,   "店"sv,     "路線"sv,
    "地区"sv,   "地域"sv,   "地点"sv,     "自治会"sv,   "町内会"sv, "市町村"sv, "歳"sv,     "才"sv,     "年間"sv,
    "年"sv,     "週間"sv,   "日間"sv,     "日"sv,       "時間"sv,   "分"sv,     "秒"sv,     "点"sv,     "本"sv,
    "冊"sv,     "台"sv,     "位"sv,       "倍"sv,       "枚"sv,     "部"sv,     "名"sv,     "頭"sv,     "羽"sv,
    "匹"sv,     "尾"sv,     "隻"sv,       "機"sv,       "基"sv,     "面"sv,     "床"sv,     "席"sv,     "種類"sv,
    "種"sv,     "分野"sv,   "項目"sv,     "講座"sv,     "教室"sv,   "クラブ"sv, "グループ"sv, "チーム"sv, "プロジェクト"sv,
    "メニュー"sv, "アクセス"sv, "フォロワー"sv, "ポイント"sv, "ページ"sv, "つ"sv, "円"sv,   "ドル"sv,   "俵"sv,
    "トン"sv,   "キロ"sv,   "メートル"sv, "ヘクタール"sv, "アール"sv, "リットル"sv, "台数"sv, "語"sv,   "文字"sv,
};

/// Words that count where they stand alone, as in brackets behind a name: (橋), (手続). Before other words they may begin them.
constexpr std::string_view counters[]{
    "橋"sv, "業務"sv, "手続き"sv, "手続"sv, "科目"sv, "教科"sv, "市町"sv, "集落"sv, "拠点"sv, "会場"sv, "河川"sv, "品種"sv, "事例"sv, "系統"sv,
    "停留所"sv, "産地"sv, "漁港"sv, "公園"sv, "農家"sv, "農業者"sv, "法人"sv, "企業"sv, "事業体"sv, "団地"sv, "住宅"sv, "回線"sv, "端末"sv, "学級"sv,
    "クラス"sv, "ブース"sv, "作品"sv, "テーマ"sv, "サークル"sv, "ルート"sv, "セット"sv, "ケース"sv, "食"sv, "灯"sv, "者"sv, "区間"sv, "駅"sv, "港"sv,
    "林班"sv, "樹種"sv, "機関"sv, "病院"sv, "医療機関"sv, "協定"sv, "窓口"sv, "サイト"sv, "動画"sv, "記事"sv, "両"sv, "着"sv, "隊"sv, "軒"sv, "筆"sv,
    "通"sv, "室"sv, "曲"sv, "編"sv, "句"sv, "株"sv, "鉢"sv, "袋"sv, "箱"sv, "缶"sv, "杯"sv, "玉"sv, "張"sv, "脚"sv, "巻"sv, "票"sv, "問"sv, "試合"sv,
    "種目"sv, "公演"sv, "言語"sv, "家族"sv, "カップル"sv, "班"sv, "分団"sv, "交差点"sv, "スポット"sv, "アカウント"sv, "ダウンロード"sv, "圃場"sv, "農場"sv, "牧場"sv,
};

constexpr std::string_view never_in_units[]{
    "増"sv,   "減"sv,   "達成"sv, "完了"sv, "完成"sv, "実施"sv, "予定"sv, "開始"sv, "終了"sv, "中止"sv, "済"sv,   "参加"sv,
    "開催"sv, "設置"sv, "整備"sv, "策定"sv, "検討"sv, "見直"sv, "改善"sv, "向上"sv, "短縮"sv, "拡大"sv, "縮小"sv, "低下"sv,
    "上昇"sv, "廃止"sv, "継続"sv, "運営"sv, "着手"sv, "着工"sv, "調査"sv, "時点"sv, "現在"sv, "実績"sv, "目標"sv, "支援"sv,
};

// Longest first where one begins another.
constexpr ConditionWord conditions[]{
    {"以上", Condition::at_least},       {"以下", Condition::at_most},
    {"以内", Condition::at_most},        {"未満", Condition::below},
    {"を超える", Condition::above},      {"を超え", Condition::above},
    {"超え", Condition::above},          {"超", Condition::above},
    {"を上回る", Condition::above},      {"を下回る", Condition::below},
    {"の維持", Condition::keep},         {"を維持する", Condition::keep},
    {"を維持", Condition::keep},         {"現状維持", Condition::keep},
    {"維持", Condition::keep},           {"程度", Condition::about},
    {"前後", Condition::about},          {"くらい", Condition::about},
    {"ぐらい", Condition::about},        {"ほど", Condition::about},
    {"弱", Condition::about},            {"強", Condition::about},
    {"余り", Condition::about},
};

constexpr MarkWord leading[]{
    {"約", Mark::about},
    {"およそ", Mark::about},
    {"おおよそ", Mark::about},
    {"おおむね", Mark::about},
    {"概ね", Mark::about},
    {"ほぼ", Mark::about},
    {"累計", Mark::cumulative},
    {"累積", Mark::cumulative},
    {"暫定値", Mark::provisional},
    {"暫定", Mark::provisional},
    {"速報値", Mark::provisional},
    {"速報", Mark::provisional},
    {"見込値", Mark::provisional},
    {"見込み", Mark::provisional},
    {"見込", Mark::provisional},
    {"概算値", Mark::provisional},
    {"概算", Mark::provisional},
    {"概数", Mark::provisional},
    {"推計値", Mark::provisional},
    {"推計", Mark::provisional},
    {"確定値", Mark::none},
    {"確定", Mark::none},
    {"実績値", Mark::none},
    {"実績", Mark::none},
    {"目標値", Mark::none},
    {"目標", Mark::none},
    {"現状値", Mark::none},
    {"現状", Mark::none},
    {"基準値", Mark::none},
    {"延べ", Mark::none},
    {"のべ", Mark::none},
    {"延", Mark::none},
    {"合計", Mark::none},
    {"総計", Mark::none},
    {"計", Mark::none},
    {"年間", Mark::none},
    {"月間", Mark::none},
    {"月平均", Mark::none},
    {"年平均", Mark::none},
    {"平均", Mark::none},
    {"全", Mark::none},
    {"総数", Mark::none},
    {"延べ人数", Mark::none},
    {"延べ件数", Mark::none},
    // How often: 年10件, 1日平均120人. The unit stays as written.
    {"年", Mark::none},
    {"年度", Mark::none},
    {"年に", Mark::none},
    {"月", Mark::none},
    {"月に", Mark::none},
    {"週", Mark::none},
    {"週に", Mark::none},
    {"日", Mark::none},
    {"日平均", Mark::none},
    {"毎年", Mark::none},
    {"毎月", Mark::none},
    {"毎週", Mark::none},
    {"毎日", Mark::none},
    {"毎年度", Mark::none},
    {"1日", Mark::none},
    {"一日", Mark::none},
    {"1年", Mark::none},
    {"1年間に", Mark::none},
    {"1日平均", Mark::none},
    {"一日平均", Mark::none},
    {"単年度", Mark::none},
    {"1年あたり", Mark::none},
    {"1年当たり", Mark::none},
    {"1回あたり", Mark::none},
    {"1回当たり", Mark::none},
    {"1世帯あたり", Mark::none},
    {"1世帯当たり", Mark::none},
    {"1日あたり", Mark::none},
    {"1日当たり", Mark::none},
    {"一日あたり", Mark::none},
    {"一日当たり", Mark::none},
    {"1人あたり", Mark::none},
    {"1人当たり", Mark::none},
    {"一人あたり", Mark::none},
    {"一人当たり", Mark::none},
};

constexpr MarkWord trailing[]{
    {"(見込み)", Mark::provisional}, {"見込み", Mark::provisional}, {"見込", Mark::provisional},
    {"暫定", Mark::provisional},     {"速報", Mark::provisional},   {"累計", Mark::cumulative},
    {"の見込み", Mark::provisional}, {"の見込", Mark::provisional},
    // What was done with that many: 3校実施, 5団体設立. A change (3件増) stays a text.
    {"実施", Mark::none}, {"で実施", Mark::none}, {"開催", Mark::none}, {"設置", Mark::none}, {"整備", Mark::none}, {"設立", Mark::none},
    {"達成", Mark::none}, {"完了", Mark::none}, {"開発", Mark::none}, {"成約", Mark::none}, {"採用", Mark::none}, {"誘致", Mark::none},
    {"認定", Mark::none}, {"新設", Mark::none}, {"創出", Mark::none}, {"締結", Mark::none}, {"発行", Mark::none}, {"作成", Mark::none},
    {"導入", Mark::none}, {"開設", Mark::none}, {"立地", Mark::none}, {"進出", Mark::none}, {"登録", Mark::none}, {"参加", Mark::none},
    {"創業", Mark::none}, {"起業", Mark::none}, {"就農", Mark::none}, {"移住", Mark::none}, {"配置", Mark::none}, {"受講", Mark::none},
    {"修了", Mark::none}, {"就職", Mark::none}, {"雇用", Mark::none}, {"で開催", Mark::none}, {"で設置", Mark::none}, {"で導入", Mark::none},
    {"で整備", Mark::none}, {"を確保", Mark::none}, {"確保", Mark::none}, {"を達成", Mark::none},
    // What is wished with a limit: 1,200人以上とする.
    {"とする", Mark::none}, {"を目指す", Mark::none}, {"をめざす", Mark::none}, {"に抑制", Mark::none}, {"に抑える", Mark::none},
};

constexpr MarkWord remarks[]{
    {"未確定", Mark::provisional}, {"暫定", Mark::provisional},   {"速報", Mark::provisional},
    {"見込", Mark::provisional},   {"概算", Mark::provisional},   {"推計", Mark::provisional},
    {"累計", Mark::cumulative},    {"累積", Mark::cumulative},
};

constexpr std::string_view abolished[]{"廃止"sv, "事業廃止"sv, "制度廃止"sv, "廃止済"sv, "廃止済み"sv, "指標廃止"sv};

bool is_dash(char32_t c) {
    switch (c) {
        case U'-':
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
        case 0x2212:
        case 0x2500:
        case 0x2501:
        case 0x30FC:
        case 0xFF0D:
            return true;
        default:
            return false;
    }
}

/// Most texts of a large sheet are names of indicators, and no word for a missing value ends as they do.
bool ends_as_a_name(std::string_view text) {
    return std::ranges::any_of(std::array{"数"sv, "率"sv, "額"sv, "量"sv, "割合"sv, "人口"sv, "面積"sv}, [&](auto end) { return text.ends_with(end); });
}

}  // namespace

std::string_view condition_word(Condition condition) {
    switch (condition) {
        case Condition::at_least: return "以上";
        case Condition::at_most: return "以下";
        case Condition::below: return "未満";
        case Condition::above: return "超";
        case Condition::about: return "約";
        case Condition::keep: return "維持";
        case Condition::none: break;
    }
    return "";
}

bool is_counter(std::string_view word) { return known_units().contains(word) || std::ranges::find(counters, word) != std::end(counters); }

const WordList<std::string_view>& known_units() {
    static const WordList<std::string_view> list(units);
    return list;
}

const WordList<ConditionWord>& condition_words() {
    static const WordList<ConditionWord> list(conditions);
    return list;
}

const WordList<MarkWord>& trailing_words() {
    static const WordList<MarkWord> list(trailing);
    return list;
}

std::span<const std::string_view> words_never_in_units() { return never_in_units; }
std::span<const MarkWord> leading_words() { return leading; }
std::span<const MarkWord> remark_words() { return remarks; }

bool is_missing_word(std::string_view text) {
    return !text.empty() && !ends_as_a_name(text) && ((!is_digit(code_point_at(text, 0).value) && stands_for_missing(text)) || says_no_value(text));
}

bool is_abolished_word(std::string_view text) {
    return text.find("廃止") != std::string_view::npos && std::ranges::find(abolished, after_schedule(text)) != std::end(abolished);
}

std::size_t leading_dashes(std::string_view text) {
    std::size_t at = 0;
    for (auto c = code_point_at(text, at); c.length != 0 && is_dash(c.value); c = code_point_at(text, at)) {
        at += c.length;
    }
    return at;
}

bool is_dashes(std::string_view text) { return !text.empty() && leading_dashes(text) == text.size(); }

}  // namespace kpisheet
