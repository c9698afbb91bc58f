// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/value_cells.hpp"
#include "core/text/utf8.hpp"
#include "core/values/words.hpp"

namespace kpisheet::rules::inconsistent_missing_mark {
namespace {

/// － is a dash to a reader, though normalised text writes it as a hyphen.
bool is_dash_mark(std::string_view text) { return is_dashes(text) || text == "－" || text == "－－" || text == "…" || text == "・・・" || text == "..."; }

constexpr std::size_t longest_mark = 12;  // bytes, with its bracket
constexpr std::size_t as_often_as = 2;    ///< a mark that the sheet explains counts as often as this beside the cells that hold it

/// なし says no more than a dash where figures are counted; 未公表 and 調査なし do.
bool is_bare_word(std::string_view text) { return text == "なし" || text == "無し"; }

bool has_figures(const Indicator& indicator) {
    return std::ranges::count_if(indicator.values, [](const auto& value) { return is_number(value) && value.role != ValueRole::rate; }) >= 2;
}

/// The name of a dash that looks like others.
std::string code_of(std::string_view mark) { return fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point_at(mark, 0).value)); }

/// 「－」は調査のない年度: the dashes that the sheet says it writes.
std::set<std::string_view> explained_marks(const Sheet& sheet) {
    constexpr std::string_view open = "「";
    constexpr std::string_view close = "」";
    std::set<std::string_view> marks;
    for (const auto text : sheet.texts()) {
        const auto at = text.find(open);
        const auto end = at == std::string_view::npos ? at : text.find(close, at);
        if (end == std::string_view::npos || end - at > longest_mark) {
            continue;
        }
        const auto mark = text.substr(at + open.size(), end - at - open.size());
        const auto rest = text.substr(end + close.size());
        const bool explains = rest.starts_with("は") || rest.starts_with("：") || rest.starts_with(":") || rest.starts_with("とは");
        if (explains && is_dash_mark(mark)) {
            marks.insert(mark);
        }
    }
    return marks;
}

/// The dashes of grades and remarks tell what is usual, too.
void count_beside_values(const Examined& examined, std::map<std::string_view, std::size_t>& shown) {
    for (const auto* table : examined.tables) {
        for (const auto& indicator : table->indicators) {
            for (const auto& cell : examined.sheet.row(indicator.first_row)) {
                const auto mark = trim(cell.text);
                const bool value = std::ranges::any_of(indicator.values, [&](const auto& one) { return one.source == &cell; });
                if (cell.kind == SheetCell::Kind::text && !value && is_dash_mark(mark)) {
                    ++shown[mark];
                }
            }
        }
    }
}

void check(const Examined& examined, Findings& findings) {
    std::map<std::string_view, std::vector<const SheetCell*>> marks;
    std::map<std::string_view, std::size_t> shown;  // by formulas: these tell what is usual, too
    std::size_t all = 0;
    bool in_one_row = false;
    for (const auto* table : examined.tables) {
        for (const auto& indicator : examined.indicators_with(*table, [](const ValueKinds& kinds) { return kinds.has(State::missing); })) {
            std::size_t dashes_here = 0;
            std::size_t words_here = 0;
            for (const auto& value : indicator.values) {
                if (value.state != State::missing || value.source == nullptr || !ValueCell{&indicator, &value, value.source}.is_typed_text()) {
                    shown[value.source != nullptr && value.state == State::missing && value.formula ? trim(value.source->text) : std::string_view{}] += 1;
                    continue;
                }
                const auto mark = trim(value.source->text);
                const bool word = is_bare_word(mark) && (value.role == ValueRole::actual || value.role == ValueRole::base || value.role == ValueRole::total) && has_figures(indicator);
                if (is_dash_mark(mark) || word) {
                    marks[mark].push_back(value.source);
                    ++all;
                    ++(word ? words_here : dashes_here);
                }
            }
            in_one_row = in_one_row || (words_here == 1 && dashes_here >= 2);
        }
    }
    const auto explained = marks.empty() ? std::set<std::string_view>{} : explained_marks(examined.sheet);
    for (const auto mark : explained) {
        marks.try_emplace(mark);
        shown[mark] += as_often_as;
    }
    if (marks.size() >= 2) {
        count_beside_values(examined, shown);
    }
    const auto times = [&](const auto& entry) {
        const auto by_formulas = shown.find(entry.first);
        return entry.second.size() + (by_formulas == shown.end() ? 0 : by_formulas->second);
    };
    const auto usual = std::ranges::max_element(marks, {}, times);
    // A sheet has few dashes: one beside two equal ones is odd enough.
    constexpr std::size_t fewest = as_often_as;
    constexpr std::size_t fewest_beside_word = 3;  // one more of these among dashes, or a dash among words
    const bool words = !in_one_row && std::ranges::any_of(marks, [](const auto& entry) { return is_bare_word(entry.first); });
    const auto odd = usual == marks.end() ? 0 : all - usual->second.size();
    if (odd == 0 || times(*usual) < (words ? fewest_beside_word : fewest) || (words && odd > 1) || (odd > 1 && odd * 3 > times(*usual))) {
        return;
    }
    for (auto& [mark, cells] : marks) {
        if (mark == usual->first || cells.empty() || explained.contains(mark)) {
            continue;
        }
        std::ranges::sort(cells, {}, &SheetCell::at);
        Fix fix{{fmt::format("「{}」に揃える", usual->first), fmt::format("Use “{}” throughout", usual->first)}, true, {}};
        std::vector<Address> places;
        for (const auto* cell : cells) {
            fix.edits.push_back({cell->at, std::string(cell->text), std::string(usual->first), {}, {}, {}});
            places.push_back(cell->at);
        }
        const auto listed = list_cells(places);
        const bool told = usual->second.empty();
        const auto others = told ? Text{fmt::format("このシートの注記にあるのは「{}」({}) です。", usual->first, code_of(usual->first)),
                                        fmt::format("the note of this sheet explains “{}” ({}).", usual->first, code_of(usual->first))}
                                 : Text{fmt::format("このシートのほかの {} か所は「{}」({}) です。", times(*usual) - (explained.contains(usual->first) ? as_often_as : 0), usual->first, code_of(usual->first)),
                                        fmt::format("the other {} cells of this sheet have “{}” ({}).", times(*usual) - (explained.contains(usual->first) ? as_often_as : 0), usual->first, code_of(usual->first))};
        findings.add(places.front(),
                     {fmt::format("値なしの印「{}」({}) が {} にあります。{}", mark, code_of(mark), listed.ja, others.ja),
                      fmt::format("The mark for no value in {} is “{}” ({}); {}", listed.en, mark, code_of(mark), others.en)},
                     std::move(fix));
    }
}

