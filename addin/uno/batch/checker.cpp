// SPDX-License-Identifier: MPL-2.0
#include "uno/batch/checker.hpp"

#include <new>
#include <string>
#include <utility>

#include <com/sun/star/uno/Exception.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "core/reports/examination.hpp"
#include "core/reports/snapshot_json.hpp"
#include "uno/batch/archive.hpp"
#include "uno/batch/open_workbook.hpp"
#include "uno/sheets/read_sheet.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;

/// The file's snapshot, or why there is none. Whatever a file holds, there is a result.
tl::expected<Workbook, Unreadable> read_file(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& url) {
    try {
        const auto workbook = open_workbook(context, url);
        if (!workbook) {
            return tl::unexpected(workbook.error());
        }
        return SheetReader(context, workbook->document()).read_all();
    } catch (const uno::Exception&) {
        return tl::unexpected(Unreadable::broken);  // the office opened the file and then failed on what is in it
    } catch (const std::bad_alloc&) {
        return tl::unexpected(Unreadable::too_large);
    }
}

/// What `describe` says of the file's snapshot, or of why there is none.
template <class Describe>
rtl::OUString describe_file(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& url,
                            Describe describe) {
    const auto snapshot = read_file(context, url);
    try {
        return to_office_text(snapshot ? describe(*snapshot) : unreadable_to_json(snapshot.error()));
    } catch (const std::bad_alloc&) {
        return to_office_text(unreadable_to_json(Unreadable::too_large));
    }
}

}  // namespace

const Checker::Kept& Checker::reference_at(const std::string& url, bool form) {
    auto& kept = kept_[form];
    if (kept.url != url) {
        kept.reference = read_file(context_, to_office_text(url)).map([](Workbook&& workbook) {
            return std::make_unique<const Reference>(std::move(workbook));
        });
        kept.url = url;
    }
    return kept.reference;
}

rtl::OUString Checker::examine(const rtl::OUString& url, const rtl::OUString& options) {
    const auto options_json = to_utf8(options);
    const auto urls = reference_urls(options_json);
    References references;
    for (const bool form : {true, false}) {
        const auto& url_of_reference = form ? urls.form : urls.previous;
        if (url_of_reference.empty()) {
            continue;
        }
        const auto& read = reference_at(url_of_reference, form);
        if (!read) {
            return to_office_text(unreadable_reference_to_json(form, read.error()));
        }
        (form ? references.form : references.previous) = read->get();
    }
    const auto wanted = wanted_from_json(options_json);
    return describe_file(context_, url, [&](const Workbook& snapshot) {
        const auto report = kpisheet::examine(snapshot, wanted, references);
        // Where a table was found, the sheets need no second look.
        const auto may_be_damaged = report.status == FileStatus::no_kpi_table;
        return may_be_damaged && !Archive(context_, url).is_well_formed() ? unreadable_to_json(Unreadable::broken)
                                                                          : examined_to_json(report, wanted.snapshot ? &snapshot : nullptr);
    });
}

rtl::OUString Checker::snapshot(const rtl::OUString& url) { return describe_file(context_, url, snapshot_to_json); }

rtl::OUString Checker::getImplementationName() { return "org.kpisheet.CheckerImplementation"; }

sal_Bool Checker::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

uno::Sequence<rtl::OUString> Checker::getSupportedServiceNames() {
    const rtl::OUString name("org.kpisheet.Checker");
    return {&name, 1};
}

}  // namespace kpisheet

// registry/kpisheet.components names this function.
extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpisheet_checker(
    com::sun::star::uno::XComponentContext* context,
    const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& /*arguments*/) {
    return cppu::acquire(new kpisheet::Checker(context));
}
