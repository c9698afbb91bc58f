// SPDX-License-Identifier: MPL-2.0
#include "core/references/columns.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "core/references/name_keys.hpp"
#include "core/text/squeezed.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
constexpr double least_likeness = 0.6;
constexpr std::size_t most_compared = 6;  ///< unmatched columns between two matched ones that are compared

struct Side {
    explicit Side(const std::vector<Column>& all) : columns(all), other(all.size(), none), certainty(all.size(), 0) {
        for (const auto& column : all) {
            headings.push_back(squeezed(column.heading));
        }
    }
    const std::vector<Column>& columns;
    std::vector<std::string> headings;
    std::vector<std::size_t> other;
    std::vector<double> certainty;
};

class Alignment {
public:
    explicit Alignment(TableMatch& match) : match_(match), left_(match.table->columns), right_(match.reference->columns) {}

    void run() {
        match_by([](const Side& side, std::size_t i) { return side.headings[i]; }, true, 1.0);
        match_by(
            [](const Side& side, std::size_t i) {
                const auto& column = side.columns[i];
                const auto role = std::string(role_key(column.role));
                return column.role == ColumnRole::unknown || !column.year
                           ? std::string{}
                           : role + std::to_string(*column.year) + (column.against ? std::to_string(static_cast<int>(*column.against)) : "");
            },
            false, 0.9);
        match_between();
        match_by(
            [](const Side& side, std::size_t i) {
                const auto role = side.columns[i].role;
                const bool many = role == ColumnRole::unknown || role == ColumnRole::actual || role == ColumnRole::rate ||
                                  role == ColumnRole::note || side.columns[i].year;
                return many ? std::string{} : std::string(role_key(role));
            },
            false, 0.7);
        write();
    }

private:
    /// Columns of one key; of several in order, where both sides have as many.
    template <class Key>
    void match_by(Key key, bool in_order, double certainty) {
        std::unordered_map<std::string, std::vector<std::size_t>> reference;
        std::unordered_map<std::string, std::vector<std::size_t>> submitted;
        const auto collect = [&](const Side& side, auto& found) {
            for (std::size_t i = 0; i < side.columns.size(); ++i) {
                if (side.other[i] == none) {
                    if (auto text = key(side, i); !text.empty()) {
                        found[std::move(text)].push_back(i);
                    }
                }
            }
        };
        collect(left_, submitted);
        collect(right_, reference);
        for (const auto& [text, here] : submitted) {
            const auto found = reference.find(text);
            const bool as_many = found != reference.end() && found->second.size() == here.size();
            if (as_many && (in_order || here.size() == 1)) {
                for (std::size_t i = 0; i < here.size(); ++i) {
                    match(here[i], found->second[i], certainty);
                }
            } else if (in_order && found != reference.end()) {
                match_to_neighbours(here, found->second, certainty);
            }
        }
    }

    /// 「R5」 once with and once without a twin: the one whose left neighbour reads the same.
    void match_to_neighbours(const std::vector<std::size_t>& here, const std::vector<std::size_t>& there, double certainty) {
        for (std::size_t k = 0; k < std::min(here.size(), most_compared); ++k) {
            for (std::size_t m = 0; m < std::min(there.size(), most_compared); ++m) {
                const auto left = here[k];
                const auto right = there[m];
                const bool first = left == 0 && right == 0;
                const bool alike = left > 0 && right > 0 && left_.headings[left - 1] == right_.headings[right - 1];
                if (left_.other[left] == none && right_.other[right] == none && (first || alike)) {
                    match(left, right, certainty * 0.9);
                }
            }
        }
    }

    void match(std::size_t left, std::size_t right, double certainty) {
        left_.other[left] = right;
        left_.certainty[left] = certainty;
        right_.other[right] = left;
    }

    /// Unmatched columns between the same matched ones: of one role, or with headings alike.
    void match_between() {
        std::vector<std::size_t> gap;
        for (std::size_t right = 0, before = none; right <= right_.columns.size(); ++right) {
            const bool anchor = right == right_.columns.size() || right_.other[right] != none;
            if (!anchor) {
                gap.push_back(right);
                continue;
            }
            if (!gap.empty() && gap.size() <= most_compared) {
                match_gap(gap, before == none ? 0 : right_.other[before] + 1);
            }
            gap.clear();
            before = right;
        }
    }

