// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/open_indicator.hpp"

#include <algorithm>

#include "core/layouts/column_content.hpp"
#include "core/layouts/goal_words.hpp"
#include "core/layouts/name_place.hpp"
#include "core/layouts/named_value.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

class IndicatorOpener {
public:
    IndicatorOpener(const Grid& grid, const TableColumns& columns, std::int32_t row, RowShift shift, const Surroundings& around, KnownUnits& units)
        : grid_(grid), columns_(columns), row_(row), shift_(shift), around_(around), units_(units) {}

    OpenIndicator open(const NameGroup& group) const {
        OpenIndicator open;
        auto& indicator = open.indicator;
        indicator.cell = {row_, std::max(0, name_column_in(grid_, columns_, group, row_, shift_.is_partial() ? shift_.before : shift_.by))};
        if (const auto* merge = grid_.sheet().merge_at(indicator.cell)) {
            indicator.cell.column = merge->first.column;  // 数値目標 over three columns, and so is each name below it
        }
        indicator.first_row = indicator.last_row = row_;
        if (const auto* cell = grid_.sheet().seen_at(indicator.cell)) {
            const bool named = columns_.named_role(group.name_column) != ColumnRole::unknown;
            auto name = read_indicator_name(without_asides(cell->text, named, columns_.named_department == group.name_column));
            indicator.name = std::move(name.name);
            indicator.cumulative = name.cumulative || (columns_.counting && way_of_counting(text_at(*columns_.counting)) == Counting::cumulative);
            indicator.breakdown = name.breakdown;
            indicator.repeated = name.repeated;
            indicator.unset = name.unset;
            indicator.no_target = name.no_target;
            open.name_unit = {std::move(name.unit), name.scale == 0.01 ? 1 : name.scale};
            if (name.clause) {
                indicator.clauses.push_back(std::make_shared<const Clause>(std::move(*name.clause)));
            }
        }
        indicator.path = around_.path;
        indicator.project = around_.project;
        read_kind(group, indicator);
        indicator.breakdown = indicator.breakdown || stands_in_breakdown(group);
        read_department(group, indicator);
        read_unit(group, open);
        if (const auto column = own_column(group, ColumnRole::direction)) {
            const auto text = text_at(*column);
            indicator.better = text == "-" && !columns_.signs_tell_direction ? Direction::unknown : direction_in(text);
            const auto& heading = columns_.at(*column)->heading;
            if (indicator.better == Direction::unknown && is_mark(text) && (contains(heading, "減") || contains(heading, "低い")) && !contains(heading, "増")) {
                indicator.better = Direction::lower;  // ○ below 減らす指標
            }
            indicator.better_from = indicator.better == Direction::unknown ? DirectionSource::none : DirectionSource::stated;
        }
        return open;
    }

private:
    std::int32_t cell_column(std::int32_t heading) const { return shift_.of(heading).value_or(-1); }

    std::string_view text_at(std::int32_t column) const {
        const auto at = cell_column(column);
        return at < 0 ? std::string_view{} : grid_.seen(row_, at);
    }

    /// 数値目標 | 現状値 | KPI | 単位 | 現状値: what stands behind other names speaks of these alone.
    std::optional<std::int32_t> own_column(const NameGroup& group, ColumnRole role) const {
        if (columns_.groups.size() == 1) {
            return columns_.first_with(role);
        }
        std::optional<std::int32_t> before;
        for (const auto& column : columns_.columns) {
            const bool own = column.column > group.name_column && column.column <= group.last_value;
            if (column.role == role && own) {
                return column.column;
            }
            if (column.role == role && column.column < columns_.groups.front().name_column && !before) {
                before = column.column;
            }
        }
        return before;
    }

    OuterUnit unit_in(std::string_view text) const {
        constexpr std::size_t most_known = 100;
        const auto known = units_.find(text);
        return known != units_.end() ? known->second : units_.size() < most_known ? units_.emplace(text, read_unit_words(text)).first->second : read_unit_words(text);
    }

    void read_unit(const NameGroup& group, OpenIndicator& open) const {
        const auto column = own_column(group, ColumnRole::unit);
        const auto text = column ? text_at(*column) : std::string_view{};
        const bool other_cell = column && cell_column(*column) == open.indicator.cell.column;
        if (text.empty() || other_cell || grid_.seen_look(row_, cell_column(*column)) == Look::missing) {
            return;
        }
        open.column_unit = unit_in(text);
        const bool counter = text.size() <= longest_counter || known_units().contains(text);  // か所, 事業所 end as 市役所 does
        if (names_department(text) && !(counter && !open.column_unit.unit.empty())) {
            open.column_unit = {};
            return;
        }
        if (open.column_unit.unit.empty() && text.size() <= longest_unit) {
            open.column_unit.unit = std::string(text);
        }
        open.indicator.unit_cell = Address{row_, cell_column(*column)};
        open.indicator.unit = open.column_unit.unit;
    }

