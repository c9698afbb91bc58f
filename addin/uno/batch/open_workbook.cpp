// SPDX-License-Identifier: MPL-2.0
#include "uno/batch/open_workbook.hpp"

#include <cstdint>
#include <optional>
#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <rtl/ref.hxx>

#include "uno/batch/archive.hpp"
#include "uno/batch/file_kind.hpp"
#include "uno/batch/no_questions.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
using com::sun::star::beans::PropertyValue;

// What unpacks to more is no workbook that a person made: a million rows of ten numbers take 400 MB.
constexpr auto most_unpacked = std::int64_t{1} << 30U;

uno::Sequence<PropertyValue> load_properties(const LoadPlan& plan, const rtl::Reference<NoQuestions>& questions) {
    namespace document = com::sun::star::document;
    std::vector<PropertyValue> values;
    const auto add = [&](const char* name, const uno::Any& value) {
        values.emplace_back(rtl::OUString::createFromAscii(name), 0, value,
                            com::sun::star::beans::PropertyState_DIRECT_VALUE);
    };
    add("Hidden", uno::Any(true));
    add("ReadOnly", uno::Any(true));
    add("MacroExecutionMode", uno::Any(document::MacroExecMode::NEVER_EXECUTE));
    add("UpdateDocMode", uno::Any(document::UpdateDocMode::NO_UPDATE));
    add("InteractionHandler", uno::Any(uno::Reference<com::sun::star::task::XInteractionHandler>(questions.get())));
    if (!plan.filter.isEmpty()) {
        add("FilterName", uno::Any(plan.filter));
        add("FilterOptions", uno::Any(plan.options));
    }
    return {values.data(), static_cast<sal_Int32>(values.size())};
}

}  // namespace

OpenWorkbook::~OpenWorkbook() {
    if (!component_.is()) {
        return;
    }
    try {
        const uno::Reference<com::sun::star::util::XCloseable> closeable(component_, uno::UNO_QUERY);
        if (closeable.is()) {
            closeable->close(true);
        } else {
            component_->dispose();
        }
    } catch (const com::sun::star::util::CloseVetoException&) {
        // Whoever holds the document closes it when done: that was handed over by close(true).
    } catch (const uno::RuntimeException&) {
        // The document is gone already.
    }
}

tl::expected<OpenWorkbook, Unreadable> open_workbook(const uno::Reference<uno::XComponentContext>& context,
                                                     const rtl::OUString& url) {
    const auto plan = plan_for_file(url);
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    std::optional<Archive> archive;
    if (plan->archive) {
        archive.emplace(context, url);
        if (archive->unpacked_size() > most_unpacked) {
            return tl::unexpected(Unreadable::too_large);
        }
    }
    const rtl::Reference<NoQuestions> questions(new NoQuestions);
    uno::Reference<com::sun::star::lang::XComponent> component;
    try {
        component = com::sun::star::frame::Desktop::create(context)->loadComponentFromURL(
            url, "_blank", 0, load_properties(*plan, questions));
    } catch (const uno::Exception&) {
        // An exception says as little as a null: what was asked tells more.
        component.clear();
    }
    if (!component.is()) {
        return tl::unexpected(questions->asked_for_password() ? Unreadable::password : Unreadable::broken);
    }
    OpenWorkbook workbook(component);
    if (!workbook.document().is()) {
        return tl::unexpected(Unreadable::wrong_format);
    }
    if (archive && !archive->is_whole()) {
        return tl::unexpected(Unreadable::broken);
    }
    return workbook;
}

}  // namespace kpisheet
