// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_set>

#include "core/layouts/kpi_value.hpp"
#include "core/layouts/miswritten_figures.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/rules/blanks_in_text.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/value_cells.hpp"
#include "core/values/words.hpp"
#include "core/text/blanks.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::stray_space {
namespace {

/// One number with its unit and nothing else that spaces may part.
bool is_single_value(const KpiValue& value) {
    const bool large = has_parted_figure(value.text);
    return value.state == State::value && !value.compound && value.parts().empty() && value.period().empty() && !large;
}

struct Untidy {
    const SheetCell* cell;
    std::string to;
};
using Found = std::map<Address, Untidy>;

/// Keeps what is a minority of `all` cells: a table that indents all its values does so on purpose.
void keep(Found& found, Found few, std::size_t all) {
    if (!few.empty() && few.size() * 4 <= all) {
        found.merge(few);
    }
}

void look_at_values(const Examined& examined, const Table& table, Found& found) {
    Found outer;
    Found inner;
    std::size_t all = 0;
    std::size_t spaced = 0;  // 25 人(2014 年) also, which is left as it is
    for (const auto& one : examined.values_of(table)) {
        if (!one.is_typed_text() || one.value->state == State::text) {
            continue;
        }
        ++all;
        if (!has_blank(one.cell->text)) {
            continue;
        }
        const auto tidy = without_outer_blanks(one.cell->text);
        if (one.value->fault == Fault::several_numbers && has_space_in_figure(NormalText(tidy).view())) {
            found.emplace(one.cell->at, Untidy{one.cell, without_blanks(tidy)});  // never on purpose, however many there are
            continue;
        }
        if (tidy.size() != one.cell->text.size() && !tidy.empty()) {
            outer.emplace(one.cell->at, Untidy{one.cell, std::string(tidy)});
        } else if (auto joined = without_inner_blanks(tidy); joined.size() != tidy.size()) {
            ++spaced;
            if (is_single_value(*one.value)) {
                inner.emplace(one.cell->at, Untidy{one.cell, std::move(joined)});
            }
        }
    }
    keep(found, std::move(outer), all);
    if (spaced * 4 <= all) {
        keep(found, std::move(inner), all);
    }
}

void look_at_departments(const Examined& examined, const Table& table, Found& found) {
    std::unordered_set<std::string_view> names;  // without blanks
    std::vector<const SheetCell*> parted;
    std::size_t all = 0;
    for (const auto& indicator : table.indicators) {
        const auto* cell = indicator.department_cell ? examined.sheet.cell(*indicator.department_cell) : nullptr;
        if (cell == nullptr) {
            continue;
        }
        const bool typed = cell->kind == SheetCell::Kind::text && !cell->is_formula();
        all += typed ? 1 : 0;
        if (!has_blank(cell->text)) {
            names.insert(cell->text);
        } else if (typed) {
            parted.push_back(cell);
        }
    }
    Found few;
    for (const auto* cell : parted) {
        if (auto joined = without_blanks(cell->text); names.contains(joined) || (parted.size() == 1 && is_one_torn_name(cell->text))) {
            (parted.size() == 1 ? found : few).emplace(cell->at, Untidy{cell, std::move(joined)});  // こ ども課 beside こども課
        } else if (auto tidy = with_single_blanks(without_outer_blanks(cell->text)); tidy.size() != cell->text.size() && !tidy.empty()) {
            few.emplace(cell->at, Untidy{cell, std::move(tidy)});
        }
    }
    keep(found, std::move(few), all);
}

void look_at_names(const Examined& examined, const Table& table, Found& found) {
    Found few;
    Found parted;
    std::size_t all = 0;
    for (const auto& indicator : table.indicators) {
        const auto* cell = examined.sheet.cell(indicator.cell);
        if (cell == nullptr || cell->kind != SheetCell::Kind::text || cell->is_formula()) {
            continue;
        }
        ++all;
        if (has_blank(cell->text)) {
            if (auto tidy = with_joined_end(cell->text); !tidy.empty()) {
                few.emplace(cell->at, Untidy{cell, std::move(tidy)});
            } else if (const auto text = without_outer_blanks(cell->text); !text.empty() && text.size() == cell->text.size()) {
                parted.emplace(cell->at, Untidy{cell, without_blanks(text)});
            }
        }
    }
    keep(found, std::move(few), all);
    // 施設　利用率, the only name of many that is parted, between two kanji.
    constexpr std::size_t many = 10;
    if (parted.size() == 1 && all >= many && parts_a_word(parted.begin()->second.cell->text)) {
        found.merge(parted);
    }
}

/// 千 円 in the column of units.
void look_at_units(const Examined& examined, const Table& table, Found& found) {
    for (const auto& indicator : table.indicators) {
        const auto* cell = indicator.unit_cell ? examined.sheet.cell(*indicator.unit_cell) : nullptr;
        if (cell == nullptr || cell->kind != SheetCell::Kind::text || cell->is_formula() || !has_blank(cell->text)) {
            continue;
        }
        const auto joined = without_blanks(cell->text);
        const NormalText normal(joined);
        if (known_units().contains(normal.view()) || !read_unit_words(normal.view()).unit.empty()) {
            found.emplace(cell->at, Untidy{cell, joined});
        }
    }
}

/// 実 績 among 実績 in the column that says what each row holds.
void look_at_categories(const Examined& examined, const Table& table, Found& found) {
    constexpr int usual = 3;
    const auto* category = column_with(table, ColumnRole::category);
    if (category == nullptr || table.shift != 0 || !examined.sheet.has_blanks_in(category->column)) {
        return;
    }
    std::map<std::string_view, int> words;
    std::vector<const SheetCell*> parted;
    for (auto row = table.header_last + 1; row <= table.range.last.row; ++row) {
        const auto* cell = examined.sheet.cell({row, category->column});
        if (cell != nullptr && cell->kind == SheetCell::Kind::text && !cell->is_formula()) {
            has_blank(cell->text) ? parted.push_back(cell) : void(++words[cell->text]);
        }
    }
    for (const auto* cell : parted) {
        auto joined = without_blanks(cell->text);
        if (const auto known = words.find(joined); known != words.end() && known->second >= usual) {
            found.emplace(cell->at, Untidy{cell, std::move(joined)});
        }
    }
}

/// Whether blanks stand in the columns that these cells of indicators are in: in most tables, they do in none.
struct BlanksAt {
    bool names = false;
    bool departments = false;
    bool units = false;
};
BlanksAt blanks_at(const Sheet& sheet, const Table& table) {
    BlanksAt at;
    const auto any_in = [&](const std::optional<Address>& cell) { return cell && sheet.has_blanks_in(cell->column); };
    for (const auto& indicator : table.indicators) {
        at.names = at.names || sheet.has_blanks_in(indicator.cell.column);
        at.departments = at.departments || any_in(indicator.department_cell);
        at.units = at.units || any_in(indicator.unit_cell);
    }
    return at;
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        Found found;
        const auto blanks = blanks_at(examined.sheet, *table);
        if (std::ranges::any_of(examined.value_columns_of(*table), [&](auto column) { return examined.sheet.has_blanks_in(column); })) {
            look_at_values(examined, *table, found);
        }
        if (blanks.departments) {
            look_at_departments(examined, *table, found);
        }
        if (blanks.names) {
            look_at_names(examined, *table, found);
        }
        if (blanks.units) {
            look_at_units(examined, *table, found);
        }
        look_at_categories(examined, *table, found);
        std::vector<Address> places;
        for (const auto& [at, untidy] : found) {
            places.push_back(at);
        }
        for (const auto& range : runs_of(places)) {
            Fix fix{{"余分な空白を消す", "Delete the spaces"}, true, {}};
            for (auto at = found.lower_bound(range.first); at != found.end() && at->first <= range.last; ++at) {
                if (range.contains(at->first)) {
                    fix.edits.push_back({at->first, std::string(at->second.cell->text), at->second.to, {}, {}, {}});
                }
            }
            const auto first = fix.edits.front();
            findings.add(range, {fmt::format("「{}」に余分な空白があります（空白を除くと「{}」）。", first.from, first.to),
                                 fmt::format("“{}” holds stray spaces (without them: “{}”).", first.from, first.to)},
                         std::move(fix));
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 担当課              | 基準値(H30)      | 目標値(R6)          | R1          | R2
    平均自立期間 | 福祉課              | 男79.3歳 女84.3歳 | 男80歳 女85歳      | 男79.5歳 女84.4歳 | 男79.6歳 女84.8歳
    入館者数     | 商工振興課 農林課   | 953,404人 (H30)  | 約 1 億 4,484 万人  | △ 6,926人  | 935,476人
    講座数       | 市民課              | 3講座            | 5講座               | 4講座       | 4講座
)",
                                      R"(
    指標         | 現状値         | 実績値          | 目標値(R元)
    移住者数     | 25 人(2014 年) | 38 人(2017 年)  | 45 人
    新規創業件数 | 6 件(2014 年)  | 29 件(2017 年)  | 40 件以上
    会員数       | 28 人(2014 年) | 41 人(2017 年)  | 50人
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1
    待機児童数   | こども課   | 3人         | 0人        | 2人
    児童クラブ数 | »こ ども課 | 4か所       | 6か所      | 5か所
    受診率       | 健康課     | 95.2%       | 98.0%      | 96.0%
    相談件数     | 市民課     | 10件        | 20件       | 12件
    出生数       | こども課   | 92人        | 95人       | 88人
)",
                                        R"(
    指標         | 担当課         | 基準値(H30) | 目標値(R6) | R1      | R2
    新規創業件数 | 商工振興課     | 26件        | 45件       | »31 件  | 34件
    会員数       | 福祉課         | 2,315人     | 2,600人    | 2,479人 | »2,512　人
    講座数       | 市民課         | 3講座       | 5講座      | 4講座   | 4講座
    相談件数     | »商工　　振興課 | 26件       | 45件       | 31件    | 34件
    参加者数     | 市民課         | 11人        | 20人       | 12人    | »1 4人
)",
                                        R"(
    指標               | 基準値(H30) | 目標値(R6) | R1    | R2
    »講座の参加者　数  | 26人        | 45人       | 31人  | 34人
    健診 受診率        | 36.1%       | 40.0%      | 36.6% | 37.0%
    »出前講座の実施 数（年間） | 3回 | 5回        | 4回   | 4回
    会員数             | 2,315人     | 2,600人    | 2,479人 | 2,512人
    相談件数           | 26件        | 45件       | 31件  | 34件
    就職件数           | 11件        | 20件       | 12件  | 14件
    出生数             | 220人       | 280人      | 228人 | 230人
    空き家の活用数     | 3件         | 9件        | 4件   | 5件
)",
                                        R"(
    指標           | 単位   | 基準値(H30) | 目標値(R6) | R1  | R2
    »施設　利用率  | %      | 36.1        | 40.0       | 36.6 | 37.0
    会員数         | 人     | 231         | 260        | 247 | 251
    事業費         | »千 円 | 2600        | 4500       | 3100 | 3400
    就職件数       | 件     | 11          | 20         | 12  | 14
    出生数         | 人     | 220         | 280        | 228 | 230
    相談件数       | 件     | 26          | 45         | 31  | 34
    講座数         | 講座   | 3           | 5          | 4   | 4
    団体数         | 団体   | 12          | 20         | 14  | 15
    来館者数       | 人     | 840         | 900        | 860 | 870
    設置数         | か所   | 8           | 25         | 12  | 16
)",
                                        R"(
    指標       | 基準値(R1)  | 目標値(R6)  | R3            | R4
    農業産出額 | 4,820百万円 | 5,200百万円 | »4,710 百万円 | 4,936百万円
    販売額     | 612百万円   | 750百万円   | 671百万円     | 705百万円
    法人数     | 8法人       | 13法人      | 11法人        | 11法人
)"};

}  // namespace

extern const Rule rule{
    .id = "stray-space",
    .group = RuleGroup::values,
    .severity = Severity::info,
    .title = {"余分な空白", "Stray spaces"},
    .what = {"値の前後や数と単位の間、担当課名の中、指標名の末尾の「数」「率」の前に、表のほかのセルにはない空白が入っているセルです。",
             "Spaces around a value, between number and unit, in a department's name or before the last character (数, 率) of an indicator's name, where the table has none elsewhere."},
    .why = {"見た目では気付きにくく、検索・集計・担当課ごとの抽出から漏れます。",
            "They are hard to see, and the cell drops out of searches, totals and filters by department."},
    .remedy = {"余分な空白を消します。値は変わりません。", "The fix deletes them; the value stays the same."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::stray_space
