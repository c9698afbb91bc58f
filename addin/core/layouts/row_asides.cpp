// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/layouts/heading.hpp"
#include "core/layouts/mark_legend.hpp"
#include "core/layouts/row_category.hpp"
#include "core/layouts/row_reading.hpp"
#include "core/layouts/tally_head.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_title = 240;       // bytes
constexpr std::size_t longest_label = 30;        // bytes, 10 kanji
constexpr double least_aside_certainty = 0.75;

/// (2/3), 2/3ページ, P.2, No.2, -2-, 2枚目: the number of a page.
bool names_page(std::string_view text) {
    constexpr std::size_t longest = 24;  // bytes
    if (text.empty() || text.size() > longest) {
        return false;
    }
    bool digits = false;
    bool says_page = text.starts_with('-') && text.ends_with('-') && text.size() > 2;
    bool of_pages = false;
    while (!text.empty()) {
        const auto c = code_point_at(text, 0);
        std::size_t length = 0;
        for (const std::string_view word : {"ページ", "頁", "枚目", "page", "Page", "PAGE", "No", "NO", "その", "p", "P"}) {
            if (text.starts_with(word)) {
                length = word.size();
                says_page = true;
                break;
            }
        }
        if (length == 0) {
            const bool sign = c.value == U'(' || c.value == U')' || c.value == U'-' || c.value == U'.' || c.value == U'[' || c.value == U']' || is_space(c.value);
            of_pages = of_pages || (c.value == U'/' && digits);
            digits = digits || is_digit(c.value);
            if (!sign && c.value != U'/' && !is_digit(c.value)) {
                return false;
            }
            length = c.length;
        }
        text.remove_prefix(length);
    }
    return digits && (says_page || of_pages);
}

/// A 5項目, 計 17項目: a label and its count.
bool counts_one_grade(std::string_view text) {
    constexpr std::size_t longest = 30;  // bytes
    constexpr std::string_view counters[] = {"項目", "指標", "KPI"};
    const auto counter = std::ranges::find_if(counters, [&](auto one) { return text.ends_with(one); });
    const auto rest = counter == std::end(counters) || text.size() > longest ? std::string_view{} : text.substr(0, text.size() - counter->size());
    const auto gap = rest.rfind(' ');
    return gap != std::string_view::npos && gap > 0 && gap + 1 < rest.size() && rest.find_first_not_of("0123456789", gap + 1) == std::string_view::npos;
}

}  // namespace

/// 指標一覧 | (2/3): what is printed above the headings of each page.
bool RowReading::heads_page(std::int32_t row) const {
    constexpr std::int32_t nearest = 5;
    if (row + nearest < last_row_ || last_row_ + 1 >= grid_.sheet().row_count()) {
        return false;
    }
    for (auto below = row + 1; below <= last_row_; ++below) {
        if (std::ranges::any_of(grid_.sheet().row(below), [&](const auto& cell) { return holds_value(cell); })) {
            return false;
        }
    }
    int words = 0;
    int pages = 0;
    for (const auto& cell : grid_.sheet().row(row)) {
        const auto look = grid_.look(cell);
        const bool page = names_page(grid_.text(cell));
        pages += page ? 1 : 0;
        words += !page && (look == Look::words || look == Look::bulleted || look == Look::department || look == Look::period) ? 1 : 0;
        if (!page && !grid_.text(cell).empty() && holds_value(cell)) {
            return false;
        }
    }
    return pages == 1 && words <= 3;
}

/// 2 | 自己評価 ◎:100%以上 ○:90%以上: an instruction and its number, no indicator.
bool RowReading::is_numbered_remark(std::int32_t row) const {
    constexpr std::size_t longest_number = 2;
    bool number = false;
    bool remark = false;
    for (const auto& cell : grid_.sheet().row(row)) {
        const auto text = grid_.text(cell);
        number = number || (!text.empty() && text.size() <= longest_number && is_digit(static_cast<unsigned char>(text.front())));
        remark = remark || grid_.look(cell) == Look::prose || explains_marks(text) || text.find("÷") != std::string_view::npos;
    }
    return number && remark;
}

