// SPDX-License-Identifier: MPL-2.0
#include "uno/workers/file_url.hpp"

#include <cctype>
#include <filesystem>
#include <system_error>

namespace kpisheet {

std::string url_of(const std::string& path) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    constexpr std::string_view plain = "-._~/";
    std::error_code fault;
    const auto absolute = std::filesystem::absolute(path, fault).lexically_normal().string();
    std::string url = "file://";
    for (const auto letter : absolute) {
        const auto byte = static_cast<unsigned char>(letter);
        if ((byte < 0x80 && std::isalnum(byte) != 0) || plain.find(letter) != std::string_view::npos) {
            url.push_back(letter);
        } else {
            url.append({'%', hex[byte / 16], hex[byte % 16]});
        }
    }
    return url;
}

}  // namespace kpisheet
