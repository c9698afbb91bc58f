// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include "core/rules/rule.hpp"
#include "core/rules/value_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet::rules::misplaced_comma {
namespace {

/// Digits of the whole part with commas at every third place.
std::string grouped(std::string_view digits) {
    std::string result;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            result += ',';
        }
        result += digits[i];
    }
    return result;
}

/// `text` with the commas of every number set anew; decimal places stay.
std::string regrouped(std::string_view text) {
    std::string result;
    bool decimals = false;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(static_cast<unsigned char>(text[at]))) {
            decimals = text[at] == '.';
            result += text[at++];
            continue;
        }
        std::string digits;
        for (; at < text.size() && (is_digit(static_cast<unsigned char>(text[at])) || (text[at] == ',' && !decimals)); ++at) {
            if (text[at] != ',') {
                digits += text[at];
            }
        }
        result += decimals ? digits : grouped(digits);
    }
    return result;
}

/// What was most likely meant. Nothing where a comma may stand for a decimal point, or where 3,0000万 would be 3億.
std::optional<std::string> meant(const KpiValue& value) {
    const auto comma = value.text.rfind(',');
    std::size_t tail = 0;
    for (auto at = comma + 1; comma != std::string::npos && at < value.text.size() && is_digit(static_cast<unsigned char>(value.text[at])); ++at) {
        ++tail;
    }
    auto text = regrouped(value.text);
    const bool large = text.find("億") != std::string::npos || text.find("万") != std::string::npos;
    if (tail < 2 || large || read_value(text).state != State::value) {
        return std::nullopt;
    }
    return text;
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        for (const auto& unreadable : examined.unreadable_values_of(*table)) {
            const auto& indicator = *unreadable.indicator;
            const auto& value = *unreadable.value;
            if (value.fault != Fault::comma_groups) {
                continue;
            }
            const auto* cell = examined.sheet.cell(value.cell);
            const auto text = meant(value);
            const bool whole = cell != nullptr && value.cell != indicator.cell && !cell->is_formula() && cell->text == value.text;
            findings.add(value.cell,
                         {fmt::format("「{}」の桁区切りのコンマが 3 桁ごとになっていません。桁の抜けや重なりがないか確かめてください。", value.text),
                          fmt::format("The commas in “{}” do not part groups of three digits: a digit may be missing or doubled.", value.text)},
                         text && whole ? std::optional(rewrite(*cell, *text, false)) : std::nullopt);
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(R元) | 目標値(R7)      | R3        | R4
    観光入込客数 | 1,625,000人 | 1,638,000人     | 902,900人 | 1168500人
    寄附額       | 2億396万円  | 4億3,000万円    | 3億円     | 3億5,200万円
    講座の種類   | 12講座      | 15講座          | 12講座    | 13講座
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(R元) | 目標値(R7)       | R3        | R4
    観光入込客数 | 1,625,000人 | »1,6380,000人    | 902,900人 | »1168,500人
    寄附額       | 2億396万円  | »4億3,0000万円   | 3億円     | 3億5,200万円
)",
                                        R"(
    KPI              | 単位 | 基準値(R2) | 実績値(R3～R5)                    | 目標値(R7)
    公共交通利用者数 | 人   | 16,400     | »R3：15,900 R4：16,700 R5：1,7250 | 19,000
    創業件数         | 件   | 8          | R3：9 R4：11 R5：12               | 15
    婚姻件数         | 件   | 32         | R3：30 R4：28 R5：31              | 40
)"};

}  // namespace

extern const Rule rule{
    .id = "misplaced-comma",
    .group = RuleGroup::values,
    .severity = Severity::error,
    .title = {"桁区切りの誤り", "Misplaced comma"},
    .what = {"桁区切りのコンマが 3 桁ごとに入っていない数値です。", "A number whose commas do not part groups of three digits."},
    .why = {"桁を打ち間違えた跡であることが多く、10 倍や 10 分の 1 の値が公表されるおそれがあります。",
            "It is often the trace of a mistyped digit: a value ten times too large or too small may be published."},
    .remedy = {"元の資料で桁数を確かめて書き直してください。修正候補は、数字をそのままにコンマだけを付け直したものです。",
               "Look up the number of digits. The suggested fix keeps the digits and sets the commas anew."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::misplaced_comma
