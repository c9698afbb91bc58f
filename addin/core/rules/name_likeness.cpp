// SPDX-License-Identifier: MPL-2.0
#include "core/rules/name_likeness.hpp"

#include <algorithm>
#include <vector>

#include "core/rules/folded_spelling.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// Kanji that are taken for each other, by their look or their sound.
constexpr std::u32string_view mistaken[] = {
    U"険健検", U"域城", U"未末", U"土士",   U"環還", U"祉社", U"援授", U"縁緑録", U"堆推", U"振進新", U"策作", U"興行",
    U"間関問", U"官管", U"防妨", U"設説",   U"輸輪", U"微徴", U"済斉", U"療寮",   U"住往", U"衛営",   U"整正", U"備美",
    U"観歓",   U"光交", U"農濃", U"織職識", U"給級", U"護譲", U"介会", U"財材",   U"政制", U"動働",   U"興與",
    U"社杜", U"業葉", U"課果科", U"育盲有", U"康庚", U"光先", U"策第", U"務矛", U"活話", U"境鏡", U"護獲", U"支攴",
    U"援緩", U"習羽", U"文丈", U"会今", U"計訂", U"機幾", U"理埋", U"災炎", U"情清", U"報執", U"地池", U"契喫", U"査香", U"備傭", U"生主", U"会令", U"民氏人", U"税悦",   U"宅宇", U"情惰",   U"図囲", U"画昼",
    U"政改攻", U"林材", U"担坦但", U"学字", U"水永", U"企全", U"市布", U"員貝", U"建健", U"総聡", U"観勧", U"祉祇", U"齢令", U"診珍",
    U"保呆", U"福副", U"部倍", U"広公", U"総綜", U"労芳", U"商高", U"林枠", U"水氷", U"産彦",   U"道導", U"防坊",   U"消肖", U"危厄",
};

/// These tell sections of one kind apart: 第一, 東支所, 新産業課.
constexpr std::u32string_view telling =
    U"0123456789一二三四五六七八九十東西南北上中下新旧大小内外男女前後左右本支甲乙元副総";

/// Both are right in names of sections: 保険課, 保健課.
constexpr std::u32string_view both_right = U"険健検";

/// Kanji that names of sections are made of. One that is none of them, where another name has one of them, is a slip: 港弯 beside
/// 港湾, 推准 beside 推進.
constexpr std::u32string_view usual_in_names =
    U"課室係部局班総務政策企画財税住民福祉健康保険医療介護子育児童支援教学校生涯習文化観光商工業農林水産振興建設都計整備道路環境衛上下管理危機防災"
    U"情報広聴議会監査選挙出納人事職員秘書契約検地域協働推進交通木宅公園消港湾漁森畜牧国際流移定活力創造未来魅相談合戦略行革改資経済雇用労食給幼稚"
    U"庭青少年高齢者障害図館体社戸籍窓口循廃棄物清掃土河川治山営繕技術審緑景開発拠点成長誘致立関特命若女性男共同参権平和安全縁結市町村区県築導指示"
    U"対収滞債賦固家屋評価警予署隊犯察刑空船航海洋島離半岸砂養殖増畑田芸花果樹茶米品加場卸売店街中心貿輸外渉統調達度電算械器質量測記録法制訟庶庁舎車両動付主幹組"
    U"連携絡括源予決基金補助融貸奨励盤鉄橋急利処浄汚墓斎葬所薬感染症精神難病母父置親虐待就訓練能間歴史世界遺温泉幸夢希望輝再脱炭素気候変鳥獣被猟有";

/// Words of two kanji in names of sections: one kanji of them never stands alone there. 農業振課 lacks 興.
constexpr std::u32string_view words_in_names[] = {
    U"振興", U"推進", U"活用", U"整備", U"管理", U"政策", U"企画", U"財政", U"福祉", U"健康", U"保険", U"医療", U"水道", U"介護", U"支援", U"教育", U"学習",
    U"文化", U"観光", U"水産", U"建設", U"都市", U"道路", U"環境", U"衛生", U"危機", U"防災", U"情報", U"広報", U"議会", U"監査",
    U"選挙", U"職員", U"秘書", U"契約", U"地域", U"協働", U"交通", U"住宅", U"公園", U"消防", U"国際", U"移住", U"定住", U"創生", U"戦略", U"行政",
    U"改革", U"経済", U"産業", U"雇用", U"労働", U"給食", U"児童", U"障害", U"図書", U"体育", U"戸籍", U"循環", U"廃棄", U"清掃", U"河川", U"営繕",
    U"連携", U"調整", U"統括", U"交流", U"資源", U"立地", U"促進", U"相談", U"生活", U"社会", U"保健", U"生涯", U"総務",
};