/// 判定の内訳 | A:2指標 B:9指標, 進捗率 | (実績値-基準値)÷(目標値-基準値), 調査の概要 | 対象:… : a label and what it explains.
bool RowReading::is_labelled_remark(std::int32_t row) const {
    constexpr std::size_t shortest = 45;  // bytes
    const auto cells = grid_.sheet().row(row);
    const auto label = grid_.text(cells.front());
    if (cells.size() != 2 || label.empty() || label.size() > longest_label || grid_.look(cells.front()) == Look::value) {
        return false;
    }
    const auto text = grid_.text(cells.back());
    const auto heading = read_heading(label);
    const bool of_grades = heading.role == ColumnRole::grade || label.ends_with("内訳") || label.ends_with("集計");
    const bool of_rates = heading.role == ColumnRole::rate || heading.role == ColumnRole::grade || (contains(label, "率") && (label.ends_with("算定") || label.ends_with("算出") || label.ends_with("計算") || label.ends_with("方法") || label.ends_with("式")));
    const bool of_sheet = label.ends_with("概要") || label.ends_with("方法");
    const bool of_form = contains(label, "記入") || contains(label, "注意") || contains(label, "留意");  // 記入上の注意 | 実績欄は確定値を記入すること。
    return (of_form && text.size() >= shortest) || explains_marks(text) || (of_grades && contains(text, "指標")) || (of_rates && contains(text, "÷")) || (of_sheet && text.size() >= shortest);
}

/// 今後の方向性 | 就労奨励金を継続し、… | 総合評価 | 102.8% | A: what is said of all rows above, and their grade.
bool RowReading::is_remark_on_all(std::int32_t row) const {
    constexpr double sure = 0.85;
    constexpr std::size_t shortest = 60;  // bytes, 20 kanji
    const SheetCell* label = nullptr;
    for (const auto& cell : grid_.sheet().row(row)) {
        const auto text = grid_.text(cell);
        if (text.empty()) {
            continue;
        }
        if (label != nullptr) {
            return (text.size() >= shortest || text.ends_with("。")) && !holds_value(cell);
        }
        const auto heading = text.size() <= longest_label ? read_heading(text) : Heading{};
        if ((heading.role != ColumnRole::note && heading.role != ColumnRole::grade) || heading.certainty < sure) {
            return false;
        }
        label = &cell;
    }
    return false;
}

/// A row of the page, not of the table: its title with a page number beside it (総合戦略 実績報告書 | 1/3), or labels with their
/// texts (進捗状況 | 順調 | 評価理由 | …).
bool RowReading::is_aside_row(std::int32_t row) {
    const SheetCell* first = nullptr;
    int filled = 0;
    bool wide = false;
    bool department = false;
    for (const auto& cell : grid_.sheet().row(row)) {
        const auto text = grid_.text(cell);
        if (text.empty()) {
            continue;
        }
        const auto look = grid_.look(cell);
        if (wide && (look == Look::value || look == Look::period)) {
            const auto* column = columns_.at(cell.at.column - table_shift_);
            if (column == nullptr || !is_value_column(column->role)) {
                ++filled;  // the number of the page: 2/3
                continue;
            }
        }
        if (look == Look::value || look == Look::missing || look == Look::category) {
            return false;
        }
        first = first == nullptr ? &cell : first;
        department = department || look == Look::department;
        const auto* merge = grid_.sheet().merge_at(cell.at);
        wide = wide || (merge != nullptr && covers_values_and_more(*merge));
        ++filled;
    }
    if (first == nullptr || filled < 2) {
        return false;
    }
    if (wide) {
        return true;
    }
    const auto text = grid_.text(*first);
    if (filled == 2 && !department && text.size() <= longest_title && is_document_title(text) && style(*first) == nullptr) {
        return true;
    }
    const auto* merge = grid_.sheet().merge_at(first->at);
    const auto heading = text.size() <= longest_label ? read_heading(text) : Heading{};
    return (heading.role == ColumnRole::grade || heading.role == ColumnRole::note) && heading.certainty >= least_aside_certainty &&
           (merge == nullptr || merge->first.row == merge->last.row) && (!columns_.category || first->at.column < *columns_.category + table_shift_);
}

/// A text written across columns of values from one left of them.
bool RowReading::covers_values_and_more(const Range& merge) const {
    int values = 0;
    bool left = false;
    for (auto number = merge.first.column; number <= merge.last.column; ++number) {
        const auto* column = columns_.at(number - table_shift_);
        const bool value = column != nullptr && is_value_column(column->role);
        values += value ? 1 : 0;
        left = left || (!value && values == 0);
    }
    return values >= 2 && left;
}

