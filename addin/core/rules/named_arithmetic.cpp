// SPDX-License-Identifier: MPL-2.0
#include "core/rules/named_arithmetic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_name = 240;  ///< bytes

enum class Sign : std::uint8_t { divided, less, plus };

/// The two operands that a name states in its brackets.
struct NamedFormula {
    Sign sign;
    std::string left;
    std::string right;
};

/// A name without its own brackets, as operands are written.
std::string bare(std::string_view name) {
    const NormalText normal(name);
    auto text = std::string(normal.view());
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    if (const auto bracket = text.rfind('('); bracket != std::string::npos && bracket > 0 && text.ends_with(')')) {
        text.resize(bracket);
    }
    return text;
}

std::optional<NamedFormula> formula_in(std::string_view name) {
    if (name.size() > longest_name) {
        return std::nullopt;
    }
    const NormalText normal(name);
    const auto text = normal.view();
    const auto open = text.find('(');
    const auto close = text.rfind(')');
    if (open == std::string_view::npos || open == 0 || close == std::string_view::npos || close < open) {
        return std::nullopt;
    }
    const auto inside = text.substr(open + 1, close - open - 1);
    constexpr std::array<std::pair<std::string_view, Sign>, 7> signs{
        {{"÷", Sign::divided}, {"/", Sign::divided}, {"－", Sign::less}, {"-", Sign::less}, {"−", Sign::less}, {"+", Sign::plus}, {"＋", Sign::plus}}};
    for (const auto& [sign, meaning] : signs) {
        const auto at = inside.find(sign);
        if (at == std::string_view::npos || at == 0) {
            continue;
        }
        auto right = inside.substr(at + sign.size());
        for (const std::string_view percent : {"×100", "x100", "*100"}) {
            right = right.ends_with(percent) ? right.substr(0, right.size() - percent.size()) : right;
        }
        NamedFormula formula{meaning, bare(inside.substr(0, at)), bare(right)};
        return formula.left.empty() || formula.right.empty() || formula.left == formula.right ? std::nullopt : std::optional(std::move(formula));
    }
    return std::nullopt;
}

/// What names mean by themselves.
std::optional<NamedFormula> implied_by(std::string_view name) {
    struct Implied {
        std::string_view name;
        Sign sign;
        std::string_view left;
        std::string_view right;
    };
    constexpr Implied known[] = {{"社会増減", Sign::less, "転入者数", "転出者数"},   {"社会動態", Sign::less, "転入者数", "転出者数"}, {"自然増減", Sign::less, "出生数", "死亡数"},
                                 {"自然動態", Sign::less, "出生数", "死亡数"},       {"人口増減", Sign::plus, "自然増減数", "社会増減数"}, {"高齢化率", Sign::divided, "高齢者人口", "総人口"},
                                 {"高齢化率", Sign::divided, "65歳以上人口", "総人口"}};
    const auto text = bare(name);
    const auto found = std::ranges::find_if(known, [&](const auto& one) { return text == one.name || text == std::string(one.name) + "数"; });
    return found == std::end(known) ? std::nullopt : std::optional(NamedFormula{found->sign, std::string(found->left), std::string(found->right)});
}

using Named = std::unordered_map<std::string, const Indicator*>;

Named names_of(const Table& table) {
    Named named;
    for (const auto& indicator : table.indicators) {
        const auto [found, is_new] = named.try_emplace(bare(indicator.name), &indicator);
        found->second = is_new ? found->second : nullptr;  // named twice: which is meant can't be told
    }
    return named;
}

/// 転入 names 転入者数.
const Indicator* find_named(const Named& named, const std::string& operand) {
    for (const std::string_view end : {"", "数", "者数", "件数", "人数", "量"}) {
        if (const auto found = named.find(operand + std::string(end)); found != named.end()) {
            return found->second;
        }
    }
    return nullptr;
}

const KpiValue* value_like(const Indicator& indicator, const KpiValue& value) {
    const auto found = std::ranges::find_if(indicator.values, [&](const auto& other) {
        return other.role == value.role && other.cell.column == value.cell.column && other.of == value.of && is_number(other);
    });
    return found == indicator.values.end() ? nullptr : &*found;
}

/// One value of an indicator and the two that make it.
struct Made {
    const KpiValue* value;
    const KpiValue* left;
    const KpiValue* right;
    double expected = 0;
    bool agrees = false;
};

