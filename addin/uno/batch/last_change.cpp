// SPDX-License-Identifier: MPL-2.0
#include "uno/batch/last_change.hpp"

#include <algorithm>
#include <array>
#include <ctime>

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

#include "core/text/clean_text.hpp"
#include "core/text/utf8.hpp"
#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;

/// 2026-06-01 17:15 on the clocks here; .xlsx keeps the time of Greenwich.
std::string on_our_clocks(const com::sun::star::util::DateTime& time) {
    std::tm fields{};
    fields.tm_year = time.Year - 1900;
    fields.tm_mon = time.Month - 1;
    fields.tm_mday = time.Day;
    fields.tm_hour = time.Hours;
    fields.tm_min = time.Minutes;
    fields.tm_isdst = -1;
    if (time.IsUTC) {
        const auto seconds = ::timegm(&fields);
        if (::localtime_r(&seconds, &fields) == nullptr) {
            return {};
        }
    }
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &fields)};
}

bool is_date(const com::sun::star::util::DateTime& time) {
    return time.Year > 1900 && time.Month >= 1 && time.Month <= 12 && time.Day >= 1 && time.Day <= 31;
}

}  // namespace

LastChange last_change_of(const uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) {
    const uno::Reference<com::sun::star::document::XDocumentPropertiesSupplier> supplier(document, uno::UNO_QUERY);
    const auto properties = supplier.is() ? supplier->getDocumentProperties() : nullptr;
    if (!properties.is()) {
        return {};
    }
    const auto by = properties->getModifiedBy();
    const auto changed = properties->getModificationDate();
    const auto& at = is_date(changed) ? changed : properties->getCreationDate();
    constexpr sal_Int32 longest_name = 60;  // of a person, whatever a file says
    const auto name = by.isEmpty() ? properties->getAuthor() : by;
    const auto shown = clean_line(to_utf8(name.copy(0, std::min(name.getLength(), longest_name))));
    return {.by = std::string(trim(shown)), .at = is_date(at) ? on_our_clocks(at) : std::string()};
}

}  // namespace kpisheet
