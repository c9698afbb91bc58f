// SPDX-License-Identifier: MPL-2.0
#include "core/rules/mixed_scripts.hpp"

#include <algorithm>

#include "core/rules/script_lookalikes.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr StaticText simplified{"中国語の簡体字", "a simplified Chinese character"};
constexpr StaticText old_form{"今は使われない旧字体", "a form no longer in use"};
constexpr StaticText kanji_in_katakana{"片仮名に似た漢字", "a kanji that looks like katakana"};
constexpr StaticText katakana_in_kanji{"漢字に似た片仮名", "a katakana letter that looks like a kanji"};
constexpr StaticText hiragana_in_katakana{"片仮名に似た平仮名", "a hiragana letter that looks like katakana"};
constexpr StaticText latin{"英字の語に混じった片仮名", "a katakana letter in a word of Latin letters"};

/// Katakana that no word begins with.
bool never_begins_a_word(char32_t c) { return std::u32string_view(U"ーンッァィゥェォャュョ").find(c) != std::u32string_view::npos; }

/// Kanji that no word has behind 一: the 一 of モニタ一利用 is a long vowel. A short list of what indicators are named by.
bool never_follows_one(char32_t c) { return std::u32string_view(U"利登参受事来加取活運開養育派導施募購訪宿化").find(c) != std::u32string_view::npos; }

/// 3力所: a counter written with the kanji 力.
bool is_counted_place(char32_t left, char32_t right) {
    return (is_digit(left) || (left >= U'０' && left <= U'９')) && std::u32string_view(U"所月国年村").find(right) != std::u32string_view::npos;
}

class Neighbours {
public:
    Neighbours(std::string_view text, std::size_t at, std::size_t length) : text_(text), at_(at), length_(length) {}
    [[nodiscard]] char32_t left() const { return code_point_before(text_, at_).value; }
    [[nodiscard]] char32_t right() const { return code_point_at(text_, at_ + length_).value; }
    [[nodiscard]] std::string_view before() const { return text_.substr(0, at_); }
    [[nodiscard]] std::string_view from_here() const { return text_.substr(at_); }
    [[nodiscard]] char32_t second_left() const {
        const auto c = code_point_before(text_, at_);
        return code_point_before(text_, at_ - c.length).value;
    }
    /// The katakana behind are so many, and no more.
    [[nodiscard]] bool ends_behind(int letters) const {
        auto at = at_ + length_;
        for (int i = 0; i < letters; ++i) {
            at += code_point_at(text_, at).length;
        }
        const auto next = code_point_at(text_, at).value;
        return !is_katakana(next) && next != U'ー';
    }
    [[nodiscard]] char32_t second_right() const {
        const auto c = code_point_at(text_, at_ + length_);
        return code_point_at(text_, at_ + length_ + c.length).value;
    }

private:
    std::string_view text_;
    std::size_t at_;
    std::size_t length_;
};

/// Words whose first or last letter alone is a kanji, beside kanji: 食品口ス削減, コンビ二交付, デー夕利用.
bool is_edge_of_known_word(char32_t c, const Neighbours& near) {
    constexpr std::string_view ends[] = {"コンビ二", "デー夕", "ゼ口", "キ口", "マグ口", "ヒー口", "アメリ力"};
    std::string word(near.before().substr(near.before().size() - std::min<std::size_t>(near.before().size(), 15)));
    word += c == U'二' ? "二" : c == U'夕' ? "夕" : c == U'口' ? "口" : c == U'力' ? "力" : "";
    const bool word_goes_on = is_katakana(near.right()) || near.right() == U'ー';
    if (!word_goes_on && std::ranges::any_of(ends, [&](auto end) { return word.ends_with(end); })) {
        return true;
    }
    // 認知症力フェ: フェ alone is no word. 人力フェリー is one.
    const bool cafe = c == U'力' && near.right() == U'フ' && near.second_right() == U'ェ';
    if (cafe && near.ends_behind(2)) {
        return true;
    }
    const bool loss = c == U'口' && near.right() == U'ス' && near.before().ends_with("食品");
    return loss && !is_katakana(near.second_right()) && near.second_right() != U'ー';
}

/// 口ボット, 力フェ, 工コ: no word begins so. 窓口サービス, 人口データ and 体力テスト end in the kanji.
bool begins_word(char32_t c, const Neighbours& near) {
    constexpr std::string_view starts[] = {"八ローワーク", "八ザード", "八ウス", "八イキング", "夕クシー", "夕ブレット", "夕イム"};
    if (std::ranges::any_of(starts, [&](auto start) { return near.from_here().starts_with(start); }) || (c == U'卜' && is_katakana(near.right()))) {
        return true;  // 卜マト
    }
    if (c == U'力' && near.right() == U'バ' && near.second_right() == U'ー') {
        return true;  // 活動力バー率
    }
    if (c == U'才') {
        return (is_katakana(near.right()) || near.right() == U'ー') && !is_digit(near.left());  // 才ンライン
    }
    const bool word_of_mouth = c == U'口' && near.right() == U'コ' && near.second_right() == U'ミ';
    const auto left = near.left();
    const bool start = !is_kanji(left) && !is_katakana(left) && !is_hiragana(left) && left != U'ー' && !is_digit(left);
    const bool two = is_katakana(near.right()) && (is_katakana(near.second_right()) || near.second_right() == U'ー');
    const bool eco = is_hiragana(left) && c == U'工' && near.right() == U'コ';  // こども工コクラブ
    return (start || eco) && two && !word_of_mouth && (c == U'口' || c == U'力' || c == U'工');
}