std::optional<Made> made_of(Sign sign, const KpiValue& value, const KpiValue* left, const KpiValue* right) {
    if (left == nullptr || right == nullptr || (sign == Sign::divided && *right->number == 0)) {
        return std::nullopt;
    }
    Made made{&value, left, right};
    const auto l = *left->number;
    const auto r = *right->number;
    if (sign == Sign::divided) {
        const bool percent = value.unit.starts_with('%');
        const double scale = percent ? 1.0 : static_cast<double>(value.scale);
        made.expected = l / r * (percent ? 100 : 1) / scale;
        const auto shown = *value.number / scale;
        const auto unit = std::pow(10.0, -value.decimals);
        const auto slack_of_parts = std::fabs(made.expected) * (slack(*left) / std::fabs(l == 0 ? 1 : l) + slack(*right) / std::fabs(r));
        made.agrees = std::fabs(made.expected - shown) <= unit * 0.5 * (1 + 1e-9) + slack_of_parts || std::fabs(std::trunc(made.expected / unit) * unit - shown) < unit * 1e-6;
        return made;
    }
    made.expected = sign == Sign::less ? l - r : l + r;
    made.agrees = std::fabs(made.expected - *value.number) <= (slack(value) + slack(*left) + slack(*right)) * (1 + 1e-9);
    return made;
}

void check_named(const Examined& examined, bool quotients, Findings& findings) {
    constexpr std::size_t fewest_agreeing = 3;
    for (const auto* table : examined.tables) {
        std::optional<Named> named;  // few names state a formula
        for (const auto& indicator : table->indicators) {
            const bool states = indicator.name.find("÷") != std::string::npos || indicator.name.find("／") != std::string::npos || indicator.name.find('/') != std::string::npos ||
                                indicator.name.find("－") != std::string::npos || indicator.name.find('-') != std::string::npos || indicator.name.find("−") != std::string::npos ||
                                indicator.name.find("＋") != std::string::npos || indicator.name.find('+') != std::string::npos;
            const bool may_imply = indicator.name.starts_with("社会") || indicator.name.starts_with("自然") || indicator.name.starts_with("人口増減") || indicator.name.starts_with("高齢化率");
            auto formula = states && !is_overlong(indicator) ? formula_in(indicator.name) : std::nullopt;
            formula = !formula && may_imply && !is_overlong(indicator) ? implied_by(indicator.name) : std::move(formula);
            if (!formula || (formula->sign == Sign::divided) != quotients) {
                continue;
            }
            named = named ? std::move(named) : names_of(*table);
            const auto* left = find_named(*named, formula->left);
            const auto* right = find_named(*named, formula->right);
            if (left == nullptr || right == nullptr || left == &indicator || right == &indicator) {
                continue;
            }
            std::vector<Made> odd;
            std::size_t agreeing = 0;
            for (const auto& value : indicator.values) {
                const bool told = is_number(value) && value.role != ValueRole::rate && value.cell != indicator.cell;
                const auto made = told ? made_of(formula->sign, value, value_like(*left, value), value_like(*right, value)) : std::nullopt;
                agreeing += made && made->agrees ? 1 : 0;
                if (made && !made->agrees) {
                    odd.push_back(*made);
                }
            }
            if (agreeing < fewest_agreeing || odd.size() != 1) {
                continue;
            }
            const auto& one = odd.front();
            const auto sign = formula->sign == Sign::divided ? "÷" : formula->sign == Sign::less ? "−" : "＋";
            const auto words = fmt::format("{}{}{} = {:.{}f}{}", figure_at(*one.left), sign, figure_at(*one.right), one.expected, std::clamp<int>(one.value->decimals, 0, 6),
                                           one.value->unit.starts_with('%') ? "%" : "");
            findings.add(one.value->cell, {fmt::format("「{}」の {} は、指標名が表す計算 {} と合いません（ほかの{}つの値は合っています）。", indicator.name, figure_at(*one.value), words, agreeing),
                                           fmt::format("{} of {} does not follow from what its name says: {}; {} other values do.", figure_at(*one.value), indicator.name, words, agreeing)});
            findings.rests_on({one.left->cell, one.right->cell});
        }
    }
}

}  // namespace

void check_named_quotients(const Examined& examined, Findings& findings) { check_named(examined, true, findings); }

void check_named_sums(const Examined& examined, Findings& findings) { check_named(examined, false, findings); }

}  // namespace kpisheet
