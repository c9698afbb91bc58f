// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/inner_shift.hpp"

#include <algorithm>

#include "core/layouts/column_content.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t most_words = 40;       ///< different ones, in a column of few words
constexpr std::size_t most_open_words = 6;   ///< likewise, in a column whose heading tells nothing
constexpr int least_rows = 4;
constexpr int least_proofs = 2;
constexpr int least_pushing = 3;             ///< cells that stand beside their headings where the last one lost its place

bool is_figure(Look look) { return look == Look::value || look == Look::missing || look == Look::period; }

bool is_percent(std::string_view text) { return text.ends_with('%'); }

/// 48 under 単位.
bool is_bare_number(std::string_view text) { return text.find_first_not_of("0123456789,.") == std::string_view::npos; }

/// △, A.
bool is_grade_alone(std::string_view text) { return is_mark(text) || (text.size() == 1 && text.front() >= 'A' && text.front() <= 'E'); }

}  // namespace

const InnerShifts::Words* InnerShifts::words_of(std::size_t column) const {
    const auto [found, is_new] = words_.try_emplace(column);
    auto& words = found->second;
    if (is_new) {
        const bool open = !holds_few_words(columns_.columns[column].role);
        const auto most = open ? most_open_words : most_words;
        int rows = 0;
        int figures = 0;
        for (auto row = first_row_; row <= last_row_ && row - first_row_ < telling_rows && words.size() <= most; ++row) {
            const auto number = columns_.columns[column].column;
            const auto text = grid_.text(row, number);
            words[text] += text.empty() ? 0 : 1;
            rows += text.empty() ? 0 : 1;
            figures += grid_.look(row, number) == Look::value ? 1 : 0;
        }
        words.erase(std::string_view{});
        if (words.size() > most || rows < least_rows || (open && figures > 1)) {
            words.clear();
        }
    }
    return words.empty() ? nullptr : &words;
}

bool InnerShifts::holds_years(std::size_t column) const {
    return std::ranges::find(columns_.year_columns, columns_.columns[column].column, &YearColumn::column) != columns_.year_columns.end();
}

/// 出典, 備考 below which all other rows write words, and none a figure.
bool InnerShifts::holds_words_alone(std::size_t column, const SheetCell& cell) const {
    constexpr int fewest = 4;
    const auto& heading = columns_.columns[column];
    const auto& usual = usual_.all().columns[column];
    const int own = heading.column == cell.at.column ? 1 : 0;
    return heading.role == ColumnRole::note && !holds_years(column) && usual.filled - own >= fewest && usual.figures - own <= 0;
}

InnerShifts::Fit InnerShifts::fit(const Row& row, const SheetCell& cell, std::size_t column) const {
    const auto& heading = columns_.columns[column];
    if (columns_.named_role(heading.column) != ColumnRole::unknown) {
        return Fit::open;
    }
    const auto look = grid_.look(cell);
    const auto text = grid_.text(cell);
    const auto& usual = usual_.all().columns[column];
    if (is_value_column(heading.role)) {
        const bool period = look == Look::period && usual.periods * 5 <= usual.filled;
        const bool percent = look == Look::value && heading.role != ColumnRole::rate && row.few_percents && is_percent(text);
        const bool no_percent = look == Look::value && heading.role == ColumnRole::rate && usual.percents * 5 >= usual.filled * 4 && !is_percent(text);
        return period || percent || no_percent ? Fit::none : is_figure(look) ? Fit::proven : look == Look::prose ? Fit::open : Fit::none;
    }
    if (holds_years(column)) {
        return look == Look::period || is_bare_year(text) ? Fit::proven : look == Look::value || look == Look::words ? Fit::none : Fit::open;
    }
    const bool few = holds_few_words(heading.role);
    const bool open = (heading.role == ColumnRole::unknown || heading.role == ColumnRole::note) && !heading.heading.empty();
    if (holds_words_alone(column, cell) && look == Look::value) {
        return Fit::none;
    }
    if (heading.role == ColumnRole::department && look == Look::department) {
        return Fit::proven;
    }
    const auto* words = few || open ? words_of(column) : nullptr;
    if (words == nullptr && heading.role == ColumnRole::grade && (look == Look::department || is_grade_alone(text))) {
        return look == Look::department ? Fit::none : Fit::proven;  // 総務課, △ under 達成度, however few rows there are
    }
    if (words == nullptr) {
        return few && heading.role == ColumnRole::unit && cell.kind == SheetCell::Kind::text && look == Look::value && is_bare_number(text) ? Fit::none : Fit::open;
    }
    const auto known = words->find(text);
    const auto others = known == words->end() ? 0 : known->second - (heading.column == cell.at.column ? 1 : 0);
    const bool unit = heading.role == ColumnRole::unit && look != Look::value && is_counter(text);  // か所 ends as 市役所 does
    if (others > 0 || unit) {
        return Fit::proven;
    }
    constexpr std::size_t one_letter = 3;  // bytes: × among ◎ and ○, though no other row has it
    const bool mark = heading.role == ColumnRole::grade && text.size() <= one_letter && look != Look::missing &&
                      std::ranges::all_of(*words, [](const auto& word) { return word.first.size() <= one_letter; });
    if (heading.role == ColumnRole::grade && look == Look::missing) {
        return Fit::open;  // － of what could not be judged
    }
    const bool any_words = open || mark || (heading.role == ColumnRole::unit && look == Look::words);  // a unit that no other row has
    return any_words && look != Look::value ? Fit::open : Fit::none;
}

