// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "core/layouts/column_roles.hpp"
#include "core/layouts/grid.hpp"
#include "core/layouts/open_indicator.hpp"

namespace kpisheet {

/// The texts of the hierarchy columns (分野, 施策, 事業) while the rows of a table go by. Each holds until the next text in its
/// column; a new outer text ends the inner ones.
class OuterTexts {
public:
    /// Takes up what the row holds. True where something changed.
    bool take(const Grid& grid, const TableColumns& columns, std::int32_t row, std::int32_t shift);
    void clear();

    [[nodiscard]] const CarriedTexts& texts() const { return texts_; }
    /// What the column of kinds says, until it says otherwise.
    [[nodiscard]] std::optional<IndicatorKind> kind() const { return kind_; }

private:
    bool end_goal_words(const Grid& grid, std::int32_t column);
    bool take_kind(const Grid& grid, const TableColumns& columns, std::int32_t row, std::int32_t shift);

    CarriedTexts texts_;
    std::map<std::int32_t, const SheetCell*> cells_;  ///< where they stand
    std::optional<IndicatorKind> kind_;
    bool merges_goal_words_ = false;
};

}  // namespace kpisheet
