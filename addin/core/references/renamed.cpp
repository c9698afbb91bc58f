// SPDX-License-Identifier: MPL-2.0
#include "core/references/renamed.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_map>

#include "core/references/name_keys.hpp"

namespace kpisheet {
namespace {

// How much each piece of evidence weighs. The same place alone, with the same section, unit and goal, is none: a
// section may drop one indicator and write another into its row.
constexpr double least_score = 0.75;
constexpr double least_margin = 0.15;
constexpr double same_place = 0.15;
constexpr double same_path = 0.1;
constexpr double same_department = 0.05;
constexpr double other_department = -0.1;
constexpr double same_unit = 0.05;
constexpr double other_unit = -0.3;
constexpr double other_base = -0.35;
constexpr double other_target = -0.2;
constexpr double most_for_values = 0.75;
constexpr double telling_words = -0.35;
constexpr std::size_t most_candidates = 8;  ///< of one bucket that are compared with each

/// What two equal figures prove: 0 and 1 are everywhere, 12,345 is not.
double weight_of(double number) {
    auto digits = std::abs(number);
    while (digits != 0 && digits != static_cast<double>(static_cast<long long>(digits)) && digits < 1e9) {
        digits *= 10;
    }
    return digits == 0 ? 0.05 : digits < 10 ? 0.1 : digits < 100 ? 0.2 : 0.3;
}

const KpiValue* same_slot(const Indicator& indicator, const KpiValue& like) {
    const auto found = std::ranges::find_if(indicator.values, [&](const KpiValue& value) {
        const bool same_year = like.role == ValueRole::base || (value.year == like.year && value.heading_year == like.heading_year);
        return value.role == like.role && value.of == like.of && same_year && value.number && like.number;
    });
    return found == indicator.values.end() ? nullptr : &*found;
}

/// Equal and differing figures of base, target and actuals.
double compare_values(const Indicator& left, const Indicator& right) {
    double proof = 0;
    double against = 0;
    constexpr std::size_t most_values = 60;
    for (std::size_t i = 0; i < std::min(left.values.size(), most_values); ++i) {
        const auto& value = left.values[i];
        if (!value.number || (value.role != ValueRole::base && value.role != ValueRole::target && value.role != ValueRole::actual)) {
            continue;
        }
        const auto* other = same_slot(right, value);
        if (other == nullptr) {
            continue;
        }
        if (*other->number == *value.number) {
            proof += weight_of(*value.number);
        } else {
            against += value.role == ValueRole::base ? other_base : value.role == ValueRole::target ? other_target : 0;
        }
    }
    return std::min(proof, most_for_values) + against;
}

double score(const MatchEntry& left, const MatchEntry& right, bool in_place) {
    const auto& a = *left.indicator;
    const auto& b = *right.indicator;
    auto sum = likeness(left.name, right.name) + compare_values(a, b);
    sum += in_place ? same_place : 0;
    sum += left.path == right.path ? same_path : 0;
    if (!left.department.empty() && !right.department.empty()) {
        sum += left.department == right.department ? same_department : other_department;
    }
    if (!a.unit.empty() && !b.unit.empty()) {
        sum += a.unit == b.unit ? same_unit : other_unit;
    }
    return sum + (differ_in_telling_words(left.name, right.name) ? telling_words : 0);
}

using Candidates = std::map<std::pair<std::size_t, std::size_t>, bool>;  ///< submitted, reference: in the same place?

/// Unmatched entries with the same neighbour on one side are candidates for each other, the nearest ones.
void add_neighbours(const MatchSides& sides, bool backwards, Candidates& candidates) {
    const auto left = neighbours(sides.submitted, false, backwards);
    const auto right = neighbours(sides.reference, true, backwards);
    std::unordered_map<std::size_t, std::vector<std::size_t>> gaps;
    // At the edge of a table, its neighbour is the edge of the table that its first match is in.
    std::unordered_map<const Table*, const Table*> table_of;
    for (const auto& entry : sides.submitted) {
        if (entry.is_matched()) {
            table_of.try_emplace(entry.table, sides.reference[entry.other].table);
        }
    }
    std::unordered_map<const Table*, std::vector<std::size_t>> edge_gaps;
    for (std::size_t i = 0; i < sides.reference.size(); ++i) {
        if (!sides.reference[i].is_matched()) {
            (right[i] == MatchEntry::none ? edge_gaps[sides.reference[i].table] : gaps[right[i]]).push_back(i);
        }
    }
    std::unordered_map<const std::vector<std::size_t>*, std::size_t> taken;
    for (std::size_t i = 0; i < sides.submitted.size(); ++i) {
        if (sides.submitted[i].is_matched()) {
            continue;
        }
        const std::vector<std::size_t>* gap = nullptr;
        if (left[i] != MatchEntry::none) {
            const auto found = gaps.find(left[i]);
            gap = found == gaps.end() ? nullptr : &found->second;
        } else if (const auto table = table_of.find(sides.submitted[i].table); table != table_of.end()) {
            const auto found = edge_gaps.find(table->second);
            gap = found == edge_gaps.end() ? nullptr : &found->second;
        }
        if (gap == nullptr) {
            continue;
        }
        // In a long gap, those about as far from the neighbour.
        const auto at = taken[gap]++;
        const auto first = gap->size() <= most_candidates || at < most_candidates / 2 ? 0 : at - most_candidates / 2;
        for (auto k = first; k < std::min(gap->size(), first + most_candidates); ++k) {
            candidates[{i, (*gap)[k]}] = true;
        }
    }
}

/// Unmatched entries whose base and target are the same and nobody else's.
void add_equal_plans(const MatchSides& sides, Candidates& candidates) {
    const auto plans = [](const std::vector<MatchEntry>& entries) {
        std::map<std::pair<double, double>, std::vector<std::size_t>> found;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].is_matched()) {
                continue;
            }
            std::optional<double> base;
            std::optional<double> target;
            for (const auto& value : entries[i].indicator->values) {
                if (value.number && value.role == ValueRole::base) {
                    base = *value.number;
                } else if (value.number && value.role == ValueRole::target) {
                    target = *value.number;
                }
            }
            if (base && target) {
                found[{*base, *target}].push_back(i);
            }
        }
        return found;
    };
    const auto reference = plans(sides.reference);
    for (const auto& [plan, submitted] : plans(sides.submitted)) {
        const auto found = reference.find(plan);
        if (submitted.size() == 1 && found != reference.end() && found->second.size() == 1) {
            candidates.try_emplace({submitted.front(), found->second.front()}, false);
        }
    }
}

