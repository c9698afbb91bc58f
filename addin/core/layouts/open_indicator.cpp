// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/open_indicator.hpp"

#include <algorithm>

#include "core/layouts/miswritten_figures.hpp"
#include "core/layouts/named_value.hpp"
#include "core/layouts/unset_words.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t shortest_unset = 12;  // bytes of 設定なし; dashes are shorter

bool is_goal_word(std::string_view text) { return text == "数値目標" || text == "全体目標" || text == "■全体目標"; }

class IndicatorOpener {
public:
    IndicatorOpener(const Grid& grid, const TableColumns& columns, std::int32_t row, RowShift shift, const Surroundings& around)
        : grid_(grid), columns_(columns), row_(row), shift_(shift), around_(around) {}

    OpenIndicator open(const NameGroup& group) const {
        OpenIndicator open;
        auto& indicator = open.indicator;
        indicator.cell = {row_, std::max(0, name_column_in(grid_, columns_, group, row_, shift_.is_partial() ? shift_.before : shift_.by))};
        indicator.first_row = indicator.last_row = row_;
        if (const auto* cell = grid_.sheet().seen_at(indicator.cell)) {
            const bool named = columns_.named_role(group.name_column) != ColumnRole::unknown;
            auto name = read_indicator_name(without_asides(cell->text, named, columns_.named_department == group.name_column));
            indicator.name = std::move(name.name);
            indicator.cumulative = name.cumulative;
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
        read_department(indicator);
        read_unit(open);
        if (const auto column = columns_.first_with(ColumnRole::direction)) {
            indicator.better = direction_in(text_at(*column));
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

    void read_unit(OpenIndicator& open) const {
        const auto column = columns_.first_with(ColumnRole::unit);
        const auto text = column ? text_at(*column) : std::string_view{};
        const bool other_cell = column && cell_column(*column) == open.indicator.cell.column;
        if (text.empty() || other_cell || grid_.seen_look(row_, cell_column(*column)) == Look::missing) {
            return;
        }
        open.column_unit = read_unit_words(text);
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
        for (const auto& column : columns_.columns) {  // 種別: 数値目標, KPI
            goal_words = goal_words || (column.role == ColumnRole::unknown && !column.heading.empty() && is_goal_word(text_at(column.column)));
        }
        if (around_.row_kind) {
            indicator.kind = *around_.row_kind;
            return;
        }
        const auto* name = columns_.at(group.name_column);
        const bool says_kpi = name != nullptr && (contains(name->heading, "KPI") || contains(name->heading, "重要業績"));
        const bool goal = group.kind == IndicatorKind::goal || goal_words || (around_.kind == IndicatorKind::goal && !says_kpi);
        indicator.kind = goal ? IndicatorKind::goal : IndicatorKind::kpi;
    }

    /// 内訳 in a column left of the names, merged over the parts or not.
    bool stands_in_breakdown(const NameGroup& group) const {
        return std::ranges::any_of(columns_.columns, [&](const auto& column) {
            const bool words = is_outer_column(column.role) || column.role == ColumnRole::note || column.role == ColumnRole::unknown;
            const auto text = words && column.column < group.name_column ? text_at(column.column) : std::string_view{};
            return text == "内訳" || text == "(内訳)" || text == "うち";
        });
    }

    void read_department(Indicator& indicator) const {
        std::optional<std::int32_t> chosen;
        for (const auto& column : columns_.columns) {
            if (column.role == ColumnRole::department && (!chosen || text_at(*chosen).empty())) {
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
        if (cell_column(*chosen) < 0) {
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
};

/// 増加, 減少させる: a target that says nothing but the way to go.
bool is_direction_alone(std::string_view text) {
    constexpr std::size_t longest = 18;  // bytes, 6 kanji
    constexpr std::string_view words[] = {"増加", "減少", "上昇", "低下", "向上", "増やす", "減らす", "前年度比増", "前年度比減", "前年比増", "前年比減"};
    text = trim(text);
    return text.size() <= longest && std::ranges::any_of(words, [&](auto word) { return text.starts_with(word); });
}

/// What the condition words of its targets or a well-known name say, where no column does.
void settle_direction(Indicator& indicator) {
    const NormalText name(indicator.name);
    if (indicator.better == Direction::unknown) {
        indicator.better = stated_direction(name.view());
        indicator.better_from = indicator.better == Direction::unknown ? DirectionSource::none : DirectionSource::stated;
    }
    for (const auto& value : indicator.values) {
        if (indicator.better != Direction::unknown) {
            return;
        }
        if (value.role == ValueRole::target && value.state == State::text && is_direction_alone(value.text)) {
            indicator.better = direction_in(value.text);
            indicator.better_from = DirectionSource::condition;
            return;
        }
        const auto condition = value.role == ValueRole::target ? value.condition : Condition::none;
        if (condition == Condition::at_most || condition == Condition::below) {
            indicator.better = Direction::lower;
            indicator.better_from = DirectionSource::condition;
        } else if (condition == Condition::at_least || condition == Condition::above) {
            indicator.better = Direction::higher;
            indicator.better_from = DirectionSource::condition;
        }
    }
    if (indicator.better == Direction::unknown) {
        indicator.better = direction_of_name(name.view());
        indicator.better_from = indicator.better == Direction::unknown ? DirectionSource::none : DirectionSource::name;
    }
}

/// 未実施 → 実施: where the target is words and no value a number, what has not been done is a state, no missing figure.
void settle_words(Indicator& indicator) {
    const auto is_state = [](State state) { return [state](const KpiValue& value) { return value.state == state && value.role != ValueRole::rate; }; };
    const bool words = std::ranges::any_of(indicator.values, [&](const auto& value) { return value.role == ValueRole::target && value.state == State::text; });
    if (!words || std::ranges::any_of(indicator.values, is_state(State::value))) {
        return;
    }
    for (auto& value : indicator.values) {
        const NormalText normal(value.text);
        if (is_state(State::missing)(value) && trim(normal.view()) == "未実施") {
            value.state = State::text;
        }
    }
}

/// 設定しない in the cell of the target, and no other target.
bool leaves_target_unset(const Indicator& indicator) {
    bool said = false;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::target && value.state != State::missing) {
            return false;
        }
        said = said || (value.role == ValueRole::target && value.text.size() >= shortest_unset && says_unset(NormalText(value.text).view()));
    }
    return said;
}

/// A rate without a year of its own is of the latest actual to its left: 92.6%(R4), 進捗率 36.8%. In a block, that actual
/// may stand in another row than the merged rate; the years may run backwards.
void settle_rate_years(Indicator& indicator) {
    for (auto& rate : indicator.values) {
        if (rate.role != ValueRole::rate || rate.year) {
            continue;
        }
        const KpiValue* rated = nullptr;
        for (const auto& value : indicator.values) {
            const bool filled = value.state != State::missing || rate.state == State::missing;
            const bool above = value.cell.column == rate.cell.column && value.cell.row < rate.cell.row;  // years that run downwards
            if (value.role != ValueRole::actual || !filled || (value.cell.column >= rate.cell.column && !above)) {
                continue;
            }
            const bool in_row = value.cell.row == rate.cell.row;
            const bool rated_in_row = rated != nullptr && rated->cell.row == rate.cell.row;
            const bool earlier = rated != nullptr && in_row == rated_in_row && value.year && rated->year && *value.year < *rated->year;
            rated = in_row >= rated_in_row && !earlier ? &value : rated;
        }
        rate.year = rated == nullptr ? std::nullopt : rated->year;
    }
}

}  // namespace

std::int32_t name_column_in(const Grid& grid, const TableColumns& columns, const NameGroup& group, std::int32_t row,
                            std::int32_t shift) {
    const auto is_name = [&](std::int32_t column) {
        const auto look = column < 0 ? Look::blank : grid.look(row, column);
        return look == Look::words || look == Look::bulleted || look == Look::prose;
    };
    const auto shifted = group.name_column + shift;
    if (shift == 0 || is_name(shifted) || !is_name(group.name_column)) {
        return shifted;
    }
    // What stands in the name column may belong to another column of words that the row is shifted from.
    const auto* meant = columns.at(group.name_column - shift);
    const bool other = meant != nullptr && (meant->role == ColumnRole::kpi || is_outer_column(meant->role));
    return other ? shifted : group.name_column;
}

Surroundings surroundings_of(const TableColumns& columns, const NameGroup& group, const CarriedTexts& carried, const SheetContext& context) {
    Surroundings around{.path = {},
                        .project = {},
                        .goal_words = context.sections.any_contains("全体目標"),
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
        if (is_goal_word(NormalText(text->second).view())) {
            around.goal_words = true;
            continue;
        }
        inner.push_back(text->second);
        if (columns.at(column)->role == ColumnRole::project) {
            around.project = text->second;
        }
    }
    auto path = context.sections.path(inner);
    if (!context.goal.empty() && !columns.first_with(ColumnRole::goal)) {
        path.insert(path.begin(), context.goal);
    }
    around.path = Path(std::move(path));
    return around;
}

OpenIndicator open_indicator(const Grid& grid, const TableColumns& columns, const NameGroup& group, std::int32_t row, RowShift shift,
                             const Surroundings& around) {
    return IndicatorOpener(grid, columns, row, shift, around).open(group);
}

void close_indicator(Indicator& indicator, const OuterUnit& column_unit, const OuterUnit& name_unit, ValueStore& store) {
    mark_miswritten_figures(indicator);
    settle_words(indicator);
    indicator.unset = indicator.unset || leaves_target_unset(indicator);
    inherit_units(indicator, column_unit, name_unit, store);
    settle_rate_years(indicator);
    indicator.cumulative =
        indicator.cumulative || std::ranges::any_of(indicator.values, [](const auto& value) { return value.cumulative; });
    settle_direction(indicator);
}

}  // namespace kpisheet
