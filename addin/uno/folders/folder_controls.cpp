// SPDX-License-Identifier: MPL-2.0
#include "uno/folders/folder_controls.hpp"

#include <string>
#include <string_view>

#include "uno/sheets/utf8_text.hpp"
#include "uno/sidebar/words.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;

constexpr auto width = folder_form_width;
constexpr auto height = folder_form_height;

struct FieldWords {
    std::string_view label;
    std::string_view hint;
    std::string_view choose;
    std::string_view choose_help;
};

/// A text field under its label, with a button that chooses and a hint below.
void add_field(DialogForm& form, const char* name, const FieldWords& words, sal_Int32 y, const std::string& value) {
    const std::string field(name);
    form.add("FixedText", (field + "_label").c_str(), {8, y, width - 16, 9}, {{"Label", uno::Any(say(words.label))}});
    form.add("Edit", name, {8, y + 10, width - 16 - 54, 13}, {{"Text", uno::Any(to_office_text(value))}});
    form.add("Button", (field + "_choose").c_str(), {width - 8 - 50, y + 10, 50, 13},
              {{"Label", uno::Any(say(words.choose))}, {"HelpText", uno::Any(say(words.choose_help))}});
    form.add("FixedText", (field + "_hint").c_str(), {8, y + 24, width - 16, 9}, {{"Label", uno::Any(say(words.hint))}});
}

}  // namespace

void add_folder_controls(DialogForm& form, const FolderWords& words, const FolderRequest& last) {
    add_field(form, "folder", {words.folder, {}, words.choose_folder, words.choose_help}, 6, last.folder);
    form.add("CheckBox", "recursive", {8, 41, width - 16, 10},
              {{"Label", uno::Any(say(words.recursive))}, {"State", uno::Any(sal_Int16(last.recursive ? 1 : 0))}});
    add_field(form, "form", {words.form, words.form_hint, words.choose_form, words.choose_help}, 55, last.form);
    add_field(form, "previous", {words.previous, words.previous_hint, words.choose_previous, words.choose_help}, 92, last.previous);
    form.add("FixedText", "status", {8, 128, width - 16, 9}, {});
    const auto button = [&](const char* name, sal_Int32 x, sal_Int32 wide, std::string_view label, std::string_view help) {
        form.add("Button", name, {x, height - 22, wide, 15}, {{"Label", uno::Any(say(label))}, {"HelpText", uno::Any(say(help))}});
    };
    button("check", 8, 66, words.check, words.check_help);
    button("join", 78, 72, words.join, words.join_help);
    button("stop", width - 8 - 50 - 4 - 50, 50, words.stop, words.stop_help);
    button("close", width - 8 - 50, 50, words.close, {});
    form.add_progress_bar({8, 139, width - 16, 6});
    form.set("check", "DefaultButton", uno::Any(true));
}

}  // namespace kpisheet
