// SPDX-License-Identifier: MPL-2.0
#include "uno/folders/folder_files.hpp"

#include <sys/stat.h>

#include <array>
#include <ctime>
#include <filesystem>
#include <system_error>

#include "uno/workers/input_files.hpp"

namespace kpisheet {
namespace {

namespace fs = std::filesystem;

bool is_same_file(const std::string& left, const std::string& right) {
    std::error_code fault;
    return !right.empty() && fs::equivalent(left, right, fault) && !fault;
}

}  // namespace

tl::expected<FolderFiles, Text> folder_files(const FolderRequest& request) {
    if (request.folder.empty()) {
        return tl::unexpected(Text{"点検するフォルダーを選んでください。", "Please choose the folder to check."});
    }
    std::error_code fault;
    if (!fs::is_directory(request.folder, fault)) {
        return tl::unexpected(Text{"このフォルダーはありません。", "There is no such folder."});
    }
    const auto found = find_input_files({request.folder}, request.recursive);
    FolderFiles files;
    files.unreadable_folders = found.unreadable_folders;
    for (const auto& path : found.files) {
        if (!is_same_file(path, request.form) && !is_same_file(path, request.previous)) {
            files.paths.push_back(path);
            files.names.push_back(fs::path(path).lexically_relative(request.folder).string());
        }
    }
    if (files.paths.empty() && !found.unreadable_folders.empty()) {
        return tl::unexpected(Text{"このフォルダーを開く権限がありません。", "You may not read this folder."});
    }
    if (files.paths.empty()) {
        return tl::unexpected(Text{"このフォルダーには、点検できるファイル（.ods .xlsx .xls .fods .csv）がありません。",
                                   "There is no workbook (.ods .xlsx .xls .fods .csv) in this folder."});
    }
    return files;
}

std::string time_of(const std::string& path) {
    struct stat status {};
    std::tm local{};
    if (::stat(path.c_str(), &status) != 0 || ::localtime_r(&status.st_mtime, &local) == nullptr) {
        return {};
    }
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &local)};
}

}  // namespace kpisheet
