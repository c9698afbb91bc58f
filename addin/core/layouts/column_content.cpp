// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/column_content.hpp"

#include <algorithm>

#include "core/layouts/quotient_formula.hpp"
#include "core/layouts/row_category.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/sheets/per_text.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

bool is_bare_year(std::string_view text) {
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) && text[2] >= '0' && text[2] <= '9' &&
           text[3] >= '0' && text[3] <= '9';
}

/// ⇧ of a column that tells directions, no △ or ▲, which are signs and marks.
static bool is_arrow(std::string_view text) {
    constexpr std::u32string_view arrows = U"↑↓↗↘⬆⬇⇧⇩";
    const auto c = code_point_at(text, 0);
    return c.length != 0 && c.length == text.size() && arrows.find(c.value) != std::u32string_view::npos;
}

bool is_mark(std::string_view text) {
    constexpr std::u32string_view marks = U"◎○〇●△▲▽▼×✕✖☆★◇◆□■";
    const auto c = code_point_at(text, 0);
    return c.length != 0 && c.length == text.size() && marks.find(c.value) != std::u32string_view::npos;
}

/// △, ▲, ▼, × of what fell short. ○ and ◎ alone may tell what belongs together.
static bool is_low_mark(std::string_view text) {
    constexpr std::u32string_view marks = U"△▲▽▼×✕✖";
    return is_mark(text) && marks.find(code_point_at(text, 0).value) != std::u32string_view::npos;
}

bool is_verdict(std::string_view text) {
    constexpr std::string_view words[] = {"達成", "未達成", "未達", "達成済", "達成済み", "目標達成", "目標未達成", "一部達成", "概ね達成", "おおむね達成", "ほぼ達成", "順調", "概ね順調", "おおむね順調", "やや遅れ", "遅れ", "遅れている",
                                          "達成見込み", "達成見込", "ほぼ達成見込み", "未達見込み", "未達成見込み", "達成困難", "計画どおり", "計画通り", "計画達成", "計画未達", "目標未達", "改善", "横ばい", "悪化", "向上", "一部向上", "低下", "目標値以上", "目標以上", "基準値超", "基準値以上", "基準値以下", "基準値未満"};
    return std::ranges::find(words, text) != std::end(words);
}

bool is_course(std::string_view text) {
    constexpr std::size_t longest = 15;  // bytes, 5 kanji
    if (text.size() > longest) {
        return false;
    }
    constexpr std::string_view words[] = {"拡充", "重点化", "継続", "現状継続", "現状維持", "改善", "見直し", "見直し継続", "改善継続", "縮小", "統合", "休止", "廃止", "終了", "完了"};
    return std::ranges::find(words, text) != std::end(words);
}

bool is_effect(std::string_view text) {
    constexpr std::size_t longest = 60;  // bytes, 20 kanji
    return text.size() <= longest && (contains(text, "効果的") || contains(text, "効果があった") || contains(text, "効果がなかった") || contains(text, "効果あり") || contains(text, "効果なし") || text == "有効" || text == "有効であった");
}

bool is_direction(std::string_view text) {
    constexpr std::string_view words[] = {"計画値以上", "計画値以下", "計画以上", "計画以下", "増", "減", "増加", "減少", "維持", "現状維持", "上昇", "向上", "低下", "拡大", "縮小", "抑制", "増やす", "減らす", "増加させる", "減少させる", "高", "低", "高い", "低い", "高いほど良い", "低いほど良い"};
    return std::ranges::find(words, text) != std::end(words);
}

