// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace kpisheet {

/// Writes a CSV file (RFC 4180, lines end in CR LF) that a spreadsheet opens safely: it begins with a byte order mark, and
/// a text that a spreadsheet would take for a formula (= + - @ in front) gets an apostrophe before it (OWASP, CSV
/// injection). Every text stands on one line.
class CsvRecords {
public:
    /// A text of a sheet or for a person.
    CsvRecords& text(std::string_view text);
    /// A number or a key of the product's own: written as it is.
    CsvRecords& plain(std::string_view text);
    void end_record();
    [[nodiscard]] std::string take() { return std::move(csv_); }

private:
    void add_field(std::string_view field);

    std::string csv_ = "\xEF\xBB\xBF";
    bool first_ = true;
};

}  // namespace kpisheet
