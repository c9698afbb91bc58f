// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <bit>
#include <cstdint>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "core/sheets/number_format.hpp"
#include "core/sheets/sheet.hpp"
#include "core/sheets/shown_figures.hpp"
#include "core/sheets/text_store.hpp"
#include "core/text/blanks.hpp"

namespace kpisheet {
namespace {

/// Sorts cells by place and keeps the last one given for each.
void put_in_order(auto& cells) {
    std::ranges::stable_sort(cells, {}, &SheetCell::at);
    std::size_t kept = 0;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at + 1 == cells.size() || cells[at + 1].at != cells[at].at) {
            cells[kept++] = cells[at];
        }
    }
    cells.resize(kept);
}

/// Sorts spans and joins those that touch.
template <class Span>
void join(std::vector<Span>& spans) {
    std::sort(spans.begin(), spans.end(), [](const Span& left, const Span& right) { return left.first < right.first; });
    std::vector<Span> joined;
    for (const auto& span : spans) {
        if (!joined.empty() && span.first - 1 <= joined.back().last) {
            joined.back().last = std::max(joined.back().last, span.last);
        } else {
            joined.push_back(span);
        }
    }
    spans = std::move(joined);
}

}  // namespace

struct SheetBuilder::Store {
    Sheet sheet;
    TextStore texts;
    TextStore formulas;  ///< apart: nobody looks for anything in all of them
    std::map<std::string, std::uint16_t, std::less<>> format_numbers;
    std::vector<std::optional<NumberFormat>> formats;
    static constexpr std::int8_t unread = -1;
    std::vector<std::int8_t> blanks;  ///< by text number: whether the text holds one
    ShownFigures figures;
    std::string shown;
    Address last{-1, -1};
    bool in_order = true;  ///< as they come from a sheet

    KeptText render(double number, std::uint16_t format) {
        auto* known = figures.of(number, format);
        if (known != nullptr && known->is(number, format)) {
            return known->shown;
        }
        shown.clear();
        const auto& rendered = formats[format] ? formats[format] : formats.front();
        rendered->append(number, shown);
        const auto kept = texts.keep(shown);
        if (known != nullptr) {
            *known = {std::bit_cast<std::uint64_t>(number), format, kept};
        }
        return kept;
    }

    /// Of cells in order: where each row begins.
    void add_to_index(std::size_t cell, Address at) {
        if (sheet.rows_.empty() || sheet.rows_.back().row != at.row) {
            sheet.rows_.push_back({at.row, static_cast<std::uint32_t>(cell)});
        }
        sheet.column_count_ = std::max(sheet.column_count_, at.column + 1);
    }

    void index_anew() {
        sheet.rows_.clear();
        sheet.formulas_in_.clear();
        sheet.column_count_ = 0;
        for (std::size_t at = 0; at < sheet.cells_.size(); ++at) {
            add_to_index(at, sheet.cells_[at].at);
            note_formula(sheet.cells_[at]);
        }
    }

    void note_formula(const SheetCell& cell) {
        if (cell.is_formula()) {
            const auto column = static_cast<std::size_t>(cell.at.column);
            sheet.formulas_in_.resize(std::max(sheet.formulas_in_.size(), column + 1));
            sheet.formulas_in_[column].push_back(cell.at.row);
        }
    }

    static void mark(std::vector<bool>& columns, std::size_t column) {
        if (columns.size() <= column) {
            columns.resize(column + 1);
        }
        columns[column] = true;
    }

    /// Looks at each text once.
    bool holds_blank(const SheetCell& cell) {
        if (blanks.size() <= cell.text_number) {
            blanks.resize(cell.text_number + 1UL, unread);
        }
        auto& known = blanks[cell.text_number];
        known = known == unread ? static_cast<std::int8_t>(has_blank(cell.text)) : known;
        return known == 1;
    }

    void add(const SheetCell& cell) {
        if (cell.at.row >= 0 && cell.at.column >= 0) {
            in_order = in_order && last < cell.at;
            last = cell.at;
            add_to_index(sheet.cells_.size(), cell.at);
            sheet.cells_.push_back(cell);
            note_formula(cell);
            if (holds_blank(cell)) {
                mark(sheet.blanks_in_, static_cast<std::size_t>(cell.at.column));
            }
        }
    }

    void add_shown(const SheetCell& cell) {
        if (sheet.shown_as_text_.size() <= cell.text_number) {
            sheet.shown_as_text_.resize(cell.text_number + 1UL);
        }
        sheet.shown_as_text_[cell.text_number] = true;
        add(cell);
    }
};

SheetBuilder::SheetBuilder(std::string_view name) : store_(std::make_unique<Store>()) {
    store_->sheet.name_ = name;
    static_cast<void>(format("General"));
}

SheetBuilder::~SheetBuilder() = default;

void SheetBuilder::reserve(std::size_t cells) { store_->sheet.cells_.reserve(cells); }

std::uint16_t SheetBuilder::format(std::string_view code) {
    auto& store = *store_;
    if (const auto known = store.format_numbers.find(code); known != store.format_numbers.end()) {
        return known->second;
    }
    if (store.formats.size() > std::numeric_limits<std::uint16_t>::max()) {
        return 0;
    }
    const auto number = static_cast<std::uint16_t>(store.formats.size());
    store.format_numbers.emplace(code, number);
    store.formats.push_back(NumberFormat::parse(code));
    store.sheet.formats_.emplace_back(code);
    return number;
}