/// 力ウンセリング, 力リキュラム: what follows is no word, but the rest of one that begins with カ.
bool begins_with_a_tail_of_ka(const Neighbours& near) {
    constexpr std::string_view tails[] = {"ウンセ", "ウント", "フェ", "メラ", "リキュラム", "ルチャ", "ルテ", "レンダー", "タログ", "テゴリ", "ヌー", "ヤック", "ラオケ", "プセル"};
    const auto rest = near.from_here().substr(std::string_view("力").size());
    return std::ranges::any_of(tails, [&](auto tail) { return rest.starts_with(tail); });
}

bool is_kanji_in_katakana(char32_t c, const Neighbours& near) {
    if (is_edge_of_known_word(c, near) || begins_word(c, near)) {
        return true;
    }
    if ((c == U'力' && is_counted_place(near.left(), near.right())) || (c != U'一' && never_begins_a_word(near.right()) && near.right() != U'ッ')) {
        return true;  // 3力所; 二ーズ, 力ード
    }
    const auto right = near.right();
    const bool counter = right == U'カ' || right == U'ヶ' || right == U'ヵ' || right == U'ケ';
    const bool counts = counter && !is_katakana(near.second_right()) && near.second_right() != U'ー';  // オンライン二カ所, but ブレ一カー
    const bool word_of_mouth = c == U'口' && right == U'コ' && near.second_right() == U'ミ';  // サイト口コミ数
    if (!is_katakana(near.left()) || counts || word_of_mouth) {
        return false;
    }
    if (c == U'一' && ends_with_long_vowel(near.before()) && right != U'覧' && right != U'元' && right != U'体') {
        return true;
    }
    if (c == U'一' && is_kanji(right) && never_follows_one(right) && is_katakana(near.second_left())) {
        return true;  // モニタ一利用, but サービス一覧, データ一元化
    }
    if (c == U'一' && is_hiragana(right) && right != U'つ' && is_katakana(near.second_left())) {
        return true;  // マイスタ一の登録者数
    }
    const bool evening = right == U'べ';  // サマー夕べ
    if (c == U'卜' || (c == U'夕' && is_hiragana(right) && !evening)) {
        return true;  // マネジメン卜の, データ would not end in 夕
    }
    if (c == U'三' || c == U'千') {
        return never_begins_a_word(right);  // コ三ュニティ; オンライン三ツ星 is right
    }
    if (c == U'冫') {
        return true;  // a radical, no kanji
    }
    if (c == U'又') {
        return right == 0 || right == U'(' || right == U'（';  // アスパラガ又; ボランティア又は is right
    }
    if (c == U'力' && is_katakana(right) && is_katakana(near.second_right()) && !is_katakana(near.second_left()) && near.second_left() != U'ー') {
        return true;  // ア力ウント: a word of one letter before 力 is none
    }
    if (c == U'力' && begins_with_a_tail_of_ka(near)) {
        return true;
    }
    // チーム力アップ is right: 力 may stand between two words.
    const bool small = right == U'ッ' || right == U'ツ';  // ドラゴン八ツ
    return is_katakana(near.right()) ? c != U'力' && !(c == U'八' && small) : c == U'一' && (near.right() == 0 || std::u32string_view(U"(（」』】）)、。").find(near.right()) != std::u32string_view::npos);
}

bool is_katakana_in_kanji(char32_t c, std::string_view kanji, const Neighbours& near) {
    const auto after = near.right();
    const bool counter = c == U'カ' && std::u32string_view(U"所月国年村条箇").find(after) != std::u32string_view::npos;
    return goes_before(kanji, near.left()) && !is_katakana(after) && !counter;
}

}  // namespace

std::optional<Stranger> stranger_at(std::string_view text, std::size_t at, CodePoint c) {
    const auto character = text.substr(at, c.length);
    const Neighbours near(text, at, c.length);
    if (is_kanji(c.value)) {
        if (const auto form = foreign_form(c.value); !form.japanese.empty() && (form.simplified || near.left() != U'慶')) {
            return Stranger{character, form.japanese, form.simplified ? simplified : old_form};
        }
        const auto katakana = katakana_like(c.value);
        return !katakana.empty() && is_kanji_in_katakana(c.value, near) ? std::optional(Stranger{character, katakana, kanji_in_katakana}) : std::nullopt;
    }
    if (const auto kanji = kanji_like(c.value); !kanji.empty() && is_katakana_in_kanji(c.value, kanji, near)) {
        return Stranger{character, kanji, katakana_in_kanji};
    }
    // 婚活イべント; へ may stand between two words.
    if ((c.value == U'べ' || c.value == U'ぺ') && is_katakana(near.left()) && (is_katakana(near.right()) || near.right() == U'ー')) {
        return Stranger{character, c.value == U'べ' ? "ベ" : "ペ", hiragana_in_katakana};
    }
    // ミyanmar, but not Jターン, eスポーツ or オアリパin砂川: one katakana letter alone, then small letters.
    const auto is_small = [](char32_t letter) { return letter >= U'a' && letter <= U'z'; };
    const bool alone = is_katakana(c.value) && !is_katakana(near.left()) && !is_latin(near.left()) && near.left() != U'・';
    if (alone && is_small(near.right()) && is_small(near.second_right())) {
        return Stranger{character, {}, latin};
    }
    return std::nullopt;
}

}  // namespace kpisheet
