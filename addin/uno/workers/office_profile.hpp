// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>

namespace kpisheet {

/// A folder under $TMPDIR for one office: its profile, its home, its temporary files, and the name of its pipe. It goes
/// away with this object. This process holds a lock on it, so that others can tell that it is in use.
class OfficeProfile {
public:
    /// `extension` is the unpacked one that the office is to have.
    explicit OfficeProfile(const std::filesystem::path& extension);
    ~OfficeProfile();
    OfficeProfile(const OfficeProfile&) = delete;
    OfficeProfile& operator=(const OfficeProfile&) = delete;

    /// Empty when the folder could not be made.
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    /// The folder of its extensions, as a URL.
    [[nodiscard]] std::string extensions_url() const;
    /// The folder as a URL of the office.
    [[nodiscard]] std::string url() const;
    [[nodiscard]] std::string pipe() const { return folder_.filename().string(); }
    /// Removes what an office left that has ended. The next one may not: it is confined to the folder.
    void remove_pipes() const;

private:
    std::filesystem::path folder_;
    int lock_ = -1;
};

/// Removes the folders and pipes of processes that ended too suddenly to do it themselves.
void sweep_office_profiles();

}  // namespace kpisheet
