// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kpisheet {

/// What a number format shows of a number, as far as KPI sheets need it: digits, grouping, percent, and the words
/// around them (#,##0"人", 0.0%, "約"0, #,##0;"△ "#,##0, 0.0,"千人"). Read once per format, used for every cell.
class NumberFormat {
public:
    /// Reads a format code as the office writes it in its English form. Nothing where the code shows something other
    /// than one plain decimal number (dates, fractions, exponents, conditions): such cells are shown by the office.
    [[nodiscard]] static std::optional<NumberFormat> parse(std::string_view code);

    /// The number as shown: 9174 in #,##0"人" → 9,174人.
    void append(double number, std::string& shown) const;

    [[nodiscard]] bool is_percent() const;
    /// The words after the digits of a positive number: 人, %.
    [[nodiscard]] std::string_view suffix() const;
    /// True for General: as many digits as the number has.
    [[nodiscard]] bool is_general() const { return general_; }

private:
    struct Section {
        std::string before;
        std::string after;
        int decimals = 0;
        int least_decimals = 0;      ///< 0.## shows none of them for a whole number
        int least_digits = 1;        ///< 000 shows 007
        int thousands = 0;           ///< commas after the digits: each divides by 1000
        bool grouped = false;
        bool percent = false;
        bool digits = true;          ///< false: the section shows its words only
    };
    [[nodiscard]] static std::optional<Section> parse_section(std::string_view code);
    static void append_section(const Section& section, double magnitude, std::string& shown);

    Section positive_;
    std::optional<Section> negative_;  ///< shows the magnitude; absent: a minus sign before the positive form
    std::optional<Section> zero_;
    bool general_ = false;
};

}  // namespace kpisheet
