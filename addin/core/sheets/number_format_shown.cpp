// SPDX-License-Identifier: MPL-2.0
// How a number looks in one section of its format. Every line here was compared with LibreOffice 7.4.
#include <algorithm>
#include <cmath>

#include "core/sheets/decimal_figure.hpp"
#include "core/sheets/number_format.hpp"

namespace kpisheet {
namespace {

constexpr int general_digits = 10;   // as many as a column of the usual width shows
constexpr int longest_general = 16;  // from 1E+16 on, and below 1E-9, General writes an exponent
constexpr int shortest_general = -8;

void append_general(DecimalFigure figure, std::string& shown) {
    // Whole numbers stay whole, however long; the double itself is good for fifteen digits.
    figure.round_to_significant(std::clamp(figure.whole_digits(), general_digits, 15));
    if (figure.whole_digits() > longest_general || figure.whole_digits() < shortest_general) {
        figure.append_scientific(shown);
        return;
    }
    figure.append_whole(1, false, shown);
    if (figure.decimals() > 0) {
        shown.push_back('.');
        figure.append_decimals(figure.decimals(), shown);
    }
}

}  // namespace

void NumberFormat::append_section(const Section& section, double number, bool signed_form, std::string& shown) {
    // Percent and thousands scale the double, before it is taken for a decimal: 0.285 in 0% is 28% in Calc.
    auto magnitude = std::fabs(number);
    for (auto times = section.percents; times > 0; --times) {
        magnitude *= 100;
    }
    for (auto times = section.thousands; times > 0; --times) {
        magnitude /= 1000;
    }
    if (!std::isfinite(magnitude)) {
        shown.append("#NUM!");
        return;
    }
    if (!section.digits) {
        shown.append(section.before).append(section.after);
        return;
    }
    DecimalFigure figure(magnitude);
    if (!section.general) {
        figure.round_to(section.decimals);
    }
    if (signed_form && number < 0 && !figure.is_zero()) {
        shown.push_back('-');
    }
    shown.append(section.before);
    if (section.general) {
        append_general(figure, shown);
    } else {
        figure.append_whole(section.least_digits, section.grouped, shown);
        if (const auto decimals = std::max(section.least_decimals, figure.decimals()); decimals > 0) {
            shown.push_back('.');
            figure.append_decimals(decimals, shown);
        }
    }
    shown.append(section.after);
}

}  // namespace kpisheet
