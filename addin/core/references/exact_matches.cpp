// SPDX-License-Identifier: MPL-2.0
#include "core/references/exact_matches.hpp"

#include <unordered_map>

#include "core/references/name_keys.hpp"
#include "core/text/squeezed.hpp"

namespace kpisheet {
namespace {

constexpr char part = '\x1f';  ///< between the parts of a key; in no squeezed text

std::vector<MatchEntry> entries_of(const Recognition& recognition) {
    std::vector<MatchEntry> entries;
    for (const auto& table : recognition.tables) {
        for (const auto& indicator : table.indicators) {
            MatchEntry entry{.table = &table, .indicator = &indicator, .name = squeezed(indicator.name)};
            entry.department = squeezed(indicator.department);
            for (const auto& heading : indicator.path) {
                entry.path += squeezed(heading) + part;
            }
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

/// Base and target as written: they tell indicators of one name apart.
std::string plan_of(const Indicator& indicator) {
    std::string text;
    for (const auto& value : indicator.values) {
        if ((value.role == ValueRole::base || value.role == ValueRole::target) && value.state != State::missing) {
            text += squeezed(value.text) + part;
        }
    }
    return text;
}

/// Entries of one key on both sides.
struct Group {
    std::vector<std::size_t> submitted;
    std::vector<std::size_t> reference;
};

enum class Pairing : std::uint8_t {
    one,     ///< only where each side has one of the key
    equal,   ///< also in order, where both sides have as many
    at_all,  ///< in order, whatever is left over
};

/// Matches what is unmatched and has equal keys; an empty key is none.
template <class Key>
void match_by(MatchSides& sides, Key key, Pairing pairing, MatchedBy by, double certainty) {
    std::unordered_map<std::string, Group> groups;
    const auto collect = [&](const auto& entries, bool of_reference) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (!entries[i].is_matched()) {
                if (auto text = key(entries[i], i, of_reference); !text.empty()) {
                    auto& group = groups[std::move(text)];
                    (of_reference ? group.reference : group.submitted).push_back(i);
                }
            }
        }
    };
    collect(sides.submitted, false);
    collect(sides.reference, true);
    for (const auto& [text, group] : groups) {
        const auto count = std::min(group.submitted.size(), group.reference.size());
        const bool as_many = group.submitted.size() == group.reference.size();
        if (pairing == Pairing::at_all || (as_many && (pairing == Pairing::equal || count == 1))) {
            for (std::size_t i = 0; i < count; ++i) {
                sides.match(group.submitted[i], group.reference[i], by, certainty);
            }
        }
    }
}

void match_beside_neighbours(MatchSides& sides, bool backwards) {
    const auto submitted = neighbours(sides.submitted, false, backwards);
    const auto reference = neighbours(sides.reference, true, backwards);
    match_by(
        sides,
        [&](const MatchEntry& entry, std::size_t i, bool of_reference) {
            const auto beside = of_reference ? reference[i] : submitted[i];
            return beside == MatchEntry::none ? std::string{} : entry.name + part + std::to_string(beside);
        },
        Pairing::one, MatchedBy::name, 0.9);
}

}  // namespace

void MatchSides::match(std::size_t submitted_index, std::size_t reference_index, MatchedBy by, double certainty) {
    auto& left = submitted[submitted_index];
    left.other = reference_index;
    left.by = by;
    left.certainty = certainty;
    reference[reference_index].other = submitted_index;
}

MatchSides match_sides(const Recognition& submitted, const Recognition& reference) {
    return {entries_of(submitted), entries_of(reference)};
}

std::vector<std::size_t> neighbours(const std::vector<MatchEntry>& entries, bool of_reference, bool backwards) {
    std::vector<std::size_t> found(entries.size(), MatchEntry::none);
    auto nearest = MatchEntry::none;
    const Table* table = nullptr;
    for (std::size_t k = 0; k < entries.size(); ++k) {
        const auto i = backwards ? entries.size() - 1 - k : k;
        if (entries[i].table != table) {
            table = entries[i].table;
            nearest = MatchEntry::none;
        }
        found[i] = nearest;
        if (entries[i].is_matched()) {
            nearest = of_reference ? i : entries[i].other;
        }
    }
    return found;
}

void match_equal_names(MatchSides& sides) {
    const auto with = [](auto more) {
        return [more](const MatchEntry& entry, std::size_t, bool) {
            const auto text = more(entry);
            return entry.name.empty() || text.empty() ? std::string{} : entry.name + part + text;
        };
    };
    constexpr auto name = MatchedBy::name;
    match_by(sides, with([](const auto& e) { return e.path + e.department + part; }), Pairing::equal, name, 1.0);
    match_by(sides, with([](const auto& e) { return e.path; }), Pairing::one, name, 1.0);
    match_by(sides, with([](const auto& e) { return e.department; }), Pairing::one, name, 0.95);
    match_by(sides, with([](const auto& e) { return plan_of(*e.indicator); }), Pairing::one, name, 0.95);
    match_by(sides, with([](const auto&) { return std::string(1, part); }), Pairing::one, name, 0.95);
    match_beside_neighbours(sides, false);
    match_beside_neighbours(sides, true);
    match_by(sides, with([](const auto&) { return std::string(1, part); }), Pairing::at_all, name, 0.6);
    const auto folded = [](auto more) {
        return [more](const MatchEntry& entry, std::size_t, bool) {
            auto text = folded_name(entry.name);
            return text.empty() ? text : text + part + more(entry);
        };
    };
    match_by(sides, folded([](const auto& e) { return e.path; }), Pairing::one, MatchedBy::spelling, 0.95);
    match_by(sides, folded([](const auto&) { return std::string{}; }), Pairing::one, MatchedBy::spelling, 0.9);
}

}  // namespace kpisheet
