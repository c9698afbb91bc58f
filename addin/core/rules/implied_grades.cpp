// SPDX-License-Identifier: MPL-2.0
#include "core/rules/implied_grades.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "core/rules/rates.hpp"
#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t fewest_rows = 9;
constexpr std::size_t most_rows = 300;
constexpr std::size_t fewest_of_a_grade = 2;  ///< besides the misplaced one
constexpr std::size_t longest_scale = 5;  ///< grades that a scale has at most

struct RatedGrade {
    const Graded* one;
    double percent;
};

/// The rate that a grade may follow: printed beside it, of the year before it, or of the way from the base.
std::optional<double> percent_of(const Graded& one, int way) {
    if (way == 0) {
        const auto* rate = rate_beside(*one.indicator, one.cell->at);
        const auto printed = rate == nullptr ? std::nullopt : printed_rate(*rate);
        return printed ? std::optional(printed->percent) : std::nullopt;
    }
    constexpr double farthest = -100;  // below it, less is the better, or the base is near to the target
    const auto rated = way == 1 ? rated_before(one) : progressed_before(one);
    return rated && rated->percent >= farthest ? std::optional(rated->percent) : std::nullopt;
}

/// Whether each grade fills one band, without the row at `but`. Rows of one rate and two grades lie in no order.
bool are_in_bands(const std::vector<RatedGrade>& rows, std::size_t but) {
    std::vector<std::string_view> seen;
    const RatedGrade* before = nullptr;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == but) {
            continue;
        }
        const auto grade = rows[i].one->grade;
        if (before != nullptr && before->one->grade != grade && before->percent == rows[i].percent) {
            return false;
        }
        if (before == nullptr || before->one->grade != grade) {
            if (std::ranges::find(seen, grade) != seen.end()) {
                return false;
            }
            seen.push_back(grade);
        }
        before = &rows[i];
    }
    return true;
}

std::optional<MisplacedGrade> misplaced(std::vector<RatedGrade> rows) {
    std::ranges::stable_sort(rows, {}, &RatedGrade::percent);
    std::map<std::string_view, std::size_t> counts;
    for (const auto& row : rows) {
        ++counts[row.one->grade];
    }
    if (counts.size() < 2 || counts.size() > longest_scale || are_in_bands(rows, rows.size())) {
        return std::nullopt;
    }
    std::optional<std::size_t> odd;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (are_in_bands(rows, i)) {
            if (odd) {
                return std::nullopt;  // either may be the wrong one
            }
            odd = i;
        }
    }
    if (!odd || *odd == 0 || *odd + 1 == rows.size()) {
        return std::nullopt;
    }
    const auto& row = rows[*odd];
    const auto around = rows[*odd - 1].one->grade;
    const bool inside = around == rows[*odd + 1].one->grade && around != row.one->grade;
    if (!inside || counts[row.one->grade] < fewest_of_a_grade + 1 || counts[around] < fewest_of_a_grade) {
        return std::nullopt;
    }
    MisplacedGrade found{row.one, around, row.percent, row.percent, row.percent, rows.size() - 1};
    for (const auto& other : rows) {
        if (other.one->grade == around) {
            found.from = std::min(found.from, other.percent);
            found.to = std::max(found.to, other.percent);
        }
    }
    // 80% 困難 among 80% 見込あり, where all others of 困難 lie right below: of equals either may come first.
    const auto own_rate = [&](auto beyond) {
        return std::ranges::any_of(rows, [&](const auto& other) { return other.one->grade == row.one->grade && beyond(other.percent); });
    };
    const bool ends_below = row.percent == found.from && !own_rate([&](double percent) { return percent > row.percent; });
    const bool ends_above = row.percent == found.to && !own_rate([&](double percent) { return percent < row.percent; });
    if (ends_below || ends_above) {
        return std::nullopt;
    }
    return found;
}

}  // namespace

std::optional<MisplacedGrade> misplaced_grade(std::span<const Graded> grades, std::string_view heading) {
    constexpr std::string_view opinions[] = {"外部", "委員", "審議会", "意見", "方向"};
    if (std::ranges::any_of(opinions, [&](auto word) { return contains(heading, word); })) {
        return std::nullopt;
    }
    for (const int way : {0, 1, 2}) {
        std::vector<RatedGrade> rows;
        for (const auto& one : grades) {
            if (const auto percent = percent_of(one, way); percent && one.grade != "-") {
                rows.push_back({&one, *percent});
            }
        }
        if (rows.size() < fewest_rows || rows.size() > most_rows || rows.size() * 10 < grades.size() * 9) {
            continue;
        }
        if (auto found = misplaced(std::move(rows))) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace kpisheet
