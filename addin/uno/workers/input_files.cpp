// SPDX-License-Identifier: MPL-2.0
#include "uno/workers/input_files.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace kpisheet {
namespace {

namespace fs = std::filesystem;

bool is_workbook_name(const fs::path& path) {
    constexpr std::array<std::string_view, 5> endings{".ods", ".xlsx", ".xls", ".fods", ".csv"};
    auto ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    const auto name = path.filename().string();
    return std::find(endings.begin(), endings.end(), ending) != endings.end() && !name.starts_with('.') &&
           !name.starts_with("~$");
}

void add_folder(const fs::path& folder, bool recursive, InputFiles& found) {
    std::error_code fault;
    std::vector<fs::path> folders;
    std::vector<std::string> files;
    for (fs::directory_iterator entry(folder, fault), end; !fault && entry != end; entry.increment(fault)) {
        std::error_code unknown;
        // A link that leads nowhere is taken, too: the report says that there is no file.
        const auto is_file = entry->is_regular_file(unknown) || (entry->is_symlink(unknown) && !entry->exists(unknown));
        if (is_file && is_workbook_name(entry->path())) {
            files.push_back(entry->path().string());
        } else if (recursive && entry->is_directory(unknown) && !entry->is_symlink(unknown)) {
            folders.push_back(entry->path());
        }
    }
    if (fault) {
        found.unreadable_folders.push_back(folder.string());
    }
    std::sort(files.begin(), files.end());
    std::sort(folders.begin(), folders.end());
    found.files.insert(found.files.end(), files.begin(), files.end());
    for (const auto& inner : folders) {
        add_folder(inner, recursive, found);
    }
}

}  // namespace

InputFiles find_input_files(const std::vector<std::string>& paths, bool recursive) {
    InputFiles found;
    for (const auto& path : paths) {
        std::error_code fault;
        if (fs::is_directory(path, fault)) {
            add_folder(path, recursive, found);
        } else {
            found.files.push_back(path);
        }
    }
    return found;
}

}  // namespace kpisheet
