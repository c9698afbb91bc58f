// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace kpisheet {

/// A program in a process group of its own, confined to a folder, without input and output. It ends with this object,
/// with all it started; and with the thread that made this object, in whatever way that ends.
class ProcessGroup {
public:
    struct Variable {
        std::string name;
        std::string value;
    };

    /// Starts `command` (its first word is the file) with these variables changed; `folder` is where it may write.
    ProcessGroup(const std::vector<std::string>& command, const std::vector<Variable>& environment,
                 const std::filesystem::path& folder);
    ~ProcessGroup();
    ProcessGroup(const ProcessGroup&) = delete;
    ProcessGroup& operator=(const ProcessGroup&) = delete;

    /// False when it could not be started at all.
    [[nodiscard]] bool started() const { return process_ > 0; }
    /// The exit status, or 128 and the signal that ended it; nothing while it runs.
    [[nodiscard]] std::optional<int> ended();
    /// Ends all of it now. May be called from another thread.
    void kill();

    /// What the program holds of the machine's memory, in bytes. All 0 when it has ended.
    struct Memory {
        std::size_t own = 0;      ///< resident, without what is shared with files
        std::size_t address = 0;  ///< of its address space
    };
    [[nodiscard]] Memory memory() const;
    /// From now on the program is refused memory beyond an address space of so many bytes.
    void limit_address_space(std::size_t bytes) const;

private:
    pid_t process_ = -1;
    std::mutex ending_;  // so that no signal is sent once the process is waited for and its number free again
    std::optional<int> status_;
};

}  // namespace kpisheet
