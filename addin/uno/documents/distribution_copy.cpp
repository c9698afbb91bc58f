// SPDX-License-Identifier: MPL-2.0
#include <utility>

#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XLoadable.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/XSeekable.hpp>
#include <com/sun/star/io/XStream.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <sal/log.hxx>

#include "uno/batch/no_questions.hpp"
#include "uno/documents/copied_values.hpp"
#include "uno/documents/document_title.hpp"
#include "uno/documents/exports.hpp"
#include "uno/documents/sheet_cells.hpp"
#include "uno/settings/kept_settings.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace frame = com::sun::star::frame;
using com::sun::star::beans::PropertyValue;
using com::sun::star::sheet::XSpreadsheetDocument;
using frame::XModel;

template <class Value>
PropertyValue named(const char* name, const Value& value) {
    return {rtl::OUString::createFromAscii(name), 0, uno::Any(value), com::sun::star::beans::PropertyState_DIRECT_VALUE};
}

template <std::size_t size>
uno::Sequence<PropertyValue> sequence(const PropertyValue (&values)[size]) {
    return {values, static_cast<sal_Int32>(size)};
}

/// A document without a window. It is closed with this object unless it was handed on.
class LoneDocument {
public:
    explicit LoneDocument(uno::Reference<XModel> model) : model_(std::move(model)) {}
    LoneDocument(const LoneDocument&) = delete;
    LoneDocument& operator=(const LoneDocument&) = delete;
    ~LoneDocument() {
        try {
            if (const uno::Reference<com::sun::star::util::XCloseable> closeable(model_, uno::UNO_QUERY); closeable.is()) {
                closeable->close(true);
            }
        } catch (const com::sun::star::util::CloseVetoException& veto) {
            SAL_INFO("kpisheet", "whoever holds the copy closes it: " << veto.Message);
        } catch (const uno::RuntimeException& fault) {
            SAL_WARN("kpisheet", "the copy was gone before it was closed: " << fault.Message);
        }
    }

    [[nodiscard]] const uno::Reference<XModel>& model() const { return model_; }
    uno::Reference<XModel> hand_on() { return std::exchange(model_, {}); }

private:
    uno::Reference<XModel> model_;
};

/// The document as it would be stored now, in memory: nothing of it comes to lie in a folder.
uno::Reference<com::sun::star::io::XStream> stored(const uno::Reference<uno::XComponentContext>& context,
                                                   const uno::Reference<XModel>& document) {
    const uno::Reference<com::sun::star::io::XStream> memory(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.comp.MemoryStream", context),
        uno::UNO_QUERY_THROW);
    const PropertyValue how[] = {named("FilterName", rtl::OUString("calc8")),
                                 named("OutputStream", memory->getOutputStream())};
    uno::Reference<frame::XStorable>(document, uno::UNO_QUERY_THROW)->storeToURL("private:stream", sequence(how));
    uno::Reference<com::sun::star::io::XSeekable>(memory, uno::UNO_QUERY_THROW)->seek(0);
    return memory;
}

void load(const uno::Reference<XModel>& copy, const uno::Reference<com::sun::star::io::XStream>& content) {
    namespace document = com::sun::star::document;
    const uno::Reference<com::sun::star::task::XInteractionHandler> questions(new NoQuestions);
    const PropertyValue how[] = {named("URL", rtl::OUString("private:stream")),
                                 named("InputStream", content->getInputStream()),
                                 named("FilterName", rtl::OUString("calc8")),
                                 named("AsTemplate", true),
                                 named("MacroExecutionMode", document::MacroExecMode::NEVER_EXECUTE),
                                 named("UpdateDocMode", document::UpdateDocMode::NO_UPDATE),
                                 named("InteractionHandler", questions)};
    uno::Reference<frame::XLoadable>(copy, uno::UNO_QUERY_THROW)->load(sequence(how));
}

void replace_formulas(const uno::Reference<XModel>& document, const uno::Reference<XModel>& copy) {
    const uno::Reference<XSpreadsheetDocument> original(document, uno::UNO_QUERY_THROW);
    const uno::Reference<XSpreadsheetDocument> copied(copy, uno::UNO_QUERY_THROW);
    const ProductCalls calls(original);
    std::size_t at = 0;
    for (auto sheet = sheet_at(original, at); sheet.is(); sheet = sheet_at(original, ++at)) {
        replace_product_formulas(calls, sheet, copied, sheet_at(copied, at));
    }
    calls.remove_names(copied);
}

}  // namespace

uno::Reference<XModel> open_distribution_copy(const uno::Reference<uno::XComponentContext>& context,
                                              const uno::Reference<XModel>& document) {
    try {
        const auto service = rtl::OUString("com.sun.star.sheet.SpreadsheetDocument");
        LoneDocument copy(uno::Reference<XModel>(
            context->getServiceManager()->createInstanceWithContext(service, context), uno::UNO_QUERY_THROW));
        load(copy.model(), stored(context, document));
        replace_formulas(document, copy.model());
        const auto japanese = ui_language(context) == Language::japanese;
        name_after(copy.model(), document, japanese ? "（配布用）" : " (for distribution)");
        uno::Reference<com::sun::star::document::XUndoManagerSupplier>(copy.model(), uno::UNO_QUERY_THROW)
            ->getUndoManager()
            ->clear();
        uno::Reference<com::sun::star::util::XModifiable>(copy.model(), uno::UNO_QUERY_THROW)->setModified(true);
        const PropertyValue how[] = {named("Model", copy.model())};
        const auto shown = frame::Desktop::create(context)->loadComponentFromURL("private:object", "_blank", 0, sequence(how));
        return shown.is() ? copy.hand_on() : uno::Reference<XModel>();
    } catch (const uno::Exception& fault) {
        SAL_WARN("kpisheet", "no copy for distribution: " << fault.Message);
        return {};
    }
}

}  // namespace kpisheet
