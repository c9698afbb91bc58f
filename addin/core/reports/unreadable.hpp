// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

#include "core/rules/issue.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// Why a workbook could not be read. A file like this is a record in the report, and the run goes on.
enum class Unreadable : std::uint8_t {
    not_found,      ///< no such file
    not_permitted,  ///< the file may not be read
    empty_file,     ///< not one byte
    wrong_format,   ///< no workbook: a picture, a letter, a text under another name
    password,       ///< protected by a password
    broken,         ///< a workbook, but damaged
    too_large,      ///< beyond what the office takes
    out_of_time,    ///< the deadline passed
    office_ended,   ///< the office ended while it read the file
};

/// A sentence for a person: 「ファイルが壊れています。」
[[nodiscard]] Text sentence(Unreadable reason);

}  // namespace kpisheet
