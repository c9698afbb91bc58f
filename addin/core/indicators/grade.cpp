// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/grade.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/indicators/exact.hpp"
#include "core/indicators/options.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {
namespace {

/// Takes the text before the next separator off `rest`.
std::string_view next_entry(std::string_view& rest) {
    constexpr std::string_view ideographic_comma = "、";
    const std::size_t comma = rest.find(ideographic_comma);
    const std::size_t mark = rest.substr(0, comma).find_first_of(";,\n\r");
    const std::size_t end = std::min(comma, mark);
    const std::string_view entry = rest.substr(0, end);
    const std::size_t taken = mark != std::string_view::npos    ? mark + 1
                              : comma != std::string_view::npos ? comma + ideographic_comma.size()
                                                                : rest.size();
    rest.remove_prefix(taken);
    return trim(entry);
}

std::string shown(double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

}  // namespace

const GradeScale& GradeScale::standard() {
    static const GradeScale scale = [] {
        GradeScale bands;
        bands.steps_ = {{1.0, false, "A"}, {0.8, false, "B"}, {0.6, false, "C"}};
        bands.lowest_ = "D";
        return bands;
    }();
    return scale;
}

Result<GradeScale> GradeScale::from_text(std::string_view text) {
    const NormalText normal(text);
    GradeScale scale;
    for (std::string_view rest = normal.view(); !rest.empty();) {
        const std::string_view entry = next_entry(rest);
        if (entry.empty()) {
            continue;
        }
        const std::size_t colon = entry.rfind(':');
        const std::string_view grade = trim(entry.substr(0, colon));
        const std::string_view threshold =
            colon == std::string_view::npos ? std::string_view{} : trim(entry.substr(colon + 1));
        if (!scale.add(trim(normal.source_of(grade)), read_value(threshold))) {
            return fail(Error::bad_argument);
        }
    }
    if (!scale.settle()) {
        return fail(Error::bad_argument);
    }
    return scale;
}

Result<GradeScale> GradeScale::from_rows(std::span<const GradeRow> rows) {
    GradeScale scale;
    for (const GradeRow& row : rows) {
        if (is_blank(row.grade) && is_blank(row.threshold)) {
            continue;
        }
        const CellValue threshold(row.threshold);
        const bool number = row.grade.kind == Cell::Kind::number;
        const std::string grade = number ? shown(row.grade.number) : std::string(trim(row.grade.text));
        if (!scale.add(grade, threshold.value())) {
            return fail(Error::bad_argument);
        }
    }
    if (!scale.settle()) {
        return fail(Error::bad_argument);
    }
    return scale;
}

bool GradeScale::add(std::string_view grade, const Value& threshold) {
    if (grade.empty()) {
        return false;
    }
    const bool number = has_number(threshold);
    const Condition condition = threshold.quantity.condition;
    if (threshold.state == State::missing || (number && condition == Condition::below)) {
        if (!lowest_.empty()) {
            return false;
        }
        lowest_ = grade;
        if (number) {
            lowest_limit_ = threshold.quantity.number;
        }
        return true;
    }
    const bool usable =
        condition == Condition::none || condition == Condition::at_least || condition == Condition::above;
    if (!number || !usable || !std::isfinite(threshold.quantity.number)) {
        return false;
    }
    steps_.push_back({threshold.quantity.number, condition == Condition::above, std::string(grade)});
    return true;
}

bool GradeScale::settle() {
    if (steps_.empty()) {
        return false;
    }
    // From the same rate, the strict one is the higher.
    std::ranges::sort(steps_, [](const Step& left, const Step& right) {
        return left.threshold != right.threshold ? left.threshold > right.threshold : left.strict && !right.strict;
    });
    const auto same = [](const Step& left, const Step& right) {
        return left.threshold == right.threshold && left.strict == right.strict;
    };
    if (std::ranges::adjacent_find(steps_, same) != steps_.end()) {
        return false;
    }
    return !lowest_limit_ || compare_decimals(*lowest_limit_, steps_.back().threshold) == 0;
}

Result<std::string_view> GradeScale::grade_of(double rate) const {
    for (const Step& step : steps_) {
        const std::weak_ordering order = compare_decimals(rate, step.threshold);
        if (order > 0 || (order == 0 && !step.strict)) {
            return std::string_view(step.grade);
        }
    }
    if (lowest_.empty()) {
        return fail(Error::missing);
    }
    return std::string_view(lowest_);
}

}  // namespace kpisheet
