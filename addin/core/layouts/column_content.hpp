// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/layouts/header_band.hpp"

namespace kpisheet {

/// How many cells of each look a column holds.
struct ColumnContent {
    std::array<int, 9> looks{};

    [[nodiscard]] int count(Look look) const { return looks[static_cast<std::size_t>(look)]; }
    [[nodiscard]] int filled() const {
        int sum = 0;
        for (const auto look : looks) {
            sum += look;
        }
        return sum;
    }
    int other_categories = 0;  ///< of the words: 達成状況, 評価 …
    int kinds = 0;             ///< of the words: 数値目標, KPI …
    int subtotals = 0;         ///< of the words: 合計, 平均達成率
    int codes = 0;     ///< of all: one character, A, B, ①
    int ordinals = 0;  ///< of the texts: 指標①, 目標1, which number the names beside them
    int ways = 0;      ///< of the words: 累計, 単年度, the way in which each indicator counts
    int arrows = 0;    ///< of the words: ↑, ⇩ and nothing else
    int directions = 0;  ///< of the words: 増加, 減, 維持 and nothing else
    int marks = 0;     ///< of the words: ◎, △ and nothing else
    int low_marks = 0;  ///< of these: △, ▲, ▼, ×
    int courses = 0;   ///< of the words: 継続, 拡充, what is to become of a project
    int effects = 0;   ///< of the words: 非常に効果的であった, as grant reports judge a project
    int verdicts = 0;  ///< of the words: 達成, 未達成
    int planned = 0;   ///< of the values: computed by a function that lays out targets (KPI.TARGET, KPI.ALLOT)
    int expected = 0;  ///< of the values: computed by KPI.FORECAST
    int percents = 0;  ///< of the values: 85.3%
    int quotients = 0;  ///< of the percents: computed as one cell divided by another, or differences of cells
    std::optional<std::int32_t> numerator;  ///< the column of what the first of these divides
    int digits = 0;    ///< of the values: one digit and nothing else, which may be a grade
    int tens = 0;      ///< of the values: bare figures from ten to 999, 85.3
    int years = 0;  ///< of the values: bare numbers that can only be western years

    [[nodiscard]] int values() const { return count(Look::value) + count(Look::missing); }
    [[nodiscard]] int texts() const {
        return count(Look::words) + count(Look::bulleted) + count(Look::prose) + count(Look::department);
    }
    /// Grades, apart from dashes: ◎, 高, and no value.
    [[nodiscard]] bool are_judgements() const {
        const int told = filled() - count(Look::missing);
        return told >= 2 && count(Look::value) * 5 <= told && texts() * 10 >= told * 7;
    }
    /// 達成 and 未達成 or ◎, ○ and ▲ alone, whatever the heading: 目標の達成（令和6年度実績）, 6年度の状況.
    [[nodiscard]] bool are_verdicts() const {
        return filled() >= 3 && (verdicts * 10 >= filled() * 8 || (low_marks > 0 && marks * 10 >= filled() * 8));
    }
    [[nodiscard]] double share(int some) const { return filled() == 0 ? 0 : static_cast<double>(some) / filled(); }
};

/// ◎ of a column that judges; △ is no sign there.
[[nodiscard]] bool is_mark(std::string_view text);
/// 達成 of a column that tells which targets were met, whatever its heading says: 結果.
[[nodiscard]] bool is_verdict(std::string_view text);
/// 継続, 拡充 of a column that tells what is to become of each project.
[[nodiscard]] bool is_course(std::string_view text);
/// 相当程度効果があった of a column that judges what a project did.
[[nodiscard]] bool is_effect(std::string_view text);
/// 増加, 減 of a column that tells which way the figures are to go.
[[nodiscard]] bool is_direction(std::string_view text);

/// 2018: four digits that can only be a western year.
[[nodiscard]] bool is_bare_year(std::string_view text);

/// The content of columns `from` … `to` under a header band, in its first rows (beginning_of), whose cells stand `shift` columns right of their headings.
[[nodiscard]] std::vector<ColumnContent> count_contents(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to,
                                                        std::int32_t shift);

}  // namespace kpisheet
