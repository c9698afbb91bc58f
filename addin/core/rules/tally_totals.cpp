// SPDX-License-Identifier: MPL-2.0
#include "core/rules/tally_totals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rules/stated_tallies.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_line = 300;  // bytes

bool is_figure(char c) { return is_digit(static_cast<unsigned char>(c)); }

/// Texts side by side, joined, and where each begins.
struct Joined {
    std::string text;
    std::vector<std::pair<std::size_t, Address>> cells;

    [[nodiscard]] Address cell_at(std::size_t at) const {
        return std::prev(std::ranges::upper_bound(cells, at, {}, [](const auto& one) { return one.first; }))->second;
    }
};

/// The cells of a row that stand without a gap between them.
std::vector<Joined> runs_in(const Sheet& sheet, std::int32_t row) {
    std::vector<Joined> runs;
    std::int32_t next = -1;
    for (const auto& cell : sheet.row(row)) {
        if (cell.at.column != next) {
            runs.emplace_back();
        }
        const auto* merge = sheet.merge_at(cell.at);
        next = (merge == nullptr ? cell.at.column : merge->last.column) + 1;
        const NormalText normal(cell.text);
        runs.back().cells.emplace_back(runs.back().text.size(), cell.at);
        runs.back().text += std::string(normal.view()) + " ";
    }
    return runs;
}

/// A number of the line that stands for no grade.
struct Number {
    std::size_t at = 0;
    int value = 0;
    std::string_view before;
    std::string_view behind;
};

bool is_share(std::string_view behind) { return behind.starts_with('%') || behind.starts_with('.'); }

/// All whole numbers that are no part of 61.5%.
std::vector<Number> numbers_in(std::string_view text) {
    std::vector<Number> numbers;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_figure(text[at])) {
            ++at;
            continue;
        }
        auto end = at;
        int value = 0;
        while (end < text.size() && is_figure(text[end]) && end - at < 6) {
            value = value * 10 + (text[end++] - '0');
        }
        const bool decimals = at > 0 && text[at - 1] == '.' && at > 1 && is_figure(text[at - 2]);
        const auto rest = text.substr(end);
        const auto before = text.substr(0, at);
        const bool year = rest.starts_with("年") || before.ends_with("R") || before.ends_with("H") || before.ends_with("令和") || before.ends_with("平成") || before.ends_with("第");
        const bool of_remark = std::ranges::any_of(std::array<std::string_view, 7>{"備考", "注", "※", "表", "図", "(", "*"}, [&](auto word) { return before.ends_with(word) && trim(before) == word; });
        if (!decimals && !year && !of_remark && !is_share(rest)) {
            numbers.push_back({at, value, text.substr(0, at), text.substr(end)});
        }
        at = end;
    }
    return numbers;
}

/// 計14事業, 全12指標, KPI数 13; 15項目：達成8, 12指標のうち 達成5.
bool counts_all(const Number& number, std::size_t first_stated) {
    constexpr std::string_view before[] = {"計", "全", "全体", "総数", "指標数", "KPI数", "項目数", "KPI総数", "対象"};
    constexpr std::string_view counters[] = {"指標", "項目", "KPI", "事業", "施策", "件", "個"};
    constexpr std::string_view behind[] = {"中", "のうち", "うち", "(うち", ":", " ", "の内訳"};
    auto left = trim(number.before);
    while (left.ends_with(':')) {
        left = trim(left.substr(0, left.size() - 1));
    }
    if (std::ranges::any_of(before, [&](auto word) { return left.ends_with(word); })) {
        return true;
    }
    return number.at < first_stated && std::ranges::any_of(counters, [&](auto counter) {
               const auto rest = number.behind.starts_with(counter) ? number.behind.substr(counter.size()) : std::string_view{};
               return !rest.empty() && std::ranges::any_of(behind, [&](auto word) { return rest.starts_with(word); });
           });
}

class TotalChecker {
public:
    TotalChecker(const Examined& examined, std::span<const Grades> grades, const std::set<std::int32_t>& told, Findings& findings)
        : examined_(examined), findings_(findings), left_out_(told) {
        for (const auto& pooled : grades) {
            pools_ += pooled.cells.empty() ? 0 : 1;
            for (const auto& one : pooled.cells) {
                const bool is_grade = !one.grade.empty() && !is_figure(one.grade.front()) && one.grade != "-";
                graded_ += is_grade ? 1 : 0;
                cells_.push_back(one.cell->at);
                if (is_grade) {
                    ++all_.try_emplace(std::string(one.grade)).first->second;
                }
            }
        }
        add_words_for_marks();
        for (const auto* table : examined.tables) {
            for (const auto& indicator : table->indicators) {
                ++indicators_;
                own_indicators_ += indicator.breakdown || indicator.repeated ? 0 : 1;
                for (auto row = indicator.first_row; row <= indicator.last_row; ++row) {
                    left_out_.insert(row);
                }
            }
        }
    }

