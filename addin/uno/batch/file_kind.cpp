// SPDX-License-Identifier: MPL-2.0
#include "uno/batch/file_kind.hpp"

#include <array>
#include <cctype>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

#include <osl/thread.h>
#include <rtl/textenc.h>
#include <osl/file.hxx>

#include "core/sheets/text_file.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t beginning_size = 4UL << 20U;
constexpr int text_columns = 1024;

std::string ending_of(const std::filesystem::path& path) {
    auto ending = path.extension().string();
    for (auto& letter : ending) {
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return ending;
}

bool is_text_ending(const std::string& ending) {
    return ending == ".csv" || ending == ".tsv" || ending == ".tab" || ending == ".txt";
}

rtl_TextEncoding charset_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return RTL_TEXTENCODING_UTF8;
        case Encoding::utf16:
            return RTL_TEXTENCODING_UCS2;
        case Encoding::cp932:
            return RTL_TEXTENCODING_MS_932;
    }
    return RTL_TEXTENCODING_UTF8;
}

/// The options of the office's text filter: separator, quote, encoding, first line, then 1/2/2/2…: all columns as text.
LoadPlan plan_for_text(std::string_view beginning) {
    const auto form = form_of_text_file(beginning);
    auto options = std::to_string(form.separator) + ",34," + std::to_string(charset_of(form.encoding)) + ",1,";
    for (auto column = 1; column <= text_columns; ++column) {
        options += std::to_string(column) + (column < text_columns ? "/2/" : "/2");
    }
    return {.filter = "Text - txt - csv (StarCalc)",
            .options = to_office_text(options + ",1041,false,false"),
            .archive = false};
}

/// Archives and compound files are what workbooks are kept in; the office looks into them. XML may be a flat workbook.
bool may_be_workbook(std::string_view beginning) {
    const auto skip = beginning.starts_with("\xEF\xBB\xBF") ? 3U : 0U;
    return beginning.starts_with("PK\x03\x04") || beginning.starts_with("\xD0\xCF\x11\xE0") ||
           beginning.substr(skip, 5) == "<?xml" || beginning.starts_with(std::string_view("\x09\x08\x10\x00", 4));
}

}  // namespace

tl::expected<LoadPlan, Unreadable> plan_for_file(const rtl::OUString& url) {
    rtl::OUString name;
    if (osl::FileBase::getSystemPathFromFileURL(url, name) != osl::FileBase::E_None) {
        return tl::unexpected(Unreadable::not_found);
    }
    const auto bytes = rtl::OUStringToOString(name, osl_getThreadTextEncoding());
    const std::filesystem::path path(std::string(bytes.getStr(), static_cast<std::size_t>(bytes.getLength())));
    std::error_code fault;
    if (!std::filesystem::is_regular_file(path, fault)) {
        return tl::unexpected(Unreadable::not_found);
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return tl::unexpected(errno == ENOENT ? Unreadable::not_found : Unreadable::not_permitted);
    }
    std::string beginning(beginning_size, '\0');
    file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    beginning.resize(static_cast<std::size_t>(file.gcount()));
    if (beginning.empty()) {
        return tl::unexpected(Unreadable::empty_file);
    }
    if (may_be_workbook(beginning)) {
        return LoadPlan{.filter = {}, .options = {}, .archive = beginning.starts_with("PK")};
    }
    if (is_text_ending(ending_of(path)) && !is_binary(beginning)) {
        return plan_for_text(beginning);
    }
    return tl::unexpected(Unreadable::wrong_format);
}

}  // namespace kpisheet
