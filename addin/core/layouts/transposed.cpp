// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/transposed.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "core/layouts/column_content.hpp"
#include "core/layouts/column_roles.hpp"
#include "core/layouts/label_of_row.hpp"
#include "core/layouts/row_values.hpp"
#include "core/layouts/transposed_columns.hpp"
#include "core/layouts/transposed_groups.hpp"
#include "core/sheets/per_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

using transposed::fewest_value_rows;
using transposed::is_figure;
constexpr std::size_t surely_a_name = 24;  // bytes, 8 kanji
constexpr std::size_t most_label_columns = 2;  // columns of labels

bool is_words(Look look) { return look == Look::words || look == Look::bulleted || look == Look::department; }

/// One row, by the labels left of its cells.
struct LabelledRow {
    std::int32_t row = 0;
    std::string_view words;
    Heading label;
    std::optional<Address> year_at;  ///< of a year of its own
};

class TransposedFinder {
public:
    explicit TransposedFinder(const Grid& grid) : grid_(grid), words_(grid.sheet()) {}

    std::vector<Card> find() {
        std::vector<Card> cards;
        for (std::int32_t row = 0; row + fewest_value_rows < grid_.sheet().row_count(); ++row) {
            if (is_row_of_names(row) && !stands_over_names(row) && read(row, cards)) {
                row = cards.back().range.last.row;
            }
        }
        return cards;
    }

private:
    /// 年度, 指標名, 区分 or nothing, and right of it words that are no headings. Most rows hold a figure, and are none at once.
    bool is_row_of_names(std::int32_t row) {
        const auto cells = grid_.sheet().row(row);
        if (cells.size() < transposed::fewest_names ||
            grid_.sheet().row(row + 1).size() < transposed::fewest_names || !is_words(grid_.look(cells.back()))) {
            return false;
        }
        if (!std::ranges::all_of(cells, [&](const auto& cell) {
                const auto look = grid_.look(cell);
                return grid_.text(cell).empty() || look == Look::words || look == Look::bulleted || look == Look::category;
            })) {
            return false;
        }
        first_ = cells.front().at.column;
        first_name_ = -1;
        std::size_t names = 0;
        std::size_t doubtful = 0;  // 環境基準達成率, 設置件数[累計]: names that could head a column
        corner_says_indicator_ = false;
        for (const auto& cell : cells) {
            if (grid_.text(cell).empty()) {
                continue;
            }
            const auto word = word_of(cell);
            if ((word.heading || word.neutral) && names == 0 && cell.at.column - first_ < static_cast<std::int32_t>(most_label_columns)) {
                if (word.describes) {
                    return false;  // めざす方向 | 減少 | 増加
                }
                corner_says_indicator_ = corner_says_indicator_ || word.indicator;
                continue;
            }
            if (word.note && &cell == &cells.back()) {
                continue;
            }
            const bool may_be_name = corner_says_indicator_ && grid_.text(cell).size() >= surely_a_name;
            if ((word.heading && !may_be_name) || grid_.text(cell).size() < transposed::shortest_name || is_verdict(grid_.text(cell))) {
                return false;  // ○ | × | ○, 計画どおり | 計画未達 under the years of another table
            }
            doubtful += word.heading ? 1 : 0;
            first_name_ = names == 0 ? cell.at.column : first_name_;
            ++names;
        }
        if (names >= transposed::fewest_names && first_name_ == first_) {
            first_ = std::ranges::min(grid_.sheet().row(row + 1).front().at.column, first_);  // a blank corner
        }
        return names >= transposed::fewest_names && doubtful * 3 <= names && first_ < first_name_ &&
               first_name_ - first_ <= static_cast<std::int32_t>(most_label_columns);
    }

    /// 基本目標1 | 基本目標2, each over several names: the sections of the names below. What is known of this row stays.
    bool stands_over_names(std::int32_t row) {
        const auto cells = grid_.sheet().row(row);
        const bool apart = std::ranges::adjacent_find(cells, [](const auto& one, const auto& next) { return next.at.column > one.at.column + 1; }) != cells.end();
        const auto own = std::tuple(first_, first_name_, corner_says_indicator_);
        const bool over = apart && grid_.sheet().row(row + 1).size() > cells.size() && is_row_of_names(row + 1);
        std::tie(first_, first_name_, corner_says_indicator_) = own;
        return over;
    }

