// SPDX-License-Identifier: MPL-2.0
#include "command/office_profile.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <rtl/digest.h>
#include <rtl/ustring.hxx>
#include <sstream>
#include <system_error>

#include "command/input_files.hpp"

namespace kpisheet {
namespace {

namespace fs = std::filesystem;

// Dates without a language of their own are shown as in Japan, whatever the language of the messages; no first-start
// greetings; no record of the files that were opened.
constexpr auto settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>ja-JP</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse">
<value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/History"><prop oor:name="PickListSize" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
)";

/// The pipe at which an office waits for documents that another one is asked to open: named after its profile, as
/// LibreOffice's desktop/source/app/officeipcthread.cxx does it.
std::string pipe_for_documents(const std::string& profile_url) {
    const auto url = rtl::OStringToOUString(rtl::OString(profile_url.c_str()), RTL_TEXTENCODING_UTF8);
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

}  // namespace

OfficeProfile::OfficeProfile() {
    std::error_code fault;
    auto name = (fs::temp_directory_path(fault) / ("kpisheet-command-" + std::to_string(::getpid()) + "-XXXXXX")).string();
    if (fault || ::mkdtemp(name.data()) == nullptr) {
        return;
    }
    const auto user = fs::path(name) / "profile" / "user";
    if (fs::create_directories(user, fault)) {
        std::ofstream(user / "registrymodifications.xcu") << settings;
    }
    folder_ = name;
    pipe_ = folder_.filename().string();
}

OfficeProfile::~OfficeProfile() {
    if (folder_.empty()) {
        return;
    }
    std::error_code fault;  // what cannot be removed stays; there is nobody to tell
    fs::remove_all(folder_, fault);
    // An office that is ended leaves its two pipes.
    for (const auto& name : {pipe_, pipe_for_documents(url_of((folder_ / "profile").string()))}) {
        for (const auto* place : {"/tmp", "/var/tmp"}) {
            fs::remove(fs::path(place) / ("OSL_PIPE_" + std::to_string(::getuid()) + "_" + name), fault);
        }
    }
}

}  // namespace kpisheet
