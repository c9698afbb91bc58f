// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

namespace kpisheet {

/// A path as people write it, from a URL as the office does; empty where the URL is of no file.
[[nodiscard]] rtl::OUString path_of(const rtl::OUString& url);

/// Lets the person choose, beginning at `now` (a path, or empty). The path; empty when they chose nothing.
[[nodiscard]] rtl::OUString choose_folder(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                                          const rtl::OUString& title, const std::string& now);
/// The same for a workbook; where there is none yet, it begins in `folder`.
[[nodiscard]] rtl::OUString choose_workbook(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                                            const rtl::OUString& kind, const std::string& now, const std::string& folder);

}  // namespace kpisheet
