// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/row_category.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/layouts/heading_parts.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"
#include "core/text/without_spaces.hpp"
#include "core/values/brackets.hpp"
#include "core/values/word_list.hpp"

namespace kpisheet {
namespace {

using namespace std::string_view_literals;

struct CategoryWord {
    std::string_view word;
    ValueRole role;
};
constexpr CategoryWord categories[] = {
    {"目標値", ValueRole::target},     {"目標", ValueRole::target},       {"計画値", ValueRole::target},
    {"計画", ValueRole::target},       {"年度目標", ValueRole::target},   {"KPI目標", ValueRole::target},
    {"目標数値", ValueRole::target},   {"実績値", ValueRole::actual},     {"実績", ValueRole::actual},
    {"実績数値", ValueRole::actual},   {"現状値", ValueRole::actual},     {"達成率", ValueRole::rate},
    {"進捗率", ValueRole::rate},       {"達成度", ValueRole::rate},       {"目標達成率", ValueRole::rate},
    {"進捗度", ValueRole::rate},       {"見込値", ValueRole::forecast},   {"見込み", ValueRole::forecast},
    {"見込", ValueRole::forecast},     {"見込み値", ValueRole::forecast}, {"予測値", ValueRole::forecast},
    {"推計", ValueRole::forecast},     {"予測", ValueRole::forecast},       {"結果", ValueRole::actual},
    {"推計値", ValueRole::forecast},   {"基準値", ValueRole::base},  
    {"期待値", ValueRole::target},     {"目安値", ValueRole::target},     {"目安", ValueRole::target},       {"予定", ValueRole::target},
    {"到達率", ValueRole::rate},       {"計画比", ValueRole::rate},       {"目標比", ValueRole::rate},       {"対計画比", ValueRole::rate},
    {"対目標比", ValueRole::rate},     {"計画対比", ValueRole::rate},     {"目標対比", ValueRole::rate},     
          {"現況値", ValueRole::actual},     {"現在値", ValueRole::actual},     {"実測値", ValueRole::actual},
    {"確定値", ValueRole::actual},     {"展望", ValueRole::target},       {"将来展望", ValueRole::target},   {"見通し", ValueRole::forecast},
};

/// Rows of a block that hold judgements, differences and money instead of values.
constexpr std::array other_categories{"達成状況"sv, "進捗状況"sv, "評価"sv,   "判定"sv,     "自己評価"sv, "進捗評価"sv, "達成評価"sv, "増減"sv,
                                      "対前年増減"sv, "前年度比"sv, "前年比"sv, "対前年度比"sv, "増減率"sv,   "差"sv,       "乖離"sv,     "差引"sv,     "備考"sv,     "事業費"sv,
                                      "予算額"sv,     "決算額"sv,   "要因"sv,   "課題"sv,       "コメント"sv, "目標達成状況"sv,
                                      "評価結果"sv, "判定結果"sv, "総合評価"sv, "評価区分"sv, "進捗区分"sv, "達成区分"sv, "ランク"sv, "進捗判定"sv, "達成判定"sv, "進み具合"sv};

constexpr std::size_t longest_category = 45;  // bytes

/// ①, (1), (A), ア before a word; 0 where there is none.
std::size_t length_of_number(std::string_view text) {
    const auto first = code_point_at(text, 0);
    if ((first.value >= U'①' && first.value <= U'⑨') || first.value == U'・') {
        return first.length;
    }
    const auto group = read_brackets(text);
    if (group && code_point_at(group->inside, 0).length == group->inside.size() && group->length < text.size()) {
        return group->length;
    }
    const auto next = code_point_at(text, first.length).value;
    return first.value >= U'A' && first.value <= U'F' && (is_space(next) || is_kanji(next)) ? first.length : 0;
}

/// (目標), 【実績】, <達成率>: what stands inside.
std::string_view without_frame(std::string_view text) {
    if (const auto group = read_brackets(text); group && group->length == text.size()) {
        return group->inside;
    }
    const auto last = code_point_before(text, text.size());
    for (const auto& [opening, closing] : {std::pair(U'<', U'>'), std::pair(U'〈', U'〉'), std::pair(U'《', U'》'), std::pair(U'「', U'」')}) {
        const auto first = code_point_at(text, 0);
        if (first.value == opening && last.value == closing) {
            return trim(text.substr(first.length, text.size() - first.length - last.length));
        }
    }
    return text;
}

/// Where the words end and a unit or a reckoning begins: (人), [%], :, ②/①, B÷A, =.
std::size_t end_of_words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        const bool letter = c.value >= U'A' && c.value <= U'F';
        const bool sign = c.value == U'(' || c.value == U'※' || c.value == U'*' || c.value == U'[' || c.value == U':' || c.value == U'/' || c.value == U'÷' || c.value == U'=' || c.value == U'%';
        const bool ends = sign || ((letter || (c.value >= U'①' && c.value <= U'⑨')) && is_heading_tail(text.substr(at)));
        if (at > 0 && ends) {
            return at;
        }
        at += c.length;
    }
    return text.size();
}