constexpr std::string_view clean[] = {R"(
    数値目標 | 基準値(R元) | 目標値(R7) | R3 | R4 | R5     | R6
    就業者数 | 7,740人     | 6,300人    | —  | —  | —      | —
    出生数   | 74人        | 108人      | 72人 | 83人 | 未公表 |
)",
                                      R"(
    数値目標 | 基準値(R元) | 目標値(R7) | R3  | R4   | R5
    就業者数 | 7,740人     | 6,300人    | —   | －   | —
    出生数   | －          | 108人      | 72人 | 83人 | －
)",
                                      R"(
    指標           | 基準値(R1) | 目標値(R6) | R3     | R4    | R5
    事業所数       | 84事業所   | 85事業所   | －     | 82事業所 | －
    満足度         | 68.4%      | 75.0%      | －     | 調査なし | 72.1%
    条例の制定     | なし       | 制定       | なし   | なし  | 制定
)"};

constexpr std::string_view flagged[] = {R"(
    数値目標 | 基準値(R元) | 目標値(R7) | R3   | R4   | R5  | R6
    就業者数 | 7,740人     | 6,300人    | —    | —    | »ー | —
    出生数   | —           | 108人      | 72人 | 83人 | —   | ー
    婚姻数   | 30組        | 40組       | —    | —    | 31組 | 33組
)",
                                        R"(
    指標           | 基準値(R1) | 目標値(R6) | R3     | R4    | R5
    事業所数       | 84事業所   | 85事業所   | －     | 82事業所 | －
    満足度         | 68.4%      | 75.0%      | »なし  | －    | 72.1%
    移住者数       | 7人        | 10人       | 9人    | 12人  | 8人
)",
                                        R"(
    指標           | 基準値(H27) | 目標値(R6) | H29 | H30   | R元    | R2    | R3
    朝食の摂取率   | 91.5%       | 98.0%      | －  | 92.6% | »なし  | 93.8% | －
    移住者数       | 7人         | 10人       | 6人 | 7人   | 9人    | 12人  | 8人
)",
                                        R"(
    指標           | 区分   | R3   | R4   | R5   | 3年間の合計
    移住相談件数   | 目標値 | 50件 | 57件 | 65件 | －
    ^              | 実績値 | 61件 | 74件 | 70件 | －
    住宅の利用者数 | 目標値 | 50人 | 50人 | 50人 | »なし
    ^              | 実績値 | 12人 | 39人 | 44人 | －
    入込客数       | 目標値 | 560人 | 595人 | 630人 | －
    ^              | 実績値 | 341人 | 468人 | 590人 | －
)",
                                        R"(
    指標         | 基準値 R元 | R4    | R5   | 達成率 R4 | 達成率 R5
    住民の満足度 | 64.7%      | »―    | 67.2% | =IF(1=1,"－","")→－ | 93.3%
    移住者数     | 7人        | 9人   | 8人  | 90.0%     | 80.0%
    講座の数     | －         | 4回   | 5回  | 80.0%     | 100.0%
)",
                                        R"(
    指標         | 基準値(R1) | R3   | R4   | 目標値(R6)
    新規創業件数 | 26件       | 31件 | 34件 | 45件
    相談件数     | »…         | 34件 | 52件 | 100件
    会員数       | 25人       | 26人 | 27人 | 30人
    ※「－」は事業開始前のため実績なし
)"};

}  // namespace

extern const Rule rule{
    .id = "inconsistent-missing-mark",
    .group = RuleGroup::values,
    .severity = Severity::info,
    .title = {"値なしの印の不統一", "Different marks for no value"},
    .what = {"値がないことを示す横線のうち、シートの大半と違う文字（注記で「－」などと説明があれば、それと違う文字）が使われているセルです。横線の代わりに「なし」と書かれたもの（またはその逆）も含みます。空白や「未公表」などの言葉は対象にしません。",
             "Cells whose dash for no value is another character than most of the sheet uses or than its note explains, or なし among dashes. Blanks and other words don't count."},
    .why = {"見た目は似ていても別の文字なので、集計や検索で取りこぼします。", "They look alike but are different characters: totals and searches miss some of them."},
    .remedy = {"シートで最も多く使われている印に揃えます。", "The fix writes the mark that most of the sheet uses."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::inconsistent_missing_mark
