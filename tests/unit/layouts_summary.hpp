// SPDX-License-Identifier: MPL-2.0
// What the recogniser reads from a sheet as text, one line an indicator.
#pragma once

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/layouts/recognise.hpp"
#include "core/sheets/sheet_text.hpp"

namespace kpisheet {

/// 創業件数 [件] F4 base 2019 12 | G4 target 2024 20 …
inline std::string summary(const Indicator& indicator) {
    std::ostringstream line;
    line << (indicator.kind == IndicatorKind::goal ? "GOAL " : "") << indicator.name << " [" << indicator.unit << "]";
    for (const auto& value : indicator.values) {
        line << " | " << to_text(value.cell) << ' ' << role_key(value.role) << ' ';
        if (value.year) {
            line << *value.year << ' ';
        }
        line.precision(15);
        if (value.number) {
            line << *value.number;
        } else {
            line << (value.state == State::missing ? "-" : value.text);
        }
    }
    return line.str();
}

inline std::vector<std::string> read(std::string_view text) {
    Workbook workbook;
    workbook.sheets.push_back(std::move(sheet_from_text(text).sheet));
    std::vector<std::string> lines;
    for (const auto& table : recognise(workbook).tables) {
        for (const auto& indicator : table.indicators) {
            lines.push_back(summary(indicator));
        }
    }
    return lines;
}

inline void expect(std::string_view text, const std::vector<std::string>& expected) {
    const auto lines = read(text);
    BOOST_TEST(lines == expected, boost::test_tools::per_element());
}

}  // namespace kpisheet
