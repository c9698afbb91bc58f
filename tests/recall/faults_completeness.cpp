// SPDX-License-Identifier: MPL-2.0
#include "recall/faults.hpp"

namespace kpisheet::recall {
namespace {

/// Empties the cell that `which` finds of some indicator.
template <class Which>
Planted blank(Draft& draft, Random& random, Which which) {
    auto* place = pick(draft, random, [&](const Place& candidate) { return which(candidate).has_value(); });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = *which(*place);
    draft.cells.erase(at);
    return {{at}};
}

Planted no_target(Draft& draft, Random& random) {
    return blank(draft, random, [](const Place& place) { return place.rates.empty() ? place.target : std::nullopt; });
}

Planted no_base(Draft& draft, Random& random) {
    return blank(draft, random, [](const Place& place) { return place.rates.empty() ? place.base : std::nullopt; });
}

Planted no_actual(Draft& draft, Random& random) {
    return blank(draft, random, [](const Place& place) {
        return place.rates.empty() && place.actuals.contains(as_of) ? std::optional(place.actuals.at(as_of)) : std::nullopt;
    });
}

Planted no_department(Draft& draft, Random& random) {
    return blank(draft, random, [&](const Place& place) {
        return place.department && !draft.cells.at(*place.department).text.empty() ? place.department : std::nullopt;
    });
}

Planted actual_ahead(Draft& draft, Random& random) {
    const auto heading = draft.year_headings.find(as_of + 1);
    auto* place = pick(draft, random, [](const Place& candidate) { return candidate.actuals.contains(as_of); });
    if (heading == draft.year_headings.end() || place == nullptr) {
        return std::nullopt;
    }
    const auto last = place->actuals.at(as_of);
    const Address at{last.row, heading->second.column};
    draft.cells[at] = draft.cells[last];
    return {{at}};
}

Planted typo_in_department(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [](const Place& candidate) {
        return candidate.department && candidate.kpi.department == "子育て支援課";
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    draft.cells[*place->department].text = "子育てて支援課";
    return {{*place->department}};
}

Planted words_as_target(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [](const Place& candidate) { return candidate.target && candidate.rates.empty(); });
    if (place == nullptr) {
        return std::nullopt;
    }
    draft.cells[*place->target] = {"増加させる", std::nullopt, {}, {}};
    return {{*place->target}};
}

}  // namespace

std::vector<Mistake> completeness_faults() {
    return {{"target left out", "missing-target", no_target},
            {"base left out", "missing-base", no_base},
            {"actual of the last year left out", "missing-actual", no_actual},
            {"department left out", "missing-department", no_department},
            {"actual of a year to come", "actual-in-future", actual_ahead},
            {"typing mistake in a department", "inconsistent-name", typo_in_department},
            {"words instead of a target", "text-target", words_as_target}};
}

std::vector<Mistake> all_faults() {
    std::vector<Mistake> all;
    for (const auto& group : {layout_faults(), writing_faults(), period_faults(), completeness_faults(), arithmetic_faults()}) {
        all.insert(all.end(), group.begin(), group.end());
    }
    return all;
}

}  // namespace kpisheet::recall
