// SPDX-License-Identifier: MPL-2.0
#include "core/rules/excel_functions.hpp"

#include <algorithm>
#include <array>

#include "core/text/upper_case.hpp"

namespace kpisheet {
namespace {

constexpr std::string_view date_string = "DATESTRING";
constexpr std::string_view era_function = "ORG.KPISHEET.KPI.ERA";
/// DATESTRING writes 令和05年05月01日, the first year as 01.
constexpr std::string_view era_pattern = R"("gggee年mm月dd日")";

constexpr std::array functions{
    ExcelFunction{date_string, "KPI.ERA 関数", "the function KPI.ERA"},
    ExcelFunction{"NUMBERSTRING", "セルの表示形式（漢数字）", "a number format that shows kanji numerals"},
    ExcelFunction{"PHONETIC", "入力したふりがな", "readings that are typed"},
    ExcelFunction{"XLOOKUP", "INDEX と MATCH", "INDEX and MATCH"},
    ExcelFunction{"XMATCH", "MATCH", "MATCH"},
    ExcelFunction{"FILTER", "標準フィルター", "the standard filter"},
    ExcelFunction{"UNIQUE", "ピボットテーブル", "a pivot table"},
    ExcelFunction{"SORTBY", "並べ替え", "sorting the cells"},
    ExcelFunction{"SORT", "並べ替え", "sorting the cells"},
    ExcelFunction{"SEQUENCE", "連続データの入力", "a filled series"},
    ExcelFunction{"LET", "途中の計算のセル", "cells for the steps"},
    ExcelFunction{"LAMBDA", "途中の計算のセル", "cells for the steps"},
    ExcelFunction{"TEXTSPLIT", "テキストを列に分割", "text to columns"},
    ExcelFunction{"TEXTBEFORE", "LEFT と FIND", "LEFT and FIND"},
    ExcelFunction{"TEXTAFTER", "MID と FIND", "MID and FIND"},
    ExcelFunction{"VSTACK", "セル範囲の貼り付け", "pasted ranges"},
    ExcelFunction{"HSTACK", "セル範囲の貼り付け", "pasted ranges"},
};

bool is_function_character(char c) { return (upper(c) >= 'A' && upper(c) <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

/// Where `name(` begins in `formula` (upper case), outside texts in quotes: npos where it does not.
std::size_t find_call(std::string_view formula, std::string_view name) {
    bool quoted = false;
    for (std::size_t at = 0; at + name.size() < formula.size(); ++at) {
        quoted = quoted != (formula[at] == '"');
        const bool begins = at == 0 || !is_function_character(formula[at - 1]);
        const bool prefixed = at > 0 && formula[at - 1] == '.' && formula.substr(0, at).ends_with("_XLFN.");
        const bool own = at == 0 || formula[at - 1] != '.' || prefixed;
        if (!quoted && begins && own && formula.substr(at).starts_with(name) && formula[at + name.size()] == '(') {
            return at;
        }
    }
    return std::string_view::npos;
}

}  // namespace

const ExcelFunction* called_excel_function(std::string_view formula) {
    const auto text = upper_case(formula);
    for (const auto& function : functions) {
        if (find_call(text, function.name) != std::string_view::npos) {
            return &function;
        }
    }
    return nullptr;
}

std::string with_era_function(std::string_view formula) {
    const auto at = find_call(upper_case(formula), date_string);
    if (at == std::string_view::npos) {
        return {};
    }
    int depth = 0;
    bool quoted = false;
    for (auto end = at + date_string.size(); end < formula.size(); ++end) {
        quoted = quoted != (formula[end] == '"');
        depth += quoted ? 0 : formula[end] == '(' ? 1 : formula[end] == ')' ? -1 : 0;
        if (depth == 0) {
            const auto from = at + date_string.size();
            return std::string(formula.substr(0, at)) + std::string(era_function) + std::string(formula.substr(from, end - from)) + ";" +
                   std::string(era_pattern) + std::string(formula.substr(end));
        }
    }
    return {};
}

}  // namespace kpisheet
