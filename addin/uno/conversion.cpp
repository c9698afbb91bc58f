// SPDX-License-Identifier: MPL-2.0
#include "uno/conversion.hpp"

#include <bit>
#include <cmath>
#include <cstdint>

#include <com/sun/star/uno/Exception.hpp>
#include <com/sun/star/util/Date.hpp>
#include <cppu/unotype.hxx>
#include <unicode/ustring.h>

namespace kpisheet {

namespace {

using com::sun::star::beans::XPropertySet;
using com::sun::star::uno::TypeClass_BOOLEAN;
using com::sun::star::uno::TypeClass_DOUBLE;
using com::sun::star::uno::TypeClass_STRING;
using com::sun::star::uno::TypeClass_VOID;

constexpr std::size_t utf8_bytes_a_unit = 3;  // at most, for one unit of UTF-16

// Calc's numbers for its errors (formula/errorcodes.hxx).
std::uint64_t error_code(Error error) {
    switch (error) {
        case Error::missing: return 32767;           // #N/A
        case Error::unreadable: return 519;          // #VALUE!
        case Error::bad_argument: return 502;        // Err:502
        case Error::zero_denominator: return 532;    // #DIV/0!
        case Error::out_of_range: return 503;        // Err:503
    }
    return 502;
}

/// Writes `text` to `out`, which has room for three bytes a unit, and returns the bytes written.
std::size_t write_utf8(const rtl_uString& text, char* out, std::size_t room) {
    std::int32_t written = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(out, static_cast<std::int32_t>(room), &written, reinterpret_cast<const UChar*>(text.buffer),
                       text.length, 0xFFFD, nullptr, &status);
    return U_FAILURE(status) ? 0 : static_cast<std::size_t>(written);
}

const rtl_uString& text_of(const Any& value) { return *static_cast<const rtl_uString*>(value.pReserved); }

}  // namespace

Any to_any(Error error) {
    // A quiet NaN whose low bits hold the code: Calc reads it as that error, in arrays too.
    return Any(std::bit_cast<double>(std::uint64_t{0x7ff8000000000000} | error_code(error)));
}

Any to_any(double number) { return std::isfinite(number) ? Any(number) : to_any(Error::out_of_range); }

Any to_any(std::string_view text) {
    return Any(rtl::OUString(text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8));
}

bool is_error(const Any& value) {
    return value.getValueTypeClass() == TypeClass_DOUBLE && !std::isfinite(*static_cast<const double*>(value.getValue()));
}

void Argument::read(const Any& content) {
    switch (content.getValueTypeClass()) {
        case TypeClass_VOID: cell_ = Cell::blank(); return;
        case TypeClass_DOUBLE: cell_ = Cell::of(*static_cast<const double*>(content.getValue())); return;
        case TypeClass_BOOLEAN: cell_ = Cell::of(*static_cast<const sal_Bool*>(content.getValue()) ? 1.0 : 0.0); return;
        case TypeClass_STRING: {
            const auto& text = text_of(content);
            const auto room = static_cast<std::size_t>(text.length) * utf8_bytes_a_unit;
            char* out = short_text_.data();
            if (room > short_text_.size()) {
                long_text_.resize(room);
                out = long_text_.data();
            }
            cell_ = Cell::of(std::string_view(out, write_utf8(text, out, room)));
            return;
        }
        default: {
            double number = 0;  // whole numbers, from Basic or another extension
            cell_ = (content >>= number) ? Cell::of(number) : Cell::of(std::string_view("?"));
        }
    }
}

std::chrono::sys_days null_date(const com::sun::star::uno::Reference<XPropertySet>& document) {
    using namespace std::chrono;
    com::sun::star::util::Date date(30, 12, 1899);
    try {
        if (document.is()) {
            document->getPropertyValue("NullDate") >>= date;
        }
    } catch (const com::sun::star::uno::Exception&) {
        date = com::sun::star::util::Date(30, 12, 1899);  // a caller that is no spreadsheet
    }
    return sys_days{year{date.Year} / month{date.Month} / day{date.Day}};
}

}  // namespace kpisheet
