// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/direction_legend.hpp"

#include <algorithm>

#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t most_cells = 3;      // in the row of a legend
constexpr std::size_t longest_legend_of_directions = 300;       // bytes, 100 kanji
constexpr std::u32string_view marks = U"※▼▽▲△↓↑↘↗*★☆●◎■◆◇#†";

bool is_mark(char32_t c) { return c != 0 && marks.find(c) != std::u32string_view::npos; }

/// The mark that `text` begins with, ※2 with its number. Its length, or 0.
std::size_t mark_length(std::string_view text) {
    const auto first = code_point_at(text, 0);
    if (!is_mark(first.value)) {
        return 0;
    }
    auto length = first.length;
    while ((first.value == U'※' || first.value == U'*') && is_digit(code_point_at(text, length).value)) {
        length += code_point_at(text, length).length;
    }
    return length;
}

/// Behind a mark that is spoken of: 印は, は, 」の付いた, : – not ※観光客数は.
bool speaks_of_mark(std::string_view rest) {
    for (auto c = code_point_at(rest, 0); is_space(c.value) || c.value == U'」' || c.value == U'』' || c.value == U')' || c.value == U']' || c.value == U'"'; c = code_point_at(rest, 0)) {
        rest.remove_prefix(c.length);
    }
    constexpr std::string_view words[] = {"印", "は", ":", "=", "の", "が", "を", "マーク", "…", "付"};
    return std::ranges::any_of(words, [&](auto word) { return rest.starts_with(word); });
}

bool says_better(std::string_view text) {
    constexpr std::string_view words[] = {"望ましい", "好ましい", "目指", "めざ", "ほど良", "ほどよ", "方が良", "方がよ", "ほうが良", "ほうがよ", "目標とする", "良い指標", "よい指標"};
    return std::ranges::any_of(words, [&](auto word) { return contains(text, word); });
}

std::vector<MarkedDirection> read_legend(std::string_view text) {
    std::vector<MarkedDirection> found;
    if (text.size() > longest_legend_of_directions || !says_better(text)) {
        return found;
    }
    std::string_view mark;
    std::size_t from = 0;
    const auto close = [&](std::size_t to) {
        const auto words = text.substr(from, to - from);
        const auto better = mark.empty() || !speaks_of_mark(words) ? Direction::unknown : direction_in(words);
        if (better != Direction::unknown) {
            found.push_back({std::string(mark), better});
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        if (const auto length = mark_length(text.substr(at)); length != 0) {
            close(at);
            mark = text.substr(at, length);
            at += length;
            from = at;
        } else {
            at += code_point_at(text, at).length;
        }
    }
    close(text.size());
    return found;
}

bool is_bracket(char32_t c) { return c == U'(' || c == U')' || c == U'[' || c == U']' || c == U'【' || c == U'】'; }

/// Whether a name (normalised) begins or ends with the mark, in brackets or not; ※ is no mark where a number follows.
bool is_marked(std::string_view name, std::string_view mark) {
    const auto bare = [](std::string_view text, bool front) {
        for (auto c = front ? code_point_at(text, 0) : code_point_before(text, text.size()); is_bracket(c.value) || is_space(c.value);
             c = front ? code_point_at(text, 0) : code_point_before(text, text.size())) {
            front ? text.remove_prefix(c.length) : text.remove_suffix(c.length);
        }
        return text;
    };
    const auto front = bare(name, true);
    return bare(name, false).ends_with(mark) || (front.starts_with(mark) && mark_length(front) == mark.size());
}

/// ▼ごみの量 without the mark.
std::string without_mark(std::string name, std::string_view mark) {
    if (name.starts_with(mark)) {
        name.erase(0, mark.size());
    } else if (name.ends_with(mark)) {
        name.resize(name.size() - mark.size());
    }
    return std::string(trim(name));
}

}  // namespace

std::vector<MarkedDirection> find_direction_legend(const Grid& grid) {
    std::vector<MarkedDirection> legend;
    for (std::int32_t row = 0; row < grid.sheet().row_count(); ++row) {
        const auto cells = grid.sheet().row(row);
        if (cells.empty() || cells.size() > most_cells) {
            continue;
        }
        for (const auto& cell : cells) {
            for (auto& one : read_legend(grid.text(cell))) {
                const auto same = [&](const auto& known) { return known.mark == one.mark; };
                if (std::ranges::none_of(legend, same)) {
                    legend.push_back(std::move(one));
                }
            }
        }
    }
    return legend;
}

bool arrows_tell_movement(const Grid& grid) {
    constexpr std::string_view arrows[] = {"矢印", "↑", "↗", "⇧", "⬆"};
    constexpr std::string_view comparisons[] = {"前年", "前回", "比べ", "比較", "基準値より", "基準値から", "策定時より", "策定時から", "した指標", "していない", "改善", "悪化"};
    for (std::int32_t row = 0; row < grid.sheet().row_count(); ++row) {
        const auto cells = grid.sheet().row(row);
        for (const auto& cell : cells.size() > most_cells ? std::span<const SheetCell>{} : cells) {
            const auto text = grid.text(cell);
            const auto holds = [&](auto word) { return contains(text, word); };
            if (text.size() <= longest_legend_of_directions && std::ranges::any_of(arrows, holds) && std::ranges::any_of(comparisons, holds) && !says_better(text)) {
                return true;
            }
        }
    }
    return false;
}

bool tells_directions(std::string_view text) { return !read_legend(text).empty(); }

void apply_direction_legend(const Grid& grid, std::span<const MarkedDirection> legend, Table& table) {
    for (auto& indicator : table.indicators) {
        const auto* cell = grid.sheet().seen_at(indicator.cell);
        if (cell == nullptr || indicator.better_from == DirectionSource::stated) {
            continue;
        }
        const auto name = grid.text(*cell);
        for (const auto& [mark, better] : legend) {
            const bool aside = grid.text(indicator.cell.row, indicator.cell.column + 1) == mark ||
                               (indicator.cell.column > 0 && grid.text(indicator.cell.row, indicator.cell.column - 1) == mark);
            if (is_marked(name, mark) || aside) {
                indicator.better = better;
                indicator.better_from = DirectionSource::stated;
                indicator.name = without_mark(std::move(indicator.name), mark);
                break;
            }
        }
    }
}

}  // namespace kpisheet
