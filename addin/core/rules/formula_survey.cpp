// SPDX-License-Identifier: MPL-2.0
#include "core/rules/formula_survey.hpp"

#include <string>

namespace kpisheet {
namespace {

void settle(FilledLines& lines) {
    for (auto& [key, line] : lines) {
        std::map<std::pair<std::string_view, std::vector<RelativeReference>>, std::pair<std::size_t, std::size_t>> counts;  // count, first
        for (std::size_t i = 0; i < line.shapes.size(); ++i) {
            auto& entry = counts.try_emplace({line.shapes[i].skeleton, line.shapes[i].references}, 0, i).first->second;
            entry.first += 1;
            if (entry.first > line.usual_count) {
                line.usual_count = entry.first;
                line.usual = line.shapes[i];
                line.example = line.formulas[entry.second].cell;
            }
        }
    }
}

}  // namespace

FormulaSurvey survey_formulas(std::span<const ValueCell> cells) {
    FormulaSurvey survey;
    for (const auto& one : cells) {
        if (one.cell->is_formula()) {
            const auto at = one.cell->at;
            const auto shape = shape_of(one.cell->formula, at);
            for (auto* line : {&survey.columns[{at.column, one.value->role}], &survey.rows[{at.row, one.value->role}]}) {
                line->formulas.push_back(one);
                line->shapes.push_back(shape);
            }
        }
    }
    if (survey.columns.empty()) {
        return survey;  // as most sheets are
    }
    // Typed numbers matter only in lines that hold formulas.
    const auto add_typed = [](FilledLines& lines, std::int32_t number, const ValueCell& one) {
        if (const auto line = lines.find({number, one.value->role}); line != lines.end()) {
            line->second.typed.push_back(one);
        }
    };
    for (const auto& one : cells) {
        if (!one.cell->is_formula() && one.value->state == State::value && !one.value->compound) {
            add_typed(survey.columns, one.cell->at.column, one);
            add_typed(survey.rows, one.cell->at.row, one);
        }
    }
    settle(survey.columns);
    settle(survey.rows);
    return survey;
}

}  // namespace kpisheet