    /// What a cell in a row of words says as a heading, read once a text.
    struct Word {
        bool heading = false;
        bool neutral = false;
        bool indicator = false;  ///< 指標名
        bool note = false;       ///< 備考
        bool describes = false;  ///< 方向性, 単位, 担当課, 基本目標: of names in another row
    };
    Word word_of(const SheetCell& cell) {
        return *words_.of(cell, [&](const SheetCell& one) {
            const auto text = grid_.text(one);
            const auto heading = read_heading(text.substr(0, text.find('(')));
            return std::optional(Word{heading.is_heading(), is_neutral_heading(text), heading.role == ColumnRole::kpi, heading.role == ColumnRole::note,
                                      heading.role == ColumnRole::direction || heading.role == ColumnRole::unit ||
                                          heading.role == ColumnRole::department || is_outer_column(heading.role)});
        });
    }

    /// 令和4年度 | 目標値; the year of the row above where only 実績値 stands here.
    LabelledRow label_of(std::int32_t names, std::int32_t row, std::optional<Period>& year) const {
        LabelledRow labelled{row, {}, {}, {}};
        bool own_year = false;
        for (auto column = first_; column < first_name_; ++column) {
            const auto text = grid_.seen(row, column);
            const auto* merge = grid_.sheet().merge_at({row, column});  // 年度, merged down beside 単位, is of the names
            if (text.empty() || (merge != nullptr && merge->first.row <= names) || text.data() == labelled.words.data()) {
                continue;
            }
            auto heading = with_role_of_kind(read_label_of_row(text), text);
            if (!heading.is_heading()) {
                labelled.label = {};
                labelled.words = text;
                return labelled;
            }
            if (heading.period) {
                own_year = true;
                labelled.year_at = Address{row, column};
            }
            if (!heading.period) {
                heading.period = labelled.label.period;
            }
            if (heading.role == ColumnRole::unknown) {
                heading.role = labelled.label.role;
            } else if (labelled.label.role == ColumnRole::total) {
                heading.of = heading.role;  // 累計 | 目標
                heading.role = ColumnRole::total;
            }
            labelled.label = std::move(heading);
            labelled.words = text;
        }
        auto& label = labelled.label;
        if (own_year) {
            year = label.period;
        } else if (first_name_ - first_ > 1 && grid_.seen(row, first_).empty() && value_role(label.role)) {
            label.period = year;
        }
        if (label.is_year_only()) {
            label.role = ColumnRole::actual;
        }
        if (label.role == ColumnRole::total && !label.period) {
            label.period = year;
        }
        return labelled;
    }

    bool read(std::int32_t row, std::vector<Card>& cards) const {
        std::vector<LabelledRow> rows;
        auto columns = transposed::name_columns(grid_, row, first_name_);
        std::optional<Period> year;
        int values = 0;
        bool states_plan = corner_says_indicator_;
        std::set<std::pair<ColumnRole, int>> kinds;
        int again = 0;
        for (auto below = row + 1; below < grid_.sheet().row_count() && below - row <= transposed::most_rows; ++below) {
            auto labelled = label_of(row, below, year);
            if (below == row + 1 && !labelled.label.is_heading() && transposed::holds_units(grid_, below, columns)) {
                labelled.label.role = ColumnRole::unit;  // 年度 merged down beside t | t | %
                labelled.label.certainty = sure_card_label;
                labelled.words = "単位";
            }
            const auto role = labelled.label.role;
            if (!labelled.label.is_heading()) {
                break;
            }
            if (role == ColumnRole::note && std::ranges::all_of(columns, [&](auto column) { return is_direction(grid_.text(below, column)); })) {
                labelled.label.role = ColumnRole::direction;  // 増減 | 増 | 増 | 減
            }
            const auto filled = std::ranges::count_if(columns, [&](auto column) { return !grid_.text(below, column).empty(); });
            const auto figures = std::ranges::count_if(columns, [&](auto column) { return is_figure(grid_.look(below, column)); });
            if (value_role(role)) {
                if (figures * 2 < filled) {
                    break;
                }
                const int when = labelled.label.period ? labelled.label.period->last.year : -1;
                again += role == ColumnRole::total || kinds.emplace(role, when).second ? 0 : 1;  // one year may be written twice by mistake
                values += figures > 0 ? 1 : 0;
                states_plan = states_plan || role == ColumnRole::base || role == ColumnRole::target;
            }
            rows.push_back(std::move(labelled));
        }
        if (values < fewest_value_rows || !states_plan || again > 1) {
            return false;
        }
        std::vector<std::int32_t> below_names;
        std::ranges::transform(rows, std::back_inserter(below_names), &LabelledRow::row);
        transposed::add_unnamed_columns(grid_, row, first_name_, below_names, columns);
        for (const auto column : columns) {
            cards.push_back(card_of(row, column, rows));
        }
        return true;
    }