void SheetBuilder::add_text(Address at, std::string_view text, std::string_view formula) {
    if (text.empty() && formula.empty()) {
        return;
    }
    const auto kept = store_->texts.keep(text);
    store_->add_shown({.at = at, .text_number = kept.number, .text = kept.text, .formula = store_->formulas.keep(formula).text});
}

KeptText SheetBuilder::keep(std::string_view text) { return store_->texts.keep(text); }

void SheetBuilder::add_kept_text(Address at, const KeptText& kept) {
    if (!kept.text.empty()) {
        store_->add_shown({.at = at, .text_number = kept.number, .text = kept.text});
    }
}

void SheetBuilder::add_number(Address at, double number, std::uint16_t format, std::string_view formula,
                              std::string_view shown) {
    auto& store = *store_;
    if (format >= store.formats.size()) {
        format = 0;
    }
    const auto kept = shown.empty() ? store.render(number, format) : store.texts.keep(shown);
    store.add({.at = at,
               .kind = SheetCell::Kind::number,
               .format = format,
               .text_number = kept.number,
               .number = number,
               .text = kept.text,
               .formula = store.formulas.keep(formula).text});
}

void SheetBuilder::add_error(Address at, std::string_view shown, std::string_view formula) {
    const auto kept = store_->texts.keep(shown);
    store_->add({.at = at,
                 .kind = SheetCell::Kind::error,
                 .text_number = kept.number,
                 .text = kept.text,
                 .formula = store_->formulas.keep(formula).text});
}

void SheetBuilder::add_merge(const Range& range) {
    if (!range.is_single() && range.first.row >= 0 && range.first.column >= 0 && range.last.row >= range.first.row &&
        range.last.column >= range.first.column && range.last.row < std::numeric_limits<std::int32_t>::max()) {
        store_->sheet.merges_.push_back(range);
    }
}

void SheetBuilder::add_object(const SheetObject& object) { store_->sheet.objects_.push_back(object); }

void SheetBuilder::hide_rows(std::int32_t first, std::int32_t last) {
    if (first >= 0 && first <= last) {
        store_->sheet.hidden_rows_.push_back({first, last});
    }
}

void SheetBuilder::hide_columns(std::int32_t first, std::int32_t last) {
    if (first >= 0 && first <= last) {
        store_->sheet.hidden_columns_.push_back({first, last});
    }
}

void SheetBuilder::set_hidden() { store_->sheet.hidden_ = true; }

void SheetBuilder::set_protected() { store_->sheet.protected_ = true; }

void SheetBuilder::add_open_cells(const Range& range) { store_->sheet.open_.push_back(range); }

void SheetBuilder::set_cut_off() { store_->sheet.cut_off_ = true; }

Sheet SheetBuilder::build() {
    const auto store = std::exchange(store_, std::make_unique<Store>());
    static_cast<void>(format("General"));
    auto& sheet = store->sheet;
    sheet.texts_ = store->texts.texts();
    sheet.shown_as_text_.resize(sheet.texts_.size());
    sheet.blocks_ = store->texts.take_blocks();
    std::ranges::move(store->formulas.take_blocks(), std::back_inserter(sheet.blocks_));

    std::sort(sheet.merges_.begin(), sheet.merges_.end());
    sheet.merges_.erase(std::unique(sheet.merges_.begin(), sheet.merges_.end()), sheet.merges_.end());
    sheet.merge_index_ = MergeIndex(sheet.merges_);
    std::sort(sheet.open_.begin(), sheet.open_.end());
    sheet.open_index_ = MergeIndex(sheet.open_);
    std::ranges::stable_sort(sheet.objects_, {}, &SheetObject::anchor);
    join(sheet.hidden_rows_);
    join(sheet.hidden_columns_);

    auto& cells = sheet.cells_;
    auto indexed = store->in_order;
    if (!store->in_order) {
        put_in_order(cells);
    }
    if (!sheet.merges_.empty()) {
        auto touched_row = std::int32_t{-1};
        auto touched = false;
        const auto erased = std::erase_if(cells, [&](const SheetCell& cell) {
            if (cell.at.row != touched_row) {
                touched_row = cell.at.row;
                touched = sheet.merge_index_.touches(touched_row);
            }
            const auto* merge = touched ? sheet.merge_at(cell.at) : nullptr;
            return merge != nullptr && merge->first != cell.at;
        });
        indexed = indexed && erased == 0;
    }
    if (cells.capacity() - cells.size() > cells.size() / 8) {
        cells.shrink_to_fit();  // else it would be copied for nothing: it has about the room that was made for it
    }

    if (!indexed) {
        store->index_anew();
    }
    if (!cells.empty()) {
        sheet.row_count_ = cells.back().at.row + 1;
        sheet.rows_.push_back({sheet.row_count_, static_cast<std::uint32_t>(cells.size())});
    }
    sheet.rows_.shrink_to_fit();
    return std::move(sheet);
}

}  // namespace kpisheet
