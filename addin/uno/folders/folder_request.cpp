// SPDX-License-Identifier: MPL-2.0
#include "uno/folders/folder_request.hpp"

#include <com/sun/star/util/XChangesBatch.hpp>

#include "core/reports/report_json.hpp"
#include "uno/settings/configuration.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;

const char settings_path[] = "/org.kpisheet.Settings";
const char folder_check[] = "FolderCheck";

}  // namespace

FolderRequest last_request(const uno::Reference<uno::XComponentContext>& context) {
    rtl::OUString kept;
    try {
        if (const auto node = configuration_node(context, settings_path); node.is()) {
            node->getPropertyValue(folder_check) >>= kept;
        }
    } catch (const uno::Exception&) {
        kept.clear();  // an office without this property: nothing was asked before
    }
    const auto json = Json::parse(to_utf8(kept), nullptr, false);
    return {.folder = text_at(json, "folder"),
            .recursive = flag_at(json, "recursive"),
            .form = text_at(json, "form"),
            .previous = text_at(json, "previous")};
}

bool keep_request(const uno::Reference<uno::XComponentContext>& context, const FolderRequest& request) {
    const Json json{{"folder", request.folder}, {"recursive", request.recursive}, {"form", request.form}, {"previous", request.previous}};
    try {
        const auto node = configuration_node(context, settings_path, Access::write);
        const uno::Reference<com::sun::star::util::XChangesBatch> changes(node, uno::UNO_QUERY);
        if (!changes.is()) {
            return false;
        }
        node->setPropertyValue(folder_check, uno::Any(to_office_text(compact(json))));
        changes->commitChanges();
        return true;
    } catch (const uno::Exception&) {
        return false;  // locked, or the profile can't be written: the next time begins with empty fields
    }
}

}  // namespace kpisheet