    void check() {
        for (std::int32_t row = 0; row < examined_.sheet.row_count(); ++row) {
            if (!left_out_.contains(row)) {
                bool told = false;
                for (const auto& cell : examined_.sheet.row(row)) {
                    const NormalText normal(cell.kind == SheetCell::Kind::text ? std::string_view(cell.text) : std::string_view{});
                    told = check_run({std::string(normal.view()) + " ", {{0, cell.at}}}) || told;
                }
                for (const auto& run : told ? std::vector<Joined>{} : runs_in(examined_.sheet, row)) {
                    check_run(run);
                }
            }
        }
    }

private:
    /// 達成 and 未達成 of lines in words, which are ○ and × where no other marks are given.
    void add_words_for_marks() {
        const auto of = [&](std::string_view mark) {
            const auto found = all_.find(mark);
            return found == all_.end() ? 0 : found->second;
        };
        const bool marks_alone = of("○") > 0 && of("×") > 0 && of("○") + of("×") == graded_;
        all_.try_emplace("達成", marks_alone ? of("○") : 0);
        all_.try_emplace("未達成", marks_alone ? of("×") : 0);
    }

    /// True where the text states numbers of grades and of all.
    bool check_run(const Joined& run) {
        if (run.text.size() > longest_line) {
            return false;
        }
        const auto stated = stated_in(run.text, run.cells.front().second, all_);
        if (stated.size() == 1) {
            return check_one_grade(run, stated.front());
        }
        if (stated.size() < fewest_stated) {
            return false;
        }
        int sum = 0;
        std::multiset<int> counts;
        auto first = run.text.size();
        for (const auto& one : stated) {
            sum += one.count;
            counts.insert(one.count);
            first = std::min(first, run.text.find(one.grade));
        }
        std::optional<Number> total;
        for (const auto& number : numbers_in(run.text)) {
            if (!total && counts_all(number, first)) {
                total = number;
            } else if (const auto found = counts.find(number.value); found != counts.end()) {
                counts.erase(found);
            } else if (number.before.ends_with('-') && trim(number.before.substr(0, number.before.size() - 1)).size() + 1 < number.before.size()) {
                sum += number.value;  // －1指標, of what was not graded or has not changed
            } else {
                return false;  // of something else: 未確定2
            }
        }
        if (total && counts.empty() && total->value != sum) {
            // A total that is the number of all indicators, or of all grades, is right, and one of the others is not.
            const bool right = total->value == indicators_ || total->value == own_indicators_ || total->value == graded_;
            const auto place = right ? Range{run.cells.front().second, run.cells.back().second} : range_of(run.cell_at(total->at));
            findings_.add(place, {fmt::format("全部で{}件と書かれていますが、各区分の数の和は{}件です（{}）。", total->value, sum, listed(stated)),
                                                   fmt::format("{} are said to be in all, but the numbers of the grades add up to {} ({}).", total->value, sum, listed(stated))});
        }
        return total && counts.empty();
    }

    /// 達成6/12指標, 全21指標のうち、目標を達成した指標:7指標: of all grades, which the one column of grades has so often.
    bool check_one_grade(const Joined& run, const Stated& stated) {
        const auto all = numbers_in(run.text);
        const bool of_all = all.size() == 2 && std::ranges::any_of(all, [&](const auto& number) { return number.value == graded_ || number.value == own_indicators_; }) &&
                            std::ranges::any_of(all, [&](const auto& number) { return number.value == stated.count; });
        const auto counted = all_.find(stated.grade);
        const bool wrong = of_all && pools_ == 1 && counted != all_.end() && counted->second > 0 && counted->second != stated.count && stated.count <= graded_;
        if (wrong) {
            const auto number = std::ranges::find_if(all, [&](const auto& one) { return one.value == stated.count && one.at > run.text.find(stated.grade); });
            findings_.add(run.cell_at(number == all.end() ? 0 : number->at), {fmt::format("「{}」が{}件と書かれていますが、表では{}件です。", stated.grade, stated.count, counted->second),
                                                     fmt::format("“{}” is said to be given {} times, but the table has it {} times.", stated.grade, stated.count, counted->second)});
            findings_.rests_on(cells_);  // one grade that is wrong itself makes it so
        }
        return wrong;
    }

    static std::string listed(const std::vector<Stated>& stated) {
        std::string text;
        for (const auto& one : stated) {
            text += fmt::format("{}{} {}", text.empty() ? "" : " + ", one.grade, one.count);
        }
        return text;
    }

    const Examined& examined_;
    Findings& findings_;
    GradeCounts all_;
    std::vector<Address> cells_;  ///< of all grades
    int indicators_ = 0;
    int graded_ = 0;  ///< cells that hold a grade
    int pools_ = 0;   ///< columns of grades
    int own_indicators_ = 0;  ///< without parts and repeated ones
    std::set<std::int32_t> left_out_;  ///< rows
};

}  // namespace

void check_totals_of_lines(const Examined& examined, std::span<const Grades> grades, const std::set<std::int32_t>& told, Findings& findings) {
    constexpr std::int32_t most_rows = 20'000;  // beyond them nobody counts by hand
    if (!examined.tables.empty() && examined.sheet.row_count() <= most_rows) {
        TotalChecker(examined, grades, told, findings).check();
    }
}

}  // namespace kpisheet