    void read_kind(const NameGroup& group, Indicator& indicator) const {
        bool goal_words = around_.goal_words;
        indicator.repeated = indicator.repeated || around_.repeated;
        const auto* name = columns_.at(group.name_column);
        for (const auto& column : columns_.columns) {  // 種別: 数値目標, KPI
            const bool says_kind = column.role == ColumnRole::unknown || column.role == ColumnRole::number;  // 番号: 数値目標, 1, 2
            indicator.repeated = indicator.repeated || (says_kind && column.column < group.name_column && contains(text_at(column.column), "再掲"));
            const auto text = says_kind && !column.heading.empty() ? text_at(column.column) : std::string_view{};
            goal_words = goal_words || is_goal_word(text, around_.below_basic_goal) || (!text.empty() && is_goal_by_heading(text, name)) ||
                         (column.role == ColumnRole::number && numbers_goal(column.column));
        }
        if (around_.row_kind) {
            indicator.kind = *around_.row_kind;
            return;
        }
        const bool says_kpi = name != nullptr && (contains(name->heading, "KPI") || contains(name->heading, "重要業績")) &&
                              !contains(name->heading, "数値目標");  // 数値目標・KPI names both
        goal_words = goal_words || (around_.below_basic_goal && !says_kpi && name != nullptr && name->heading.starts_with("成果目標"));
        const bool goal = group.kind == IndicatorKind::goal || goal_words || (around_.kind == IndicatorKind::goal && !says_kpi);
        indicator.kind = goal ? IndicatorKind::goal : IndicatorKind::kpi;
    }

    /// 目標1 above 1-1, or above a few more rows of 目標1.
    bool numbers_goal(std::int32_t column) const {
        constexpr std::int32_t farthest = 30;
        const auto text = text_at(column);
        const bool of_goal = contains(text, "目標");
        auto below = row_ + 1;
        while (of_goal && below - row_ < farthest && grid_.seen(below, cell_column(column)) == text) {
            ++below;
        }
        return of_goal && is_number_of_goal(text, grid_.seen(below, cell_column(column)));
    }

    /// 内訳 in a column left of the names, merged over the parts or not.
    bool stands_in_breakdown(const NameGroup& group) const {
        if (column_of_part(grid_, columns_, group.name_column, row_)) {
            return true;
        }
        return std::ranges::any_of(columns_.columns, [&](const auto& column) {
            const bool words = is_outer_column(column.role) || column.role == ColumnRole::note || column.role == ColumnRole::unknown;
            const auto text = words && column.column < group.name_column ? text_at(column.column) : std::string_view{};
            return text == "内訳" || text == "(内訳)" || text == "うち";
        });
    }

    /// 数値目標 over the rows of several KPIs, and 担当課 a row for each of these: nobody's in particular.
    bool is_of_other_group(const NameGroup& group, const Indicator& indicator, std::int32_t department) const {
        const auto* names = grid_.sheet().merge_at(indicator.cell);
        const auto* sections = grid_.sheet().merge_at({row_, cell_column(department)});
        const bool beyond = &group != &columns_.groups.back() && department > columns_.groups.back().name_column;
        return beyond && names != nullptr && names->last.row > names->first.row && (sections == nullptr || sections->last.row < names->last.row);
    }

    void read_department(const NameGroup& group, Indicator& indicator) const {
        std::optional<std::int32_t> chosen;
        const auto names_section = [&](std::int32_t column) {
            const auto& heading = columns_.at(column)->heading;
            return contains(heading, "課") || heading == "担当" || heading == "所管";  // 部局名 | 担当
        };
        for (const auto& column : columns_.columns) {  // 部局 | 担当課: the section itself
            const bool closer = chosen && names_section(column.column) && !names_section(*chosen) && !text_at(column.column).empty();
            if (column.role == ColumnRole::department && (!chosen || text_at(*chosen).empty() || closer)) {
                chosen = column.column;
            }
        }
        if (!chosen && columns_.named_department && read_named_department(*columns_.named_department, indicator)) {
            return;
        }
        if (!chosen) {  // one section for all that is below 主担当課 | 産業振興課
            indicator.department_cell = around_.department_cell;
            take_department(around_.department, indicator);
            return;
        }
        if (cell_column(*chosen) < 0 || is_of_other_group(group, indicator, *chosen)) {
            return;
        }
        const auto* cell = grid_.sheet().seen_at({row_, cell_column(*chosen)});
        indicator.department_cell = Address{row_, cell_column(*chosen)};
        if (cell == nullptr || grid_.look(*cell) == Look::missing) {
            return;
        }
        take_department(cell->text, indicator);
    }

