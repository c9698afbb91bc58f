// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/large_blocks.hpp"
#include "core/sheets/address.hpp"
#include "core/sheets/merge_index.hpp"
#include "core/sheets/text_store.hpp"

namespace kpisheet {

/// One cell that holds something. Views point into the sheet's own store of texts.
struct SheetCell {
    enum class Kind : std::uint8_t { text, number, error };

    Address at;
    Kind kind = Kind::text;
    std::uint16_t format = 0;  ///< index into Sheet::formats()
    std::uint32_t text_number = 0;  ///< its place in Sheet::texts(); equal texts of a sheet have the same
    double number = 0;         ///< of a number cell
    std::string_view text;     ///< as shown: 9,174人 for 9174 in #,##0"人"; #DIV/0! for an error
    std::string_view formula;  ///< with its =, English function names; empty for a typed cell

    [[nodiscard]] bool is_formula() const { return !formula.empty(); }
};

/// Something that lies over the cells, or a comment of one.
struct SheetObject {
    enum class Kind : std::uint8_t { shape, picture, chart, control, embedded, comment };

    Kind kind = Kind::shape;
    std::optional<Address> anchor;  ///< the cell it belongs to; nothing where it is fixed to the page
};

/// An immutable picture of one sheet: what it shows, how cells are merged, what is hidden. Memory in proportion to the
/// cells that hold something; a lookup is logarithmic in the cells of its row.
class Sheet {
public:
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] bool is_hidden() const { return hidden_; }
    [[nodiscard]] bool is_protected() const { return protected_; }
    /// True for a cell that the sheet's protection keeps from being changed.
    [[nodiscard]] bool is_locked(Address at) const { return protected_ && open_index_.find(open_, at) == MergeIndex::none; }
    /// Of a protected sheet: the cells that may be changed, by place.
    [[nodiscard]] std::span<const Range> open_cells() const { return open_; }
    /// All cells that hold something, by row, then column.
    [[nodiscard]] std::span<const SheetCell> cells() const { return cells_; }
    /// The cells of one row, by column; empty for a row without any.
    [[nodiscard]] std::span<const SheetCell> row(std::int32_t row) const;
    /// The cell at this place, or null where there is nothing.
    [[nodiscard]] const SheetCell* cell(Address at) const;
    /// What a person sees at this place: the cell, or the anchor of the merge that covers it. (What lies under a merge
    /// beside its anchor is seen by nobody and is no cell of the snapshot.)
    [[nodiscard]] const SheetCell* seen_at(Address at) const;
    /// The merge that covers this place, or null.
    [[nodiscard]] const Range* merge_at(Address at) const;
    /// All merges of two cells or more, by anchor.
    [[nodiscard]] std::span<const Range> merges() const { return merges_; }
    /// By anchor; those without one come first.
    [[nodiscard]] std::span<const SheetObject> objects() const { return objects_; }
    [[nodiscard]] bool has_hidden_lines() const { return !hidden_rows_.empty() || !hidden_columns_.empty(); }
    [[nodiscard]] bool is_row_hidden(std::int32_t row) const;
    [[nodiscard]] bool is_column_hidden(std::int32_t column) const;
    /// Rows and columns with something in them: 0 and 0 when the sheet is empty.
    [[nodiscard]] std::int32_t row_count() const { return row_count_; }
    [[nodiscard]] std::int32_t column_count() const { return column_count_; }
    /// Number format codes; cells refer to them. Index 0 is General.
    [[nodiscard]] std::span<const std::string> formats() const { return formats_; }
    /// What cells show, each text once, by text number; 0 is the empty one. What depends on the text alone is found once
    /// for each.
    [[nodiscard]] std::span<const std::string_view> texts() const { return texts_; }
    [[nodiscard]] std::uint32_t text_count() const { return static_cast<std::uint32_t>(texts_.size()); }
    /// False for what number and error cells alone show.
    [[nodiscard]] bool is_shown_as_text(std::uint32_t text_number) const { return shown_as_text_[text_number]; }
    /// False where no cell (of this column) is a formula: nearly all sheets, and what looks at formulas is done with them.
    [[nodiscard]] bool has_formulas() const { return !formulas_in_.empty(); }
    [[nodiscard]] bool has_formulas_in(std::int32_t column) const { return !formulas_in(column).empty(); }
    /// The rows, from above, whose cells of this column are formulas.
    [[nodiscard]] std::span<const std::int32_t> formulas_in(std::int32_t column) const {
        return column >= 0 && static_cast<std::size_t>(column) < formulas_in_.size() ? std::span(formulas_in_[static_cast<std::size_t>(column)]) : std::span<const std::int32_t>{};
    }
    /// False where no cell of this column shows a space of any width.
    [[nodiscard]] bool has_blanks_in(std::int32_t column) const { return is_marked(blanks_in_, column); }
    /// True when the sheet held more than the reader takes (see the reader's caps): what is here is the beginning.
    [[nodiscard]] bool is_cut_off() const { return cut_off_; }

private:
    friend class SheetBuilder;

