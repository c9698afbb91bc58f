// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/apply_fixes.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <sal/log.hxx>

#include "uno/documents/replace_text.hpp"
#include "uno/documents/sheet_cells.hpp"
#include "uno/documents/undo_step.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace table = com::sun::star::table;
using com::sun::star::sheet::XSpreadsheetDocument;

void set_format(const uno::Reference<table::XCell>& cell, sal_Int32 key) {
    uno::Reference<com::sun::star::beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)
        ->setPropertyValue("NumberFormat", uno::Any(key));
}

/// The office gives a cell the format of texts along with a text such as 12 or =a, and does not undo that. So the cell
/// has it before, as a change of its own, and its own format again afterwards.
void set_text(const uno::Reference<XSpreadsheetDocument>& document, const uno::Reference<table::XCell>& cell,
              const std::string& text) {
    sal_Int32 own = 0;
    uno::Reference<com::sun::star::beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)->getPropertyValue("NumberFormat") >>=
        own;
    const auto format_of_texts = number_format_key(document, "@").value_or(own);
    if (own != format_of_texts) {
        set_format(cell, format_of_texts);
    }
    replace_text(cell, to_office_text(text));
    if (own != format_of_texts) {
        set_format(cell, own);
    }
}

/// Puts an edit into its cell. False when the office did not take it.
bool write(const uno::Reference<XSpreadsheetDocument>& document, const uno::Reference<table::XCell>& cell,
           const Edit& edit) {
    if (edit.formula) {
        cell->setFormula(to_office_text(*edit.formula));
        return cell->getType() == table::CellContentType_FORMULA;
    }
    if (!edit.number) {
        set_text(document, cell, edit.to);
        return shown_text(cell) == edit.to;
    }
    cell->setValue(*edit.number);
    if (cell->getType() != table::CellContentType_VALUE || cell->getValue() != *edit.number) {
        return false;
    }
    if (edit.format && shown_text(cell) != edit.to) {  // the cell's own format is kept where it shows the same
        const auto key = number_format_key(document, *edit.format);
        if (!key) {
            return false;
        }
        set_format(cell, *key);
    }
    return true;
}

/// One attempt to make all fixes that were not refused yet.
class Attempt {
public:
    Attempt(const uno::Reference<XSpreadsheetDocument>& document, std::span<const Issue* const> issues,
            std::vector<Refusal>& refusals)
        : document_(document), issues_(issues), refusals_(refusals) {}

    /// The first fix that the office did not take.
    std::optional<std::size_t> run() {
        for (std::size_t at = 0; at < issues_.size(); ++at) {
            if (refusals_[at] == Refusal::none && !make(at)) {
                return at;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool changed_anything() const { return !changed_.empty(); }

private:
    bool make(std::size_t at) {
        const auto& issue = *issues_[at];
        const auto sheet = sheet_at(document_, issue.sheet);
        std::vector<uno::Reference<table::XCell>> cells;
        refusals_[at] = look_at(issue, sheet, cells);
        if (refusals_[at] != Refusal::none) {
            return true;
        }
        for (std::size_t edit = 0; edit < cells.size(); ++edit) {
            changed_.insert({issue.sheet, issue.fix->edits[edit].cell});
            try {
                if (!write(document_, cells[edit], issue.fix->edits[edit])) {
                    return false;
                }
            } catch (const uno::Exception& fault) {
                SAL_WARN("kpisheet", "a fix was not taken: " << fault.Message);
                return false;
            }
        }
        return true;
    }

    /// Whether the fix can be made whole, with the cells of its edits.
    Refusal look_at(const Issue& issue, const uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                    std::vector<uno::Reference<table::XCell>>& cells) const {
        if (!issue.fix || issue.fix->edits.empty() || !sheet.is()) {
            return Refusal::changed_since;
        }
        for (const auto& edit : issue.fix->edits) {
            cells.push_back(cell_at(sheet, edit.cell));
            const auto& cell = cells.back();
            if (!cell.is() || changed_.contains({issue.sheet, edit.cell}) || shown_text(cell) != edit.from) {
                return Refusal::changed_since;
            }
            if (is_locked(sheet, cell)) {
                return Refusal::protected_cells;
            }
            if (is_in_array(cell)) {
                return Refusal::part_of_array;
            }
        }
        return Refusal::none;
    }

    const uno::Reference<XSpreadsheetDocument>& document_;
    std::span<const Issue* const> issues_;
    std::vector<Refusal>& refusals_;
    std::set<std::pair<std::size_t, Address>> changed_;
};

}  // namespace

AppliedFixes apply_fixes(const uno::Reference<XSpreadsheetDocument>& document, std::span<const Issue* const> issues,
                         const Text& title, Language language) {
    const auto changeable = is_changeable(document);
    AppliedFixes result{.made = 0,
                        .refusals = std::vector(issues.size(), changeable ? Refusal::none : Refusal::read_only)};
    // A fix that the office refuses half-way takes the whole step back, and the others are made again without it. What
    // could be foreseen was looked at before, so this is rare.
    for (auto done = !changeable; !done;) {
        UndoStep step(document, language == Language::japanese ? title.ja : title.en);
        Attempt attempt(document, issues, result.refusals);
        const auto failed = attempt.run();
        done = !failed;
        if (failed) {
            step.take_back();
            // What an earlier fix had changed is as it was: the others are looked at anew.
            std::ranges::replace(result.refusals, Refusal::changed_since, Refusal::none);
            result.refusals[*failed] = Refusal::failed;
        }
    }
    result.made = static_cast<std::size_t>(std::ranges::count(result.refusals, Refusal::none));
    return result;
}

Text sentence(Refusal refusal) {
    switch (refusal) {
        case Refusal::none:
            break;
        case Refusal::read_only:
            return {"読み取り専用で開いているため、直せません。", "The document is open for reading only."};
        case Refusal::protected_cells:
            return {"シートが保護されているため、直せません。［ツール］→［シートの保護］で解除してください。",
                    "The sheet is protected. Remove the protection with Tools > Protect Sheet."};
        case Refusal::changed_since:
            return {"点検したあとでセルの内容が変わったため、直しませんでした。もう一度点検してください。",
                    "The cell has changed since the check. Check again."};
        case Refusal::part_of_array:
            return {"配列数式の一部なので、そのセルだけを直すことはできません。",
                    "The cell is part of an array formula and cannot be changed alone."};
        case Refusal::failed:
            return {"Calc がセルの変更を受け付けなかったため、元に戻しました。",
                    "Calc did not accept the change, so it was taken back."};
    }
    return {};
}

}  // namespace kpisheet
