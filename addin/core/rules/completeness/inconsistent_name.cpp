// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <map>
#include <set>
#include <span>
#include <string>

#include "core/text/squeezed.hpp"
#include "core/text/utf8.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/rules/name_likeness.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::inconsistent_name {
namespace {

/// More different names than any authority has sections are no names of sections.
constexpr std::size_t most_names = 300;
/// A spelling that differs by a kanji is a slip only where the other one is usual.
constexpr std::size_t usual = 2;
constexpr std::int32_t farthest_apart = 3;  ///< rows: as many as are seen at a glance

/// One spelling in the workbook.
struct Spelling {
    std::string name;
    std::size_t count = 0;
    std::size_t sheet = 0;  ///< of its first cell
    Address first;
};

/// 農 林 課: one name with a space behind every character, not three names.
bool is_spread(std::string_view names) {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < names.size(); ++characters) {
        const auto c = code_point_at(names, at);
        if (is_space(c.value) != (characters % 2 == 1)) {
            return false;
        }
        at += c.length;
    }
    return characters >= 3;
}

bool are_one_name_but_for_spaces(std::string_view one, std::string_view other) {
    return (is_spread(one) || is_spread(other)) && squeezed(one) == squeezed(other);
}

std::vector<Spelling> spellings_of(std::span<const Table> tables) {
    std::vector<Spelling> spellings;
    std::map<std::string, std::size_t, std::less<>> known;
    for (const auto& table : tables) {
        for (const auto& indicator : table.indicators) {
            std::string_view rest = indicator.department;
            while (!rest.empty() && indicator.department_cell) {
                const auto end = is_spread(rest) ? rest.size() : std::min(rest.find(' '), rest.size());
                const auto name = rest.substr(0, end);
                rest.remove_prefix(std::min(end + 1, rest.size()));
                const auto [found, is_new] = known.try_emplace(std::string(name), spellings.size());
                if (is_new) {
                    spellings.push_back({std::string(name), 0, table.sheet, *indicator.department_cell});
                }
                ++spellings[found->second].count;
            }
        }
    }
    return spellings;
}

/// 観光果 beside 観光課: one character differs, and only the other name ends as sections do.
bool is_misspelt_ending(const Spelling& rare, const Spelling& common) {
    const auto before = [](const std::string& name) { return name.size() - code_point_before(name, name.size()).length; };
    return rare.count == 1 && rare.name.size() >= 9 && rare.name.size() == common.name.size() && !names_department(rare.name) &&
           names_department(common.name) && rare.name.substr(0, before(rare.name)) == common.name.substr(0, before(common.name));
}

/// づくり beside づくる: one hiragana differs, which tells nothing of which is right. 弯 beside 湾 does.
bool differ_in_hiragana(std::string_view one, std::string_view other) {
    const auto is_hiragana = [](char32_t c) { return c >= U'ぁ' && c <= U'ゖ'; };
    std::size_t at = 0;
    while (at < std::min(one.size(), other.size())) {
        const auto a = code_point_at(one, at);
        const auto b = code_point_at(other, at);
        if (a.value != b.value) {
            return is_hiragana(a.value) && is_hiragana(b.value);
        }
        at += a.length;
    }
    return false;
}

