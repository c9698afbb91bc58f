// SPDX-License-Identifier: MPL-2.0
#include "recall/faults.hpp"

namespace kpisheet::recall {
namespace {

/// Replaces a part of a heading's text.
Planted change_heading(Draft& draft, std::optional<Address> heading, const std::string& what, const std::string& by) {
    if (!heading) {
        return std::nullopt;
    }
    auto& text = draft.cells[*heading].text;
    const auto at = text.find(what);
    if (at == std::string::npos) {
        return std::nullopt;
    }
    text.replace(at, what.size(), by);
    return {{*heading}};
}

Planted heisei_37(Draft& draft, Random&) {
    auto planted = change_heading(draft, draft.target_heading, short_year(target_year), "H37");
    return planted ? planted : change_heading(draft, draft.target_heading, long_year(target_year), "平成37年度");
}

/// One cell among many that write the first year as 元.
Planted first_year_as_one(Draft& draft, Random& random) {
    const auto first = long_year(base_year);
    auto* place = pick(draft, random, [&](const Place& candidate) { return draft.cells.at(candidate.name).text.find(first) != std::string::npos; });
    return place == nullptr ? std::nullopt : change_heading(draft, place->name, first, "令和1年度");
}

Planted base_later_than_target(Draft& draft, Random&) {
    auto planted = change_heading(draft, draft.base_heading, short_year(base_year), "R11");
    return planted ? planted : change_heading(draft, draft.base_heading, long_year(base_year), "令和11年度");
}

/// Writes a period behind a value.
Planted add_period(Draft& draft, Random& random, bool to_target, const std::string& period) {
    auto* place = pick(draft, random, [&](const Place& candidate) {
        return to_target ? candidate.target && is_text_value(draft, candidate, *candidate.target)
                         : candidate.actuals.contains(as_of) && is_text_value(draft, candidate, candidate.actuals.at(as_of));
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = to_target ? *place->target : place->actuals.at(as_of);
    draft.cells[at].text += period;
    return {{at}};
}

Planted target_far_away(Draft& draft, Random& random) { return add_period(draft, random, true, " (R22)"); }
Planted later_than_its_heading(Draft& draft, Random& random) { return add_period(draft, random, false, " (R7)"); }

}  // namespace

std::vector<Mistake> period_faults() {
    return {{"era that was over", "era-overrun", heisei_37},
            {"令和1年度 for 令和元年度", "first-year-form", first_year_as_one},
            {"base later than the target", "base-after-target", base_later_than_target},
            {"target beyond the plan", "target-year-beyond-plan|conflicting-years", target_far_away},
            {"year in the cell against its heading", "conflicting-years|actual-in-future", later_than_its_heading}};
}

}  // namespace kpisheet::recall
