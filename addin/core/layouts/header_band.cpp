// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/header_band.hpp"

#include <algorithm>
#include <optional>

#include "core/layouts/bare_years.hpp"
#include "core/layouts/column_content.hpp"
#include "core/layouts/header_columns.hpp"
#include "core/layouts/heading_parts.hpp"
#include "core/layouts/heading_rows.hpp"
#include "core/layouts/lines_of_headings.hpp"
#include "core/layouts/sheet_context.hpp"
#include "core/layouts/tally_head.hpp"
#include "core/layouts/value_like_headings.hpp"
#include "core/text/contains.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

constexpr std::int32_t most_header_rows = 4;
constexpr std::size_t longest_division = 30;  // bytes, 10 kanji

bool is_words_role(ColumnRole role) {
    return role == ColumnRole::kpi || role == ColumnRole::goal || role == ColumnRole::measure ||
           role == ColumnRole::project || role == ColumnRole::category;
}

/// How one row looks when taken for headings.
struct RowReading {
    int filled = 0;    ///< cells with something in them
    int headings = 0;  ///< of them: headings
    int neutral = 0;   ///< of them: words that only divide what stands above them
    int values = 0;    ///< headings of value columns and years
    int words = 0;     ///< headings of names and groups
    int run = 0;       ///< bare numbers that go on with a year
};

class BandFinder {
public:
    explicit BandFinder(const Grid& grid) : grid_(grid), grades_(grid.sheet()) {}

    std::vector<HeaderBand> find() {
        std::vector<HeaderBand> bands;
        const auto rows = grid_.sheet().row_count();
        for (std::int32_t row = 0; row < rows; ++row) {
            if (!is_header_row(row) || (row + 1 < rows && holds_day_or_term(row) && is_header_row(row + 1))) {
                continue;  // 計画期間 | 令和3~7年度 | 作成日 | 令和7年6月2日 above the headings
            }
            HeaderBand band{row, row, 0, {}};
            while (band.first > 0 && band.last - band.first + 1 < most_header_rows &&
                   (bands.empty() || band.first - 1 > bands.back().last) && joins_above(band.first - 1, band.first)) {
                --band.first;
            }
            while (band.last + 1 < rows && band.last - band.first + 1 < most_header_rows && joins_below(band.last + 1, band)) {
                ++band.last;
            }
            read_columns(grid_, band);
            if (is_table_head(band)) {
                if (!bands.empty()) {
                    bands.back().data_last = band.first - 1;
                }
                band.data_last = rows - 1;
                bands.push_back(std::move(band));
                row = bands.back().last;
            }
        }
        return bands;
    }

private:
    RowReading read_row(std::int32_t row) const {
        RowReading reading;
        YearRun run;
        for (const auto& cell : grid_.sheet().row(row)) {
            const auto text = grid_.text(cell);
            if (text.empty()) {
                continue;
            }
            ++reading.filled;
            if (run.take(text)) {
                ++reading.run;
                continue;
            }
            const auto look = grid_.look(cell);
            const bool explained = without_legend(text).size() < text.size();  // 評価 Ａ:100%以上 Ｂ:80%以上
            const bool value = look == Look::value && !explained && !is_year_number(text) && !is_heading_like_a_value(text);  // 2組織 is no 組織
            if ((look == Look::prose && !explained) || look == Look::missing || value) {
                continue;
            }
            const auto heading = read_heading(text);
            if (!heading.is_heading() || is_name_with_measure(text)) {
                reading.neutral += is_neutral_heading(text) || (is_verdict(text) && std::ranges::count(grid_.sheet().row(row), cell.text_number, &SheetCell::text_number) > 1) ||  // 計画 | 実績 | 達成 of each year
                                            (heading.period && text.size() <= longest_division && !is_name_with_measure(text)) ? 1 : 0;  // 中間(R5)
                continue;
            }
            ++reading.headings;
            reading.values += is_value_role(heading.role) || heading.is_year_only() ? 1 : 0;
            reading.words += is_words_role(heading.role) ? 1 : 0;
        }
        if (reading.headings + reading.neutral + reading.run == reading.filled) {
            reading.headings += reading.run;
        }
        return reading;
    }

