// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/indicator_functions.hpp"

#include "core/indicators/achievement.hpp"
#include "core/indicators/options.hpp"
#include "core/indicators/status.hpp"
#include "core/values/read_value.hpp"
#include "core/values/value_functions.hpp"

namespace kpisheet {

Result<double> rate(const Cell& actual, const Cell& target, const std::optional<Cell>& base, const Cell& method,
                    const Cell& better) {
    const auto wanted_method = method_option(method);
    const auto wanted_better = better_option(better);
    if (!wanted_method || !wanted_better) {
        return fail(Error::bad_argument);
    }
    const CellValue reached(actual);
    const CellValue goal(target);
    std::optional<CellValue> start;
    if (base && *wanted_method != Method::ratio) {
        start.emplace(*base);
    }
    return achievement_rate(reached.value(), goal.value(), start ? &start->value() : nullptr, *wanted_method,
                            *wanted_better);
}

Result<std::string_view> status(const Cell& actual, const Cell& target, const Cell& better) {
    const auto wanted_better = better_option(better);
    if (!wanted_better) {
        return fail(Error::bad_argument);
    }
    return status_of(CellValue(actual), CellValue(target), *wanted_better).map(status_word);
}

Result<GradeScale> grade_scale(const Cell& scale) {
    if (is_blank(scale) || (scale.kind == Cell::Kind::number && scale.number == 0)) {
        return GradeScale::standard();
    }
    if (scale.kind == Cell::Kind::number) {
        return fail(Error::bad_argument);
    }
    return GradeScale::from_text(scale.text);
}

Result<std::string_view> grade(const Cell& rate, const GradeScale& scale) {
    const CellValue read(rate);
    return number_of(read.value()).and_then([&](double fraction) { return scale.grade_of(fraction); });
}

}  // namespace kpisheet
