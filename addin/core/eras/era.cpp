// SPDX-License-Identifier: MPL-2.0
#include "core/eras/era.hpp"

#include <algorithm>

#include "core/eras/era_table.hpp"

namespace kpisheet {

namespace {

using std::chrono::day;
using std::chrono::December;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr const Era* last_begun_by(sys_days day) {
    const Era* last = nullptr;
    for (const Era& era : era_table::eras) {
        if (era.begins <= day) last = &era;
    }
    return last;
}

// Asking on 31 December leaves out the eras that begin in the fiscal year's last three months, and only those.
constexpr const Era* naming_fiscal_year(int fiscal_year) {
    return last_begun_by(sys_days{year{fiscal_year} / December / day{31}});
}

static_assert(last_begun_by(sys_days{year{2019} / 4 / 30})->letter == 'H');
static_assert(last_begun_by(sys_days{year{2019} / 5 / 1})->letter == 'R');
static_assert(last_begun_by(sys_days{year{1868} / 10 / 22}) == nullptr);
static_assert(naming_fiscal_year(1988)->letter == 'S' && naming_fiscal_year(1989)->letter == 'H');
static_assert(naming_fiscal_year(1926)->letter == 'S' && naming_fiscal_year(2019)->letter == 'R');

/// Bytes of the one-character sign at the start of `text`; 0 if there is none. Squares lie in U+0800 … U+FFFF.
std::size_t square_length(std::string_view text, char32_t square) {
    const auto byte = [&](std::size_t at) { return static_cast<char32_t>(static_cast<unsigned char>(text[at])); };
    if (text.size() < 3 || (byte(0) & 0xF0U) != 0xE0U) return 0;
    return ((byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU)) == square ? 3 : 0;
}

}  // namespace

std::span<const Era> all_eras() { return era_table::eras; }

const Era* era_on(sys_days day) { return last_begun_by(day); }

const Era* era_of_fiscal_year(int year) { return naming_fiscal_year(year); }

int first_year(const Era& era) { return static_cast<int>(year_month_day{era.begins}.year()); }

bool covers_any(const Era& era, sys_days first, sys_days last) {
    if (last < era.begins) return false;
    const auto next = std::ranges::upper_bound(era_table::eras, era.begins, {}, &Era::begins);
    return next == era_table::eras.end() || first < next->begins;
}

std::optional<EraName> read_era_name(std::string_view text) {
    if (text.empty()) return std::nullopt;
    if (static_cast<unsigned char>(text[0]) < 0x80) {
        const char upper = text[0] >= 'a' && text[0] <= 'z' ? static_cast<char>(text[0] - 'a' + 'A') : text[0];
        for (const Era& era : era_table::eras) {
            if (era.letter == upper) return EraName{&era, EraName::Form::letter, 1};
        }
        return std::nullopt;
    }
    for (const Era& era : era_table::eras) {
        if (text.starts_with(era.short_name)) {
            if (text.starts_with(era.name)) return EraName{&era, EraName::Form::name, era.name.size()};
            return EraName{&era, EraName::Form::short_name, era.short_name.size()};
        }
        if (const std::size_t length = square_length(text, era.square)) {
            return EraName{&era, EraName::Form::name, length};
        }
    }
    return std::nullopt;
}

}  // namespace kpisheet