    bool is_header_row(std::int32_t row) const {
        // Most rows are data, and one look at their values tells: a heading row holds none but years.
        const auto cells = grid_.sheet().row(row);
        if (cells.size() < 2) {
            return false;
        }
        constexpr std::size_t longest_heading = 90;  // bytes, 30 kanji
        if (std::ranges::any_of(cells, [&](const auto& cell) { return (cell.text.size() > longest_heading || cells.size() == 2) && contains(grid_.text(cell), "÷"); })) {
            return false;  // 2024年度末時点 | 進捗率=(2024-2020)÷(2028目標-2020)
        }
        int words_for_missing = 0;  // 新規 and ※ may head a column
        bool after_year = false;
        int after_years = 0;
        for (const auto& cell : cells) {
            const auto look = grid_.look(cell);
            if (after_year && look == Look::value && grid_.text(cell).size() <= 2) {
                ++after_years;  // 令和4 | 5 | 6
                continue;
            }
            after_year = look == Look::period || (look == Look::value && is_year_number(grid_.text(cell)));
            if (look == Look::missing && cell.kind == SheetCell::Kind::text && leading_dashes(grid_.text(cell)) == 0 && ++words_for_missing == 1) {
                continue;
            }
            if ((look != Look::missing && (look != Look::value || is_year_number(grid_.text(cell)))) || without_legend(grid_.text(cell)).size() < grid_.text(cell).size()) {
                continue;
            }
            const bool may_be = cell.kind == SheetCell::Kind::text || contains(grid_.text(cell), "年");  // a date shown as 令和4年度
            if (!may_be || !is_heading_like_a_value(grid_.text(cell))) {
                return false;
            }
        }
        const auto reading = read_row(row);
        const bool run = reading.run == 0 || (reading.words >= 1 && reading.headings + reading.neutral == reading.filled);
        const auto unknown = reading.filled - reading.neutral - (reading.headings * 2 >= reading.filled ? tallies_beyond(grid_.sheet(), row, 0, grades_) : 0);  // Ａ | Ｂ beside a table
        return run && reading.run == after_years && reading.headings >= 2 && reading.headings * 5 >= unknown * 3 &&
               (reading.values >= 1 || reading.words >= 1) && !(reading.filled == 2 && is_line_of_remarks(grid_, row, row + 1)) && !is_label_line(grid_, row) &&  // 施策名 | … | 担当課 | and no text
               !heads_tallies_alone(grid_.sheet(), row, grades_);
    }

    /// Headings and nothing else; of four cells and more, one in four may be words that no vocabulary knows.
    static bool is_all_headings(const RowReading& reading) {
        const auto known = reading.headings + reading.neutral;
        return reading.headings + reading.neutral > 0 && (known == reading.filled || (known >= 3 && known * 4 >= reading.filled * 3));
    }

    /// Nothing, or a heading that may stand under one that is not merged over it: not 基本目標 below 令和6年度末時点.
    static bool divides(std::string_view below) {
        const auto heading = below.empty() ? Heading{} : read_heading(below);
        return below.empty() || is_value_role(heading.role) || heading.is_year_only() || heading.role == ColumnRole::total || is_neutral_heading(below);
    }

    /// (令和7年3月31日現在): a day is of the sheet, not of one column.
    bool holds_day_or_term(std::int32_t row) const {
        const auto cells = grid_.sheet().row(row);
        return (!cells.empty() && grid_.text(cells.front()) == "計画期間") || std::ranges::any_of(cells, [&](const auto& cell) { return states_day(grid_.text(cell)); });
    }

    static bool states_day(std::string_view text) {
        const auto period = read_heading(text).period;
        return period && period->last.day != 0;
    }

    /// A row above belongs to the band when it groups its columns: 実績値 over R2 R3 R4. A title over the whole does not.
    bool joins_above(std::int32_t row, std::int32_t below) const {
        const auto cells = grid_.sheet().row(row);
        const auto reading = read_row(row);
        const bool dated = holds_day_or_term(row) ||  // 作成日 | 令和7年5月20日; 2024年度末時点 | 進捗率=(2024-2020)÷…
                           std::ranges::any_of(cells, [&](const auto& cell) { return contains(grid_.text(cell), "÷"); });
        if (!is_all_headings(reading) || reading.headings == 0 || dated || is_line_of_remarks(grid_, row, below) || is_label_line(grid_, row)) {
            return false;  // (単位:人) alone above the table says nothing of one column
        }
        if (reading.filled >= 2) {
            return true;
        }
        const auto below_cells = grid_.sheet().row(below);
        for (const auto& cell : cells) {
            if (grid_.text(cell).empty()) {
                continue;
            }
            const auto* merge = grid_.sheet().merge_at(cell.at);
            const bool over_all = merge != nullptr && !below_cells.empty() && merge->first.column <= below_cells.front().at.column &&
                                  merge->last.column >= below_cells.back().at.column;
            const bool over_values = !below_cells.empty() && cell.at.column > below_cells.front().at.column;
            return !over_all && over_values && (merge != nullptr || (divides(grid_.text(below, cell.at.column)) && !states_day(grid_.text(cell))));
        }
        return false;
    }

    /// Headings of the band are merged down over the row: it is one of theirs, whatever words it holds.
    bool is_held_by_merges(std::int32_t row, const HeaderBand& band) const {
        int held = 0;
        for (const auto& cell : grid_.sheet().row(band.last)) {
            const auto* merge = grid_.sheet().merge_at(cell.at);
            held += merge != nullptr && merge->last.row >= row && read_heading(grid_.seen(band.last, cell.at.column)).is_heading() ? 1 : 0;
        }
        return held >= 2;
    }

