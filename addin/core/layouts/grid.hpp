// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/prefetch.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// What a cell looks like before its table is known.
enum class Look : std::uint8_t {
    blank,
    value,       ///< a number as written, a compound value, a miswritten one
    missing,     ///< a dash, 未公表, 廃止
    period,      ///< H30 and nothing else
    category,    ///< 目標値, 実績値, 達成率
    department,
    bulleted,    ///< ・婚姻届出数
    words,
    prose,       ///< a sentence or more
};

/// A sheet with its texts normalised and looked at once: what recognition reads.
class Grid {
public:
    explicit Grid(const Sheet& sheet);

    [[nodiscard]] const Sheet& sheet() const { return sheet_; }
    /// Normalised, trimmed text at this place; of the merge's anchor where a merge covers it.
    [[nodiscard]] std::string_view seen(std::int32_t row, std::int32_t column) const;
    /// Normalised, trimmed text of the cell itself: empty inside a merge but for its anchor.
    [[nodiscard]] std::string_view text(std::int32_t row, std::int32_t column) const;
    [[nodiscard]] std::string_view text(const SheetCell& cell) const { return texts_[cell.text_number].text; }
    [[nodiscard]] Look look(const SheetCell& cell) const {
        return cell.kind == SheetCell::Kind::text     ? texts_[cell.text_number].look
               : cell.kind == SheetCell::Kind::number ? Look::value
                                                      : Look::missing;
    }
    [[nodiscard]] Look look(std::int32_t row, std::int32_t column) const;
    /// Fetches what the cell shows.
    void prefetch(const SheetCell& cell) const {
        kpisheet::prefetch(texts_[cell.text_number]);
        if (!cell.text.empty()) {
            kpisheet::prefetch(cell.text.front());
        }
    }
    /// Of what is seen at this place.
    [[nodiscard]] Look seen_look(std::int32_t row, std::int32_t column) const;

private:
    struct SeenText {
        std::string_view text;
        Look look = Look::blank;  ///< of a text cell with this text
    };
    [[nodiscard]] static SeenText seen_text(std::string_view text, bool has_look, std::deque<std::string>& changed);

    const Sheet& sheet_;
    std::vector<SeenText> texts_;                   ///< by text number
    std::array<std::deque<std::string>, 2> changed_;  ///< texts that normalisation changed, one list for each thread
};

/// What `text` (normalised, trimmed) looks like.
[[nodiscard]] Look look_of(std::string_view text);

}  // namespace kpisheet
