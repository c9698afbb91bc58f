// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/settled_directions.hpp"

#include <algorithm>
#include <optional>

#include "core/layouts/direction_legend.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {
namespace {

constexpr std::int32_t most_rows = 200;  ///< that are compared

class DirectionColumn {
public:
    DirectionColumn(const Grid& grid, const HeaderBand& band, std::int32_t shift, const TableColumns& settled, const Column& column)
        : grid_(grid), band_(band), shift_(shift), settled_(settled), column_(column) {}

    /// ↘ beside 150,000人以上: the arrows tell what became of the figures, not where they are to go.
    [[nodiscard]] bool is_against_conditions() const {
        return any_row([&](std::int32_t row, Direction way) {
            return std::ranges::any_of(settled_.columns, [&](const auto& other) {
                const auto target = other.role == ColumnRole::target ? text_below(other, row) : std::string_view{};
                return (way == Direction::lower && contains(target, "以上")) || (way == Direction::higher && (contains(target, "以下") || contains(target, "未満")));
            });
        });
    }

    /// 増加 where the target lies above the base (or the last target above the first one, of a table without bases), 減少 where it lies below: at least thrice, and in nearly all rows.
    [[nodiscard]] bool leads_from_base_to_target() const {
        constexpr int fewest = 3;
        int agreeing = 0;
        int differing = 0;
        any_row([&](std::int32_t row, Direction way) {
            const auto stated_base = first_number(ColumnRole::base, row);
            const auto base = stated_base ? stated_base : first_number(ColumnRole::target, row);
            const auto target = stated_base ? first_number(ColumnRole::target, row) : last_number(ColumnRole::target, row);
            if (base && target && *base != *target) {
                ++((*target > *base) == (way == Direction::higher) ? agreeing : differing);
            }
            return false;
        });
        return agreeing >= fewest && differing * 5 <= agreeing;
    }

    /// 計画値以上, 目標値以下: how the target is met, and no other reading.
    [[nodiscard]] bool says_bounds() const {
        const auto says_one = [&](std::int32_t row) {
            const auto text = text_below(column_, row);
            return text.ends_with("以上") || text.ends_with("以下");
        };
        return any_row([&](std::int32_t row, Direction) { return says_one(row); }) && !any_row([&](std::int32_t row, Direction) { return !says_one(row); });
    }

private:
    template <class Found>
    bool any_row(Found found) const {
        for (auto row = band_.last + 1; row <= std::min(band_.data_last, band_.last + most_rows); ++row) {
            const auto way = direction_in(text_below(column_, row));
            if (way != Direction::unknown && found(row, way)) {
                return true;
            }
        }
        return false;
    }

    std::string_view text_below(const Column& column, std::int32_t row) const { return grid_.text(row, std::max(0, column.column + shift_)); }

    std::optional<double> first_number(ColumnRole role, std::int32_t row) const {
        for (const auto& other : settled_.columns) {
            if (other.role == role) {
                const auto value = read_value(text_below(other, row));
                if (has_number(value)) {
                    return value.quantity.number;
                }
            }
        }
        return std::nullopt;
    }

    std::optional<double> last_number(ColumnRole role, std::int32_t row) const {
        std::optional<double> last;
        for (const auto& other : settled_.columns) {
            const auto value = other.role == role ? read_value(text_below(other, row)) : Value{};
            last = has_number(value) ? std::optional(value.quantity.number) : last;
        }
        return last;
    }

    const Grid& grid_;
    const HeaderBand& band_;
    std::int32_t shift_;
    const TableColumns& settled_;
    const Column& column_;
};

}  // namespace

void settle_directions(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t shift, const std::vector<ColumnContent>& contents,
                       TableColumns& settled) {
    for (auto& column : settled.columns) {
        const auto& cells = contents[static_cast<std::size_t>(column.column - from)];
        const bool open = column.role == ColumnRole::unknown || column.role == ColumnRole::note;
        const bool arrows = cells.arrows >= 2 && cells.share(cells.arrows) >= 0.7;
        const bool words = cells.directions >= 3 && cells.share(cells.directions) >= 0.8;
        if (column.told || !(open || (words && column.role == ColumnRole::measure)) || !(arrows || words)) {
            continue;
        }
        const DirectionColumn directions(grid, band, shift, settled, column);
        if (arrows && arrows_tell_movement(grid)) {
            column.role = ColumnRole::grade;
            column.reason.add("、動きを表す矢印が並ぶ", ", its cells are arrows that tell movements");
        } else if (arrows ? !directions.is_against_conditions() : directions.says_bounds() || directions.leads_from_base_to_target()) {
            column.role = ColumnRole::direction;
            column.reason.add(arrows ? "、矢印が並ぶ" : "、「増加」「減少」などが並ぶ", arrows ? ", its cells are arrows" : ", its cells say more or less");
        }
    }
}

}  // namespace kpisheet
