// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/sheet_text.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string>

#include "core/eras/format.hpp"
#include "core/sheets/number_format.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::string_view mark = "»";
constexpr std::string_view line_break = "⏎";
constexpr std::string_view shows = "→";
constexpr std::string_view object = "▣";
constexpr std::string_view open_cell = "✎";
constexpr std::string_view hidden_column = "~";
constexpr std::string_view hidden_row = "~~";

/// Takes the text up to `separator` off the front of `rest`; false when nothing is left.
bool take(std::optional<std::string_view>& rest, char separator, std::string_view& part) {
    if (!rest) {
        return false;
    }
    const auto end = rest->find(separator);
    part = rest->substr(0, end);
    if (end == std::string_view::npos) {
        rest.reset();
    } else {
        rest->remove_prefix(end + 1);
    }
    return true;
}

std::optional<double> read_number(std::string_view text) {
    double number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// #DIV/0!, #NAME?, #N/A, Err:502 as Calc shows them.
bool is_error(std::string_view text) {
    constexpr std::string_view known[] = {"#DIV/0!", "#NAME?", "#VALUE!", "#REF!", "#N/A", "#NUM!", "#NULL!"};
    return std::find(std::begin(known), std::end(known), text) != std::end(known) || text.starts_with("Err:");
}

std::string with_line_breaks(std::string_view text) {
    std::string lines(text);
    for (auto at = lines.find(line_break); at != std::string::npos; at = lines.find(line_break, at + 1)) {
        lines.replace(at, line_break.size(), "\n");
    }
    return lines;
}

/// 2025年3月末 for 45747 in yyyy"年"m"月末". Empty for numbers that are no dates.
std::string date_shown(double number, std::string_view code) {
    constexpr double last_day = 2958465;  // 9999-12-31
    if (NumberFormat::parse(code) || !(number >= 0 && number <= last_day)) {
        return {};
    }
    const auto day = std::chrono::sys_days(std::chrono::year(1899) / 12 / 30) + std::chrono::days(static_cast<int>(number));
    return format_era(day, code).value_or(std::string{});
}

/// Adds #12@0.0; false when the text is no number in this notation.
bool add_number(SheetBuilder& builder, Address at, std::string_view text, std::string_view formula) {
    if (!text.starts_with('#')) {
        return false;
    }
    const auto format_mark = std::min(text.find('@'), text.size());
    const auto number = read_number(text.substr(1, format_mark - 1));
    if (number) {
        const auto code = format_mark == text.size() ? "General" : text.substr(format_mark + 1);
        builder.add_number(at, *number, builder.format(code), formula, date_shown(*number, code));
    }
    return number.has_value();
}

void add_formula(SheetBuilder& builder, Address at, std::string_view text) {
    const auto arrow = text.find(shows);
    const auto formula = trim(text.substr(0, arrow));
    const auto shown = arrow == std::string_view::npos ? std::string_view{} : trim(text.substr(arrow + shows.size()));
    if (add_number(builder, at, shown, formula)) {
        return;
    }
    if (const auto number = read_number(shown)) {
        builder.add_number(at, *number, 0, formula);
    } else if (is_error(shown)) {
        builder.add_error(at, shown, formula);
    } else {
        builder.add_text(at, with_line_breaks(shown), formula);
    }
}

/// The merges that < and ^ draw: for each place, the anchor it belongs to.
class Merges {
public:
    void begin_row() {
        above_.swap(row_);
        row_.clear();
    }
    /// The next place of the row is a cell of its own.
    void add_cell(Address at) {
        row_.push_back(static_cast<std::uint32_t>(ranges_.size()));
        ranges_.push_back(range_of(at));
    }
    /// The next place belongs to the cell at the left (or above); false where there is none.
    bool join(Address at, bool left) {
        const auto column = static_cast<std::size_t>(at.column);
        if (left ? row_.empty() : column >= above_.size()) {
            return false;
        }
        const auto owner = left ? row_.back() : above_[column];
        row_.push_back(owner);
        auto& last = ranges_[owner].last;
        last = {std::max(last.row, at.row), std::max(last.column, at.column)};
        return true;
    }
    void add_to(SheetBuilder& builder) const {
        for (const auto& range : ranges_) {
            builder.add_merge(range);
        }
    }

private:
    std::vector<std::uint32_t> above_;
    std::vector<std::uint32_t> row_;
    std::vector<Range> ranges_;
};

std::string_view without_carriage_return(std::string_view line) {
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

/// True for --- and --- name, which begin a sheet of a workbook.
bool begins_sheet(std::string_view line) { return line.starts_with("---") && line.find('|') == std::string_view::npos; }

}  // namespace

SheetFromText sheet_from_text(std::string_view text, std::string_view name) {
    SheetBuilder builder(name);
    Merges merges;
    std::vector<Address> marked;
    std::optional<std::string_view> lines(text);
    if (const auto first = text.find('\n'); first != std::string_view::npos && trim(text.substr(0, first)).empty()) {
        lines->remove_prefix(first + 1);
    }
    std::string_view line;
    for (std::int32_t row = 0; take(lines, '\n', line); ++row) {
        merges.begin_row();
        std::optional<std::string_view> places(line);
        std::string_view place;
        for (std::int32_t column = 0; take(places, '|', place); ++column) {
            const Address at{row, column};
            auto content = trim(place);
            if (content.starts_with(mark)) {
                marked.push_back(at);
                content = trim(content.substr(mark.size()));
            }
            if (content.starts_with(object)) {
                builder.add_object({SheetObject::Kind::shape, at});
                content = trim(content.substr(object.size()));
            }
            if (content.starts_with(open_cell)) {
                builder.set_protected();
                builder.add_open_cells(range_of(at));
                content = trim(content.substr(open_cell.size()));
            }
            if (content.starts_with(hidden_row)) {
                builder.hide_rows(row, row);
                content = trim(content.substr(hidden_row.size()));
            } else if (content.starts_with(hidden_column)) {
                builder.hide_columns(column, column);
                content = trim(content.substr(hidden_column.size()));
            }
            if ((content == "<" || content == "^") && merges.join(at, content == "<")) {
                continue;
            }
            merges.add_cell(at);
            if (content.starts_with('=')) {
                add_formula(builder, at, content);
            } else if (!add_number(builder, at, content, {})) {
                builder.add_text(at, with_line_breaks(content));
            }
        }
    }
    merges.add_to(builder);
    return {builder.build(), std::move(marked)};
}

std::vector<SheetFromText> workbook_from_text(std::string_view text) {
    std::vector<SheetFromText> sheets;
    std::string name = "シート1";
    std::size_t begin = 0;
    const auto add = [&](std::size_t end) { sheets.push_back(sheet_from_text(text.substr(begin, end - begin), name)); };
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (const auto line = trim(text.substr(at, end - at)); begins_sheet(line)) {
            if (!trim(text.substr(begin, at - begin)).empty()) {
                add(at);
            }
            const auto given = trim(line.substr(std::min(line.find_first_not_of('-'), line.size())));
            name = given.empty() ? "シート" + std::to_string(sheets.size() + 1) : std::string(given);
            begin = std::min(end + 1, text.size());
        }
        at = end + 1;
    }
    add(text.size());
    return sheets;
}

Workbook unmarked_workbook(std::string_view text) {
    Workbook workbook;
    for (auto& made : workbook_from_text(text)) {
        workbook.sheets.push_back(std::move(made.sheet));
    }
    return workbook;
}

ExampleParts example_parts(std::string_view text) {
    ExampleParts parts;
    auto* part = &parts.checked;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = trim(text.substr(at, end - at));
        const bool form = line == "=== form";
        if (form || line == "=== previous") {
            *part = text.substr(begin, at - begin);
            part = form ? &parts.form : &parts.previous;
            begin = std::min(end + 1, text.size());
        }
        at = end + 1;
    }
    *part = text.substr(begin);
    return parts;
}

Sheet sheet_from_tabs(std::string_view text, std::string_view name) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    SheetBuilder builder(name);
    std::optional<std::string_view> lines(text);
    std::string_view line;
    for (std::int32_t row = 0; take(lines, '\n', line); ++row) {
        std::optional<std::string_view> places(without_carriage_return(line));
        std::string_view place;
        for (std::int32_t column = 0; take(places, '\t', place); ++column) {
            builder.add_text({row, column}, place);
        }
    }
    return builder.build();
}

}  // namespace kpisheet