    Card card_of(std::int32_t row, std::int32_t column, const std::vector<LabelledRow>& rows) const {
        Card card;
        card.range = {{row, column}, {rows.back().row, column}};
        card.name_at = {row, column};
        const auto* name = grid_.sheet().cell(card.name_at);
        card.name_text = name == nullptr ? std::string_view{} : std::string_view(name->text);
        if (const auto* section = row == 0 ? nullptr : grid_.sheet().seen_at({row - 1, column}); section != nullptr && section->at.row == row - 1 && spans_columns(*section)) {
            CardLine above;
            above.row = row - 1;
            above.words = grid_.text(*section);
            above.label.role = ColumnRole::goal;
            above.cells.push_back(section);
            card.lines.push_back(std::move(above));
            card.name = 1;
        }
        CardLine first;
        first.row = row;
        first.words = grid_.seen(row, first_);
        first.label.goal_indicator = read_heading(first.words).goal_indicator;
        first.label.certainty = 0.9;
        card.lines.push_back(std::move(first));
        for (const auto& one : rows) {
            CardLine line{one.row, one.label, one.words, {}, one.label.role == ColumnRole::base ? std::nullopt : one.year_at, -1};
            const auto* cell = grid_.sheet().seen_at({one.row, column});
            if (cell != nullptr && !grid_.text(*cell).empty()) {
                line.cells.push_back(cell);
            }
            card.lines.push_back(std::move(line));
        }
        return card;
    }

    bool spans_columns(const SheetCell& cell) const {
        const auto* merge = grid_.sheet().merge_at(cell.at);
        return merge != nullptr && merge->last.column > merge->first.column;
    }

    const Grid& grid_;
    PerText<Word> words_;
    std::int32_t first_ = 0;       ///< column of the labels
    std::int32_t first_name_ = 0;
    bool corner_says_indicator_ = false;
};

}  // namespace

void add_transposed(const Grid& grid, std::vector<Card>& cards) {
    auto found = TransposedFinder(grid).find();
    std::ranges::move(find_transposed_groups(grid), std::back_inserter(found));
    if (found.empty()) {
        return;
    }
    // 指標名 | A | B | C is no card of A alone.
    std::set<Address> names;
    std::ranges::transform(found, std::inserter(names, names.end()), &Card::name_at);
    std::erase_if(cards, [&](const auto& card) { return names.contains(card.name_at); });
    std::map<std::int32_t, std::vector<Range>> of_row;
    for (const auto& card : cards) {
        for (auto row = card.range.first.row; row <= card.range.last.row; ++row) {
            of_row[row].push_back(card.range);
        }
    }
    std::erase_if(found, [&](const auto& one) { return std::ranges::any_of(of_row[one.name_at.row], [&](const auto& range) { return range.contains(one.name_at); }); });
    std::ranges::move(found, std::back_inserter(cards));
    std::ranges::stable_sort(cards, {}, [](const auto& card) { return card.range.first.row; });
}

}  // namespace kpisheet
