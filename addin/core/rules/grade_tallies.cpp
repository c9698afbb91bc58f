// SPDX-License-Identifier: MPL-2.0
#include "core/rules/grade_tallies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/layouts/tally_head.hpp"
#include "core/rules/counts_below_marks.hpp"
#include "core/rules/counts_of_reached.hpp"
#include "core/rules/graded_cells.hpp"
#include "core/rules/stated_tallies.hpp"
#include "core/rules/sums_in_texts.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/tally_categories.hpp"
#include "core/rules/tally_lines.hpp"
#include "core/rules/tally_totals.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// A grade of the tables and where it stands.
struct Given {
    std::string_view grade;
    Address at;
    bool aside = false;  ///< of a part (内訳) or a repeated indicator (再掲), which a line may count or not
    bool goal = false;   ///< of the numeric target of a goal (数値目標), likewise
};

int count_of(const GradeCounts& counted, std::string_view grade) {
    const auto found = counted.find(grade);
    return found == counted.end() ? 0 : found->second;
}

std::vector<const Stated*> odd_ones(const TallyLine& line, const GradeCounts& counted) {
    std::vector<const Stated*> odd;
    for (const auto& one : line.stated) {
        if (count_of(counted, one.grade) != one.count) {
            odd.push_back(&one);
        }
    }
    return odd;
}

/// As many in all: one grade is counted in place of another.
bool moves_only(const TallyLine& line, const GradeCounts& counted) {
    int difference = 0;
    for (const auto& one : line.stated) {
        difference += one.count - count_of(counted, one.grade);
    }
    return difference == 0;
}

/// Two or more, which no single wrong grade explains.
bool moves_several(const TallyLine& line, const GradeCounts& counted) {
    const auto odd = odd_ones(line, counted);
    return moves_only(line, counted) && std::ranges::all_of(odd, [&](const auto* one) { return std::abs(one->count - count_of(counted, one->grade)) >= 2; });
}

class TallyChecker {
public:
    TallyChecker(const Examined& examined, Findings& findings) : examined_(examined), findings_(findings) {}

    /// The rows of which a number was told.
    std::set<std::int32_t> check(std::span<const Grades> grades) {
        for (const auto& pooled : grades) {
            for (const auto& one : pooled.cells) {
                if (one.grade.empty() || is_digit(static_cast<unsigned char>(one.grade.front()))) {
                    continue;  // 3 of 5 points
                }
                cells_.push_back(one.cell->at);
                judged_rows_.insert(one.cell->at.row);
                given_.push_back({one.grade, one.cell->at, one.indicator->breakdown || one.indicator->repeated, one.indicator->kind == IndicatorKind::goal});
                if (grade_texts_.try_emplace(one.cell->text_number, one.grade).second) {
                    all_.try_emplace(std::string(one.grade));
                }
                ++all_.find(one.grade)->second;
            }
        }
        if (all_.size() >= fewest_stated) {
            std::ranges::stable_sort(given_, {}, [](const auto& one) { return one.at.row; });
            lines_ = tally_lines(examined_, all_, grade_texts_, judged_rows_);
            judge();
        }
        return std::move(told_);
    }

private:
    /// 合計 | 16指標 right below 達成見込み | 12指標 and the others: their sum.
    void check_sum_below(const std::vector<Stated>& line) {
        const auto at = line.back().cell;
        const auto count = line.front().cell.row < at.row ? count_in(examined_.sheet.cell({at.row + 1, at.column})) : std::nullopt;
        const bool names_sum = count && std::ranges::any_of(examined_.sheet.row(at.row + 1), [&](const auto& cell) { return cell.at.column < at.column && names_sum_of_counts(cell.text); });
        int sum = 0;
        for (const auto& one : line) {
            sum += one.count;
        }
        if (names_sum && *count != sum) {
            const Address wrong{at.row + 1, at.column};
            findings_.add(wrong, {fmt::format("評価の集計の合計が{}件と書かれていますが、{}～{} の数の和は{}件です。", *count, to_text(line.front().cell), to_text(at), sum),
                                  fmt::format("The counts of grades are said to come to {}, but {} to {} add up to {}.", *count, to_text(line.front().cell), to_text(at), sum)});
        }
    }

    /// 集計（内訳及び再掲を除く16指標) in the line, above it or below it: 計（再掲を除く）.
    bool excludes_asides(const TallyLine& line) const {
        const auto says_so = [](const SheetCell& cell) {
            return cell.text.find("除") != std::string_view::npos && (cell.text.find("再掲") != std::string_view::npos || cell.text.find("内訳") != std::string_view::npos);
        };
        const auto last = line.stated.back().cell.row + 1;
        for (auto row = std::max(line.row - 1, 0); row <= last && row < examined_.sheet.row_count(); ++row) {
            if (std::ranges::any_of(examined_.sheet.row(row), says_so)) {
                return true;
            }
        }
        return false;
    }

