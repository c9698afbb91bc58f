// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/layouts/tally_head.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// 政策 | 指標数 | 順調 | やや遅れ | 遅れ | 順調の割合: how often each grade was given, by goal, and in all.
struct TallyTable {
    struct GradeColumn {
        std::int32_t column = 0;
        std::string grade;  ///< in NFKC
    };
    struct Row {
        std::int32_t row = 0;
        bool is_sum = false;       ///< 計, 合計: of the rows above it
        std::vector<int> counts;   ///< one for each of `grades`
        std::optional<int> sum;    ///< as stated in its row
    };
    std::int32_t head = 0;
    std::vector<GradeColumn> grades;         ///< by column
    std::optional<std::int32_t> sum_column;  ///< 計, 指標数
    std::vector<Row> rows;
    std::optional<std::int32_t> share_column;  ///< 達成・概ね達成の割合
    std::optional<std::int32_t> share_row;     ///< 構成比, below the sums or below a row of counts
    std::size_t shared = 0;                    ///< of `rows`: the one that it gives the shares of

    /// The sum of the counts of a row.
    [[nodiscard]] static int sum_of(const Row& row);
};

/// What is a grade everywhere, and what stands in the columns of grades of these tables.
[[nodiscard]] GradeTexts grade_texts(const Sheet& sheet, std::span<const Table* const> of_indicators);

/// All of a sheet, from above. A row that holds anything but a whole number, a blank or a dash below a grade ends its table.
[[nodiscard]] std::vector<TallyTable> tally_tables(const Sheet& sheet, std::span<const Table* const> of_indicators);

}  // namespace kpisheet
