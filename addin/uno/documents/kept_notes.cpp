// SPDX-License-Identifier: MPL-2.0
#include "uno/documents/kept_notes.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "uno/documents/undo_step.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace beans = com::sun::star::beans;
using com::sun::star::frame::XModel;

// Documents hold this name: it never changes.
constexpr char property_name[] = "KPISheet.Notes";

uno::Reference<beans::XPropertySet> own_properties(const uno::Reference<XModel>& document) {
    const uno::Reference<com::sun::star::document::XDocumentPropertiesSupplier> supplier(document, uno::UNO_QUERY_THROW);
    return {supplier->getDocumentProperties()->getUserDefinedProperties(), uno::UNO_QUERY_THROW};
}

bool has_notes(const uno::Reference<beans::XPropertySet>& properties) {
    return properties->getPropertySetInfo()->hasPropertyByName(property_name);
}

}  // namespace

DocumentNotes read_notes(const uno::Reference<XModel>& document) {
    const auto properties = own_properties(document);
    rtl::OUString json;
    if (!has_notes(properties) || !(properties->getPropertyValue(property_name) >>= json)) {
        return {};  // none, or one that a person made of another type
    }
    return document_notes_from_json(to_utf8(json));
}

bool keep_notes(const uno::Reference<XModel>& document, const DocumentNotes& notes) {
    if (!is_changeable(document)) {
        return false;
    }
    const auto properties = own_properties(document);
    const uno::Reference<beans::XPropertyContainer> container(properties, uno::UNO_QUERY_THROW);
    const auto had_notes = has_notes(properties);
    if (notes.empty() && !had_notes) {
        return true;
    }
    if (had_notes) {  // removed and not set anew: the type of a property cannot be changed
        container->removeProperty(property_name);
    }
    if (!notes.empty()) {
        container->addProperty(property_name, beans::PropertyAttribute::REMOVABLE,
                               uno::Any(to_office_text(to_json(notes))));
    }
    uno::Reference<com::sun::star::util::XModifiable>(document, uno::UNO_QUERY_THROW)->setModified(true);
    return true;
}

}  // namespace kpisheet
