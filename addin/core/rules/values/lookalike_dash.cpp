// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>
#include <map>

#include "core/rules/dash_lookalikes.hpp"
#include "core/sheets/text_finds.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/value_cells.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::lookalike_dash {
namespace {

constexpr std::string_view kanji_one = "一";

bool is_dash(std::string_view mark) { return mark == "-" || mark == "－" || mark == "—" || mark == "―" || mark == "–" || mark == "−"; }

/// The dash of the sheet's own missing values.
std::string usual_dash(const Conventions& conventions) {
    const auto& mark = conventions.missing_mark;
    return is_dash(mark) ? mark : "－";
}

void check_values(const Examined& examined, const Table& table, Findings& findings) {
    for (const auto& indicator : examined.indicators_with(table, [](const ValueKinds& kinds) { return kinds.has(State::unreadable); })) {
        for (const auto& value : indicator.values) {
            if (value.state != State::unreadable || value.fault != Fault::dash_or_one) {
                continue;
            }
            const auto* cell = examined.sheet.cell(value.cell);
            std::optional<Fix> fix;
            if (cell != nullptr && !cell->is_formula() && cell->text.find(value.text) != std::string_view::npos) {
                const auto dash = replaced(value.text, kanji_one, usual_dash(examined.conventions));
                fix = rewrite(*cell, replaced(cell->text, value.text, dash), false);
                fix->title = {fmt::format("「{}」に直す（値なしの意味のとき）", dash), fmt::format("Write “{}” (if no value is meant)", dash)};
            }
            findings.add(value.cell,
                         {fmt::format("「{}」の「一」は漢数字の 1 にも横線にも読めます。値がないなら横線、1 なら数字の 1 を使ってください。", value.text),
                          fmt::format("The 一 in “{}” may be the kanji for one or a dash. Write a dash for no value, the digit 1 for one.", value.text)},
                         std::move(fix));
        }
    }
}

bool has_words_of_a_row(ColumnRole role) { return role == ColumnRole::department || role == ColumnRole::unit || role == ColumnRole::note; }

/// A column of departments, units or remarks that holds 一 alone in a cell.
struct ColumnOfWords {
    const Column* column = nullptr;  ///< null for any other column
    bool numbers = false;            ///< 二 or 三 numbers them on
    std::string_view dash = "－";    ///< that stands in its other cells
};

ColumnOfWords column_of_words(const Sheet& sheet, const Table& table, std::int32_t number) {
    ColumnOfWords words;
    const auto column = std::ranges::find(table.columns, number, &Column::column);
    if (column == table.columns.end() || !has_words_of_a_row(column->role)) {
        return words;
    }
    words.column = &*column;
    for (auto row = table.header_last + 1; row <= table.range.last.row; ++row) {
        const auto* cell = sheet.cell({row, number});
        const auto text = cell == nullptr ? std::string_view{} : trim(cell->text);
        words.numbers = words.numbers || text == "二" || text == "三";
        words.dash = is_dash(text) ? text : words.dash;
    }
    return words;
}

/// 一 and nothing else in columns of departments, units or remarks, where the others hold words or dashes. Each column is read once.
class OnesAlone {
public:
    explicit OnesAlone(const Examined& examined) : examined_(examined) {}

