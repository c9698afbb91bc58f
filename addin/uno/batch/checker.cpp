// SPDX-License-Identifier: MPL-2.0
#include "uno/batch/checker.hpp"

#include <future>
#include <new>
#include <string>
#include <utility>

#include <com/sun/star/uno/Exception.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "core/reports/examination.hpp"
#include "core/reports/snapshot_json.hpp"
#include "uno/batch/archive.hpp"
#include "uno/batch/last_change.hpp"
#include "uno/batch/open_workbook.hpp"
#include "uno/sheets/read_sheet.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;

struct ReadFile {
    Workbook workbook;
    LastChange changed;
};

/// What a file holds, or why that can't be told. Whatever is in it, there is a result.
tl::expected<ReadFile, Unreadable> read_file(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& url) {
    try {
        const auto workbook = open_workbook(context, url);
        if (!workbook) {
            return tl::unexpected(workbook.error());
        }
        return ReadFile{SheetReader(context, workbook->document()).read_all(), last_change_of(workbook->document())};
    } catch (const uno::Exception&) {
        return tl::unexpected(Unreadable::broken);  // the office opened the file and then failed on what is in it
    } catch (const std::bad_alloc&) {
        return tl::unexpected(Unreadable::too_large);
    }
}

/// What `describe` says of the file, or of why there is nothing to say.
template <class Describe>
rtl::OUString describe_file(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& url,
                            Describe describe) {
    const auto file = read_file(context, url);
    try {
        return to_office_text(file ? describe(*file) : unreadable_to_json(file.error()));
    } catch (const std::bad_alloc&) {
        return to_office_text(unreadable_to_json(Unreadable::too_large));
    }
}

/// What `work` gives, done on the office's main thread. In another one, each of the thousands of calls into the office
/// competes with the main thread for the office's lock, and the two take turns.
template <class Work>
rtl::OUString on_main_thread(const MainThread& main_thread, Work work) {
    std::promise<rtl::OUString> result;
    main_thread.post([&] { result.set_value(work()); });
    return result.get_future().get();
}

}  // namespace

Checker::Checker(const uno::Reference<uno::XComponentContext>& context) : main_thread_(context), context_(context) {}

const Checker::Kept& Checker::reference_at(const std::string& url, bool form) {
    auto& kept = kept_[form];
    if (kept.url != url) {
        kept.reference = read_file(context_, to_office_text(url)).map([](ReadFile&& file) {
            return std::make_unique<const Reference>(std::move(file.workbook));
        });
        kept.url = url;
    }
    return kept.reference;
}

rtl::OUString Checker::examine(const rtl::OUString& url, const rtl::OUString& options) {
    return on_main_thread(main_thread_, [&] { return examine_here(url, options); });
}

rtl::OUString Checker::examine_here(const rtl::OUString& url, const rtl::OUString& options) {
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
    return describe_file(context_, url, [&](const ReadFile& file) {
        auto report = kpisheet::examine(file.workbook, wanted, references);
        report.changed = file.changed;
        // Where a table was found, the sheets need no second look.
        const auto may_be_damaged = report.status == FileStatus::no_kpi_table;
        return may_be_damaged && !Archive(context_, url).is_well_formed() ? unreadable_to_json(Unreadable::broken)
                                                                          : examined_to_json(report, wanted.snapshot ? &file.workbook : nullptr);
    });
}

rtl::OUString Checker::snapshot(const rtl::OUString& url) {
    return on_main_thread(main_thread_, [&] {
        return describe_file(context_, url, [](const ReadFile& file) { return snapshot_to_json(file.workbook); });
    });
}

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