    bool stands_below_blanks(std::int32_t row) const {
        return std::ranges::any_of(grid_.sheet().row(row), [&](const auto& cell) {
            return !grid_.text(cell).empty() && grid_.seen(row - 1, cell.at.column).empty();
        });
    }

    /// 番号 | 指標 | H30 | 目標 | 実績 below (blank) | (blank) | 現状 | R2 | (blank): the row above speaks of most columns, as the title above
    /// a table's first headings does not.
    bool is_covered(std::int32_t row, int filled) const {
        const auto cells = grid_.sheet().row(row);
        int covered = 0;
        bool right_of_text = false;
        auto column = cells.front().at.column;
        for (const auto& cell : cells) {
            for (; column <= cell.at.column; ++column) {
                right_of_text = right_of_text || (column > cells.front().at.column && !grid_.seen(row - 1, column).empty());
            }
            const bool own = !grid_.seen(row - 1, cell.at.column).empty();
            covered += !grid_.text(cell).empty() && (own || right_of_text) ? 1 : 0;
        }
        const auto above = read_row(row - 1);
        const bool years = above.filled >= 2 && above.values == above.filled;  // 令和5年度 | (blank) | 令和6年度
        return (above.filled >= 3 || years) && covered * 2 >= filled;
    }

    /// A row below belongs to it when it only divides columns that the band has named or left open.
    bool joins_below(std::int32_t row, const HeaderBand& band) const {
        if (is_held_by_merges(row, band)) {
            return true;
        }
        if (divides_blank_headings(grid_, band.last, row)) {
            return true;
        }
        const auto reading = read_row(row);
        if (!is_all_headings(reading)) {
            return false;
        }
        if (reading.filled == 1 && (opens_section(grid_, row) || spans_headings(grid_, row, band.last))) {
            return false;  // 【数値目標】 opens the first section
        }
        const bool labels = is_label_line(grid_, row);  // 担当課 | 企画財政課 below 事業名 | 移住促進事業, merged
        const bool may_hold_words = reading.filled >= 3 && stands_below_blanks(row) && is_covered(row, reading.filled);
        YearRun run;
        for (const auto& cell : grid_.sheet().row(row)) {
            if (grid_.text(cell).empty() || run.take(grid_.text(cell))) {
                continue;
            }
            const auto above = grid_.seen(row - 1, cell.at.column);
            const bool open = above.empty() || grid_.sheet().merge_at({row - 1, cell.at.column}) != nullptr;
            const auto heading = read_heading(grid_.text(cell));
            const bool words = heading.role == ColumnRole::department || heading.role == ColumnRole::number || heading.role == ColumnRole::cost ||
                               (is_words_role(heading.role) && heading.role != ColumnRole::kpi && heading.role != ColumnRole::category);
            const bool state_of_year = heading.role == ColumnRole::cost && read_heading(above).is_year_only();  // 決算 below 令和3年度
            const bool divides = (heading.is_heading() && (!words || may_hold_words || state_of_year || (!labels && is_below_group(grid_.sheet(), {row - 1, cell.at.column})))) || heading.period || is_neutral_heading(grid_.text(cell));
            const bool unknown_words = !heading.is_heading() && reading.filled >= 4;  // is_all_headings allows few of them
            const bool year_of_value = heading.is_year_only() && is_value_role(read_heading(above).role);  // R元 alone, below 基準値
            if ((!divides && !unknown_words) || (!open && reading.filled == 1 && !year_of_value)) {
                return false;
            }
        }
        // A row of equal headings again is the same header repeated, not a part of this one.
        std::size_t equal = 0;
        for (const auto& cell : grid_.sheet().row(row)) {
            equal += grid_.seen(band.last, cell.at.column) == grid_.text(cell) ? 1U : 0U;
        }
        return equal * 2 < static_cast<std::size_t>(reading.filled);
    }

    static bool is_table_head(const HeaderBand& band) {
        const auto values = std::ranges::count_if(band.columns, [&](const auto& column) {
            const auto* left = &column == &band.columns.front() ? nullptr : &column - 1;
            const bool date = left != nullptr && (left->words.ends_with("年月") || left->words.ends_with("月日") || left->words.ends_with("作成日"));  // 作成年月 | 令和元年7月
            return is_value_role(column.heading.role) || (column.heading.is_year_only() && column.heading.certainty > 0 && !date);
        });
        const auto words = std::ranges::count_if(band.columns, [](const auto& column) { return is_words_role(column.heading.role); });
        return values >= 1 && (words >= 1 || values >= 2);
    }

    const Grid& grid_;
    GradeTexts grades_;
};

}  // namespace

std::vector<HeaderBand> find_header_bands(const Grid& grid) { return BandFinder(grid).find(); }

}  // namespace kpisheet
