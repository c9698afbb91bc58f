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

    /// The format of a cell without any: General.
    [[nodiscard]] static NumberFormat general();

    /// The number as shown: 9174 in #,##0"人" → 9,174人. Rounds half away from zero on the shortest decimal form of the
    /// number, as Calc does; General shows ten significant digits, whole numbers in full. Infinite numbers: #NUM!.
    void append(double number, std::string& shown) const;

    [[nodiscard]] bool is_percent() const { return positive_.percents > 0; }
    /// The words after the digits of a positive number: 人, %.
    [[nodiscard]] std::string_view suffix() const { return positive_.after; }
    /// True for General: as many digits as the number has.
    [[nodiscard]] bool is_general() const {
        return positive_.general && positive_.before.empty() && positive_.after.empty() && !negative_;
    }

private:
    /// What one of the parts between semicolons shows.
    struct Section {
        std::string before;
        std::string after;
        int decimals = 0;
        int least_decimals = 0;  ///< 0.## shows none of them for a whole number
        int least_digits = 0;    ///< 000 shows 007; # shows nothing for 0
        int thousands = 0;       ///< commas after the digits: each divides by 1000
        int percents = 0;        ///< percent signs: each multiplies by 100
        bool grouped = false;
        bool digits = false;   ///< false: the section shows its words only
        bool general = false;  ///< the digits are those of General
        bool text = false;     ///< @: for texts, not for numbers
    };
    class SectionReader;

    static void append_section(const Section& section, double number, bool signed_form, std::string& shown);

    Section positive_;
    std::optional<Section> negative_;  ///< shows the magnitude; absent: a minus sign before the positive form
    std::optional<Section> zero_;
};

}  // namespace kpisheet
