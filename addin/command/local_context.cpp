// SPDX-License-Identifier: MPL-2.0
#include "command/local_context.hpp"

#include <cppuhelper/bootstrap.hxx>
#include <rtl/bootstrap.hxx>

#include "uno/sheets/utf8_text.hpp"
#include "uno/workers/file_url.hpp"

namespace kpisheet {

com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> local_context(const Installation& installation) {
    const auto types = url_of((installation.program / "types" / "offapi.rdb").string()) + " " +
                       url_of((installation.extension / "types.rdb").string());
    rtl::Bootstrap::set("URE_MORE_TYPES", to_office_text(types));
    return cppu::defaultBootstrap_InitialComponentContext();
}

}  // namespace kpisheet
