// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/sheet_context.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/layouts/heading.hpp"
#include "core/layouts/indicator_name.hpp"
#include "core/layouts/mark_legend.hpp"
#include "core/layouts/stated_count.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/text/without_spaces.hpp"

namespace kpisheet {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_label_words = 30;      // bytes, 10 kanji
constexpr double least_label_certainty = 0.7;  // 担当課, 主担当課, 基本目標; not 観光課
constexpr std::size_t most_labels = 3;         // in one row

bool is_label_role(ColumnRole role) {
    return role == ColumnRole::number || role == ColumnRole::goal || role == ColumnRole::measure || role == ColumnRole::project || role == ColumnRole::department;
}

struct LabelledText {
    ColumnRole role;
    std::string_view label;
    const SheetCell* text;  ///< the label itself where nothing stands behind it
};

/// … | 担当課 | 商工観光課 | 担当者 | 大森 | 電話 | 82-1121: the section, whatever else the row tells.
std::vector<LabelledText> department_in(const Grid& grid, std::int32_t row) {
    constexpr double sure = 0.9;
    const SheetCell* label = nullptr;
    std::vector<LabelledText> found;
    for (const auto& cell : grid.sheet().row(row)) {
        const auto text = grid.text(cell);
        if (text.empty()) {
            continue;
        }
        if (label != nullptr && grid.look(cell) == Look::department && !read_heading(text).is_heading()) {
            const bool closer = !found.empty() && contains(grid.text(*label), "課") && !contains(found.front().label, "課");  // 部名 | 都市整備部 | 課名 | 住宅建築課
            if (found.empty() || closer) {
                found = {{ColumnRole::department, grid.text(*label), &cell}};
            }
            label = nullptr;
            continue;
        }
        const auto heading = text.size() <= longest_label_words ? read_heading(text) : Heading{};
        const bool others = text.starts_with("関") || text.starts_with("協力") || text.starts_with("連携");  // 関係課, 関連課
        label = heading.role == ColumnRole::department && heading.certainty >= sure && !heading.period && !others ? &cell : nullptr;
    }
    return found;
}

/// Labels with their texts and nothing else.
std::vector<LabelledText> pairs_in(const Grid& grid, std::int32_t row) {
    std::vector<LabelledText> labels;
    std::size_t count = 0;
    const SheetCell* open = nullptr;
    ColumnRole role = ColumnRole::unknown;
    bool passing = false;
    for (const auto& cell : grid.sheet().row(row)) {
        const auto text = grid.text(cell);
        if (text.empty()) {
            continue;
        }
        if (std::exchange(passing, false)) {
            continue;
        }
        if (open != nullptr) {
            const auto look = grid.look(cell);
            if (role == ColumnRole::number && look != Look::prose && !read_heading(text).is_heading()) {
                open = nullptr;  // 施策番号 | 1
                continue;
            }
            if (look == Look::missing) {
                open = nullptr;  // 関係課 | －
                continue;
            }
            const bool words = look == Look::words || look == Look::department || look == Look::bulleted;
            if (!words || read_heading(text).is_heading() || (role == ColumnRole::department) != (look == Look::department)) {
                return {};
            }
            labels.push_back({role, grid.text(*open), &cell});
            open = nullptr;
            continue;
        }
        const auto label = bare_heading(text);
        const auto heading = label.size() <= longest_label_words ? read_heading(label) : Heading{};
        if (!labels.empty() && (heading.role == ColumnRole::cost || heading.role == ColumnRole::note || heading.role == ColumnRole::grade) &&
            heading.certainty >= least_label_certainty) {
            passing = true;  // 担当課 | 農林課 | 事業費(千円) | 18,420
            continue;
        }
        if (!is_label_role(heading.role) || heading.certainty < least_label_certainty || heading.period || ++count > most_labels) {
            return {};
        }
        open = &cell;
        role = heading.role;
    }
    if (open != nullptr && role == ColumnRole::department && !labels.empty()) {
        labels.push_back({role, grid.text(*open), open});  // 主管課 | and nothing behind it
        open = nullptr;
    }
    return open == nullptr ? labels : std::vector<LabelledText>{};
}

std::vector<LabelledText> labels_of(const Grid& grid, std::int32_t row) {
    auto labels = pairs_in(grid, row);
    return labels.empty() ? department_in(grid, row) : std::move(labels);
}

/// Few cells, and at most numbers (施策番号 | 1) for values: most rows of a table are told by a look alone.
bool may_be_label_line(const Grid& grid, std::span<const SheetCell> cells) {
    const auto values = std::ranges::count_if(cells, [&](const auto& cell) { return grid.look(cell) == Look::value || grid.look(cell) == Look::missing; });
    return cells.size() >= 2 && cells.size() <= 4 * most_labels && static_cast<std::size_t>(values) < most_labels;
}

}  // namespace