    void match_gap(const std::vector<std::size_t>& gap, std::size_t first) {
        if (gap.size() == 1 && is_alone(first) && are_free_texts(first, gap.front())) {
            match(first, gap.front(), 0.6);  // one column in the place of another: it was given another heading
            return;
        }
        std::size_t next = first;
        for (const auto right : gap) {
            std::size_t best = none;
            double best_score = 0;
            for (auto left = next; left < left_.columns.size() && left_.other[left] == none && left < first + most_compared; ++left) {
                const auto value = score(left, right);
                if (value > best_score) {
                    best = left;
                    best_score = value;
                }
            }
            if (best != none && best_score >= least_likeness) {
                match(best, right, std::min(0.85, best_score * 0.85));
                next = best + 1;
            }
        }
    }

    /// The only unmatched column between its neighbours.
    [[nodiscard]] bool is_alone(std::size_t left) const {
        const auto is_open = [this](std::size_t at) { return at < left_.columns.size() && left_.other[at] == none; };
        return is_open(left) && !is_open(left + 1) && (left == 0 || !is_open(left - 1));
    }

    /// Columns for remarks, or of no known role, with a heading each.
    [[nodiscard]] bool are_free_texts(std::size_t left, std::size_t right) const {
        const auto is_free = [](ColumnRole role) { return role == ColumnRole::unknown || role == ColumnRole::note; };
        return is_free(left_.columns[left].role) && is_free(right_.columns[right].role) && !left_.headings[left].empty() &&
               !right_.headings[right].empty();
    }

    /// How likely a column was given another heading. Another year is another column, unless it is the only difference in
    /// a heading that is printed once (目標値).
    [[nodiscard]] double score(std::size_t left, std::size_t right) const {
        const auto& a = left_.columns[left];
        const auto& b = right_.columns[right];
        const bool known = a.role != ColumnRole::unknown && b.role != ColumnRole::unknown;
        if ((known && a.role != b.role) || left_.headings[left].empty() || right_.headings[right].empty()) {
            return 0;
        }
        const bool moves_on = a.role == ColumnRole::actual || a.role == ColumnRole::rate || a.role == ColumnRole::forecast;
        if (a.year != b.year && moves_on) {
            return 0;
        }
        const bool named = known && a.role != ColumnRole::note;
        return std::max(likeness(left_.headings[left], right_.headings[right]), named && a.role == b.role ? 0.75 : 0.0);
    }

    void write() {
        const auto kept = in_order();
        for (std::size_t i = 0; i < left_.columns.size(); ++i) {
            if (left_.other[i] == none) {
                if (!left_.headings[i].empty()) {
                    match_.added.push_back(&left_.columns[i]);
                }
                continue;
            }
            const auto other = left_.other[i];
            match_.columns.push_back({.column = &left_.columns[i],
                                      .reference = &right_.columns[other],
                                      .same_heading = left_.headings[i] == right_.headings[other],
                                      .moved = !kept[i],
                                      .certainty = left_.certainty[i]});
        }
        for (std::size_t i = 0; i < right_.columns.size(); ++i) {
            if (right_.other[i] == none && !right_.headings[i].empty()) {
                match_.removed.push_back(&right_.columns[i]);
            }
        }
    }

    /// The longest run of columns that stand in the same order on both sides: all others were moved.
    [[nodiscard]] std::vector<bool> in_order() const {
        std::vector<std::size_t> ends;  // of a run of each length, the one that ends first
        std::vector<std::size_t> before(left_.columns.size(), none);
        for (std::size_t i = 0; i < left_.columns.size(); ++i) {
            if (left_.other[i] == none) {
                continue;
            }
            const auto place = std::ranges::lower_bound(ends, left_.other[i], {}, [&](std::size_t k) { return left_.other[k]; });
            before[i] = place == ends.begin() ? none : *(place - 1);
            if (place == ends.end()) {
                ends.push_back(i);
            } else {
                *place = i;
            }
        }
        std::vector<bool> kept(left_.columns.size(), false);
        for (auto i = ends.empty() ? none : ends.back(); i != none; i = before[i]) {
            kept[i] = true;
        }
        return kept;
    }

    TableMatch& match_;
    Side left_;
    Side right_;
};

}  // namespace

void match_columns(TableMatch& match) { Alignment(match).run(); }

}  // namespace kpisheet
