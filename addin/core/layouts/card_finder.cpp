// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <span>

#include "core/layouts/card.hpp"
#include "core/layouts/card_heads.hpp"
#include "core/layouts/card_names.hpp"
#include "core/layouts/column_roles.hpp"
#include "core/layouts/row_category.hpp"
#include "core/layouts/section.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::int32_t most_lines = 60;       // rows of one card
constexpr std::int32_t widest = 30;           // columns of one card
constexpr std::int32_t most_blank_rows = 2;   // inside a card
constexpr std::int32_t most_sections = 4;     // lines above the name
constexpr std::size_t most_lines_before_heads = 3;
constexpr int fewest_labels = 2;              // besides the name
constexpr int fewest_years = 2;               // below 年度 | 目標値 | 実績値

bool is_words(Look look) { return look == Look::words || look == Look::bulleted || look == Look::prose || look == Look::department; }

/// A place that names an indicator.
struct NamePlace {
    std::int32_t column = 0;   ///< of the label
    Address at;                ///< of the name
    std::string_view name;     ///< as printed
    bool beside = true;        ///< right of its label; else in one cell with it, or blank
};

class CardFinder {
public:
    explicit CardFinder(const Grid& grid) : grid_(grid) {}

    std::vector<Card> find() {
        std::vector<Card> cards;
        const auto rows = grid_.sheet().row_count();
        for (std::int32_t row = 0; row < rows; ++row) {
            const auto names = names_in(row);
            for (std::size_t i = 0; i < names.size(); ++i) {
                if (is_inside(cards, {row, names[i].column}) || stands_over_heads(row, names[i])) {
                    continue;
                }
                const auto last = i + 1 < names.size() ? names[i + 1].column - 1 : names[i].column + widest;
                if (auto card = read(row, names[i], last)) {
                    cards.push_back(std::move(*card));
                }
            }
        }
        return cards;
    }

private:
    /// Cards come by row, so only the last ones can reach down to this row.
    static bool is_inside(const std::vector<Card>& cards, Address at) {
        for (auto card = cards.rbegin(); card != cards.rend() && card->range.first.row + most_lines >= at.row; ++card) {
            if (card->range.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /// 担当課, 単位 with its words, or 基準値(2019年度) with its figure: what stands behind a blank name.
    bool labels_its_neighbour(std::span<const SheetCell> cells, std::size_t at) const {
        const auto role = read_heading(grid_.text(cells[at])).role;
        const bool figure = at + 1 < cells.size() && grid_.look(cells[at + 1]) == Look::value;
        const bool answered = at + 1 < cells.size() && !read_heading(grid_.text(cells[at + 1])).is_heading();
        return role == ColumnRole::department || (role == ColumnRole::unit && answered && at + 2 == cells.size()) || ((role == ColumnRole::base || role == ColumnRole::target) && figure);
    }

    /// 基本目標 | 重要業績評価指標 | 単位: the headings of a table, which the label above is the title of (２ 個別指標).
    bool heads_names(std::int32_t row) const {
        const auto cells = grid_.sheet().row(row);
        return cells.size() >= 3 && std::ranges::any_of(cells, [&](const auto& cell) { return is_name_label(grid_.text(cell)); }) &&
               std::ranges::none_of(cells, [&](const auto& cell) { return holds_figure(row, cell.at.column); });
    }

    bool holds_figure(std::int32_t row, std::int32_t column) const { return grid_.look(row, column) == Look::value && !is_year(grid_.text(row, column)); }

    /// The labels 指標名 with a name right of them, behind them in the same cell, or none at all.
    std::vector<NamePlace> names_in(std::int32_t row) const {
        std::vector<NamePlace> names;
        const auto cells = grid_.sheet().row(row);
        if (cells.size() == 1 && is_words(grid_.look(cells.front()))) {
            const auto& cell = cells.front();
            const NormalText normal(cell.text);
            if (const auto name = name_behind_label(trim(normal.view())); !name.empty() && is_words(look_of(name))) {
                names.push_back({cell.at.column, cell.at, normal.source_of(name), false});
            } else if (is_name_label(grid_.text(cell)) && !kind_of_heading(grid_.text(cell)) && !is_title_of_cards(grid_.text(cell)) && !heads_names(row + 1)) {
                const auto* merge = grid_.sheet().merge_at(cell.at);
                names.push_back({cell.at.column, {row, (merge == nullptr ? cell.at.column : merge->last.column) + 1}, {}, false});
            }
            return names;
        }
        for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
            if (cells[i + 1].at.column > cells[i].at.column + 1 && is_name_label(grid_.text(cells[i])) && labels_its_neighbour(cells, i + 1) &&
                !groups_heads(grid_, row, cells[i].at.column, cells[i + 1].at.column)) {
                return {{first_of_pairs(grid_, cells, i), {row, cells[i].at.column + 1}, {}, false}};  // 指標名 | (blank) | 担当課 | 産業振興課
            }
            const bool numbered = i == 0 && numbers_form(grid_.text(cells[i])) && is_line_of_heads(line_in(row + 1, cells[i].at.column, cells[i].at.column + widest), grid_);
            if (is_words(grid_.look(cells[i + 1])) && (is_words(grid_.look(cells[i])) || numbered) && (is_name_label(grid_.text(cells[i])) || numbered) &&
                !is_heading_outside_brackets(grid_.text(cells[i + 1])) && !is_neutral_heading(grid_.text(cells[i + 1]))) {
                names.push_back({first_of_pairs(grid_, cells, i), cells[i + 1].at, cells[i + 1].text, true});
            }
        }
        return names;
    }

    /// 成果指標名 | 相談件数 | 令和5年度目標値 | 23: each figure beside the name has a label of its own before it.
    bool are_labelled(const CardLine& line) const {
        for (std::size_t i = 1; i < line.cells.size(); ++i) {
            const auto look = grid_.look(*line.cells[i]);
            const auto label = look == Look::value || look == Look::missing ? read_heading(grid_.text(*line.cells[i - 1])) : Heading{};
            if ((look == Look::value || look == Look::missing) && (!label.is_heading() || !is_value_column(label.role))) {
                return i > 1 && read_heading(grid_.text(*line.cells[i])).is_heading();
            }
        }
        return line.cells.size() >= 3;
    }

    /// 成果指標 | 掲載頁 | 現状値 | 目標値: the head of a table, though an unknown word beside 成果指標 could be a name.
    bool heads_columns(std::int32_t row, const NamePlace& name) const {
        return std::ranges::count_if(grid_.sheet().row(row), [&](const auto& cell) {
            const auto heading = cell.at.column > name.at.column ? read_heading(grid_.text(cell)) : Heading{};
            return heading.is_heading() && (is_value_column(heading.role) || heading.is_year_only());
        }) >= 2;
    }

    /// 指標 merged down beside the years below what would be its name: 年度別の状況 over R4 | R5 | R6.
    bool stands_over_heads(std::int32_t row, const NamePlace& name) const {
        const auto* label = grid_.sheet().merge_at({row, name.column});
        const auto* words = grid_.sheet().merge_at(name.at);
        if (label == nullptr || words == nullptr || !name.beside || label->last.row <= row || words->last.row > row || words->last.column == words->first.column) {
            return false;
        }
        int heads = 0;
        for (auto column = words->first.column; column <= words->last.column; ++column) {
            const auto heading = read_heading(grid_.text(row + 1, column));
            heads += heading.is_heading() && (is_value_column(heading.role) || heading.is_year_only()) ? 1 : 0;
        }
        return heads >= 2;
    }

    /// What stands right of a label; a label in a card beside it is not reached.
    CardLine line_in(std::int32_t row, std::int32_t first, std::int32_t last) const {
        CardLine line;
        line.row = row;
        const auto cells = grid_.sheet().row(row);
        const auto column_of = [](const SheetCell& cell) { return cell.at.column; };
        for (auto cell_at = std::ranges::lower_bound(cells, first, {}, column_of); cell_at != cells.end() && cell_at->at.column <= last; ++cell_at) {
            const auto& cell = *cell_at;
            const auto text = grid_.text(cell);
            if (text.empty()) {
                continue;
            }
            if (cell.at.column == first) {
                line.words = text;
                line.label = text.size() <= longest_card_label ? read_heading(text) : Heading{};
            } else {
                line.cells.push_back(&cell);
            }
        }
        return line;
    }

    bool is_figure(std::int32_t row, std::int32_t column) const {
        const auto look = grid_.look(row, column);
        return (look == Look::value && !is_year(grid_.text(row, column))) || look == Look::missing;
    }

    /// 施策 | 重要業績評価指標 | 基準値: the headings of a table.
    bool names_column(const CardLine& line) const {
        return std::ranges::any_of(line.cells, [&](const auto* cell) {
            return grid_.text(*cell).size() <= longest_card_label && read_heading(grid_.text(*cell)).role == ColumnRole::kpi;
        });
    }

    bool has_value(const CardLine& line) const {
        return std::ranges::any_of(line.cells, [&](const auto* cell) {
            return grid_.look(*cell) == Look::value || grid_.look(*cell) == Look::missing;
        });
    }

    /// 基本目標, 担当課 right above the name.
    void take_sections_above(std::int32_t row, std::int32_t first, std::int32_t last, Card& card) const {
        for (auto above = row - 1; above >= 0 && row - above <= most_sections; --above) {
            auto line = line_in(above, first, last);
            const auto role = line.label.role;
            const bool section = is_outer_column(role) || role == ColumnRole::department || role == ColumnRole::number;
            const bool blank = line.cells.empty() && role != ColumnRole::department;
            if (!section || line.label.certainty < sure_card_label || blank ||
                (!line.cells.empty() && read_heading(grid_.text(*line.cells.front())).is_heading())) {
                return;
            }
            card.range.first.row = above;
            card.lines.insert(card.lines.begin(), std::move(line));
            ++card.name;
        }
    }

    std::optional<Card> read(std::int32_t row, const NamePlace& name, std::int32_t last) const {
        const auto first = name.column;
        Card card;
        card.name_at = name.at;
        card.name_text = name.name;
        card.range = {{row, first}, {row, first}};
        take_sections_above(row, first, last, card);
        int labels = 0;
        int proofs = 0;
        int figures_below_heads = 0;
        int figures_of_years = 0;
        bool heads = false, years_down = false;
        std::int32_t blank = 0;
        for (auto below = row; below <= row + most_lines && below < grid_.sheet().row_count() && blank <= most_blank_rows; ++below) {
            auto line = line_in(below, first, last);
            if (line.words.empty() && line.cells.empty()) {
                ++blank;
                continue;
            }
            // The next card begins, or something wider than a card: a heading, a table.
            const auto role = line.label.certainty >= sure_card_label ? line.label.role : ColumnRole::unknown;
            const bool section = (!line.label.is_heading() || line.label.role == ColumnRole::cost) && !has_value(line) && !section_style(line.words).empty();  // 3.投入コスト
            const bool next = below > row && ((section && (proofs > 0 || figures_below_heads > 0)) || is_name_label(line.words) || (figures_below_heads > 0 && numbers_form(line.words)) || !name_behind_label(line.words).empty() || (blank > 0 && line.cells.empty()) || (proofs > 0 && is_outer_column(role)));
            if (next || (figures_below_heads > 0 && (blank > 0 || names_column(line)))) {
                break;  // below its figures such a form is over with the first blank row
            }
            blank = 0;
            const bool labelled = below > row && role != ColumnRole::unknown && !line.cells.empty() && !line.words.empty() &&
                                  (line.words.starts_with('(') || is_heading_outside_brackets(line.words)) &&
                                  !read_heading(grid_.text(*line.cells.front())).is_heading();
            labels += labelled ? 1 : 0;
            const bool dated = grid_.look(below, first) == Look::period || is_year(line.words);
            years_down = years_down || (below == row + 1 && heads_years_down(line, grid_));
            figures_of_years += years_down && dated && has_value(line) ? 1 : 0;
            proofs += (labelled && is_value_column(role) && has_value(line)) || (dated && has_value(line)) ? 1 : 0;
            const bool figures = has_value(line) || is_figure(below, first);
            const bool unlabelled = line.words.empty() || is_figure(below, first);
            figures_below_heads += heads && figures && (unlabelled || row_category(line.words) || is_neutral_heading(line.words)) ? 1 : 0;
            if (below == row && figures && !are_labelled(line)) {
                return std::nullopt;  // KPI | 相談件数 | 12 | 15: a row of a table
            }
            heads = heads ? !line.cells.empty() || figures : card.lines.size() - card.name <= most_lines_before_heads && is_line_of_heads(line, grid_);
            for (const auto* cell : line.cells) {
                card.range.last.column = std::max(card.range.last.column, cell->at.column);
            }
            card.range.last.row = below;
            card.lines.push_back(std::move(line));
        }
        const bool labelled = name.beside && (labels >= fewest_labels || figures_of_years >= fewest_years) && proofs >= 1 && !heads_columns(row, name);
        return labelled || figures_below_heads > 0 ? std::optional(std::move(card)) : std::nullopt;
    }

    static bool is_year(std::string_view text) { return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")); }

    const Grid& grid_;
};

}  // namespace

std::vector<Card> find_cards(const Grid& grid) { return CardFinder(grid).find(); }

}  // namespace kpisheet