/// 85.3, 119, but not 0.85 and 85件.
static bool is_tens_or_hundreds(std::string_view text) {
    const auto whole = text.substr(0, text.find('.'));
    return whole.size() >= 2 && whole.size() <= 3 && text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

/// 指標①, 指標A, 目標(2), 指標その1: the number of an indicator in place of its name.
static bool is_ordinal(std::string_view text) {
    constexpr std::size_t longest = 30;  // bytes, 10 kanji
    constexpr std::size_t most_signs = 5;
    constexpr std::string_view words[] = {"評価指標", "目標指標", "指標番号", "指標No", "指標", "目標", "項目", "KPI", "No"};
    if (text.size() > longest) {
        return false;
    }
    const auto word = std::ranges::find_if(words, [&](auto start) { return text.starts_with(start); });
    auto rest = word == std::end(words) ? std::string_view{} : text.substr(word->size());
    rest = rest.starts_with("その") ? rest.substr(std::string_view("その").size()) : rest;
    std::size_t count = 0;
    bool number = false;
    for (auto c = code_point_at(rest, 0); c.length != 0; c = code_point_at(rest, 0)) {
        const bool counts = is_digit(c.value) || (c.value >= 0x2460 && c.value <= 0x2473) || ((is_latin(c.value) || is_katakana(c.value)) && c.length == rest.size());
        const bool joint = c.value == U'(' || c.value == U')' || c.value == U'.' || c.value == U'-' || is_space(c.value);
        if ((!counts && !joint) || ++count > most_signs) {
            return false;
        }
        number = number || counts;
        rest.remove_prefix(c.length);
    }
    return number;
}

std::vector<ColumnContent> count_contents(const Grid& grid, const HeaderBand& band, std::int32_t from, std::int32_t to,
                                          std::int32_t shift) {
    std::vector<ColumnContent> contents(static_cast<std::size_t>(to - from + 1));
    struct Word {
        bool other_category = false;
        bool year = false;
        bool kind = false;
        bool code = false;
        bool arrow = false;
        bool mark = false;
        bool low_mark = false;
        bool verdict = false;
        bool course = false;
        bool effect = false;
        bool ordinal = false;
        bool way = false;
        bool direction = false;
        bool subtotal = false;
    };
    PerText<Word> words(grid.sheet(), band.data_last - band.last);
    const auto read_word = [&](const SheetCell& cell) {
        const auto look = grid.look(cell);
        const auto text = grid.text(cell);
        const bool names = look != Look::value && look != Look::missing && look != Look::prose;
        const Word word{names && is_other_category(text), is_bare_year(text), names && kind_word(text).has_value(),
                        names && code_point_at(text, 0).length == text.size(), names && is_arrow(text), is_mark(text), is_low_mark(text), names && is_verdict(text), names && is_course(text), names && is_effect(text),
                        cell.kind == SheetCell::Kind::text && is_ordinal(text), names && way_of_counting(text).has_value(),
                        names && is_direction(text), names && is_subtotal(text)};
        return word.other_category || word.year || word.kind || word.code || word.arrow || word.mark || word.verdict || word.course || word.effect || word.ordinal || word.way || word.direction || word.subtotal ? std::optional(word) : std::nullopt;
    };
    const auto last_row = beginning_of(band).data_last;
    for (auto row = band.last + 1; row <= last_row; ++row) {
        const auto cells = grid.sheet().row(row);
        if (cells.size() < 2) {
            continue;  // headings and remarks between the rows
        }
        for (const auto& cell : cells) {
            const auto column = cell.at.column - shift;
            if (column >= from && column <= to && !grid.text(cell).empty()) {
                auto& content = contents[static_cast<std::size_t>(column - from)];
                const auto* word = words.of(cell, read_word);
                const auto look = word != nullptr && word->mark ? Look::words : grid.look(cell);
                ++content.looks[static_cast<std::size_t>(look)];
                content.percents += look == Look::value && grid.text(cell).ends_with('%') ? 1 : 0;
                content.digits += look == Look::value && grid.text(cell).size() == 1 ? 1 : 0;
                content.tens += look == Look::value && is_tens_or_hundreds(grid.text(cell)) ? 1 : 0;
                if (word != nullptr) {
                    content.other_categories += word->other_category ? 1 : 0;
                    content.years += word->year ? 1 : 0;
                    content.kinds += word->kind ? 1 : 0;
                    content.codes += word->code ? 1 : 0;
                    content.arrows += word->arrow ? 1 : 0;
                    content.marks += word->mark ? 1 : 0;
                    content.low_marks += word->low_mark ? 1 : 0;
                    content.verdicts += word->verdict ? 1 : 0;
                    content.courses += word->course ? 1 : 0;
                    content.effects += word->effect ? 1 : 0;
                    content.ordinals += word->ordinal ? 1 : 0;
                    content.ways += word->way ? 1 : 0;
                    content.directions += word->direction ? 1 : 0;
                    content.subtotals += word->subtotal ? 1 : 0;
                }
                if (cell.is_formula()) {
                    content.planned += contains(cell.formula, "KPI.TARGET(") || contains(cell.formula, "KPI.ALLOT(") ? 1 : 0;
                    content.expected += contains(cell.formula, "KPI.FORECAST(") ? 1 : 0;
                    if (const auto divided = look == Look::value && grid.text(cell).ends_with('%') ? divided_column(cell.formula) : std::nullopt) {
                        ++content.quotients;
                        content.numerator = content.numerator ? content.numerator : *divided - shift;
                    }
                }
            }
        }
    }
    return contents;
}

}  // namespace kpisheet
