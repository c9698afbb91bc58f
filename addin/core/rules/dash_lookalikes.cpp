// SPDX-License-Identifier: MPL-2.0
#include "core/rules/dash_lookalikes.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr char32_t long_vowel = U'ー';

/// Words that stand on both sides of a minus sign in names of indicators: 転入－転出.
struct Opposites {
    std::string_view left;
    std::string_view right;
};
constexpr std::array opposites{
    Opposites{"転入", "転出"}, Opposites{"出生", "死亡"}, Opposites{"流入", "流出"}, Opposites{"歳入", "歳出"}, Opposites{"収入", "支出"},
    Opposites{"輸出", "輸入"}, Opposites{"転入者数", "転出者数"}, Opposites{"転入者", "転出者"}, Opposites{"出生数", "死亡数"},
    Opposites{"開業", "廃業"}, Opposites{"開設", "廃止"}, Opposites{"昼間人口", "夜間人口"}, Opposites{"増加", "減少"},
};

bool is_between_opposites(std::string_view before, std::string_view after) {
    for (const auto& pair : opposites) {
        if (before.ends_with(pair.left) && after.starts_with(pair.right)) {
            return true;
        }
    }
    return false;
}

/// Katakana words of KPI sheets that are typed with a dash for their long vowel now and then. アジア―日本 is no such word.
constexpr std::array<std::string_view, 34> long_words{
    "センター", "データ", "サービス", "サポーター", "サポート", "コーディネーター", "コーディネート", "エネルギー", "メンバー",
    "スポーツ", "ツーリズム", "ワーク", "ページ", "スタート", "コース", "リーダー", "ニーズ", "アンケート", "ユーザー", "シルバー",
    "ファミリー", "カード", "ルート", "フォロワー", "インターン", "インターネット", "セミナー", "メニュー", "ターン", "パートナー",
    "グループ", "コミュニケーション", "プロモーション", "ツアー",
};

bool is_long_dash(char32_t c) { return c == 0x2015 || c == 0x2014 || c == 0x2212 || c == 0x2500 || c == 0xFF0D; }

/// True where the dash at `at` stands for a ー of one of these words. (Katakana and these dashes take three bytes each.)
bool completes_a_word(std::string_view text, std::size_t at) {
    constexpr std::string_view mark = "ー";
    std::string before;
    for (int i = 0; i < 12; ++i) {
        const auto c = code_point_before(text, at - before.size());
        if (!is_katakana(c.value) && !is_long_dash(c.value)) break;
        before.insert(0, is_long_dash(c.value) ? mark : text.substr(at - before.size() - c.length, c.length));
    }
    std::string after;
    for (auto next = at; next < text.size() && after.size() < 36;) {
        const auto c = code_point_at(text, next);
        if (!is_katakana(c.value) && !is_long_dash(c.value)) break;
        after += is_long_dash(c.value) ? mark : text.substr(next, c.length);
        next += c.length;
    }
    const auto run = before + after;
    return std::ranges::any_of(long_words, [&](std::string_view word) {
        const auto found = run.find(word);
        return found != std::string::npos && found < before.size() && found + word.size() > before.size();
    });
}

bool any_digit(char32_t c) { return is_digit(c) || (c >= U'０' && c <= U'９'); }

/// The character at `at` between `before` and `after`: is it a 一 or ー where a dash was meant?
std::optional<Lookalike> look(std::string_view text, std::size_t at, CodePoint c) {
    const auto before = text.substr(0, at);
    const auto after = text.substr(at + c.length);
    const auto left = code_point_before(text, at).value;
    const auto right = code_point_at(text, at + c.length).value;
    if ((c.value == U'一' || c.value == long_vowel) && is_between_opposites(before, after)) {
        return c.value == long_vowel ? Lookalike{at, c.length, "マイナスの位置に長音記号の「ー」", "the long-vowel mark ー in the place of a minus sign", "－"}
                                     : Lookalike{at, c.length, "マイナスの位置に漢数字の「一」", "the kanji 一 in the place of a minus sign", "－"};
    }
    if (c.value == long_vowel && any_digit(left) && any_digit(right)) {
        return Lookalike{at, c.length, "数字の間に長音記号の「ー」", "the long-vowel mark ー between digits", "-"};
    }
    if (c.value == U'一' && any_digit(left) && any_digit(right)) {
        return Lookalike{at, c.length, "数字の間に漢数字の「一」", "the kanji 一 between digits", "-"};
    }
    if (is_long_dash(c.value) && is_katakana(left) && completes_a_word(text, at)) {
        return Lookalike{at, c.length, "長音記号「ー」の位置に横線", "a dash in the place of the long-vowel mark ー", "ー"};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Lookalike> first_lookalike(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        const bool dash = c.value == U'一' || c.value == long_vowel || is_long_dash(c.value);
        if (const auto found = dash ? look(text, at, c) : std::nullopt) {
            return found;
        }
        at += c.length;
    }
    return std::nullopt;
}

}  // namespace kpisheet
