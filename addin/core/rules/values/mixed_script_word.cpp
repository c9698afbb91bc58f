// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/sheets/text_finds.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/script_lookalikes.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::mixed_script_word {
namespace {

/// A character of a wrong script: what it is, and what was meant (empty where that is not known).
struct Stranger {
    std::string_view character;
    std::string_view meant;
    StaticText kind;
};

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
    // チーム力アップ is right: 力 may stand between two words.
    const bool small = right == U'ッ' || right == U'ツ';  // ドラゴン八ツ
    return is_katakana(near.right()) ? c != U'力' && !(c == U'八' && small) : c == U'一' && (near.right() == U'(' || near.right() == U'（' || near.right() == 0);
}

bool is_katakana_in_kanji(char32_t c, std::string_view kanji, const Neighbours& near) {
    const auto after = near.right();
    const bool counter = c == U'カ' && std::u32string_view(U"所月国年村条箇").find(after) != std::u32string_view::npos;
    return goes_before(kanji, near.left()) && !is_katakana(after) && !counter;
}

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

/// The word around byte `at`, for the message: up to spaces, brackets and punctuation, a dozen characters at most.
std::string_view word_around(std::string_view text, std::size_t at) {
    const auto in_word = [](char32_t c) { return is_kanji(c) || is_katakana(c) || is_latin(c); };
    auto from = at;
    for (int i = 0; i < 6; ++i) {
        const auto c = code_point_before(text, from);
        if (c.length == 0 || !in_word(c.value)) break;
        from -= c.length;
    }
    auto to = at;
    for (int i = 0; i < 8; ++i) {
        const auto c = code_point_at(text, to);
        if (c.length == 0 || !in_word(c.value)) break;
        to += c.length;
    }
    return text.substr(from, to - from);
}

/// A miswritten word, in the sheet's own text.
struct Miswritten {
    std::string_view word;
    Stranger stranger;
};

std::optional<std::vector<Miswritten>> miswritten_in(std::string_view printed) {
    std::vector<Miswritten> found;
    for (std::size_t at = 0; at < printed.size();) {
        const auto c = code_point_at(printed, at);
        if (const auto stranger = c.value < 0x80 ? std::nullopt : stranger_at(printed, at, c)) {
            found.push_back({word_around(printed, at), *stranger});
        }
        at += c.length;
    }
    return found.empty() ? std::nullopt : std::optional(std::move(found));
}

/// The places of one miswritten word.
struct Word {
    Stranger stranger;
    std::vector<const SheetCell*> cells;
};

void report(std::string_view word, const Word& found, Findings& findings) {
    const auto& [character, meant, kind] = found.stranger;
    std::vector<Address> places;
    Fix fix{{fmt::format("「{}」を「{}」に直す", character, meant), fmt::format("Write {} for {}", meant, character)}, false, {}};
    for (const auto* cell : found.cells) {
        places.push_back(cell->at);
        if (const auto at = cell->text.find(word); at != std::string_view::npos && !cell->is_formula()) {
            std::string to(cell->text);
            const auto inside = to.find(character, at);
            fix.edits.push_back({cell->at, std::string(cell->text), to.replace(inside, character.size(), meant), {}, {}, {}});
        }
    }
    const auto also_ja = places.size() == 1 ? std::string{} : fmt::format("（{}）", list_cells(places).ja);
    const auto also_en = places.size() == 1 ? std::string{} : fmt::format(" ({})", list_cells(places).en);
    const auto ask_ja = meant.empty() ? std::string{} : fmt::format("「{}」ではありませんか。", meant);
    const auto ask_en = meant.empty() ? std::string{} : fmt::format(" Was {} meant?", meant);
    findings.add(places.front(), {fmt::format("「{}」の「{}」は{}です。{}{}", word, character, kind.ja, ask_ja, also_ja),
                                  fmt::format("{} in “{}” is {}.{}{}", character, word, kind.en, ask_en, also_en)},
                 meant.empty() || fix.edits.empty() ? std::nullopt : std::optional(std::move(fix)));
}

void check(const Examined& examined, Findings& findings) {
    if (examined.tables.empty()) {
        return;
    }
    std::map<std::string_view, Word> words;
    for_each_find(examined.sheet, miswritten_in, [&](const SheetCell& cell, const std::vector<Miswritten>& miswritten) {
        for (const auto& [text, stranger] : miswritten) {
            auto& word = words.try_emplace(text, Word{stranger, {}}).first->second;
            if (word.cells.empty() || word.cells.back() != &cell) {
                word.cells.push_back(&cell);
            }
        }
    });
    for (const auto& [text, word] : words) {
        report(text, word, findings);
    }
}

constexpr std::string_view clean[] = {R"(
    指標                         | 担当課     | 基準値(H30) | 目標値(R6) | R1    | 備考
    Ｕ・Iターン者数              | 商工振興課 | 26人        | 45人       | 31人  | eスポーツ、Jターン、上越観光Navi
    チーム力アップ研修の参加者数 | 市民課     | 10人        | 20人       | 12人  | データ一覧、サイト口コミ数、講座二カ所、3カ月、人口ビジョン
    慶應義塾との連携件数         | 企画政策課 | 2件         | 4件        | 3件   | メニュー二つ、アパート入口、コンテナ一時保管、サービス一覧、データ一元化、チーム一丸
)"};

constexpr std::string_view flagged[] = {R"(
    指標                   | 担当課     | 基準値(H30) | 目標値(R6) | R1  | 備考
    »展示会见本市の商談件数 | 商工振興課 | 26件       | 45件       | 31件 | »H30:ミyanmar
    »コミュ二ティ活動の件数 | 市民課     | 10件       | 20件       | 12件 | »生活に適應した支援
    »人ロの社会増減        | 企画政策課 | -15人       | 0人        | -12人 | 3カ所
    »地域の二ーズ調査の件数 | 市民課    | 1件         | 3件        | »3力所 | センター
    »感震ブレ一カーの助成件数 | 防災課   | 1件         | 3件        | 2件  | 市内二カ所
    »食品口ス削減協力店    | 市民課     | 8店舗      | 20店舗     | 9店舗 | »婚活イべント
    »コンビ二交付率        | 市民課     | 18.6%      | 40.0%      | 21.2% | 体力テスト
    »工コドライブの講習    | 環境課     | 3回        | 5回        | 3回  | 食品、口コミ
    »認知症力フェの設置数  | 福祉課     | 3か所      | 5か所      | 4か所 | »マイスタ一の登録
    »卜マト販売額          | 農政課     | 684万円    | 820万円    | 718万円 | »夕クシー券
)"};

}  // namespace

extern const Rule rule{
    .id = "mixed-script-word",
    .group = RuleGroup::values,
    .severity = Severity::warning,
    .title = {"別の文字種が混じった語", "Word of mixed scripts"},
    .what = {"片仮名の語に混じった似た形の漢字や英字（コミュ二ティの漢数字の二など）、漢字の語に混じった片仮名、日本語では使わない漢字（见、适、應など）です。",
             "A look-alike kanji or Latin letter in a katakana word, a katakana letter in a kanji word, or a character that Japanese does not use."},
    .why = {"文字認識や変換の誤りの跡で、公表資料としての見栄えを損ない、検索でも見つからなくなります。",
            "It is the trace of text recognition or a wrong conversion: it looks careless in a published sheet, and searches miss the word."},
    .remedy = {"正しい文字に直してください。", "Write the right character."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::mixed_script_word
