// SPDX-License-Identifier: MPL-2.0
// The first line is a number format code; the bytes behind it are a number. A few other numbers are shown in any case.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>

#include "core/sheets/number_format.hpp"
#include "fuzz/target.hpp"

using namespace kpisheet;
using kpisheet::fuzz::expect;

namespace {

constexpr std::string_view before = "前";
constexpr std::size_t most_digits = 1000;  // 1E308 in full, with commas, percents and decimals

void show(const NumberFormat& format, double number, std::size_t code_size) {
    std::string shown(before);
    format.append(number, shown);
    expect(shown.starts_with(before), "what stood there before stays");
    expect(shown.size() <= before.size() + code_size + most_digits, "a number is shown in a bounded text");
    std::string again(before);
    format.append(number, again);
    expect(shown == again, "a number is shown the same each time");
    if (!std::isfinite(number)) {
        expect(shown.ends_with("#NUM!"), "a number that is not finite is shown as #NUM!");
    }
}

}  // namespace

std::vector<std::string> kpisheet::fuzz::known_inputs() { return {}; }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto rest = fuzz::text_of(data, size);
    const auto code = fuzz::take_line(rest);
    double own = 0;
    std::memcpy(&own, rest.data(), std::min(rest.size(), sizeof own));
    const auto format = NumberFormat::parse(code);
    using Limits = std::numeric_limits<double>;
    for (const auto number : {own, 0.0, -0.0, 0.367, -15.0, 28.45, 0.5, 1625000.0, 1e15, -1e-9, Limits::max(), Limits::denorm_min(),
                              Limits::infinity(), Limits::quiet_NaN()}) {
        if (format) {
            show(*format, number, code.size());
        }
    }
    show(NumberFormat::general(), own, 0);
    if (format) {
        (void)format->is_percent();
        expect(format->suffix().size() <= code.size(), "the words after the digits come from the code");
        expect(!format->is_general() || format->suffix().empty(), "General has no words");
    }
    return 0;
}
