// SPDX-License-Identifier: MPL-2.0
#include "golden/written_book.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/text/utf8.hpp"

namespace kpisheet::golden {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(separator, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool begins_sheet(std::string_view line) { return line.starts_with("---") && line.find('|') == std::string_view::npos; }

bool is_text(const std::wstring& cell) { return !cell.empty() && std::wstring_view(L"#=<^~»▣✎").find(cell.front()) == std::wstring_view::npos; }

void append_utf8(std::string& text, std::uint32_t c) {
    const auto byte = [&](std::uint32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0U | (c >> 6U));
        byte(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        byte(0xE0U | (c >> 12U));
        byte(0x80U | ((c >> 6U) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    } else {
        byte(0xF0U | (c >> 18U));
        byte(0x80U | ((c >> 12U) & 0x3FU));
        byte(0x80U | ((c >> 6U) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    }
}

}  // namespace

std::wstring widened(std::string_view text) {
    static_assert(sizeof(wchar_t) == sizeof(char32_t));
    std::wstring wide;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        wide += static_cast<wchar_t>(c.value);
        at += c.length;
    }
    return wide;
}

std::string narrowed(std::wstring_view text) {
    std::string narrow;
    for (const auto c : text) {
        append_utf8(narrow, static_cast<std::uint32_t>(c));
    }
    return narrow;
}

WrittenBook::WrittenBook(std::string_view text, std::string_view truth) {
    read_lines(text);
    read_truth(truth);
}

void WrittenBook::read_lines(std::string_view text) {
    std::size_t sheet = 1;
    std::int32_t row = 0;
    bool any = false;  // of the sheet's lines says something
    for (const auto line : split(text, '\n')) {
        auto& read = lines_.emplace_back();
        if (begins_sheet(line)) {
            sheet += any ? 1 : 0;
            row = 0;
            any = false;
            read.cells = {widened(line)};
            continue;
        }
        // A blank first line is no row.
        const bool blank = trim(line).empty();
        read.sheet = sheet;
        read.row = row == 0 && !any && blank ? -1 : row++;
        any = any || !blank;
        for (const auto cell : split(line, '|')) {
            read.cells.push_back(widened(trim(cell)));
        }
    }
}

void WrittenBook::read_truth(std::string_view truth) {
    std::size_t sheet = 1;
    for (const auto line : split(truth, '\n')) {
        const auto fields = split(line, '\t');
        const bool indicator = fields.size() > 2 && fields[0] == "I";
        const bool value = fields.size() > 6 && fields[0] == "V";
        if (indicator) {
            sheet = static_cast<std::size_t>(std::atoi(std::string(fields[1]).c_str()));
        }
        const auto range = indicator || value ? parse_range(fields[indicator ? 2 : 1]) : std::nullopt;
        if (!range) {
            continue;
        }
        rows_[sheet].push_back(range->first.row);
        if (value) {
            values_[{sheet, range->first}].push_back({std::string(fields[2]), std::string(fields[6])});
        }
    }
}

bool WrittenBook::is_heading_row(const Line& line) const {
    const auto rows = rows_.find(line.sheet);
    return line.row >= 0 && rows != rows_.end() && std::ranges::find(rows->second, line.row) == rows->second.end();
}

void WrittenBook::rewrite_texts(const Rewrite& rewrite) {
    for (auto& line : lines_) {
        for (auto& cell : line.cells) {
            cell = line.row >= 0 && is_text(cell) ? rewrite(cell) : cell;
        }
    }
}

void WrittenBook::rewrite_headings(const Rewrite& rewrite) {
    for (auto& line : lines_) {
        for (auto& cell : line.cells) {
            cell = is_heading_row(line) && is_text(cell) ? rewrite(cell) : cell;
        }
    }
}

void WrittenBook::rewrite_values(const RewriteValue& rewrite) {
    for (auto& line : lines_) {
        for (std::size_t column = 0; column < line.cells.size(); ++column) {
            auto& cell = line.cells[column];
            const auto found = values_.find({line.sheet, {line.row, static_cast<std::int32_t>(column)}});
            if (found != values_.end() && found->second.size() == 1 && is_text(cell)) {
                cell = rewrite(cell, found->second.front());
            }
        }
    }
}

void WrittenBook::split_merged_headings() {
    for (auto& line : lines_) {
        for (auto& cell : line.cells) {
            if (is_heading_row(line) && (cell == L"<" || cell == L"^")) {
                cell.clear();
            }
        }
    }
}

bool WrittenBook::any_heading(const std::function<bool(const std::wstring&)>& holds) const {
    return std::ranges::any_of(lines_, [&](const Line& line) {
        return is_heading_row(line) && std::ranges::any_of(line.cells, [&](const std::wstring& cell) { return is_text(cell) && holds(cell); });
    });
}

std::string WrittenBook::text() const {
    std::string text;
    for (const auto& line : lines_) {
        text += &line == lines_.data() ? "" : "\n";
        for (const auto& cell : line.cells) {
            text += (&cell == line.cells.data() ? "" : "|") + narrowed(cell);
        }
    }
    return text;
}

}  // namespace kpisheet::golden