constexpr std::size_t shortest_name = 4;
constexpr std::size_t shortest_with_lookalike = 3;  // 健庚課
constexpr std::size_t long_name = 5;

bool is_kana(char32_t c) { return is_hiragana(c) || is_katakana(c); }
bool tells(char32_t c) { return telling.find(c) != std::u32string_view::npos || is_latin(c); }

bool is_usual(char32_t c) { return usual_in_names.find(c) != usual_in_names.npos; }

/// 推推進: the kanji at this place stands beside itself, which 々 would write where it was meant.
bool is_doubled(std::u32string_view name, std::size_t at) {
    return is_kanji(name[at]) && ((at > 0 && name[at - 1] == name[at]) || (at + 1 < name.size() && name[at + 1] == name[at]));
}

bool are_mistaken(char32_t a, char32_t b) {
    return std::ranges::any_of(mistaken, [&](auto set) { return set.find(a) != set.npos && set.find(b) != set.npos; });
}

/// 健庚課 beside 健康課: names too short for anything but a kanji that is taken for another.
Likeness of_short_names(std::u32string_view left, std::u32string_view right) {
    std::size_t different = 0;
    bool all_mistaken = true;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i] != right[i]) {
            ++different;
            all_mistaken = all_mistaken && are_mistaken(left[i], right[i]) && both_right.find(left[i]) == both_right.npos;
        }
    }
    return different == 1 && all_mistaken ? Likeness::certain : Likeness::none;
}

/// Two names of equal length.
Likeness with_other_characters(std::u32string_view left, std::u32string_view right) {
    std::size_t first = 0;
    while (left[first] == right[first]) {
        ++first;
    }
    auto last = left.size() - 1;
    while (left[last] == right[last]) {
        --last;
    }
    const bool mistaken_one = last == first && are_mistaken(left[first], right[first]) && tells(left[first]) != tells(right[first]);  // 健康副祉課
    if (!mistaken_one && (tells(left[first]) || tells(right[first]) || tells(left[last]) || tells(right[last]))) {
        return Likeness::none;
    }
    if (last == first + 1 && left[first] == right[last] && left[last] == right[first]) {
        return Likeness::certain;  // 推進 進推
    }
    if (last != first || first + 1 == left.size()) {
        return Likeness::none;
    }
    if ((is_kana(left[first]) && is_kana(right[first])) || are_mistaken(left[first], right[first])) {
        return Likeness::certain;
    }
    if (first > 0 && is_kanji(left[first]) && is_kanji(right[first]) && is_usual(left[first]) != is_usual(right[first]) && left.size() >= long_name) {
        return Likeness::certain;
    }
    if (first > 0 && left.size() >= long_name && is_doubled(left, first) != is_doubled(right, first)) {
        return Likeness::certain;
    }
    return first > 0 && left.size() >= long_name ? Likeness::likely : Likeness::none;
}

bool is_word_at(std::u32string_view name, std::size_t at) {
    return at + 1 < name.size() && std::ranges::find(words_in_names, name.substr(at, 2)) != std::end(words_in_names);
}

/// Without the character at this place, half of a word is left, and part of no other.
bool breaks_word(std::u32string_view longer, std::u32string_view shorter, std::size_t at) {
    const bool first = is_word_at(longer, at);
    const bool second = is_word_at(longer, at - 1);
    const auto left = second ? at - 1 : at;  // of the half, in the shorter name
    return first != second && !is_word_at(shorter, left) && (left == 0 || !is_word_at(shorter, left - 1));
}

