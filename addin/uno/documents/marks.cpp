// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/marks.hpp"

#include <map>
#include <string>
#include <string_view>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/text/XSimpleText.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "core/reports/words.hpp"
#include "uno/documents/sheet_cells.hpp"
#include "uno/documents/undo_step.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;

// How a mark is told from a note that a person wrote, in either language. Documents hold it: it never changes.
constexpr std::string_view mark_prefix = "【KPIシート】";

using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using OneSheet = uno::Reference<sheet::XSpreadsheet>;

uno::Reference<sheet::XSheetAnnotations> notes_of(const OneSheet& one) {
    return uno::Reference<sheet::XSheetAnnotationsSupplier>(one, uno::UNO_QUERY_THROW)->getAnnotations();
}

std::string text_of(const uno::Reference<sheet::XSheetAnnotation>& note) {
    const uno::Reference<com::sun::star::text::XSimpleText> text(note, uno::UNO_QUERY);
    return text.is() ? to_utf8(text->getString()) : std::string();
}

bool is_protected(const OneSheet& one) {
    return uno::Reference<com::sun::star::util::XProtectable>(one, uno::UNO_QUERY_THROW)->isProtected();
}

sal_Int32 sheet_count(const Document& document) {
    return uno::Reference<com::sun::star::container::XIndexAccess>(document->getSheets(), uno::UNO_QUERY_THROW)->getCount();
}

template <class Use>
void for_each_sheet(const Document& document, Use use) {
    for (sal_Int32 at = 0; at < sheet_count(document); ++at) {
        use(sheet_at(document, static_cast<std::size_t>(at)));
    }
}

/// Calls `use(notes, index)` for every mark of a sheet, the last one first, so that it may be removed.
template <class Use>
void for_each_mark(const OneSheet& one, Use use) {
    const auto notes = notes_of(one);
    for (auto at = notes->getCount() - 1; at >= 0; --at) {
        const uno::Reference<sheet::XSheetAnnotation> note(notes->getByIndex(at), uno::UNO_QUERY);
        if (note.is() && text_of(note).starts_with(mark_prefix)) {
            use(notes, at);
        }
    }
}

std::size_t remove_all(const Document& document) {
    std::size_t count = 0;
    for_each_sheet(document, [&](const OneSheet& one) {
        if (!is_protected(one)) {
            for_each_mark(one, [&](const auto& notes, sal_Int32 at) {
                notes->removeByIndex(at);
                ++count;
            });
        }
    });
    return count;
}

/// The texts of the notes of one sheet, by cell.
using Marks = std::map<Address, std::string>;

std::map<std::size_t, Marks> marks_for(std::span<const Issue> issues, Language language) {
    std::map<std::size_t, Marks> by_sheet;
    for (const auto& issue : issues) {
        if (!issue.range) {
            continue;
        }
        auto& text = by_sheet[issue.sheet][issue.range->first];
        if (text.empty()) {
            text = mark_prefix;
        }
        text += "\n";
        text += severity_name(issue.severity, language);
        text += either(language, "：", ": ");
        text += language == Language::japanese ? issue.message.ja : issue.message.en;
    }
    return by_sheet;
}

std::size_t add_marks(const OneSheet& one, const Marks& marks) {
    std::size_t count = 0;
    const auto notes = notes_of(one);
    const auto place = uno::Reference<sheet::XCellRangeAddressable>(one, uno::UNO_QUERY_THROW)->getRangeAddress();
    for (const auto& [at, text] : marks) {
        const uno::Reference<sheet::XSheetAnnotationAnchor> anchor(cell_at(one, at), uno::UNO_QUERY);
        if (anchor.is() && text_of(anchor->getAnnotation()).empty()) {
            notes->insertNew({place.Sheet, at.column, at.row}, to_office_text(text));
            ++count;
        }
    }
    return count;
}

}  // namespace

std::size_t mark_issues(const Document& document, std::span<const Issue> issues, Language language) {
    if (!is_changeable(document)) {
        return 0;
    }
    const UndoStep step(document, either(language, "KPIシート：指摘をメモで示す", "KPI Sheet: Mark Issues"));
    static_cast<void>(remove_all(document));
    std::size_t count = 0;
    for (const auto& [index, marks] : marks_for(issues, language)) {
        const auto one = sheet_at(document, index);
        if (one.is() && !is_protected(one)) {
            count += add_marks(one, marks);
        }
    }
    return count;
}

std::size_t remove_marks(const Document& document, Language language) {
    if (!is_changeable(document)) {
        return 0;
    }
    const UndoStep step(document, either(language, "KPIシート：指摘のメモを消す", "KPI Sheet: Remove Marks"));
    return remove_all(document);
}

bool has_marks(const Document& document) {
    auto found = false;
    for_each_sheet(document, [&](const OneSheet& one) {
        for_each_mark(one, [&](const auto& /*notes*/, sal_Int32 /*at*/) { found = true; });
    });
    return found;
}

}  // namespace kpisheet