constexpr std::size_t longest_named_target = 24;  // bytes, 8 kanji

bool is_kanji_or_kana(char32_t c) { return is_kanji(c) || is_katakana(c) || is_hiragana(c); }

/// ◆数値目標, 成果目標: which indicators these are, not what their rows hold.
bool is_kind_of_target(std::string_view word) {
    constexpr std::array ends{"数値"sv, "成果"sv, "基本"sv, "全体"sv, "政策"sv, "施策"sv, "戦略"sv, "重点"sv, "総合"sv, "総括"sv, "達成"sv, "到達"sv, "事業"sv, "取組"sv,
                                "主要"sv, "行動"sv, "活動"sv, "経営"sv, "個別"sv, "共通"sv, "横断"sv, "分野"sv, "部門"sv, "大"sv, "中"sv, "小"sv, "主な"sv};
    word.remove_suffix("目標"sv.size());
    return word.empty() || !is_kanji_or_kana(code_point_at(word, 0).value) || std::ranges::any_of(ends, [&](auto end) { return word.ends_with(end); });
}

const CategoryWord* find_category(std::string_view word) {
    static const WordList<CategoryWord> words(categories);
    return words.find(word);
}

/// What the word of a 区分 may begin with besides: 当初目標, 年度実績, 最終目標値, 年度評価.
constexpr std::string_view category_starts[] = {"当初", "年度", "年度別", "年次", "単年度", "各年度", "各年", "当該年度", "最終", "中間", "KPI", "指標", "累計", "修正", "変更後", "年間", "計画"};

/// What a category may begin with: most texts of a sheet are told by their first character.
bool may_begin_category(char32_t first) {
    static const auto firsts = [] {
        std::u32string made = U"目計対達進";  // says_rate
        const auto add = [&](std::string_view word) { made += code_point_at(word, 0).value; };
        std::ranges::for_each(categories, [&](const auto& entry) { add(entry.word); });
        std::ranges::for_each(other_categories, add);
        std::ranges::for_each(category_starts, add);
        std::ranges::sort(made);
        made.erase(std::ranges::unique(made).begin(), made.end());
        return made;
    }();
    return std::ranges::binary_search(firsts, first);
}

/// 達成率(%), 実績値(人), ①目標値, 【実績】, 目 標: the word alone. Empty for words of any other kind.
std::string category_word(std::string_view text) {
    if (text.empty() || text.size() > longest_category || is_digit(static_cast<unsigned char>(text.front()))) {
        return {};
    }
    constexpr std::u32string_view openings = U"([【<〈《「・①②③④⑤⑥⑦⑧⑨ABCDEF ";
    if (const auto first = code_point_at(text, 0).value; openings.find(first) != std::u32string_view::npos) {
        text = without_frame(trim(text));
        text = without_frame(trim(text.substr(length_of_number(text))));
    }
    const bool may_end = text.ends_with("目標") || text.ends_with("展望") || text.ends_with("推計");  // ビジョン目標, 町の将来展望
    if (!may_end && !may_begin_category(code_point_at(text, 0).value)) {
        return {};
    }
    return without_spaces(text.substr(0, end_of_words(text)));
}

