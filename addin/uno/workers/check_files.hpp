// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/reports/file_report.hpp"
#include "uno/workers/installation.hpp"

namespace kpisheet {

/// How a list of files is to be checked.
struct FolderOptions {
    Installation installation;
    std::string examination;            ///< what is wanted of each file: a JSON object, see examination.hpp
    std::size_t jobs = 0;               ///< offices at the same time; 0: as many as the machine does well, at most two
    std::chrono::seconds deadline{60};  ///< for one file
    std::size_t memory = std::size_t{1} << 30U;  ///< bytes for one file, beyond what its office holds before
    std::size_t renew_after = 1000;              ///< files that one office reads at most
};

/// How far a run is.
struct RunProgress {
    std::size_t done = 0;
    std::size_t total = 0;
    std::optional<std::chrono::seconds> left;  ///< as it looks now; nothing while it is too early to tell
};

/// What becomes of a run. Both are called from other threads, one call at a time; they must not throw.
struct RunListener {
    std::function<void(std::size_t file, FileReport)> result;  ///< once for each file, in any order
    std::function<void(const RunProgress&)> progress;          ///< at the beginning and after each file
};

enum class RunEnding : std::uint8_t {
    finished,   ///< every file has its result
    stopped,    ///< it was asked to stop; some files have none
    no_office,  ///< no office could be started; some files have none
};

/// Examines workbooks in offices of their own and waits for the end of it. A file that ends its office, or takes more
/// than it is given, is a record like every other, and no other file is touched by it: one that fails in an office that
/// has read other files before is tried again in a fresh one. So the result of a file depends on the file alone.
///
/// `context` is UNO in this process; it knows the types of the office and of the extension. Whoever calls from an
/// office holds none of its locks.
[[nodiscard]] RunEnding check_files(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
    std::span<const std::string> files, const FolderOptions& options, const RunListener& listener,
    const std::stop_token& stop);

}  // namespace kpisheet
