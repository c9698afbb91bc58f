// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kpisheet {

/// A base and a target written behind the name: 「…／36.7%(令和元年)→40.0%(令和7年)」.
struct Clause {
    std::string base;    ///< as printed: 36.7%(令和元年)
    std::string target;
};

/// What the cell of an indicator's name says.
struct IndicatorName {
    std::string name;           ///< without line breaks, bullet, footnote marks and clause
    std::optional<Clause> clause;
    std::string unit;           ///< of figures without one: (％), (千人)
    double scale = 1;           ///< 1000 for (千人)
    bool cumulative = false;    ///< 累計, not 延べ
    bool breakdown = false;     ///< 内訳
    bool repeated = false;      ///< 再掲
    bool unset = false;         ///< KPIの設定が困難なため設定しない
    bool no_target = false;     ///< 実績値の管理とする
};

/// 11人(令和2年度)→80人(5年間): base and target in one cell and nothing else.
[[nodiscard]] std::optional<Clause> read_whole_clause(std::string_view printed);

/// Reads the name as printed (not normalised: the name keeps its width and signs).
[[nodiscard]] IndicatorName read_indicator_name(std::string_view printed);

/// `text` without line breaks: joined without a space where Japanese meets Japanese.
[[nodiscard]] std::string on_one_line(std::string_view text);

/// The text of a cell as printed, on one line, without the tags of web pages.
[[nodiscard]] std::string printed_line(std::string_view text);

}  // namespace kpisheet
