// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>

namespace kpisheet {

/// A folder under $TMPDIR for one office: its profile, its home, its temporary files, and the name of its pipe. It goes
/// away with this object.
class OfficeProfile {
public:
    OfficeProfile();
    ~OfficeProfile();
    OfficeProfile(const OfficeProfile&) = delete;
    OfficeProfile& operator=(const OfficeProfile&) = delete;

    /// Empty when the folder could not be made.
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] const std::string& pipe() const { return pipe_; }

private:
    std::filesystem::path folder_;
    std::string pipe_;
};

}  // namespace kpisheet
