// SPDX-License-Identifier: MPL-2.0
#include "core/reports/html_text.hpp"

#include "core/text/clean_text.hpp"

namespace kpisheet {

std::string html_text(std::string_view text) {
    std::string html;
    for (const auto letter : clean_lines(text)) {
        switch (letter) {
            case '&': html += "&amp;"; break;
            case '<': html += "&lt;"; break;
            case '>': html += "&gt;"; break;
            case '"': html += "&quot;"; break;
            case '\'': html += "&#39;"; break;
            case '\t': html += ' '; break;
            case '\n': html += "<br>"; break;
            default: html += letter;
        }
    }
    return html;
}

}  // namespace kpisheet
