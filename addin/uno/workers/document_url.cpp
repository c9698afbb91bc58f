// SPDX-License-Identifier: MPL-2.0
#include "uno/workers/document_url.hpp"

#include <rtl/textcvt.h>
#include <rtl/ustring.h>
#include <rtl/ustring.hxx>

#include <system_error>

#include "uno/workers/file_url.hpp"

namespace kpisheet {
namespace {

namespace fs = std::filesystem;

bool is_utf8(const std::string& text) {
    rtl::OUString converted;
    return rtl_convertStringToUString(
        &converted.pData, text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8,
        RTL_TEXTTOUNICODE_FLAGS_UNDEFINED_ERROR | RTL_TEXTTOUNICODE_FLAGS_MBUNDEFINED_ERROR |
            RTL_TEXTTOUNICODE_FLAGS_INVALID_ERROR);
}

/// With a/link/../b as the system takes it, which an office does not: it strikes out what stands before the dots.
fs::path without_dots(const fs::path& path) {
    std::error_code fault;
    const auto absolute = fs::absolute(path, fault);
    const auto folder = fs::canonical(absolute.parent_path(), fault);
    return fault ? absolute : folder / absolute.filename();
}

}  // namespace

std::string document_url(const std::string& file, const fs::path& folder) {
    const auto path = without_dots(file);
    if (is_utf8(path.string())) {
        return url_of(path.string());
    }
    const auto ending = path.extension().string();
    const auto link = folder / ("given" + (is_utf8(ending) ? ending : std::string()));
    std::error_code fault;
    fs::remove(link, fault);
    fs::create_symlink(path, link, fault);  // without it, the file is reported as not found
    return url_of(link.string());
}

}  // namespace kpisheet
