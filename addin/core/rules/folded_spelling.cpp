// SPDX-License-Identifier: MPL-2.0
#include "core/rules/folded_spelling.hpp"

#include <utility>

#include "core/text/squeezed.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// Ways of writing one word, and the one they are compared by.
constexpr std::pair<std::u32string_view, std::u32string_view> spellings[] = {
    {U"暮らし", U"くらし"},
    {U"暮し", U"くらし"},
    {U"子供", U"こども"},
    {U"子ども", U"こども"},
    {U"街づくり", U"まちづくり"},
    {U"町づくり", U"まちづくり"},
    {U"人づくり", U"ひとづくり"},
    {U"創り", U"づくり"},
    {U"造り", U"づくり"},
    {U"作り", U"づくり"},
    {U"生き生き", U"いきいき"},
    {U"繋", U"つな"},
    {U"未来", U"みらい"},
    {U"子育て", U"こそだて"},
    {U"健やか", U"すこやか"},
    {U"賑わい", U"にぎわい"},
    {U"仕事", U"しごと"},
    {U"住まい", U"すまい"},
    {U"支え合い", U"ささえあい"},
    {U"支えあい", U"ささえあい"},
    {U"触れ合い", U"ふれあい"},
    {U"育み", U"はぐくみ"},
    {U"学び", U"まなび"},
    {U"輝き", U"かがやき"},
    {U"安心", U"あんしん"},
    {U"応援", U"おうえん"},
    {U"故郷", U"ふるさと"},
    {U"村づくり", U"むらづくり"},
    {U"物づくり", U"ものづくり"},
    {U"ヶ", U"ケ"},
    {U"ッ", U"ツ"},
    {U"・", U""},
    {U"−", U"ー"},
    {U"齋", U"斎"},
    {U"齊", U"斎"},
    {U"邊", U"辺"},
    {U"邉", U"辺"},
    {U"澤", U"沢"},
    {U"濱", U"浜"},
    {U"廣", U"広"},
    {U"國", U"国"},
    {U"髙", U"高"},
    {U"﨑", U"崎"},
    {U"學", U"学"},
    {U"會", U"会"},
    {U"區", U"区"},
    {U"縣", U"県"},
    {U"驛", U"駅"},
    {U"劃", U"画"},
    {U"惠", U"恵"},
    {U"藝", U"芸"},
    {U"齡", U"齢"},
    {U"碍", U"害"},
    {U"障がい", U"障害"},
    {U"等", U"など"},
    {U"新興", U"振興"},
};

}  // namespace

std::u32string squeezed_code_points(std::string_view written) {
    const auto text = squeezed(written);
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        points += c.value;
        at += c.length;
    }
    return points;
}

std::u32string folded_spelling(std::string_view text) {
    auto folded = squeezed_code_points(text);
    for (const auto& [written, compared] : spellings) {
        for (auto at = folded.find(written); at != std::u32string::npos;
             at = folded.find(written, at + compared.size())) {
            folded.replace(at, written.size(), compared);
        }
    }
    return folded;
}

}  // namespace kpisheet
