// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/references/reference.hpp"
#include "recall/draft.hpp"

namespace kpisheet::recall {

/// A workbook that can be changed as a section changes a form: its sheets as drafts, without places.
struct Book {
    std::vector<Draft> sheets;

    [[nodiscard]] Workbook workbook() const;
};

/// Sheets written as text (sheet_text.hpp).
[[nodiscard]] Book book_from_text(std::string_view text);

/// The book as it was sent out: without the actuals of the last year that has any, and what was typed for that year.
[[nodiscard]] Book as_sent_out(const Book& book, const Recognition& read);

}  // namespace kpisheet::recall