    /// The name alone, without its value or its section.
    static std::string_view without_asides(std::string_view printed, bool value, bool department) {
        if (const auto section = department ? split_named_department(printed) : std::nullopt) {
            printed = section->name;
        }
        if (value) {
            const NormalText normal(printed);
            if (const auto named = split_named_value(normal.view())) {
                return normal.source_of(named->name);
            }
        }
        return printed;
    }

    /// 雇用促進奨励金事業【まちづくり推進課】
    bool read_named_department(std::int32_t column, Indicator& indicator) const {
        const auto* cell = cell_column(column) < 0 ? nullptr : grid_.sheet().seen_at({row_, cell_column(column)});
        const auto section = cell == nullptr ? std::nullopt : split_named_department(cell->text);
        if (section) {
            indicator.department_cell = cell->at;
            take_department(section->department, indicator);
        }
        return section.has_value();
    }

    /// Several sections, a line each or parted by 、 and ・, are joined by a space. 長寿・障がい福祉課 is one.
    static void take_department(std::string_view text, Indicator& indicator) {
        std::size_t name = 0;
        for (std::size_t at = 0; at < text.size();) {
            const auto c = code_point_at(text, at);
            const bool parts = is_space(c.value) || c.value == U'、' || c.value == U'，' || c.value == U',' || c.value == U'／' || c.value == U'/';
            const bool gap = parts || (c.value == U'・' && names_department(text.substr(name, at - name)));
            name = gap ? at + c.length : name;
            if (!gap) {
                indicator.department += text.substr(at, c.length);
            } else if (!indicator.department.empty() && !indicator.department.ends_with(' ')) {
                indicator.department += ' ';
            }
            at += c.length;
        }
        while (indicator.department.ends_with(' ')) {
            indicator.department.pop_back();
        }
    }

    static constexpr std::size_t longest_counter = 6;  // bytes: か所, 箇所
    static constexpr std::size_t longest_unit = 30;  // bytes, 10 kanji

    const Grid& grid_;
    const TableColumns& columns_;
    std::int32_t row_;
    RowShift shift_;
    const Surroundings& around_;
    KnownUnits& units_;
};

}  // namespace

Surroundings surroundings_of(const TableColumns& columns, const NameGroup& group, const CarriedTexts& carried, const SheetContext& context) {
    Surroundings around{.path = {},
                        .project = {},
                        .goal_words = context.sections.any_contains("全体目標") && !context.sections.any_contains("個別指標"),
                        .below_basic_goal = context.sections.any_contains("基本目標"),
                        .repeated = context.sections.repeats_indicators(),
                        .kind = context.kind,
                        .row_kind = {},
                        .department = context.department,
                        .department_cell = context.department_cell};
    std::vector<std::string> inner;
    for (const auto column : group.outer) {
        const auto text = carried.find(column);
        if (text == carried.end()) {
            continue;
        }
        const NormalText normal(text->second);
        if (is_goal_word(normal.view(), around.below_basic_goal) || is_goal_among_fields(normal.view(), *columns.at(column)) ||
            is_goal_by_heading(normal.view(), columns.at(group.name_column))) {
            around.goal_words = true;
            continue;
        }
        inner.push_back(text->second);
        if (columns.at(column)->role == ColumnRole::project) {
            around.project = text->second;
        }
    }
    auto path = context.sections.path(inner);
    const bool under_goal = !path.empty() && path.front().starts_with("基本目標");  // its own heading names it, and may be of another one
    if (!context.goal.empty() && !under_goal && !columns.first_with(ColumnRole::goal)) {
        path.insert(path.begin(), context.goal);
    }
    around.path = Path(std::move(path));
    return around;
}

OpenIndicator open_indicator(const Grid& grid, const TableColumns& columns, const NameGroup& group, std::int32_t row, RowShift shift,
                             const Surroundings& around, KnownUnits& units) {
    return IndicatorOpener(grid, columns, row, shift, around, units).open(group);
}

}  // namespace kpisheet