/// `longer` has one character more.
Likeness with_one_more(std::u32string_view longer, std::u32string_view shorter) {
    std::size_t at = 0;
    while (at < shorter.size() && longer[at] == shorter[at]) {
        ++at;
    }
    if (longer.substr(at + 1) != shorter.substr(at) || tells(longer[at])) {
        return Likeness::none;
    }
    if (at == shorter.size()) {
        return shorter.size() >= shortest_name && longer[at] == U'課' ? Likeness::certain : Likeness::none;
    }
    const bool doubled = (at > 0 && longer[at] == longer[at - 1]) || longer[at] == longer[at + 1];
    if (is_kana(longer[at]) || doubled || longer[at] == U'者') {
        return Likeness::certain;
    }
    if (at > 0 && longer.size() >= long_name && breaks_word(longer, shorter, at)) {
        return Likeness::certain;
    }
    return at > 0 && longer.size() >= long_name ? Likeness::likely : Likeness::none;
}

}  // namespace

Likeness likeness_of_names(std::string_view left_text, std::string_view right_text) {
    const auto left = squeezed_code_points(left_text);
    const auto right = squeezed_code_points(right_text);
    if (left == right || std::min(left.size(), right.size()) + 1 < shortest_name) {
        return Likeness::none;
    }
    constexpr std::size_t most_folded = 3;  // 子ども and 子供 differ by so many characters at most
    const bool near = left.size() <= right.size() + most_folded && right.size() <= left.size() + most_folded;
    if (near && folded_spelling(left_text) == folded_spelling(right_text)) {
        return Likeness::certain;
    }
    if (std::min(left.size(), right.size()) == shortest_with_lookalike && (left.size() == right.size() + 1 || right.size() == left.size() + 1)) {
        const auto& more = left.size() > right.size() ? left : right;  // 総務務課
        const auto& fewer = left.size() > right.size() ? right : left;
        const auto at = static_cast<std::size_t>(std::ranges::mismatch(more, fewer).in1 - more.begin());
        const bool doubled = at > 0 && at < more.size() && is_doubled(more, at) && more.substr(at + 1) == std::u32string_view(fewer).substr(at);
        return doubled ? Likeness::certain : Likeness::none;
    }
    if (std::min(left.size(), right.size()) < shortest_name) {
        return left.size() == right.size() && left.size() == shortest_with_lookalike ? of_short_names(left, right) : Likeness::none;
    }
    if (left.size() == right.size()) {
        return with_other_characters(left, right);
    }
    const auto& longer = left.size() > right.size() ? left : right;
    const auto& shorter = left.size() > right.size() ? right : left;
    return longer.size() == shorter.size() + 1 ? with_one_more(longer, shorter) : Likeness::none;
}

bool is_the_misspelt_one(std::string_view name, std::string_view other) {
    constexpr std::string_view misspelt = "ずくり";  // まちずくり課 beside まちづくり課
    if (name.find(misspelt) != std::string_view::npos && other.find(misspelt) == std::string_view::npos) {
        return true;
    }
    const auto left = squeezed_code_points(name);
    const auto right = squeezed_code_points(other);
    const auto [mine, theirs] = std::ranges::mismatch(left, right);
    if (left.size() + 1 == right.size() && mine != left.begin() && theirs != right.end()) {
        const auto lost = static_cast<std::size_t>(theirs - right.begin());
        return right.substr(lost + 1) == left.substr(lost) && breaks_word(right, left, lost);
    }
    if (left.size() == right.size() + 1 && mine != left.begin() && mine != left.end()) {  // 教育育係 beside 教育係
        const auto added = static_cast<std::size_t>(mine - left.begin());
        return is_doubled(left, added) && left.substr(added + 1) == right.substr(added);
    }
    if (left.size() != right.size() || mine == left.end() || !is_kanji(*mine) || !is_kanji(*theirs)) {
        return false;
    }
    const auto at = static_cast<std::size_t>(mine - left.begin());
    return (is_doubled(left, at) && !is_doubled(right, at)) || (!is_usual(*mine) && is_usual(*theirs));
}

std::size_t edit_distance(std::u32string_view left, std::u32string_view right, std::size_t limit) {
    const auto difference = left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
    if (difference > limit) {
        return limit + 1;
    }
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= left.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i;
        auto least = row[0];
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const auto above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)});
            diagonal = above;
            least = std::min(least, row[j]);
        }
        if (least > limit) {
            return limit + 1;
        }
    }
    return std::min(row[right.size()], limit + 1);
}

}  // namespace kpisheet
