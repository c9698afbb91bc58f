// SPDX-License-Identifier: MPL-2.0
// By which words a row that begins with them is told to be a remark on the table. Every text is normalised.
#pragma once

#include <string_view>

namespace kpisheet {

/// 【進捗状況の凡例】, (記入要領), 【備考】: what follows explains the table.
[[nodiscard]] bool titles_remarks(std::string_view text);

/// 評価基準, 判定区分, 凡例: what the marks beside it mean.
[[nodiscard]] bool titles_legend(std::string_view text);

/// ※, 備考:, 注1, 出典: a remark below the table.
[[nodiscard]] bool is_note(std::string_view text);

/// 達成率は、実績値÷目標値×100: how a column is computed.
[[nodiscard]] bool explains_rates(std::string_view text);

/// KPIの評価 a:2 b:1 c:1(計4) below the indicators of a measure: how often each grade was given.
[[nodiscard]] bool lists_grades(std::string_view text);

/// 関係機関:社会福祉協議会、民生児童委員協議会 below the indicators of a measure.
[[nodiscard]] bool tells_partners(std::string_view text);

}  // namespace kpisheet