/// 実績 | 212,795 beside 合計, which is merged over it and 計画 above.
bool RowReading::stands_beside_total(std::int32_t row, const SheetCell& first) const {
    const auto* merge = first.at.column > from_ ? grid_.sheet().merge_at({row, from_}) : nullptr;
    const auto text = merge == nullptr ? std::string_view{} : grid_.text(merge->first.row, merge->first.column);
    const bool total = merge != nullptr && merge->first.row < row && (is_subtotal(text) || text.starts_with("小計") || text.starts_with("合計("));
    const auto is_named = [&](const NameGroup& group) {  // 全体 | 自殺者数: a name beside it
        const Address name{merge->first.row, group.name_column + table_shift_};
        return name.column > merge->last.column && !grid_.text(name.row, name.column).empty();
    };
    return total && !names_indicator(row, from_) && std::ranges::none_of(columns_.groups, is_named);
}

/// 評価の集計 | ◎の指標数 | 指標 | 4 | 3 | 5: labels, and then numbers below the columns of grades alone.
bool RowReading::counts_below_grades(std::span<const SheetCell> cells) const {
    constexpr std::size_t fewest_counts = 2;
    constexpr std::string_view ends[] = {"指標数", "指標の数", "KPI数", "KPIの数", "項目数", "の数", "合計", "計"};
    bool labelled = false;
    std::size_t counts = 0;
    for (const auto& cell : cells) {
        const auto text = grid_.text(cell);
        const auto* column = columns_.at(cell.at.column - table_shift_);
        if (text.empty()) {
            continue;
        }
        if (column != nullptr && column->role == ColumnRole::grade) {
            if (!count_in(&cell)) {
                return false;
            }
            ++counts;
        } else if (counts > 0 || (column != nullptr && is_value_column(column->role)) || grid_.look(cell) == Look::value) {
            return false;
        } else {
            labelled = labelled || std::ranges::any_of(ends, [&](auto end) { return text.ends_with(end); });
        }
    }
    return labelled && counts >= fewest_counts;
}

/// 達成した指標の数 | 7 | 11 | 8: numbers below the columns of grades, and none elsewhere.
bool RowReading::counts_grades(std::span<const SheetCell> cells) const {
    if (counts_below_grades(cells)) {
        return true;
    }
    constexpr std::size_t longest = 90;  // bytes, 30 kanji
    const SheetCell* label = nullptr;
    bool below_grades = true;
    int grades_counted = 0;
    if (const auto first = std::ranges::find_if(cells, [&](const auto& cell) { return !grid_.text(cell).empty(); }); first != cells.end()) {
        const auto words = grid_.text(*first);
        const auto counted = [&](const SheetCell& cell) { return cell.kind == SheetCell::Kind::text && grid_.look(cell) == Look::value && grid_.text(cell).ends_with("指標"); };
        if (words.ends_with("達成した指標数") && std::ranges::any_of(cells, counted)) {
            return true;  // 目標を達成した指標数 | 令和4年度 | 5指標
        }
    }
    for (const auto& cell : cells) {
        const auto text = grid_.text(cell);
        if (text.empty()) {
            continue;
        }
        const auto* column = columns_.at(cell.at.column - table_shift_);
        if (label != nullptr && !count_in(&cell) && text != "/" && !counts_one_grade(text)) {  // 12 | ／ | 16; A 5項目 | B 8項目
            return false;
        }
        grades_counted += label != nullptr && counts_one_grade(text) ? 1 : 0;
        below_grades = below_grades && (label == nullptr || (column != nullptr && column->role == ColumnRole::grade));
        label = label == nullptr ? &cell : label;
    }
    constexpr int fewest = 3;
    if (grades_counted >= fewest) {
        return true;  // 評価別項目数 | A 5項目 | B 8項目 | 計 13項目
    }
    const auto text = label == nullptr ? std::string_view{} : grid_.text(*label);
    const bool judged = contains(text, "達成") || contains(text, "どおり") || contains(text, "順調") || contains(text, "改善");
    const bool of_indicators = text.ends_with("指標の数") || text.ends_with("指標数") || text.ends_with("KPIの数") || text.ends_with("KPI数") || text.ends_with("項目の数");
    if (judged && of_indicators && text.size() <= longest) {
        return true;
    }
    return below_grades && text.size() <= longest && (contains(text, "指標の数") || contains(text, "指標数") || contains(text, "KPIの数") || contains(text, "項目数") || contains(text, "集計") || contains(text, "計"));
}

}  // namespace kpisheet
