// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/quotient_formula.hpp"

#include <cctype>
#include <string>

#include "core/sheets/address.hpp"

namespace kpisheet {
namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_figure(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_of_reference(char c) { return is_letter(c) || is_figure(c) || c == '$'; }

/// The one cell that `text` begins with, $O$6.
std::optional<std::int32_t> column_of_reference(std::string_view text) {
    std::string plain;
    std::size_t at = 0;
    while (at < text.size() && is_of_reference(text[at])) {
        plain += text[at] == '$' ? "" : std::string(1, text[at]);
        ++at;
    }
    const auto range = !plain.empty() && is_letter(plain.front()) && is_figure(plain.back()) && (at == text.size() || text[at] != '(') ? parse_range(plain) : std::nullopt;
    return range && range->is_single() ? std::optional(range->first.column) : std::nullopt;
}

/// Where the bracket that ends before `end` opens.
std::optional<std::size_t> opening_before(std::string_view text, std::size_t end) {
    int depth = 0;
    for (auto at = end; at-- > 0;) {
        depth += text[at] == ')' ? 1 : text[at] == '(' ? -1 : 0;
        if (depth == 0) {
            return at;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::int32_t> divided_column(std::string_view formula) {
    const auto slash = formula.find('/');
    if (slash == std::string_view::npos || slash == 0 || formula.find(':') != std::string_view::npos) {
        return std::nullopt;
    }
    auto divisor = formula.substr(slash + 1);
    divisor = divisor.starts_with('(') ? divisor.substr(1) : divisor;
    if (!column_of_reference(divisor)) {
        return std::nullopt;
    }
    if (formula[slash - 1] == ')') {
        const auto opening = opening_before(formula, slash);
        return opening ? column_of_reference(formula.substr(*opening + 1)) : std::nullopt;
    }
    auto first = slash;
    while (first > 0 && is_of_reference(formula[first - 1])) {
        --first;
    }
    return column_of_reference(formula.substr(first, slash - first));
}

}  // namespace kpisheet