/// As `fit`, and of a blank: none where all other rows of its kind hold something.
InnerShifts::Fit InnerShifts::state(const Row& row, const SheetCell* cell, std::size_t column) const {
    const auto own = row.cells[column] != nullptr;
    const bool category = columns_.category == columns_.columns[column].column;
    if (cell == nullptr) {
        const bool missed = category ? UsualCells::is_filled(usual_.all(), column, own) : row.kind != nullptr && UsualCells::is_filled(*row.kind, column, own);
        return row.covered[column] ? Fit::open : missed ? Fit::none : Fit::proven;
    }
    return row.kind != nullptr && UsualCells::is_blank(*row.kind, column, own) ? Fit::none : fit(row, *cell, column);
}

/// One look at the row tells of most that nothing in it has moved.
bool InnerShifts::is_odd(std::int32_t row, const UsualCells::Kind* kind) const {
    const auto first = columns_.columns.front().column;
    std::size_t always = 0;
    for (const auto& cell : grid_.sheet().row(row)) {
        const auto* column = columns_.at(cell.at.column);
        if (column == nullptr || grid_.text(cell).empty()) {
            continue;
        }
        const auto i = static_cast<std::size_t>(cell.at.column - first);
        const auto look = grid_.look(cell);
        const bool words = look == Look::words || look == Look::department || look == Look::category || look == Look::bulleted;
        const bool odd = (is_value_column(column->role) && words) || (holds_few_words(column->role) && is_figure(look));
        if ((odd && columns_.named_role(cell.at.column) == ColumnRole::unknown) || (kind != nullptr && UsualCells::is_blank(*kind, i, true))) {
            return true;
        }
        always += kind != nullptr && kind->always[i] ? 1 : 0;
    }
    return kind != nullptr && always < kind->always_filled;
}

InnerShifts::Row InnerShifts::read_row(std::int32_t number, const UsualCells::Kind* kind) const {
    Row row{kind, std::vector<const SheetCell*>(columns_.columns.size()), std::vector<bool>(columns_.columns.size()), false};
    int percents = 0;
    int values = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Address at{number, columns_.columns[i].column};
        const auto* cell = grid_.sheet().cell(at);
        if (cell == nullptr || grid_.text(*cell).empty()) {
            const auto* merge = grid_.sheet().merge_at(at);
            row.covered[i] = merge != nullptr && merge->first != at;
            continue;
        }
        row.cells[i] = cell;
        const auto role = columns_.columns[i].role;
        if (is_value_column(role) && role != ColumnRole::rate && grid_.look(*cell) == Look::value) {
            ++values;
            percents += is_percent(grid_.text(*cell)) ? 1 : 0;
        }
    }
    row.few_percents = percents >= 1 && percents * 2 <= values && values - percents >= 2;
    return row;
}

