// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <map>

#include "core/rules/mixed_scripts.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/sheets/text_finds.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::mixed_script_word {
namespace {

/// The word around byte `at`, for the message: up to spaces, brackets and punctuation, a dozen characters or to the start of
/// a Latin word (LINE公式ア力ウント).
std::string_view word_around(std::string_view text, std::size_t at) {
    const auto in_word = [](char32_t c) { return is_kanji(c) || is_katakana(c) || is_latin(c); };
    auto from = at;
    bool inside_latin = false;
    for (int i = 0; i < 6 || inside_latin; ++i) {
        const auto c = code_point_before(text, from);
        if (c.length == 0 || !in_word(c.value) || (i >= 6 && !is_latin(c.value))) break;
        inside_latin = is_latin(c.value);
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
