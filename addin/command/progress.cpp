// SPDX-License-Identifier: MPL-2.0
#include "command/progress.hpp"

#include <unistd.h>

#include <iostream>

namespace kpisheet {
namespace {

constexpr std::string_view wipe_line = "\r\x1B[2K";

}  // namespace

Progress::Progress(std::size_t files) : files_(files), terminal_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (terminal_) {
        std::cerr << wipe_line << std::flush;
    }
}

void Progress::begin(std::string_view file) {
    ++begun_;
    if (terminal_) {
        std::cerr << wipe_line << begun_ << '/' << files_ << ' ' << file << std::flush;
    }
}

}  // namespace kpisheet
