// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/folders/dialog_form.hpp"
#include "uno/folders/folder_run.hpp"
#include "uno/folders/folder_words.hpp"

namespace kpisheet {

// Of the form, in the units of dialogs.
constexpr sal_Int32 folder_form_width = 270;
constexpr sal_Int32 folder_form_height = 176;

/// Puts the controls of the form for a folder into it, filled in as they were last time.
void add_folder_controls(DialogForm& form, const FolderWords& words, const FolderRequest& last);

}  // namespace kpisheet
