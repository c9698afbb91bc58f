// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/sheets/address.hpp"

namespace kpisheet::golden {

[[nodiscard]] std::wstring widened(std::string_view text);
[[nodiscard]] std::string narrowed(std::wstring_view text);

/// A value of the truth, as far as its cell's text may be written in another way.
struct WrittenValue {
    std::string role;
    std::string state;
};

/// Sheets written as text (sheet_text.hpp), taken apart to be written anew cell by cell. The truth beside them (truth.hpp) tells
/// which rows hold indicators. Numbers, formulas, merged places and cells with a mark stay as they are.
class WrittenBook {
public:
    using Rewrite = std::function<std::wstring(const std::wstring&)>;
    using RewriteValue = std::function<std::wstring(const std::wstring&, const WrittenValue&)>;

    WrittenBook(std::string_view text, std::string_view truth);

    void rewrite_texts(const Rewrite& rewrite);
    /// Texts in rows that hold neither an indicator's name nor a value.
    void rewrite_headings(const Rewrite& rewrite);
    /// Texts that are one value; cells that hold several are left alone.
    void rewrite_values(const RewriteValue& rewrite);
    /// The places that were merged in the rows of headings become blank cells.
    void split_merged_headings();

    [[nodiscard]] bool any_heading(const std::function<bool(const std::wstring&)>& holds) const;
    [[nodiscard]] std::string text() const;

private:
    struct Line {
        std::size_t sheet = 0;  ///< from 1
        std::int32_t row = -1;  ///< −1: no row of a sheet
        std::vector<std::wstring> cells;
    };
    struct Place {
        std::size_t sheet = 0;
        Address at;
        auto operator<=>(const Place&) const = default;
    };

    void read_lines(std::string_view text);
    void read_truth(std::string_view truth);
    [[nodiscard]] bool is_heading_row(const Line& line) const;

    std::vector<Line> lines_;
    std::map<Place, std::vector<WrittenValue>> values_;
    std::map<std::size_t, std::vector<std::int32_t>> rows_;  ///< of names and values, by sheet
};

}  // namespace kpisheet::golden
