// SPDX-License-Identifier: MPL-2.0
#include "uno/settings/kept_settings.hpp"

#include <com/sun/star/util/XChangesBatch.hpp>

#include "uno/settings/configuration.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;

const char settings_path[] = "/org.kpisheet.Settings";
const char choices[] = "Choices";

rtl::OUString text_property(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& path,
                            const rtl::OUString& name) {
    rtl::OUString text;
    try {
        if (const auto node = configuration_node(context, path); node.is()) {
            node->getPropertyValue(name) >>= text;
        }
    } catch (const uno::Exception&) {
        text.clear();  // an office without this property: an empty text means the default
    }
    return text;
}

}  // namespace

Settings read_settings(const uno::Reference<uno::XComponentContext>& context) {
    return settings_from_json(to_utf8(text_property(context, settings_path, choices)));
}

bool keep_settings(const uno::Reference<uno::XComponentContext>& context, const Settings& settings) {
    try {
        const auto node = configuration_node(context, settings_path, Access::write);
        const uno::Reference<com::sun::star::util::XChangesBatch> changes(node, uno::UNO_QUERY);
        if (!changes.is()) {
            return false;
        }
        node->setPropertyValue(choices, uno::Any(to_office_text(to_json(settings))));
        changes->commitChanges();
        return true;
    } catch (const uno::Exception&) {
        return false;  // locked, or the profile can't be written: the caller says so
    }
}

Language ui_language(const uno::Reference<uno::XComponentContext>& context) {
    const auto locale = text_property(context, "/org.openoffice.Setup/L10N", "ooLocale");
    return locale == "ja" || locale.startsWith("ja-") ? Language::japanese : Language::english;
}

}  // namespace kpisheet
