// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kpisheet {

/// How a section heading is numbered, which tells its level: 基本目標①, A-1-1, (1), ①, ii, 施策:. Empty for plain words.
[[nodiscard]] std::string section_style(std::string_view text);

/// The headings above a row, from the outermost in. A heading of a style that is open already closes that one and all
/// below it, so the levels need not be known beforehand.
class SectionStack {
public:
    void open(std::string_view heading);
    /// Opens `text` at the level that a label beside it names: 基本目標 | Ⅰ 稼ぐ地域をつくる.
    void open_as(std::string_view label, std::string text);
    /// Closes what is open of the style of this heading, and all below it.
    void close(std::string_view heading);
    /// Closes everything (a new sheet).
    void clear() { open_.clear(); }
    /// The path of something in these sections, with `inner` (hierarchy columns, outermost first) joined: an inner text of
    /// a style that is open replaces that section.
    [[nodiscard]] std::vector<std::string> path(const std::vector<std::string>& inner) const;
    /// True when one of the open headings holds this word.
    [[nodiscard]] bool any_contains(std::string_view word) const;
    /// True below 重点指標（施策別KPIの再掲）; a measure or a project that is repeated may have indicators of its own.
    [[nodiscard]] bool repeats_indicators() const;

private:
    struct Section {
        std::string style;
        std::string text;
    };
    static void open_in(std::vector<Section>& sections, std::string_view heading);

    std::vector<Section> open_;
};

}  // namespace kpisheet