void SheetContext::begin_part() {
    if (department_is_used) {
        department.clear();
        department_cell.reset();
        department_is_used = false;
    }
}

void SheetContext::open_heading(std::string_view printed) {
    const auto own = kind_of_heading(printed);
    const NormalText normal(printed);
    const auto text = trim(normal.view());
    const bool numbered = own && is_numbered(text);
    const bool inside = !own && kind_is_numbered && text.starts_with("基本目標");  // Ⅰ 数値目標, then 基本目標1, 基本目標2
    kind = inside ? kind : own;
    kind_is_numbered = inside || (numbered && *own == IndicatorKind::goal);
    if (numbered && sections.any_contains("全体目標")) {
        sections.close(printed);  // Ⅱ KPI ends Ⅰ 全体目標
    }
    if (!own) {
        begin_part();
        sections.open(printed);
    }
}

bool is_label_line(const Grid& grid, std::int32_t row) {
    return may_be_label_line(grid, grid.sheet().row(row)) && !labels_of(grid, row).empty();
}

bool take_label_line(const Grid& grid, std::int32_t row, SheetContext& context) {
    if (!may_be_label_line(grid, grid.sheet().row(row))) {
        return false;
    }
    const auto labels = labels_of(grid, row);
    for (const auto& label : labels) {
        const bool second = label.role == ColumnRole::department && &label != labels.data() && (contains(label.label, "関係") || contains(label.label, "関連"));
        if (second) {
            continue;  // 主管課 | こども未来課 | 関係課 | 保育課
        }
        context.kind.reset();
        if (label.role == ColumnRole::department) {
            context.begin_part();
            const bool blank = grid.text(*label.text) == label.label;
            const auto* merge = grid.sheet().merge_at(label.text->at);
            context.department = blank ? std::string{} : printed_line(label.text->text);
            context.department_cell = label.text->at;
            context.department_cell->column = blank ? (merge == nullptr ? label.text->at.column : merge->last.column) + 1 : label.text->at.column;
        } else {
            context.begin_part();
            context.sections.open_as(label.label, printed_line(label.text->text));
        }
    }
    return !labels.empty();
}

void keep_counts_below(const Grid& grid, const SheetCell& heading, SheetContext& context) {
    auto count = read_stated_count(grid.text(heading));
    const auto path = context.sections.path({});
    if (count && !path.empty() && leads_with_counts(grid.text(heading), {})) {
        count->cell = heading.at;
        count->scope = path.front();
        context.counts_below.push_back(std::move(*count));
    }
}

/// 評価指標の数：8 or KPI総数 | 17件 right above the headings: of the whole table.
void keep_count_of_title(const Grid& grid, std::int32_t row, std::int32_t last, SheetContext& context) {
    constexpr std::int32_t nearest = 5;
    constexpr std::size_t longest = 60;  // bytes, 20 kanji
    std::vector<const SheetCell*> cells;
    for (const auto& cell : grid.sheet().row(row)) {
        if (!grid.text(cell).empty()) {
            cells.push_back(&cell);
        }
    }
    if (row + nearest < last || cells.empty() || cells.size() > 2 || grid.text(*cells.front()).size() > longest) {
        return;
    }
    auto count = cells.size() == 1 ? read_stated_count(grid.text(*cells.front())) : read_stated_count(grid.text(*cells.front()), grid.text(*cells.back()));
    if (count && count->indicators && !count->projects) {
        count->cell = cells.back()->at;
        count->grand_total = true;
        count->in_title = true;
        context.counts_below.push_back(std::move(*count));
    }
}

void read_headings(const Grid& grid, std::int32_t first, std::int32_t last, SheetContext& context) {
    for (auto row = first; row <= last; ++row) {
        if (take_label_line(grid, row, context)) {
            continue;
        }
        const SheetCell* only = nullptr;
        int filled = 0;
        for (const auto& cell : grid.sheet().row(row)) {
            if (!grid.text(cell).empty()) {
                only = &cell;
                ++filled;
            }
        }
        if (filled == 1 || filled == 2) {
            keep_count_of_title(grid, row, last, context);
        }
        if (filled != 1) {
            continue;
        }
        const auto text = grid.text(*only);
        if (grid.look(*only) != Look::prose && text.size() <= 240 && !text.ends_with("。") && (!section_style(text).empty() || kind_of_heading(text)) && !is_document_title(text) &&
            !explains_marks(text)) {
            context.open_heading(printed_line(only->text));
            keep_counts_below(grid, *only, context);
        }
    }
}

}  // namespace kpisheet
