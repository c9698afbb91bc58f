// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kpisheet {

/// A program in a process group of its own, without input and output. It ends with this object, with all it started;
/// also when this program ends in any other way, and at once on the signals that end this program.
class ProcessGroup {
public:
    struct Variable {
        std::string name;
        std::string value;
    };

    /// Starts `command` (its first word is the file) with these variables changed. `most_memory` in bytes.
    ProcessGroup(const std::vector<std::string>& command, const std::vector<Variable>& environment,
                 std::size_t most_memory);
    ~ProcessGroup();
    ProcessGroup(const ProcessGroup&) = delete;
    ProcessGroup& operator=(const ProcessGroup&) = delete;

    /// False when it could not be started at all.
    [[nodiscard]] bool started() const { return process_ > 0; }
    /// The exit status, or 128 and the signal that ended it; nothing while it runs.
    [[nodiscard]] std::optional<int> ended();
    /// Ends all of it now. May be called from another thread, and from a signal handler.
    void kill() const;

private:
    pid_t process_ = -1;
    std::optional<int> status_;
};

/// Makes SIGINT, SIGTERM and SIGHUP end the running process group and then be remembered: interrupted() is the signal.
void end_children_on_signals();
[[nodiscard]] int interrupted();

}  // namespace kpisheet
