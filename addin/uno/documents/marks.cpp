// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/marks.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/text/XSimpleText.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "core/reports/words.hpp"
#include "uno/documents/sheet_cells.hpp"
#include "uno/documents/undo_step.hpp"
#include "uno/sheets/office_ranges.hpp"
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

bool is_mark(const OneSheet& one, Address at) {
    const uno::Reference<sheet::XSheetAnnotationAnchor> anchor(cell_at(one, at), uno::UNO_QUERY);
    return anchor.is() && text_of(anchor->getAnnotation()).starts_with(mark_prefix);
}

/// The cells of a sheet that have a note. Asking the notes one by one would take a search through all for each.
std::vector<Range> noted_cells(const OneSheet& one) {
    const uno::Reference<sheet::XCellRangesQuery> query(one, uno::UNO_QUERY_THROW);
    return to_ranges(query->queryContentCells(sheet::CellFlags::ANNOTATION));
}

/// Removes the marks of a part of one column, each run of them at once.
std::size_t remove_run_by_run(const OneSheet& one, const Range& part) {
    std::size_t count = 0;
    const auto end = part.last.row + 1;
    for (auto row = part.first.row; row < end; ++row) {
        const auto first = row;
        while (row < end && is_mark(one, {row, part.first.column})) {
            ++row;
        }
        if (row > first) {
            const auto run = one->getCellRangeByPosition(part.first.column, first, part.first.column, row - 1);
            uno::Reference<sheet::XSheetOperation>(run, uno::UNO_QUERY_THROW)->clearContents(sheet::CellFlags::ANNOTATION);
            count += static_cast<std::size_t>(row - first);
        }
    }
    return count;
}

std::size_t remove_all(const Document& document) {
    std::size_t count = 0;
    for_each_sheet(document, [&](const OneSheet& one) {
        if (is_protected(one)) {
            return;
        }
        for (const auto& range : noted_cells(one)) {
            for (auto column = range.first.column; column <= range.last.column; ++column) {
                count += remove_run_by_run(one, {{range.first.row, column}, {range.last.row, column}});
            }
        }
    });
    return count;
}

bool has_mark(const OneSheet& one) {
    for (const auto& range : noted_cells(one)) {
        for (auto at = range.first; at.row <= range.last.row; ++at.row) {
            for (at.column = range.first.column; at.column <= range.last.column; ++at.column) {
                if (is_mark(one, at)) {
                    return true;
                }
            }
        }
    }
    return false;
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
    for (sal_Int32 at = 0; at < sheet_count(document); ++at) {
        if (has_mark(sheet_at(document, static_cast<std::size_t>(at)))) {
            return true;
        }
    }
    return false;
}

}  // namespace kpisheet