    /// What a line may count: the rows above it down from the line before, those below it up to the next line, or the whole sheet, with parts
    /// and repeated ones or without, and without the targets of goals.
    using Countings = std::array<GradeCounts, 8>;
    Countings countings(const TallyLine& line) const {
        Countings counted;
        auto& [above, own_above, all, own, below, own_below, kpi_above, kpi] = counted;
        const bool own_alone = excludes_asides(line);
        for (const auto& one : given_) {
            if (line.below && (one.at.column < line.below->first.column || one.at.column > line.below->last.column)) {
                continue;
            }
            const std::string grade(one.grade);
            const bool is_above = one.at.row >= line.from && one.at.row < line.row;
            above[grade] += is_above && !(own_alone && one.aside) ? 1 : 0;
            own_above[grade] += is_above && !one.aside ? 1 : 0;
            const bool is_below = one.at.row > line.row && one.at.row < line.next;
            below[grade] += is_below && !(own_alone && one.aside) ? 1 : 0;
            own_below[grade] += is_below && !one.aside ? 1 : 0;
            all[grade] += own_alone && one.aside ? 0 : 1;
            own[grade] += one.aside ? 0 : 1;
            kpi_above[grade] += is_above && !one.aside && !one.goal ? 1 : 0;
            kpi[grade] += one.aside || one.goal ? 0 : 1;
        }
        return counted;
    }

    /// One number is told where the others of its line agree, counted in a way by which most lines agree; several where all other lines do.
    void judge() {
        constexpr std::size_t fewest_agreeing = 2;  // lines
        constexpr std::size_t usual_ways = 6;       // without the targets of goals only where the number is close
        constexpr int most_off = 2;
        std::size_t agreeing = 0;
        std::vector<std::pair<const TallyLine*, Countings>> differing;
        std::array<int, std::tuple_size_v<Countings>> by_way{};
        for (const auto& line : lines_.size() <= most_lines ? std::span<const TallyLine>(lines_) : std::span<const TallyLine>{}) {
            auto counted = countings(line);
            bool agrees = false;
            for (std::size_t way = 0; way < counted.size(); ++way) {
                const bool by_this = odd_ones(line, counted[way]).empty();
                by_way[way] += by_this ? 1 : 0;
                agrees = agrees || by_this;
            }
            agreeing += agrees ? 1 : 0;
            if (agrees) {
                check_sum_below(line.stated);
            } else {
                differing.emplace_back(&line, std::move(counted));
            }
        }
        const auto most = std::ranges::max(by_way);
        for (const auto& [line, counted] : differing) {
            const auto told = std::ranges::find_if(counted, [&, one = line, first = counted.data()](const auto& counts) {
                const auto way = static_cast<std::size_t>(&counts - first);
                const auto odd = odd_ones(*one, counts);
                return odd.size() == 1 && by_way[way] == most && (way < usual_ways || std::abs(odd.front()->count - count_of(counts, odd.front()->grade)) <= most_off);
            });
            if (told != counted.end()) {
                report(*odd_ones(*line, *told).front(), *told, "ほかの区分の数は合っています", "the numbers of the other grades agree");
            } else if (lines_.size() == 1 && line->stated.size() == all_.size() && moves_several(*line, all_)) {
                report(*odd_ones(*line, all_).front(), all_, "合計は合っています", "their sum agrees");  // all grades of the sheet: 達成 10件 未達成 4件 for 8 and 6
            } else if (differing.size() == 1 && agreeing >= fewest_agreeing && moves_only(*line, counted.front())) {
                report(*odd_ones(*line, counted.front()).front(), counted.front(), "ほかの小計・合計の行は合っています", "the other lines of numbers agree");
            }
        }
    }

    void report(const Stated& odd, const GradeCounts& counted, std::string_view why, std::string_view why_en) {
        const auto count = count_of(counted, odd.grade);
        if (const auto* cell = examined_.sheet.cell(odd.cell); cell != nullptr && cell->is_formula()) {
            return;  // =COUNTIF(…) counts for itself
        }
        told_.insert(odd.cell.row);
        findings_.add(odd.cell, {fmt::format("「{}」が{}件と書かれていますが、表では{}件です（{}）。", odd.grade, odd.count, count, why),
                                 fmt::format("“{}” is said to be given {} times, but the table has it {} times; {}.", odd.grade, odd.count, count, why_en)});
        if (std::abs(odd.count - count) == 1) {
            findings_.rests_on(cells_);  // one grade that is wrong itself makes it so
        }
    }

    static constexpr std::size_t most_lines = 200;  ///< each is counted anew

    const Examined& examined_;
    Findings& findings_;
    std::vector<Given> given_;  ///< by row; views of the grades given to check
    std::vector<Address> cells_;  ///< of all grades
    GradeCounts all_;
    GradesByText grade_texts_;
    std::vector<TallyLine> lines_;
    std::set<std::int32_t> told_;
    std::set<std::int32_t> judged_rows_;
};

}  // namespace

void check_grade_tallies(const Examined& examined, Findings& findings) {
    const auto grades = grades_by_heading(examined.sheet, examined.tables);
    const auto told = TallyChecker(examined, findings).check(grades);
    check_counts_below_marks(examined, grades, findings);
    check_tallies_by_category(examined, findings);
    check_counts_of_reached(examined, grades, told, findings);
    check_totals_of_lines(examined, grades, told, findings);
    check_sums_in_texts(examined, told, findings);
}

}  // namespace kpisheet