    struct Span {  ///< of hidden rows or columns, both ends included
        std::int32_t first;
        std::int32_t last;
    };
    struct RowStart {  ///< where a row's cells begin; the last one stands for the end
        std::int32_t row;
        std::uint32_t cell;
    };

    [[nodiscard]] std::span<const SheetCell> cells_of(std::vector<RowStart>::const_iterator start) const;
    [[nodiscard]] static bool is_marked(const std::vector<bool>& columns, std::int32_t column) {
        return column >= 0 && static_cast<std::size_t>(column) < columns.size() && columns[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] static bool contains(std::span<const Span> spans, std::int32_t line);

    std::string name_;
    bool hidden_ = false;
    bool protected_ = false;
    bool cut_off_ = false;
    std::int32_t row_count_ = 0;
    std::int32_t column_count_ = 0;
    std::vector<SheetCell, LargeBlocks<SheetCell>> cells_;
    std::vector<RowStart> rows_;  ///< of rows with cells only: one far-away cell costs no more than any other
    std::vector<Range> merges_;
    std::vector<SheetObject> objects_;
    MergeIndex merge_index_;
    std::vector<Range> open_;
    MergeIndex open_index_;
    std::vector<Span> hidden_rows_;
    std::vector<Span> hidden_columns_;
    std::vector<std::string> formats_;
    std::vector<std::unique_ptr<char[]>> blocks_;  ///< of texts and formulas
    std::vector<std::string_view> texts_{std::string_view{}};
    std::vector<bool> shown_as_text_{false};
    std::vector<std::vector<std::int32_t>> formulas_in_;  ///< by column, up to the last one that holds any
    std::vector<bool> blanks_in_;                         ///< likewise
};

/// Builds a Sheet. Cells may come in any order; the last one at a place wins. Texts are copied and stored once each.
/// Merges must not overlap, which a sheet's own cannot. Places outside any sheet (a negative row) are left out.
class SheetBuilder {
public:
    explicit SheetBuilder(std::string_view name);
    ~SheetBuilder();
    SheetBuilder(const SheetBuilder&) = delete;
    SheetBuilder& operator=(const SheetBuilder&) = delete;

    /// Makes room for so many cells; worth it for large sheets.
    void reserve(std::size_t cells);
    /// Index of a format code for add_number; the same code gives the same index. Beyond 65,535 codes: General.
    [[nodiscard]] std::uint16_t format(std::string_view code);
    void add_text(Address at, std::string_view text, std::string_view formula = {});
    /// The builder's own copy of `text`, which add_kept_text takes without searching for it: worth it where the caller
    /// knows equal texts of many cells apart by other means. Valid until build().
    [[nodiscard]] KeptText keep(std::string_view text);
    void add_kept_text(Address at, const KeptText& kept);
    /// `shown` empty: rendered from the format code; as General where NumberFormat::parse does not understand it.
    void add_number(Address at, double number, std::uint16_t format, std::string_view formula = {},
                    std::string_view shown = {});
    void add_error(Address at, std::string_view shown, std::string_view formula = {});
    void add_merge(const Range& range);
    void add_object(const SheetObject& object);
    void hide_rows(std::int32_t first, std::int32_t last);
    void hide_columns(std::int32_t first, std::int32_t last);
    void set_hidden();
    void set_protected();
    /// Of a protected sheet: these may be changed. No two of them overlap.
    void add_open_cells(const Range& range);
    void set_cut_off();
    /// The sheet; the builder is empty afterwards.
    [[nodiscard]] Sheet build();

private:
    struct Store;
    std::unique_ptr<Store> store_;
};

/// All sheets of one file, in their order.
struct Workbook {
    std::vector<Sheet> sheets;
};

/// True for a sheet large enough that a second thread saves more than it costs.
[[nodiscard]] inline bool has_work_for_two(const Sheet& sheet) {
    constexpr std::size_t most_for_one = 10'000;  // cells: some ten milliseconds
    return sheet.cells().size() > most_for_one;
}

/// The share that each sheet has in the work on a workbook, by its cells. All shares make 1.
[[nodiscard]] std::vector<double> shares_of_work(const Workbook& workbook);

}  // namespace kpisheet
