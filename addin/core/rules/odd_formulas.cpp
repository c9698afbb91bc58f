// SPDX-License-Identifier: MPL-2.0
#include "core/rules/odd_formulas.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace kpisheet {
namespace {

constexpr std::size_t least_formulas = 3;

/// =F10+H10 among =F10+H10+J10: a sum of cells that leaves one of them out.
bool lacks_a_term(const FormulaShape& shape, const FormulaShape& usual) {
    const auto is_sum = [](const FormulaShape& one) {
        return one.skeleton.size() > 1 && std::ranges::all_of(one.skeleton, [](char c) { return c == '+' || c == '=' || static_cast<unsigned char>(c) >= 0x80; });
    };
    return is_sum(shape) && is_sum(usual) && shape.references.size() >= 2 && shape.references.size() < usual.references.size() &&
           std::ranges::all_of(shape.references, [&](const auto& one) { return std::ranges::find(usual.references, one) != usual.references.end(); });
}

/// The same calculation on other cells. Another calculation (a lower-is-better rate, a sum) may be meant, and so may
/// the same cells the other way round.
bool points_elsewhere(const FormulaShape& shape, const FormulaShape& usual) {
    if (lacks_a_term(shape, usual)) {
        return true;
    }
    if (shape.skeleton != usual.skeleton || shape.references == usual.references) {
        return false;
    }
    auto one = shape.references;
    auto other = usual.references;
    std::ranges::sort(one);
    std::ranges::sort(other);
    return one != other;
}

/// The same cells in another order: =D13/E13 among =E13/D13.
bool is_turned_round(const FormulaShape& shape, const FormulaShape& usual) {
    return shape.skeleton == usual.skeleton && shape.references != usual.references && !points_elsewhere(shape, usual);
}

/// =(L18-H18)/J18 among =(L5-H5)/(J5-H5): the calculation of the others without one of its places.
bool leaves_a_place_out(const FormulaShape& shape, const FormulaShape& usual) {
    return shape.skeleton != usual.skeleton && shape.references.size() >= 2 && shape.references.size() < usual.references.size() &&
           std::ranges::all_of(shape.references, [&](const auto& one) { return std::ranges::find(usual.references, one) != usual.references.end(); });
}

/// =H10+H11 among =G10-G11: the same cells with another sign between them.
bool has_another_sign(const FormulaShape& shape, const FormulaShape& usual) {
    constexpr std::string_view signs = "+-*/";
    if (shape.references != usual.references || shape.skeleton.size() != usual.skeleton.size()) {
        return false;
    }
    int different = 0;
    for (std::size_t i = 0; i < shape.skeleton.size(); ++i) {
        if (shape.skeleton[i] != usual.skeleton[i]) {
            const bool both = signs.find(shape.skeleton[i]) != signs.npos && signs.find(usual.skeleton[i]) != signs.npos;
            different += both ? 1 : 2;
        }
    }
    return different == 1;
}

/// The one formula of a long line that turns its cells round or leaves a place out, where all others agree. What is to fall may be rated the
/// other way round.
std::optional<std::size_t> only_one_turned(const FilledLine& line) {
    constexpr std::size_t fewest = 5;
    if (line.usual_count < fewest || line.usual_count + 1 != line.formulas.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < line.formulas.size(); ++i) {
        const bool turned = is_turned_round(line.shapes[i], line.usual) && line.formulas[i].indicator->better != Direction::lower;
        if (turned || has_another_sign(line.shapes[i], line.usual) || leaves_a_place_out(line.shapes[i], line.usual)) {
            return i;
        }
    }
    return std::nullopt;
}

/// Which formulas of a line point elsewhere than most. None where no shape is usual, or too many differ.
std::vector<std::size_t> odd_ones(const FilledLine& line) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; line.has_usual(least_formulas) && i < line.formulas.size(); ++i) {
        if (points_elsewhere(line.shapes[i], line.usual)) {
            found.push_back(i);
        }
    }
    return found;
}

/// The one formula of a part of a column that points elsewhere than all the others of that part, each of which has a calculation of its own.
/// `part_of` tells what is of one part.
template <class PartOf>
void add_odd_of_parts(const FilledLine& line, PartOf part_of, std::vector<OddFormula>& odd) {
    constexpr std::size_t fewest = 4;
    std::map<decltype(part_of(*line.formulas.front().indicator)), std::vector<std::size_t>> parts;
    for (std::size_t i = 0; i < line.formulas.size(); ++i) {
        parts[part_of(*line.formulas[i].indicator)].push_back(i);
    }
    for (const auto& [part, formulas] : parts.size() >= 2 ? parts : decltype(parts){}) {
        if (formulas.size() < fewest) {
            continue;
        }
        const auto first = line.shapes[formulas[0]] == line.shapes[formulas[1]] || line.shapes[formulas[0]] == line.shapes[formulas[2]] ? formulas[0] : formulas[1];
        std::vector<std::size_t> others;
        std::ranges::copy_if(formulas, std::back_inserter(others), [&](auto i) { return line.shapes[i] != line.shapes[first]; });
        if (others.size() == 1 && points_elsewhere(line.shapes[others.front()], line.shapes[first])) {
            odd.push_back({line.formulas[others.front()].cell, line.formulas[first].cell, formulas.size() - 1, true});
        }
    }
}