/// A section's name under figures, or a project with its bullet, is no word that may be meant there: it proves as much as two cells.
bool InnerShifts::is_misplaced_section(const Row& row, std::size_t column) const {
    const auto* cell = row.cells[column];
    return cell != nullptr && (grid_.look(*cell) == Look::department || grid_.look(*cell) == Look::bulleted) && is_value_column(columns_.columns[column].role);
}

/// How many headings of the part get the cell that belongs to them when it is moved back. Less than zero where one that has
/// its cell would lose it.
int InnerShifts::proofs(const Row& row, const std::vector<Fit>& before, Part part) const {
    int proofs = 0;
    int moved = 0;
    bool odd = false;  // more than blanks tell it
    for (auto i = part.first; i <= part.last; ++i) {
        const auto from = static_cast<std::int64_t>(i) + part.by;
        const bool lost = part.by < 0 && i == part.first;
        const bool gone = part.by > 0 && i == part.last;  // its cell was pushed away, or it had none
        const auto* cell = lost || gone ? nullptr : row.cells[static_cast<std::size_t>(from)];
        const auto after = lost ? Fit::proven : state(row, cell, i);
        if (after == Fit::none && before[i] != Fit::none) {
            return -1;
        }
        moved += cell == nullptr ? 0 : 1;
        const bool project = row.cells[i] == nullptr && cell != nullptr && grid_.look(*cell) == Look::bulleted && after == Fit::open;  // where all rows name one
        const bool proven = before[i] == Fit::none && (after == Fit::proven || project);
        proofs += !proven ? 0 : is_misplaced_section(row, i) ? least_proofs : 1;
        odd = odd || (proven && row.cells[i] != nullptr);
        // 752人 under 達成率, which belongs beside it: what stood here was pushed away.
        const bool told = gone && row.cells[i] != nullptr && (!is_bare_number(grid_.text(*row.cells[i])) || holds_few_words(columns_.columns[i].role) || holds_words_alone(i, *row.cells[i]));
        const bool pushed = told && before[i] == Fit::none && after == Fit::none && moved >= least_pushing && grid_.look(*row.cells[i]) == Look::value;
        proofs += pushed ? 1 : 0;
        odd = odd || pushed;
    }
    return odd && moved >= least_proofs ? proofs : 0;
}

/// 目標 below the 目標 of the same name: the word is wrong, and the figures fit another one.
bool InnerShifts::repeats_category(std::int32_t row) const {
    if (!columns_.category || columns_.groups.empty() || row <= first_row_) {
        return false;
    }
    const auto word = grid_.text(row, *columns_.category);
    return !word.empty() && word == grid_.text(row - 1, *columns_.category) && grid_.text(row, columns_.groups.front().name_column).empty();
}

RowShift InnerShifts::of_row(std::int32_t number) const {
    const auto* kind = usual_.kind_of(number);
    if (!is_odd(number, kind) || repeats_category(number)) {
        return {};
    }
    const auto row = read_row(number, kind);
    std::vector<Fit> before;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        before.push_back(state(row, row.cells[i], i));
    }
    int wrong = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        wrong += before[i] != Fit::none ? 0 : is_misplaced_section(row, i) ? least_proofs : 1;
    }
    if (wrong < least_proofs) {
        return {};
    }
    RowShift best;
    int most = least_proofs - 1;
    for (const auto& part : parts(row)) {
        const auto found = proofs(row, before, part);
        const bool pushed = part.by > 0 && before[part.last] == Fit::none && state(row, nullptr, part.last) == Fit::none;
        // 出典, blank in this row alone, gets words that may belong there.
        const auto* drawn = part.by < 0 && row.cells[part.last] == nullptr ? row.cells[static_cast<std::size_t>(static_cast<std::int64_t>(part.last) + part.by)] : nullptr;
        const bool filled = drawn != nullptr && before[part.last] == Fit::none && state(row, drawn, part.last) == Fit::open;
        const auto unexplained = wrong - found - ((pushed || filled) && found < wrong ? 1 : 0);
        if (found > most && unexplained * 3 <= found) {  // else it is another mistake
            most = found;
            const auto first = columns_.columns[part.first].column;
            best = {part.by, part.by < 0 ? first + 1 : first, 0, columns_.columns[part.last].column + 1};
        }
    }
    return best;
}

}  // namespace kpisheet
