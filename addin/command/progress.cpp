// SPDX-License-Identifier: MPL-2.0
#include "command/progress.hpp"

#include <unistd.h>

#include <iostream>
#include <string>

#include "command/messages.hpp"

namespace kpisheet {
namespace {

constexpr std::string_view wipe_line = "\r\x1B[2K";

std::string time_text(std::chrono::seconds time, Language language) {
    const auto minutes = time.count() / 60;
    const auto seconds = std::to_string(time.count() % 60) + std::string(in(language, "秒", " s"));
    return minutes == 0 ? seconds : std::to_string(minutes) + std::string(in(language, "分", " min ")) + seconds;
}

}  // namespace

Progress::Progress(Language language) : language_(language), terminal_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (terminal_) {
        std::cerr << wipe_line << std::flush;
    }
}

void Progress::show(const RunProgress& run) const {
    if (!terminal_) {
        return;
    }
    std::cerr << wipe_line << run.done << '/' << run.total << in(language_, " ファイル", " files");
    if (run.left && run.done < run.total) {
        std::cerr << in(language_, "（残り約", " (about ") << time_text(*run.left, language_) << in(language_, "）", " left)");
    }
    std::cerr << std::flush;
}

}  // namespace kpisheet