/// True where the crossing line is filled with this very shape: the cell belongs to it.
bool is_usual_in(const FilledLines& lines, std::int32_t line, const ValueCell& cell, const FormulaShape& shape) {
    const auto found = lines.find({line, cell.value->role});
    return found != lines.end() && found->second.usual_count >= 2 && found->second.has_usual(2) &&
           found->second.usual == shape;
}

/// 年計, which is summed along every row: not a column whose formulas of this shape are what their own rows have, too.
bool is_own_of_column(const FilledLines& columns, const FilledLines& rows, std::int32_t column, ValueRole role, const FormulaShape& shape) {
    const auto found = columns.find({column, role});
    if (found == columns.end() || !found->second.has_usual(2) || found->second.usual != shape) {
        return false;
    }
    const auto& line = found->second;
    for (std::size_t i = 0; i < line.formulas.size(); ++i) {
        const auto row = rows.find({line.formulas[i].cell->at.row, role});
        if (line.shapes[i] == shape && row != rows.end() && row->second.has_usual(2) && row->second.usual == shape) {
            return false;
        }
    }
    return true;
}

/// Base, actuals and target of one row, computed alike from the rows above: 利用者1人当たりの負担額.
void add_odd_across(std::span<const ValueCell> cells, const FilledLines& columns, const FilledLines& lines, std::vector<OddFormula>& odd) {
    constexpr std::size_t fewest = 4;
    std::map<std::int32_t, std::vector<std::pair<const SheetCell*, FormulaShape>>> rows;
    std::map<const SheetCell*, ValueRole> roles;
    for (const auto& one : cells) {
        const auto role = one.value->role;
        if (one.cell->is_formula() && (role == ValueRole::base || role == ValueRole::actual || role == ValueRole::target)) {
            rows[one.cell->at.row].emplace_back(one.cell, shape_of(one.cell->formula, one.cell->at));
            roles[one.cell] = role;
        }
    }
    for (const auto& [row, formulas] : rows) {
        if (formulas.size() < fewest) {
            continue;
        }
        const auto& usual = formulas[0].second == formulas[1].second || formulas[0].second == formulas[2].second ? formulas[0] : formulas[1];
        const SheetCell* other = nullptr;
        std::size_t others = 0;
        for (const auto& [cell, shape] : formulas) {
            if (shape != usual.second && is_own_of_column(columns, lines, cell->at.column, roles.at(cell), shape)) {
                continue;
            }
            if (shape != usual.second) {
                const bool turned = formulas.size() > fewest && is_turned_round(shape, usual.second);  // =F15-F14 among =E14-E15 and =G14-G15
                const bool sign = formulas.size() > fewest && has_another_sign(shape, usual.second);
                other = points_elsewhere(shape, usual.second) || turned || sign ? cell : nullptr;
                ++others;
            }
        }
        const bool known = std::ranges::any_of(odd, [&](const auto& one) { return one.cell == other; });
        if (others == 1 && other != nullptr && !known) {
            odd.push_back({other, usual.first, formulas.size() - 1, false});
        }
    }
}

}  // namespace

std::vector<OddFormula> odd_formulas(std::span<const ValueCell> cells) {
    std::vector<OddFormula> odd;
    const auto survey = survey_formulas(cells);
    for (const auto& [key, line] : survey.columns) {
        if (!line.has_usual(least_formulas)) {
            // 5年間の合計で評価する指標 and 単年度で評価する指標; ↑ and ↓.
            const auto before = odd.size();
            add_odd_of_parts(line, [](const Indicator& one) { return one.path.empty() ? std::string_view{} : std::string_view(one.path.front()); }, odd);
            if (odd.size() == before) {
                add_odd_of_parts(line, [](const Indicator& one) { return one.better; }, odd);
            }
        }
        for (const auto i : odd_ones(line)) {
            const auto& one = line.formulas[i];
            if (!is_usual_in(survey.rows, one.cell->at.row, one, line.shapes[i])) {
                odd.push_back({one.cell, line.example, line.usual_count, true});
            }
        }
        if (const auto turned = only_one_turned(line)) {
            odd.push_back({line.formulas[*turned].cell, line.example, line.usual_count, true});
        }
    }
    for (const auto& [key, line] : survey.rows) {
        for (const auto i : odd_ones(line)) {
            const auto& one = line.formulas[i];
            if (!survey.columns.at({one.cell->at.column, one.value->role}).has_usual(2)) {
                odd.push_back({one.cell, line.example, line.usual_count, false});
            }
        }
    }
    add_odd_across(cells, survey.columns, survey.rows, odd);
    return odd;
}

}  // namespace kpisheet
