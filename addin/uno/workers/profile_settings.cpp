// SPDX-License-Identifier: MPL-2.0
#include "uno/workers/profile_settings.hpp"

#include <array>
#include <string_view>

namespace kpisheet {
namespace {

struct Setting {
    std::string_view path;  // under /org.openoffice.
    std::string_view name;
    std::string_view value;
};

constexpr std::array settings{
    // Dates without a language of their own are shown as in Japan, whatever the language of the messages.
    Setting{"Setup/L10N", "ooSetupSystemLocale", "ja-JP"},
    Setting{"Office.Common/Misc", "FirstRun", "false"},
    Setting{"Office.Common/Misc", "CrashReport", "false"},
    Setting{"Office.Common/Misc", "CollectUsageInformation", "false"},
    Setting{"Office.Common/History", "PickListSize", "0"},
    // Macros, scripts, Java and OLE objects.
    Setting{"Office.Common/Security/Scripting", "MacroSecurityLevel", "3"},
    Setting{"Office.Common/Security/Scripting", "DisableMacrosExecution", "true"},
    Setting{"Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"},
    Setting{"Office.Java/VirtualMachine", "Enable", "false"},
    // Links: never (1; 0 is always, 2 asks). Values as the file keeps them: never (1) computed anew on loading.
    Setting{"Office.Calc/Content/Update", "Link", "1"},
    Setting{"Office.Calc/Formula/Load", "OOXMLRecalcMode", "1"},
    Setting{"Office.Calc/Formula/Load", "ODFRecalcMode", "1"},
    // The kernel refuses the network; a proxy that nobody serves does it where the kernel cannot.
    Setting{"Inet/Settings", "ooInetProxyType", "2"},
    Setting{"Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"},
    Setting{"Inet/Settings", "ooInetHTTPProxyPort", "9"},
    Setting{"Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"},
    Setting{"Inet/Settings", "ooInetHTTPSProxyPort", "9"},
    Setting{"Inet/Settings", "ooInetNoProxy", ""},
    // Nothing is written beside what is read, and nothing is kept for later.
    Setting{"Office.Common/Save/Document", "AutoSave", "false"},
    Setting{"Office.Recovery/AutoSave", "Enabled", "false"},
    Setting{"Office.Recovery/RecoveryInfo", "Enabled", "false"},
};

}  // namespace

std::string profile_settings() {
    std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
)";
    for (const auto& [path, name, value] : settings) {
        xml.append("<item oor:path=\"/org.openoffice.").append(path).append("\"><prop oor:name=\"").append(name);
        xml.append("\" oor:op=\"fuse\"><value>").append(value).append("</value></prop></item>\n");
    }
    return xml + "</oor:items>\n";
}

}  // namespace kpisheet