void check(const Examined& examined, Findings& findings) {
    if (examined.tables.empty()) {
        return;
    }
    const auto spellings = spellings_of(comparable_tables(examined));
    if (spellings.size() > most_names) {
        return;
    }
    std::set<const Spelling*> said;
    for (std::size_t i = 0; i < spellings.size(); ++i) {
        for (std::size_t j = i + 1; j < spellings.size(); ++j) {
            const auto likeness = likeness_of_names(spellings[i].name, spellings[j].name);
            // Of equally frequent ones the later is asked about.
            const bool equal = spellings[j].count == spellings[i].count;
            const bool earlier = is_misspelt_ending(spellings[i], spellings[j]) || (equal && is_the_misspelt_one(spellings[i].name, spellings[j].name));
            const bool later_is_rarer = spellings[j].count <= spellings[i].count && !earlier;
            const auto& rare = later_is_rarer ? spellings[j] : spellings[i];
            const auto& common = later_is_rarer ? spellings[i] : spellings[j];
            const bool slip = likeness == Likeness::certain || are_one_name_but_for_spaces(rare.name, common.name) || is_misspelt_ending(rare, common) ||
                              (likeness == Likeness::likely && rare.count == 1 && common.count >= usual);
            if (!slip || rare.sheet != examined.sheet_index || !said.insert(&rare).second) {
                continue;
            }
            const auto place = fmt::format(
                "{}{}", common.sheet == rare.sheet ? "" : examined.workbook.sheets[common.sheet].name() + " ",
                to_text(common.first));
            // 健康づくり課 once and 健康づくる課 once, close to each other: either may be the wrong one.
            const bool either = equal && rare.count == 1 && !earlier && common.sheet == rare.sheet && common.first.column == rare.first.column &&
                                rare.first.row - common.first.row <= farthest_apart && differ_in_hiragana(common.name, rare.name);
            findings.add(
                Range{either ? common.first : rare.first, rare.first},
                {fmt::format("「{}」（{}件）と「{}」（{}件、{} など）は、同じ課の名前の書き違いではありませんか。",
                             rare.name, rare.count, common.name, common.count, place),
                 fmt::format("“{}” ({} time{}) and “{}” ({} time{}, as in {}) look like one section spelt in two ways.",
                             rare.name, rare.count, rare.count == 1 ? "" : "s", common.name, common.count,
                             common.count == 1 ? "" : "s", place)});
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 担当課       | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | 産業振興課   | 26件        | 45件       | 31件
    農家数       | 農業振興課   | 15件        | 30件       | 18件
    相談件数     | 市民課       | 10件        | 20件       | 12件
    納税率       | 市民税課     | 98%         | 99%        | 98%
    道路延長     | 建設第一課   | 12km        | 14km       | 13km
    橋りょう数   | 建設第二課   | 70橋        | 75橋       | 71橋
    起業件数     | 産業振興課   | 5件         | 8件        | 6件
    商談数       | 産業振興課   | 40社        | 50社       | 41社
)",
                                      R"(
    指標         | 担当課       | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | 産業振興課   | 26件        | 45件       | 31件
    間伐の面積   | 農　林　課   | 48ha        | 60ha       | 51ha
    林道の延長   | 農　林　課   | 12km        | 14km       | 13km
)"};

constexpr std::string_view flagged[] = {R"(
    指標           | 担当課               | 基準値(H30) | 目標値(R6) | R1
    入館者数       | ひとづくり推進課     | 24,000人    | 25,000人   | 10,225人
    観光利用回数   | ひとづくり推進課     | 2回         | 10回       | 5回
    実施校区数     | »ひとつづくり推進課  | 10校区      | 10校区     | 10校区
    新規創業件数   | 商工振興課           | 26件        | 45件       | 31件
    就職件数       | 商工振興課           | 15件        | 30件       | 18件
    商談数         | 商工振興課           | 40社        | 50社       | 41社
    出展数         | »商工振課            | 4社         | 5社        | 4社
    農家数         | 農政課               | 150戸       | 160戸      | 152戸
    作付面積       | 農政課               | 15ha        | 16ha       | 15ha
    出荷額         | »農改課              | 15億円      | 16億円     | 15億円
)",
                                        R"(
    指標         | 担当課       | 基準値(H30) | 目標値(R6) | R1
    出荷額       | »農材課      | 15億円      | 16億円     | 15億円
    農家数       | 農林課       | 150戸       | 160戸      | 152戸
    取扱貨物量   | 商工港湾課   | 15千t       | 16千t      | 15千t
    新規創業件数 | »商工港弯課  | 26件        | 45件       | 31件
    相談件数     | 市民課       | 10件        | 20件       | 12件
    間伐の面積   | »農　林　課  | 48ha        | 60ha       | 51ha
)",
                                        R"(
    指標         | 担当課         | 基準値(H30) | 目標値(R6) | R1
    産後ケア     | »健康づくる課  | 25人        | 60人       | 31人
    地元の定着率 | 学校教育課     | 46.5%       | 55.0%      | 47.1%
    受診率       | 健康づくり課   | 38.2%       | 45.0%      | 39.6%
    新規創業件数 | 商工課         | 26件        | 45件       | 31件
)",
                                        R"(
    指標         | 担当課            | 基準値(H30) | 目標値(R6) | R1
    削減時間     | »デジタル推推課   | 25時間      | 60時間     | 31時間
    申請手続数   | デジタル推進課    | 46手続      | 55手続     | 47手続
    会員数       | こども未来課      | 148人       | 180人      | 156人
    クラブの数   | こども未来課      | 5か所       | 7か所      | 6か所
    相談の件数   | »こどもみらい課   | 26件        | 45件       | 31件
    排出量       | »住人課           | 902g        | 810g       | 853g
    リサイクル率 | 住民課            | 17.8%       | 25.0%      | 20.1%
    苦情の件数   | 住民課            | 37件        | 20件       | 33件
)",
                                        R"(
    指標         | 担当課         | 基準値(H30) | 目標値(R6) | R1
    誘致の件数   | »企業立地推課  | 26件        | 45件       | 31件
    雇用者数     | 企業立地推進課 | 15人        | 30人       | 18人
    相談件数     | 市民生活課     | 10件        | 20件       | 12件
)"};

}  // namespace

extern const Rule rule{
    .id = "inconsistent-name",
    .group = RuleGroup::completeness,
    .severity = Severity::warning,
    .title = {"課名の表記の不一致", "Inconsistent name of a section"},
    .what = {"同じ課と思われる名前が、一字の違いや新旧の字体など二通りに書かれている場合です。",
             "What looks like one section is spelt in two ways: a character more or less, an old and a new form."},
    .why = {"課ごとに集計すると別の課として数えられ、公表すれば誤字として残ります。",
            "Lists by section count it as two, and a misprint is published."},
    .remedy = {"正しい課名にそろえてください。", "Use the right name everywhere."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::inconsistent_name
