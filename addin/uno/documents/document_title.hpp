// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <rtl/ustring.hxx>

namespace kpisheet {

/// The name of the document's file, 「進捗状況.ods」; of one that was never saved, its title.
[[nodiscard]] rtl::OUString file_name_of(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

/// Names a new document after another one: 「進捗状況（配布用）」 for the suffix 「（配布用）」.
void name_after(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& copy,
                const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& original, const char* suffix);

}  // namespace kpisheet
