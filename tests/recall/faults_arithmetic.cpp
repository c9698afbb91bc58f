// SPDX-License-Identifier: MPL-2.0
#include <cmath>

#include "recall/faults.hpp"

namespace kpisheet::recall {
namespace {

Place* with_text_rate(Draft& draft, Random& random) {
    return pick(draft, random, [&](const Place& candidate) {
        return !candidate.rates.empty() && !draft.cells.at(last_of(candidate.rates)).number;
    });
}

/// The target that the printed rate of the last year is against.
double rated_target(const Place& place) { return place.kpi.targets.at(place.targets.empty() ? target_year : as_of); }

Planted rate_of_the_base(Draft& draft, Random& random) {
    auto* place = with_text_rate(draft, random);
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = last_of(place->rates);
    draft.cells[at].text = percent(place->kpi.actuals.at(as_of) / place->kpi.base);
    return {{at}};
}

Planted rate_mistyped(Draft& draft, Random& random) {
    auto* place = with_text_rate(draft, random);
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = last_of(place->rates);
    draft.cells[at].text = percent(place->kpi.actuals.at(as_of) / rated_target(*place) + 0.09);
    return {{at}};
}

Planted no_rate(Draft& draft, Random& random) {
    auto* place = with_text_rate(draft, random);
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = last_of(place->rates);
    draft.cells.erase(at);
    return {{at}};
}

Planted rate_of_no_target(Draft& draft, Random& random) {
    auto* place = with_text_rate(draft, random);
    if (place == nullptr || !place->target) {
        return std::nullopt;
    }
    if (place->targets.empty()) {
        draft.cells[*place->target].text = "-";
    } else {
        draft.cells[place->targets.at(as_of)].text = "-";
    }
    std::vector<Address> cells{*place->target};
    for (const auto& [year, at] : place->rates) {
        cells.push_back(at);
    }
    return cells;
}

Planted target_below_base(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [&](const Place& candidate) {
        return candidate.target && candidate.rates.empty() && candidate.kpi.decimals == 0 && !candidate.kpi.lower &&
               is_text_value(draft, candidate, *candidate.target) && candidate.kpi.base > 10;
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    draft.cells[*place->target].text = figure(place->kpi.base - 5, 0) + place->kpi.unit + "以上";
    return {{*place->target, place->base.value_or(*place->target)}};
}

Planted interim_too_high(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [](const Place& candidate) {
        return candidate.targets.size() >= 3 && candidate.kpi.decimals == 0 && !candidate.kpi.lower && !candidate.total && candidate.rates.empty();
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = place->targets.at(target_year - 1);
    draft.cells[at].text = figure(place->kpi.target + std::ceil(place->kpi.target * 0.1), 0);
    return {{at}};
}

Planted other_final_target(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [](const Place& candidate) {
        return candidate.targets.contains(target_year) && candidate.kpi.decimals == 0 && !candidate.total;
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = place->targets.at(target_year);
    draft.cells[at].text = figure(place->kpi.target + (place->kpi.lower ? 1 : -1), 0);
    return {{at, place->name}};
}

Planted wrong_total(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [](const Place& candidate) { return candidate.total.has_value(); });
    if (place == nullptr) {
        return std::nullopt;
    }
    const Address actual_total{place->total->row + 1, place->total->column};
    double sum = 0;
    for (const auto& [year, at] : place->actuals) {
        sum += place->kpi.actuals.at(year);
    }
    draft.cells[actual_total].text = figure(sum + 7, 0);
    return {{actual_total}};
}

Planted wrong_count(Draft& draft, Random&) {
    for (auto& [at, cell] : draft.cells) {
        const auto found = cell.text.find("KPI数:");
        if (found != std::string::npos) {
            cell.text = cell.text.substr(0, found) + "KPI数:99)";
            return {{at}};
        }
    }
    return std::nullopt;
}

Planted falling_sum(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [](const Place& candidate) {
        return candidate.kpi.cumulative && candidate.actuals.size() >= 3 && candidate.rates.empty();
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = last_of(place->actuals);
    const auto number = place->kpi.actuals.at(as_of - 1) - 2;
    auto& cell = draft.cells[at];
    if (cell.number) {
        *cell.number = number;
    } else {
        cell.text = figure(number, 0) + (is_text_value(draft, *place, at) ? place->kpi.unit : "");
    }
    return {{at}};
}

/// Two rows that say they are parts of the one above, and do not add up to it.
Planted parts_do_not_add_up(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [&](const Place& candidate) {
        const auto* after = &candidate;
        const auto rows_left = draft.places.data() + draft.places.size() - after;
        return candidate.last_row == candidate.name.row && candidate.rates.empty() && rows_left > 2 && candidate.kpi.decimals == 0 &&
               after[1].name.row == candidate.name.row + 1 && after[2].name.row == candidate.name.row + 2;
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto write = [&](Address at, double number) {
        auto& cell = draft.cells[at];
        if (cell.number) {
            *cell.number = number;
            cell.format = draft.cells[{place->name.row, at.column}].format;
        } else {
            cell.text = figure(number, 0) + place->kpi.unit;
        }
    };
    for (auto part = 1; part <= 2; ++part) {
        auto& row = place[part];
        const auto share = [&](double whole) { return part == 1 ? std::floor(whole / 3) : whole - std::floor(whole / 3); };
        draft.cells[row.name].text = part == 1 ? "(内訳) 市内" : "(内訳) 市外";
        if (row.unit) {
            draft.cells[*row.unit].text = place->kpi.unit;
        }
        write(*row.base, share(place->kpi.base));
        write(*row.target, share(place->kpi.target));
        for (const auto& [year, at] : row.actuals) {
            write(at, share(place->kpi.actuals.at(year)));
        }
    }
    const auto at = last_of(place[2].actuals);
    write(at, place->kpi.actuals.at(as_of) + 11);
    return {{at, last_of(place->actuals), last_of(place[1].actuals)}};
}

/// The same indicator stands twice, marked as a repetition, with another figure.
Planted repetition_differs(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [&](const Place& candidate) {
        return candidate.last_row == candidate.name.row && candidate.rates.empty() && candidate.kpi.decimals == 0 && &candidate > draft.places.data() + 8 &&
               !candidate.kpi.lower;
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto& original = *pick(draft, random, [&](const Place& candidate) {
        return &candidate < place - 2 && candidate.actuals.size() == place->actuals.size() && candidate.kpi.decimals == 0;
    });
    draft.cells[place->name].text = original.kpi.name + "(再掲)";
    const auto copy = [&](Address from, Address to) { draft.cells[to] = draft.cells[from]; };
    copy(*original.base, *place->base);
    copy(*original.target, *place->target);
    if (place->unit) {
        copy(*original.unit, *place->unit);
    }
    for (const auto& [year, at] : original.actuals) {
        copy(at, place->actuals.at(year));
    }
    const auto at = last_of(place->actuals);
    auto& cell = draft.cells[at];
    const auto number = original.kpi.actuals.at(as_of) + 1;
    if (cell.number) {
        *cell.number = number;
    } else {
        cell.text = figure(number, 0) + original.kpi.unit;
    }
    return {{at, last_of(original.actuals)}};
}

Planted share_of_other_parts(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [&](const Place& candidate) {
        return candidate.kpi.unit == "%" && !candidate.actuals.empty() && is_text_value(draft, candidate, last_of(candidate.actuals));
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = last_of(place->actuals);
    const auto share = place->kpi.actuals.at(as_of);
    draft.cells[at].text += "(" + std::to_string(std::lround(share * 4) + 21) + "人/400人)";
    return {{at}};
}

Planted error_in_a_cell(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [&](const Place& candidate) {
        return !candidate.rates.empty() && draft.cells.at(last_of(candidate.rates)).number;
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = last_of(place->rates);
    draft.cells[at] = {"#DIV/0!", std::nullopt, {}, draft.cells[at].formula};
    return {{at}};
}

Planted number_over_formula(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [&](const Place& candidate) {
        return !candidate.rates.empty() && !draft.cells.at(last_of(candidate.rates)).formula.empty();
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = last_of(place->rates);
    draft.cells[at].formula.clear();
    return {{at}};
}

Planted formula_of_another_row(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [&](const Place& candidate) {
        return !candidate.rates.empty() && !draft.cells.at(last_of(candidate.rates)).formula.empty() && (&candidate)[-1].rates.size() == 1;
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = last_of(place->rates);
    draft.cells[at].formula = draft.cells[last_of(place[-1].rates)].formula;
    *draft.cells[at].number = *draft.cells[last_of(place[-1].rates)].number;
    return {{at}};
}

Planted function_of_excel(Draft& draft, Random&) {
    const Address at{1, 0};
    draft.cells[at] = {"#NAME?", std::nullopt, {}, "=DATESTRING(TODAY())"};
    return {{at}};
}

}  // namespace

std::vector<Mistake> arithmetic_faults() {
    return {{"rate divided by the base", "rate-mismatch", rate_of_the_base},
            {"rate mistyped", "rate-mismatch", rate_mistyped},
            {"rate left out", "rate-missing", no_rate},
            {"rate without a target", "rate-without-target", rate_of_no_target},
            {"target already met by the base", "target-already-met", target_below_base},
            {"interim target beyond the final one", "interim-beyond-final", interim_too_high},
            {"final target stated differently", "stated-target-differs|interim-beyond-final", other_final_target},
            {"wrong sum over the years", "total-mismatch", wrong_total},
            {"wrong count of indicators", "stated-count-mismatch", wrong_count},
            {"cumulative figure falls", "cumulative-decreases", falling_sum},
            {"parts do not add up", "breakdown-mismatch", parts_do_not_add_up},
            {"repeated entry differs", "repeated-entry-differs", repetition_differs},
            {"share does not follow from its parts", "share-mismatch", share_of_other_parts},
            {"error in a cell", "error-value", error_in_a_cell},
            {"number typed over a formula", "formula-overwritten", number_over_formula},
            {"formula of another row", "inconsistent-formula|rate-mismatch", formula_of_another_row},
            {"function that only Excel has", "excel-only-function", function_of_excel}};
}

}  // namespace kpisheet::recall
