// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

namespace kpisheet {

/// The files that the paths of a command line mean.
struct InputFiles {
    std::vector<std::string> files;  ///< in the order of the paths; those of a folder by name
    std::vector<std::string> unreadable_folders;
};

/// A path that is no folder is taken as it is, even if there is no such file: the report says so. Of a folder the
/// workbooks (.ods .xlsx .xls .fods .csv) are taken, without hidden ones and the lock files of offices.
[[nodiscard]] InputFiles find_input_files(const std::vector<std::string>& paths, bool recursive);

}  // namespace kpisheet
