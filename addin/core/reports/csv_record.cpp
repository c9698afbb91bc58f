// SPDX-License-Identifier: MPL-2.0
#include "core/reports/csv_record.hpp"

#include "core/reports/clean_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// Spreadsheets take these for the beginning of a formula, some of them in their full-width forms, too.
bool begins_formula(std::string_view text) {
    switch (code_point_at(trim(text), 0).value) {
        case U'=':
        case U'+':
        case U'-':
        case U'@':
        case 0xFF1D:
        case 0xFF0B:
        case 0xFF0D:
        case 0xFF20: return true;
        default: return false;
    }
}

}  // namespace

CsvRecords& CsvRecords::text(std::string_view text) {
    const auto line = clean_line(text);
    add_field(begins_formula(line) ? "'" + line : line);
    return *this;
}

CsvRecords& CsvRecords::plain(std::string_view text) {
    add_field(text);
    return *this;
}

void CsvRecords::end_record() {
    csv_ += "\r\n";
    first_ = true;
}

void CsvRecords::add_field(std::string_view field) {
    if (!first_) {
        csv_ += ',';
    }
    first_ = false;
    const auto needs_quotes = field.find_first_of(",\"") != std::string_view::npos || field.starts_with(' ') || field.ends_with(' ');
    if (!needs_quotes) {
        csv_ += field;
        return;
    }
    csv_ += '"';
    for (const auto letter : field) {
        csv_ += letter;
        if (letter == '"') {
            csv_ += letter;
        }
    }
    csv_ += '"';
}

}  // namespace kpisheet
