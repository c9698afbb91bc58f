// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <rtl/ustring.hxx>
#include <tl/expected.hpp>

#include "core/reports/unreadable.hpp"

namespace kpisheet {

/// How the office is to load a file.
struct LoadPlan {
    rtl::OUString filter;   ///< empty: the office finds it out
    rtl::OUString options;  ///< of the filter
    bool archive = false;   ///< a zip
};

/// Looks at the first bytes of a file: what its name claims is only asked for plain text. Cells of text files are
/// loaded as texts, as they are written: 36.0 keeps its zero, 007 its zeros.
[[nodiscard]] tl::expected<LoadPlan, Unreadable> plan_for_file(const rtl::OUString& url);

}  // namespace kpisheet