/// 実績数, 計画数値: the word with an ending that says no more.
const CategoryWord* category_with_ending(std::string_view word) {
    if (const auto* known = find_category(word)) {
        return known;
    }
    for (const auto& [end, kind] : {std::pair("推計"sv, "推計"sv), std::pair("推計値"sv, "推計"sv), std::pair("将来展望"sv, "展望"sv)}) {
        if (word.ends_with(end)) {
            return find_category(kind);  // 社人研推計, 町の将来展望
        }
    }
    if (word.ends_with("目標") && word.size() <= longest_named_target && !is_kind_of_target(word)) {
        return find_category("目標");  // ビジョン目標
    }
    for (const std::string_view end : {"数値", "数", "値"}) {
        if (word.ends_with(end)) {
            return find_category(word.substr(0, word.size() - end.size()));
        }
    }
    return nullptr;
}

const CategoryWord* category_of(std::string_view word) {
    if (const auto* known = category_with_ending(word)) {
        return known;
    }
    for (const auto start : category_starts) {
        if (const auto* known = word.starts_with(start) ? category_with_ending(word.substr(start.size())) : nullptr) {
            return known;
        }
    }
    return nullptr;
}

/// 目標に対する達成率, 達成割合.
bool says_rate(std::string_view word) {
    const bool rate = word.ends_with("達成率") || word.ends_with("進捗率") || word.ends_with("達成割合") || word.ends_with("達成度");
    return rate && (word == "達成割合" || word.starts_with("目標") || word.starts_with("計画") || word.starts_with("対"));
}

}  // namespace

std::optional<ValueRole> row_category(std::string_view text) {
    const auto word = category_word(text);
    if (word.empty()) {
        return std::nullopt;
    }
    if (const auto* known = category_of(word)) {
        return known->role;
    }
    const bool percent = contains(text, "%");  // 達成状況(%) holds rates
    return says_rate(word) || (percent && word.ends_with("状況") && tells_progress(word)) ? std::optional(ValueRole::rate) : std::nullopt;
}

bool says_running_total(std::string_view text) { return contains(text, "累計") || contains(text, "累積"); }

bool is_other_category(std::string_view text) {
    const auto word = category_word(text);
    if (word.empty() || row_category(text)) {
        return false;
    }
    const auto known = [](std::string_view one) { return std::ranges::find(other_categories, one) != other_categories.end(); };
    return known(word) || std::ranges::any_of(category_starts, [&](auto start) { return word.starts_with(start) && known(std::string_view(word).substr(start.size())); });
}

bool tells_progress(std::string_view words) { return contains(words, "達成") || contains(words, "進捗") || contains(words, "進ちょく"); }

bool is_subtotal(std::string_view text) {
    constexpr std::string_view words[] = {"合計", "小計", "計", "総計", "平均", "全体", "KPI数", "指標数", "KPI総数", "指標総数", "KPI計", "指標計", "達成率の平均", "平均達成率", "達成率平均", "対目標比の平均", "進捗率の平均", "平均進捗率", "達成度の平均", "平均達成度", "達成度平均", "評価の平均", "平均点", "達成割合", "達成件数", "達成指標数", "未達成件数", "施策数", "効果額合計", "効果額計", "合計額", "総額"};
    constexpr std::size_t longest_average = 18;  // bytes, 6 kanji
    const auto squeezed = text.size() <= longest_average ? without_spaces(text) : std::string{};  // 合　計
    return std::ranges::find(words, text) != std::end(words) || std::ranges::find(words, squeezed) != std::end(words) ||
           (text.size() <= longest_average && text.ends_with("の平均"));
}

}  // namespace kpisheet
