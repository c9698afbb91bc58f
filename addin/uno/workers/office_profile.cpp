// SPDX-License-Identifier: MPL-2.0
#include "uno/workers/office_profile.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <rtl/digest.h>
#include <array>
#include <fstream>
#include <rtl/ustring.hxx>
#include <sstream>
#include <string_view>
#include <system_error>

#include "uno/workers/file_url.hpp"
#include "uno/workers/profile_settings.hpp"

namespace kpisheet {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view beginning = "kpisheet-worker-";

std::string profile_url(const fs::path& folder) { return url_of((folder / "profile").string()); }

/// The pipe at which an office waits for documents that another one is asked to open: named after its profile, as
/// LibreOffice's desktop/source/app/officeipcthread.cxx does it.
std::string pipe_for_documents(const std::string& url_of_profile) {
    const auto url = rtl::OStringToOUString(rtl::OString(url_of_profile.c_str()), RTL_TEXTENCODING_UTF8);
    std::array<sal_uInt8, RTL_DIGEST_LENGTH_MD5> digest{};
    rtl_digest_MD5(url.getStr(), static_cast<sal_uInt32>(url.getLength()) * sizeof(sal_Unicode), digest.data(),
                   static_cast<sal_uInt32>(digest.size()));
    std::ostringstream name;
    name << "SingleOfficeIPC_" << std::hex;
    for (const auto byte : digest) {
        name << static_cast<unsigned>(byte);
    }
    return name.str();
}

/// The folder, held by this process alone; -1 where another one holds it. The lock ends with its process.
int lock_folder(const fs::path& folder) {
    const auto opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat held {};
    struct stat there {};
    const auto is_ours = opened >= 0 && ::flock(opened, LOCK_EX | LOCK_NB) == 0 && ::fstat(opened, &held) == 0 &&
                         ::lstat(folder.c_str(), &there) == 0 && held.st_ino == there.st_ino &&
                         held.st_uid == ::geteuid();
    if (opened >= 0 && !is_ours) {
        ::close(opened);
    }
    return is_ours ? opened : -1;
}

/// An office that is ended leaves its two pipes.
void remove_pipes_of(const fs::path& folder) {
    std::error_code fault;  // what cannot be removed stays; there is nobody to tell
    for (const auto& name : {folder.filename().string(), pipe_for_documents(profile_url(folder))}) {
        for (const auto* place : {"/tmp", "/var/tmp"}) {
            fs::remove(fs::path(place) / ("OSL_PIPE_" + std::to_string(::getuid()) + "_" + name), fault);
        }
    }
}

/// The office looks for extensions inside of a folder. A link there is enough; where there are none, it is a copy.
bool link_extension(const fs::path& extension, const fs::path& extensions) {
    std::error_code fault;
    fs::create_directory(extensions, fault);
    fs::create_directory_symlink(extension, extensions / "kpisheet", fault);
    if (fault) {
        fs::copy(extension, extensions / "kpisheet", fs::copy_options::recursive, fault);
    }
    return !fault;
}

void remove_traces(const fs::path& folder) {
    remove_pipes_of(folder);
    std::error_code fault;
    fs::remove_all(folder, fault);
}

}  // namespace

OfficeProfile::OfficeProfile(const fs::path& extension) {
    std::error_code fault;
    const auto place = fs::temp_directory_path(fault);
    constexpr int tries = 3;  // a sweep of another process may come between making a folder and locking it
    for (int at = 0; at < tries && !fault && lock_ < 0; ++at) {
        auto name = (place / (std::string(beginning) + std::to_string(::getpid()) + "-XXXXXX")).string();
        if (::mkdtemp(name.data()) == nullptr) {
            return;
        }
        lock_ = lock_folder(name);
        folder_ = name;
    }
    const auto user = folder_ / "profile" / "user";
    if (lock_ < 0 || !fs::create_directories(user, fault) || !link_extension(extension, folder_ / "extensions") ||
        !(std::ofstream(user / "registrymodifications.xcu") << profile_settings()).flush()) {
        remove_traces(folder_);
        folder_.clear();
    }
}

OfficeProfile::~OfficeProfile() {
    if (!folder_.empty()) {
        remove_traces(folder_);
    }
    if (lock_ >= 0) {
        ::close(lock_);
    }
}

void OfficeProfile::remove_pipes() const { remove_pipes_of(folder_); }

std::string OfficeProfile::extensions_url() const { return url_of((folder_ / "extensions").string()); }

std::string OfficeProfile::url() const { return profile_url(folder_); }

void sweep_office_profiles() {
    std::error_code fault;
    const auto place = fs::temp_directory_path(fault);
    for (fs::directory_iterator entry(place, fault), end; !fault && entry != end; entry.increment(fault)) {
        if (!entry->path().filename().string().starts_with(beginning)) {
            continue;
        }
        if (const auto lock = lock_folder(entry->path()); lock >= 0) {
            remove_traces(entry->path());
            ::close(lock);
        }
    }
}

}  // namespace kpisheet
