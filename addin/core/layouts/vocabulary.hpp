// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/layouts/table.hpp"
#include "core/values/word_list.hpp"

namespace kpisheet {

/// The words by which KPI tables are recognised. All of it is data: a new word is a new line in vocabulary.cpp.
/// Every text given to these functions is normalised.

/// A word of a heading and the role it gives a column. `certainty` is how far the word alone can be trusted.
struct HeadingWord {
    std::string_view word;
    ColumnRole role;
    double certainty;
};
[[nodiscard]] const WordList<HeadingWord>& heading_words();

/// 商工振興課, 学校給食センター, 教育委員会: a whole text that names one or more sections.
[[nodiscard]] bool names_department(std::string_view text);

/// ↑, 増加, アップ, 高いほど良い: the content of a direction column.
[[nodiscard]] Direction direction_in(std::string_view text);

/// What a name says itself: 開封率(減少を目指す), 放置自転車の台数(↓).
[[nodiscard]] Direction stated_direction(std::string_view name);

/// Lower for well-known indicators that are meant to fall (待機児童数, 交通事故件数 …), else unknown.
[[nodiscard]] Direction direction_of_name(std::string_view name);

/// Goal for 数値目標 and 基本目標, kpi for KPI, 成果指標 and 活動指標: a cell of a column (項目, 種別) that says the kind of each indicator.
[[nodiscard]] std::optional<IndicatorKind> kind_word(std::string_view text);

/// How an indicator counts, by the whole text of a cell (集計, 値の種類): 累計 over the years of the plan, or each year by itself (単年度,
/// 年間, 年度末時点).
enum class Counting : std::uint8_t { cumulative, yearly };
[[nodiscard]] std::optional<Counting> way_of_counting(std::string_view text);

/// True for words that stand above a table as the title of the document: 総合戦略, 一覧表.
[[nodiscard]] bool is_document_title(std::string_view text);

}  // namespace kpisheet
