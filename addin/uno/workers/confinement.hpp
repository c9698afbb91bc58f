// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

namespace kpisheet {

/// What the kernel is asked to refuse a worker's office, whatever a workbook makes it try: the network, and writing
/// outside of the worker's own folder. Where a kernel does not know how (Landlock: Linux 5.13), the settings of the
/// office's profile stand alone.
class Confinement {
public:
    explicit Confinement(const std::filesystem::path& folder);
    ~Confinement();
    Confinement(const Confinement&) = delete;
    Confinement& operator=(const Confinement&) = delete;

    /// Confines this process and all it becomes. Safe between fork and exec.
    void enter() const;

private:
    int writing_ = -1;  // the Landlock rules
};

}  // namespace kpisheet
