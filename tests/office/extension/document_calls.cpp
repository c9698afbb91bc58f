// SPDX-License-Identifier: MPL-2.0
// The service org.kpisheet.tests.DocumentCalls: com.sun.star.task.XJob, whose named arguments say what to do with which
// document. What comes back is a text (JSON where it is more than a number) or a document.
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <nlohmann/json.hpp>

#include "core/layouts/recognise.hpp"
#include "core/reviews/review.hpp"
#include "core/rules/all_rules.hpp"
#include "hand_made_issues.hpp"
#include "uno/documents/apply_fixes.hpp"
#include "uno/documents/exports.hpp"
#include "uno/documents/kept_notes.hpp"
#include "uno/documents/marks.hpp"
#include "uno/documents/report_sheet.hpp"
#include "uno/sheets/read_sheet.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
using com::sun::star::beans::NamedValue;
using com::sun::star::sheet::XSpreadsheetDocument;
using nlohmann::json;

/// One call: its arguments, and what they ask for.
class Call {
public:
    Call(const uno::Reference<uno::XComponentContext>& context, const uno::Sequence<NamedValue>& arguments)
        : context_(context) {
        for (sal_Int32 at = 0; at < arguments.getLength(); ++at) {
            arguments_[to_utf8(arguments[at].Name)] = arguments[at].Value;
        }
        document_.set(arguments_["document"], uno::UNO_QUERY_THROW);
    }

    uno::Any answer() {
        const auto what = text_of("do");
        if (what == "fix") {
            return fix();
        }
        if (what == "mark") {
            return number(mark_issues(document_, issues(), language()));
        }
        if (what == "unmark") {
            return number(remove_marks(document_, language()));
        }
        if (what == "report") {
            return report();
        }
        if (what == "marked") {
            return uno::Any(has_marks(document_));
        }
        if (what == "notes") {
            return uno::Any(to_office_text(to_json(read_notes(model()))));
        }
        if (what == "keep notes") {
            return uno::Any(keep_notes(model(), document_notes_from_json(text_of("notes"))));
        }
        if (what == "tidy table") {
            const auto workbook = SheetReader(context_, document_).read_all();
            return uno::Any(open_tidy_table(context_, model(), workbook, review(workbook, {}, {}).value()));
        }
        if (what == "distribution copy") {
            return uno::Any(open_distribution_copy(context_, model()));
        }
        throw com::sun::star::lang::IllegalArgumentException(to_office_text(what), {}, 0);
    }

private:
    std::string text_of(const std::string& name) {
        rtl::OUString text;
        arguments_[name] >>= text;
        return to_utf8(text);
    }

    uno::Reference<com::sun::star::frame::XModel> model() { return {document_, uno::UNO_QUERY_THROW}; }

    static uno::Any number(std::size_t count) { return uno::Any(static_cast<sal_Int32>(count)); }

    Language language() { return text_of("language") == "en" ? Language::english : Language::japanese; }

    /// Those that the test gives, else those of a check.
    std::vector<Issue> issues() {
        if (const auto given = text_of("issues"); !given.empty()) {
            return hand_made_issues(given);
        }
        const auto workbook = SheetReader(context_, document_).read_all();
        return check(workbook, recognise(workbook));
    }

    uno::Any fix() {
        const auto all = issues();
        const auto unsafe_too = text_of("which") == "all";
        std::vector<const Issue*> chosen;
        for (const auto& issue : all) {
            if (issue.fix && (unsafe_too || issue.fix->safe)) {
                chosen.push_back(&issue);
            }
        }
        const auto applied = apply_fixes(document_, chosen, {"直す", "Fix"}, language());
        json answer{{"made", applied.made}, {"refusals", json::array()}};
        for (const auto refusal : applied.refusals) {
            answer["refusals"].push_back(static_cast<int>(refusal));
        }
        return uno::Any(to_office_text(answer.dump()));
    }

    uno::Any report() {
        const auto workbook = SheetReader(context_, document_).read_all();
        const auto made = review(workbook, Settings{}, DocumentNotes{});
        return uno::Any(to_office_text(add_report_sheet(document_, workbook, *made, Settings{}, language())));
    }

    uno::Reference<uno::XComponentContext> context_;
    std::map<std::string, uno::Any> arguments_;
    uno::Reference<XSpreadsheetDocument> document_;
};

class DocumentCalls final
    : public cppu::WeakImplHelper2<com::sun::star::task::XJob, com::sun::star::lang::XServiceInfo> {
public:
    explicit DocumentCalls(const uno::Reference<uno::XComponentContext>& context) : context_(context) {}

    uno::Any SAL_CALL execute(const uno::Sequence<NamedValue>& arguments) override {
        return Call(context_, arguments).answer();
    }
    rtl::OUString SAL_CALL getImplementationName() override { return "org.kpisheet.tests.DocumentCallsImplementation"; }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override { return cppu::supportsService(this, name); }
    uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString name("org.kpisheet.tests.DocumentCalls");
        return {&name, 1};
    }

private:
    uno::Reference<uno::XComponentContext> context_;
};

}  // namespace
}  // namespace kpisheet

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpisheet_document_calls(
    com::sun::star::uno::XComponentContext* context,
    const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& /*arguments*/) {
    return cppu::acquire(new kpisheet::DocumentCalls(context));
}
