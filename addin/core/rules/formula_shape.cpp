// SPDX-License-Identifier: MPL-2.0
#include "core/rules/formula_shape.hpp"

#include <optional>

#include "core/text/upper_case.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::string_view reference_mark = "□";
constexpr std::int32_t most_rows = 1048576;
constexpr std::int32_t most_columns = 16384;

bool is_letter(char c) { return is_latin(static_cast<unsigned char>(c)); }
bool is_number(char c) { return is_digit(static_cast<unsigned char>(c)); }
bool is_name_character(char c) { return is_letter(c) || is_number(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

struct CellReference {
    std::int32_t row = 0;
    std::int32_t column = 0;
    bool row_fixed = false;
    bool column_fixed = false;
    std::size_t length = 0;
};

/// $C$5 at the start of `text`; nothing for LOG10( and names such as R1合計.
std::optional<CellReference> read_reference(std::string_view text) {
    CellReference found;
    std::size_t at = 0;
    const auto next = [&] { return at < text.size() ? text[at] : '\0'; };
    found.column_fixed = next() == '$';
    at += found.column_fixed ? 1 : 0;
    const auto letters = at;
    for (; is_letter(next()) && at - letters < 3; ++at) {
        found.column = found.column * 26 + (upper(next()) - 'A' + 1);
    }
    if (at == letters) {
        return std::nullopt;
    }
    found.row_fixed = next() == '$';
    at += found.row_fixed ? 1 : 0;
    const auto digits = at;
    for (; is_number(next()) && at - digits < 7; ++at) {
        found.row = found.row * 10 + (next() - '0');
    }
    if (at == digits || found.row < 1 || found.row > most_rows || found.column > most_columns || next() == '(' || is_name_character(next())) {
        return std::nullopt;
    }
    found.row -= 1;
    found.column -= 1;
    found.length = at;
    return found;
}

/// Calls `word` for the text between references and `reference` for each of them.
template <class Word, class OnReference>
void take_apart(std::string_view formula, Word word, OnReference reference) {
    bool in_name = false;
    for (std::size_t at = 0; at < formula.size();) {
        const char c = formula[at];
        if (c == '"' || c == '\'') {
            const auto end = formula.find(c, at + 1);
            const auto length = end == std::string_view::npos ? formula.size() - at : end + 1 - at;
            word(formula.substr(at, length), true);
            at += length;
            in_name = false;
            continue;
        }
        const auto found = in_name ? std::nullopt : read_reference(formula.substr(at));
        if (found) {
            reference(*found);
            at += found->length;
            in_name = false;
            continue;
        }
        word(formula.substr(at, 1), false);
        in_name = is_name_character(c);
        ++at;
    }
}

}  // namespace

FormulaShape shape_of(std::string_view formula, Address cell) {
    FormulaShape shape;
    take_apart(
        formula,
        [&](std::string_view text, bool quoted) {
            for (const char c : text) {
                if (quoted || c != ' ') {
                    shape.skeleton += quoted ? c : upper(c);
                }
            }
        },
        [&](const CellReference& one) {
            shape.skeleton += reference_mark;
            shape.references.push_back({one.row_fixed ? one.row : one.row - cell.row, one.column_fixed ? one.column : one.column - cell.column,
                                        one.row_fixed, one.column_fixed});
        });
    return shape;
}

std::string filled_to(std::string_view formula, Address from, Address cell) {
    std::string text;
    bool outside = false;
    take_apart(
        formula, [&](std::string_view part, bool) { text += part; },
        [&](const CellReference& one) {
            const auto row = one.row_fixed ? one.row : one.row + cell.row - from.row;
            const auto column = one.column_fixed ? one.column : one.column + cell.column - from.column;
            outside = outside || row < 0 || column < 0;
            if (!outside) {
                text += (one.column_fixed ? "$" : "") + column_name(column) + (one.row_fixed ? "$" : "") + std::to_string(row + 1);
            }
        });
    return outside ? std::string{} : text;
}

}  // namespace kpisheet
