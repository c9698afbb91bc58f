// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "recall/faults.hpp"

namespace kpisheet::recall {

bool is_text_value(const Draft& draft, const Place& place, Address at) {
    const auto cell = draft.cells.find(at);
    return cell != draft.cells.end() && !cell->second.number && !place.kpi.unit.empty() && cell->second.text.ends_with(place.kpi.unit);
}

bool is_number(const Draft& draft, Address at) {
    const auto cell = draft.cells.find(at);
    return cell != draft.cells.end() && cell->second.number && cell->second.formula.empty();
}

Address last_of(const std::map<int, Address>& cells) { return cells.rbegin()->second; }

namespace {

/// Changes the text of the last actual of some indicator.
template <class Fits, class Change>
Planted change_text(Draft& draft, Random& random, Fits fits, Change change) {
    auto* place = pick(draft, random, [&](const Place& candidate) {
        return !candidate.actuals.empty() && is_text_value(draft, candidate, last_of(candidate.actuals)) && fits(candidate);
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = last_of(place->actuals);
    draft.cells[at].text = change(*place, draft.cells[at].text);
    return {{at}};
}

constexpr auto any = [](const Place&) { return true; };
constexpr auto counted = [](const Place& place) { return place.kpi.unit != "%" && place.kpi.decimals == 0; };
constexpr auto thousands = [](const Place& place) { return place.kpi.base >= 2000 && place.kpi.decimals == 0; };

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const auto at = text.find(what);
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

Planted letter_o(Draft& draft, Random& random) {
    return change_text(draft, random, counted, [](const Place& place, const std::string&) { return "1O" + place.kpi.unit; });
}

Planted other_unit(Draft& draft, Random& random) {
    return change_text(draft, random, counted, [](const Place& place, const std::string& text) {
        return replaced(text, place.kpi.unit, place.kpi.unit == "件" ? "社" : "件");
    });
}

Planted no_unit(Draft& draft, Random& random) {
    return change_text(draft, random, any, [](const Place& place, const std::string& text) { return replaced(text, place.kpi.unit, ""); });
}

Planted times(Draft& draft, Random& random, double factor) {
    auto* place = pick(draft, random, [](const Place& candidate) {
        return candidate.actuals.size() >= 3 && candidate.kpi.unit != "%" && candidate.kpi.decimals == 0 && candidate.kpi.base >= 20 &&
               !candidate.kpi.cumulative;
    });
    if (place == nullptr || !place->rates.empty() || place->total) {
        return std::nullopt;
    }
    const auto at = last_of(place->actuals);
    auto& cell = draft.cells[at];
    const auto number = place->kpi.actuals.at(as_of) * factor;
    if (cell.number) {
        *cell.number = number;
    } else {
        cell.text = figure(number, 0) + (is_text_value(draft, *place, at) ? place->kpi.unit : "");
    }
    return {{at}};
}

Planted thousandfold(Draft& draft, Random& random) { return times(draft, random, 1000); }
Planted tenfold(Draft& draft, Random& random) { return times(draft, random, 10); }

Planted fraction(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [&](const Place& candidate) {
        return candidate.kpi.unit == "%" && candidate.actuals.size() >= 2 && candidate.rates.empty();
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = last_of(place->actuals);
    auto& cell = draft.cells[at];
    if (cell.number) {
        *cell.number = place->kpi.actuals.at(as_of) / 100;
        cell.format = "0.000";
    } else {
        cell.text = figure(place->kpi.actuals.at(as_of) / 100, 3);
    }
    return {{at}};
}

Planted typed_as_text(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [&](const Place& candidate) {
        return !candidate.actuals.empty() && is_number(draft, last_of(candidate.actuals)) && candidate.kpi.decimals == 0;
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto at = last_of(place->actuals);
    const auto with_unit = draft.cells[at].format.ends_with('"');
    draft.cells[at] = {figure(place->kpi.actuals.at(as_of), 0) + (with_unit ? place->kpi.unit : ""), std::nullopt, {}, {}};
    return {{at}};
}

Planted wide_digits(Draft& draft, Random& random) {
    return change_text(draft, random, any, [](const Place&, const std::string& text) {
        std::string wide;
        for (const auto letter : text) {
            wide += letter >= '0' && letter <= '9' ? std::string("\xEF\xBC") + static_cast<char>(0x90 + (letter - '0')) : std::string(1, letter);
        }
        return wide;
    });
}

Planted space_in_number(Draft& draft, Random& random) {
    return change_text(draft, random, any, [](const Place& place, const std::string& text) { return replaced(text, place.kpi.unit, " " + place.kpi.unit); });
}

Planted comma_off(Draft& draft, Random& random) {
    return change_text(draft, random, thousands, [](const Place&, const std::string& text) {
        const auto at = text.rfind(',');
        auto moved = text;
        moved.erase(at, 1);
        return moved.insert(at + 1, ",");
    });
}

Planted kanji_one(Draft& draft, Random& random) {
    return change_text(draft, random, counted, [](const Place& place, const std::string&) { return "一" + place.kpi.unit; });
}

Planted dash_before_number(Draft& draft, Random& random) {
    return change_text(draft, random, counted, [](const Place&, const std::string& text) { return "―" + text; });
}

/// Another dash than the one that all other missing values of the table have.
Planted other_dash(Draft& draft, Random& random) {
    std::vector<Address> dashes;
    for (const auto& [at, cell] : draft.cells) {
        if (cell.text == "-") {
            dashes.push_back(at);
        }
    }
    if (dashes.size() < 6) {
        return std::nullopt;
    }
    const auto at = dashes[static_cast<std::size_t>(random.below(static_cast<int>(dashes.size())))];
    draft.cells[at].text = "―";
    return {{at}};
}

Planted kanji_in_katakana(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [](const Place& candidate) { return candidate.kpi.name.find("ロ") != std::string::npos; });
    if (place == nullptr) {
        return std::nullopt;
    }
    draft.cells[place->name].text = replaced(draft.cells[place->name].text, "ロ", "口");
    return {{place->name}};
}

Planted misplaced_kanji(Draft& draft, Random& random) {
    return change_text(draft, random, thousands, [](const Place& place, const std::string&) { return "3憶" + place.kpi.unit; });
}

}  // namespace

std::vector<Mistake> writing_faults() {
    return {{"letter O for zero", "unreadable-value", letter_o},
            {"look-alike of 億", "unreadable-value", misplaced_kanji},
            {"other unit", "unit-mismatch", other_unit},
            {"unit left out", "unit-missing", no_unit},
            {"thousand times too large", "scale-slip", thousandfold},
            {"ten times too large", "scale-slip", tenfold},
            {"percentage as a fraction", "percent-as-fraction|scale-slip", fraction},
            {"number typed as text", "number-as-text", typed_as_text},
            {"full-width digits", "mixed-width", wide_digits},
            {"space inside a value", "stray-space", space_in_number},
            {"comma in the wrong place", "misplaced-comma", comma_off},
            {"kanji one for a dash", "lookalike-dash", kanji_one},
            {"dash before a number", "ambiguous-sign", dash_before_number},
            {"other mark for a missing value", "inconsistent-missing-mark", other_dash},
            {"kanji inside a katakana word", "mixed-script-word", kanji_in_katakana}};
}

}  // namespace kpisheet::recall