/// The best and the second best of one entry.
struct Best {
    double first = 0;
    double second = 0;
    std::size_t other = MatchEntry::none;

    void take(double value, std::size_t candidate) {
        if (value > first) {
            second = first;
            first = value;
            other = candidate;
        } else {
            second = std::max(second, value);
        }
    }
    [[nodiscard]] bool is_clear() const { return first >= least_score && first - second >= least_margin; }
};

}  // namespace

void match_renamed(MatchSides& sides) {
    Candidates candidates;
    add_neighbours(sides, false, candidates);
    add_neighbours(sides, true, candidates);
    add_equal_plans(sides, candidates);
    std::unordered_map<std::size_t, Best> of_submitted;
    std::unordered_map<std::size_t, Best> of_reference;
    for (const auto& [pair, in_place] : candidates) {
        const auto [submitted, reference] = pair;
        const auto value = score(sides.submitted[submitted], sides.reference[reference], in_place);
        of_submitted[submitted].take(value, reference);
        of_reference[reference].take(value, submitted);
    }
    for (const auto& [pair, in_place] : candidates) {
        const auto [submitted, reference] = pair;
        const auto& best = of_submitted[submitted];
        const auto& back = of_reference[reference];
        if (best.other == reference && back.other == submitted && best.is_clear() && back.is_clear()) {
            sides.match(submitted, reference, MatchedBy::evidence, std::min(1.0, best.first * 0.9));
        }
    }
}

}  // namespace kpisheet
