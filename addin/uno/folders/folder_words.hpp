// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/text/language.hpp"

namespace kpisheet {

/// All that the dialog says. ~ stands before the letter that works with Alt; {} are filled in by with().
struct FolderWords {
    std::string_view title, folder, recursive, form, previous, form_hint, previous_hint;
    std::string_view choose_folder, choose_form, choose_previous, choose_help, workbooks;
    std::string_view check, check_help, join, join_help, stop, stop_help, close;
    std::string_view starting, progress, progress_left, stopping;
    std::string_view stopped, no_form, no_result, no_package, seconds, minutes;
};

[[nodiscard]] const FolderWords& folder_words(Language language);

}  // namespace kpisheet
