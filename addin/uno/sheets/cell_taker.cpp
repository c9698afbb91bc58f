// SPDX-License-Identifier: MPL-2.0
#include "uno/sheets/cell_taker.hpp"

#include <algorithm>

#include "core/prefetch.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;

/// The office gives an array formula in braces.
rtl::OUString without_braces(const rtl::OUString& formula) {
    return formula.startsWith("{") && formula.endsWith("}") ? formula.copy(1, formula.getLength() - 2) : formula;
}

/// A number as General shows it, and no date, percentage or word that a formula's result inherits from its arguments.
bool is_plain_number(const rtl::OUString& shown) {
    for (sal_Int32 at = 0; at < shown.getLength(); ++at) {
        const auto unit = shown[at];
        const auto plain =
            (unit >= '0' && unit <= '9') || unit == '-' || unit == '.' || unit == ',' || unit == 'E' || unit == '+';
        if (!plain || (unit == '-' && at > 0 && shown[at - 1] != 'E')) {
            return false;
        }
    }
    return true;
}

}  // namespace

bool CellTaker::take(const CellBlock& block) {
    const auto all = std::all_of(block.parts.begin(), block.parts.end(), [&](const auto& part) { return take_part(block, part); });
    if (!all) {
        builder_.set_cut_off();
    }
    return all;
}

/// Has the processor fetch what is known of the texts of a row, then those of which nothing is.
void CellTaker::fetch(const uno::Sequence<uno::Any>& contents) {
    const auto for_texts = [&](auto use) {
        for (const auto& content : contents) {
            if (content.getValueTypeClass() == uno::TypeClass_STRING) {
                use(*static_cast<const rtl::OUString*>(content.getValue()));
            }
        }
    };
    for_texts([&](const rtl::OUString& words) { prefetch(known_texts_.of(words)); });
    for_texts([&](const rtl::OUString& words) {
        if (!KnownTexts::is_known(known_texts_.of(words), words)) {
            prefetch(*words.pData);
        }
    });
}

bool CellTaker::take_part(const CellBlock& block, const CellBlock::Part& part) {
    for (sal_Int32 row = 0; row < part.rows.getLength(); ++row) {
        const auto& contents = part.rows[row];
        fetch(contents);
        for (sal_Int32 column = 0; column < contents.getLength(); ++column) {
            if (!add_cell(block, {part.range.first.row + row, part.range.first.column + column}, contents[column])) {
                return false;
            }
        }
    }
    return true;
}

/// The most usual cell, or a blank among others. False when the limits allow no more.
bool CellTaker::add_typed_text(Address at, const rtl::OUString& words) {
    auto& known = known_texts_.of(words);
    if (!KnownTexts::is_known(known, words)) {
        if (words.isEmpty()) {
            return true;
        }
        const auto text = text_.of(words);
        if (left_.text_bytes < text.size()) {
            return false;
        }
        known = {words, builder_.keep(text), text_.cut()};
    }
    if (known.kept.text.empty()) {
        return true;
    }
    if (left_.cells == 0 || left_.text_bytes < known.kept.text.size()) {
        return false;
    }
    --left_.cells;
    left_.text_bytes -= known.kept.text.size();
    builder_.add_kept_text(at, known.kept);
    if (known.cut) {
        builder_.set_cut_off();
    }
    return true;
}

bool CellTaker::add_cell(const CellBlock& block, Address at, const uno::Any& content) {
    const auto place = block.place(at);
    const auto formula =
        block.formulas.empty() ? std::string_view{} : formula_text_.of(without_braces(block.formulas[place]));
    std::string_view text;
    auto shown_by_office = false;
    double number = 0;
    const auto is_text = content.getValueTypeClass() == uno::TypeClass_STRING;
    const auto is_number = !is_text && (content >>= number);
    const auto shown = is_text || block.shown.empty() ? block.shown.end() : block.shown.find(place);
    if (is_text) {
        const auto& words = *static_cast<const rtl::OUString*>(content.getValue());
        if (formula.empty()) {
            return add_typed_text(at, words);
        }
        text = text_.of(words);
    } else if (shown != block.shown.end()) {
        const auto& format = block.formats[place];
        shown_by_office = is_number && (format.shown_by_office || !is_plain_number(shown->second));
        text = !is_number || shown_by_office ? text_.of(shown->second) : std::string_view{};
    }

    if (left_.cells == 0 || left_.text_bytes < text.size() + formula.size()) {
        return false;
    }
    --left_.cells;
    left_.text_bytes -= text.size() + formula.size();
    if (is_text) {
        builder_.add_text(at, text, formula);
    } else if (is_number) {
        builder_.add_number(at, number, block.formats[place].number, formula, text);
    } else {
        builder_.add_error(at, text, formula);
    }
    if (text_.cut() && (is_text || shown_by_office)) {
        builder_.set_cut_off();
    }
    return true;
}

}  // namespace kpisheet
