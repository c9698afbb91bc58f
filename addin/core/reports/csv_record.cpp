// SPDX-License-Identifier: MPL-2.0
#include "core/reports/csv_record.hpp"

#include "core/text/clean_text.hpp"

namespace kpisheet {

CsvRecords& CsvRecords::text(std::string_view text) {
    add_field(clean_cell(text));
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