    void check(const SheetCell& cell, Findings& findings) {
        const auto holds = [&](const Table* table) { return table->range.contains(cell.at) && cell.at.row > table->header_last; };
        const auto table = std::ranges::find_if(examined_.tables, holds);
        if (table == examined_.tables.end()) {
            return;
        }
        const auto [known, is_new] = columns_.try_emplace({*table, cell.at.column});
        auto& words = known->second;
        words = is_new ? column_of_words(examined_.sheet, **table, cell.at.column) : words;
        if (words.column == nullptr || words.numbers) {
            return;
        }
        auto fix = rewrite(cell, std::string(words.dash), false);
        fix.title = {fmt::format("「{}」に直す", words.dash), fmt::format("Write “{}”", words.dash)};
        findings.add(cell.at, {fmt::format("「{}」の欄に、漢数字の「一」だけが書かれています。横線と間違えていないか確かめてください。", words.column->heading),
                               fmt::format("The kanji 一 stands alone in the column “{}”, where a dash was probably meant.", words.column->heading)},
                     std::move(fix));
    }

private:
    const Examined& examined_;
    std::map<std::pair<const Table*, std::int32_t>, ColumnOfWords> columns_;
};

std::optional<bool> is_one_alone(std::string_view text) { return trim(text) == kanji_one ? std::optional(true) : std::nullopt; }

using Places = std::vector<std::pair<const SheetCell*, Lookalike>>;

void report(const Places& places, Findings& findings) {
    const auto& [first, look] = places.front();
    std::vector<Address> cells;
    const auto mark = first->text.substr(look.at, look.length);
    Fix fix{{fmt::format("「{}」を「{}」に直す", mark, look.meant), fmt::format("Change “{}” to “{}”", mark, look.meant)}, false, {}};
    for (const auto& [cell, one] : places) {
        std::string to(cell->text);
        to.replace(one.at, one.length, one.meant);
        cells.push_back(cell->at);
        fix.edits.push_back({cell->at, std::string(cell->text), std::move(to), {}, {}, {}});
    }
    const auto quoted = first->text.size() <= 90 ? first->text : mark;
    const auto listed = list_cells(cells);
    findings.add(cells.front(), {fmt::format("{} の「{}」は、{}が使われています。", listed.ja, quoted, look.why_ja),
                                 fmt::format("“{}” in {} has {}.", quoted, listed.en, look.why_en)},
                 std::move(fix));
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        check_values(examined, *table, findings);
    }
    if (examined.tables.empty()) {
        return;
    }
    // One habit is one issue: 1ー1, 1ー2 … as numbers of headings.
    std::map<std::string_view, Places> found;
    for_each_find(examined.sheet, first_lookalike, [&](const SheetCell& cell, const Lookalike& one) {
        if (!cell.is_formula()) {
            found[one.why_ja].push_back({&cell, one});
        }
    });
    for (const auto& [why, places] : found) {
        report(places, findings);
    }
    OnesAlone ones(examined);
    for_each_find(examined.sheet, is_one_alone, [&](const SheetCell& cell, bool) {
        if (!cell.is_formula()) {
            ones.check(cell, findings);
        }
    });
}

constexpr std::string_view clean[] = {R"(
    重要業績評価指標(KPI)                                  | 区分   | 3年度 | 4年度 | 7年度 | 所見
    団体数(3年で一巡) ／30団体(令和元年)→35団体(令和7年)   | 目標値 | 30    | 31    | 35    | （一社）オアリパが一部を担った。
                                                           | 実績値 | 0     | 39    |       | 一人一台、第一期、アジア―日本の便
    コーチング講座の参加者数 ／—(令和元年)→10人(令和7年)   | 目標値 | 6     | 7     | 10    | 10～20人を見込む。
                                                           | 実績値 | 7     | 7     |       |
)",
                                      R"(
    指標         | 現状値(R4) | 目標値(R9) | 備考
    従業者数     | 3,128人    | 3,200人    | 一
    新規起業件数 | 8件        | 15件       | 二
    相談件数     | 58件       | 100件      | 一
)"};

constexpr std::string_view flagged[] = {R"(
    重要業績評価指標(KPI)                              | 区分   | 3年度 | 4年度 | 7年度
    »補助金交付件数 ／一件(令和元年)→10件(令和7年)     | 目標値 | 10    | 10    | 10
                                                       | 実績値 | 9     | 9     |
)",
                                        R"(
    数値目標               | H30(現状値) | R2    | R3    | R6(目標値)
    »移動数(転入一転出)    | 10人        | △15人 | △36人 | 0人
    支援を受けた組数       | »一組       | 3組   | 4組   | 5組
    »センタ―利用者数       | 120人       | 130人 | 140人 | 150人
)",
                                        R"(
    指標         | 現状値(R4) | 目標値(R9) | 担当課     | 備考
    従業者数     | 3,128人    | 3,200人    | ―         |
    新規起業件数 | 8件        | 15件       | 産業振興課 |
    社会増減     | △42人     | △20人     | »一        | »一
    相談件数     | 58件       | 100件      | 企画課     |
)"};

}  // namespace

extern const Rule rule{
    .id = "lookalike-dash",
    .group = RuleGroup::values,
    .severity = Severity::warning,
    .title = {"横線に似た文字", "Character that looks like a dash"},
    .what = {"横線（値なし、マイナス）の位置に漢数字の「一」や長音記号の「ー」が使われている、または長音記号の位置に横線が使われているセルです。",
             "The kanji 一 or the long-vowel mark ー stands where a dash (no value, minus) was meant, or a dash where ー was meant."},
    .why = {"「一件」が 1 件と読まれるなど値が変わってしまい、検索や並べ替えでも見つからなくなります。",
            "一件 reads as one case, so the value changes; searching and sorting fail, too."},
    .remedy = {"値なしは横線、1 は数字で書いてください。修正候補は、シートで使われている横線に置き換えます。",
               "Write a dash for no value and a digit for one. The fix puts the dash that the sheet uses elsewhere."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::lookalike_dash
