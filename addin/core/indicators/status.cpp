// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/status.hpp"

#include "core/indicators/goal.hpp"
#include "core/values/value_functions.hpp"

namespace kpisheet {
namespace {

/// Takes the next character that is not a space off `text`, letters in lower case; 0 at the end.
char next_mark(std::string_view& text) {
    while (!text.empty()) {
        const char mark = text.front();
        text.remove_prefix(1);
        if (mark != ' ' && mark != '\t' && mark != '\r' && mark != '\n' && mark != '\0') {
            return mark >= 'A' && mark <= 'Z' ? static_cast<char>(mark - 'A' + 'a') : mark;
        }
    }
    return '\0';
}

bool same_text(std::string_view left, std::string_view right) {
    for (;;) {
        const char mark = next_mark(left);
        if (mark != next_mark(right)) {
            return false;
        }
        if (mark == '\0') {
            return true;
        }
    }
}

bool is_missing(const Value& value) { return value.state == State::missing || value.state == State::abolished; }

}  // namespace

std::string_view status_word(Status status) { return status == Status::met ? "達成" : "未達成"; }

Result<Status> status_of(const CellValue& actual, const CellValue& target, std::optional<Better> better) {
    const Value& reached = actual.value();
    const Value& wanted = target.value();
    if (is_missing(reached) || is_missing(wanted)) {
        return fail(Error::missing);
    }
    if (reached.state == State::unreadable || wanted.state == State::unreadable) {
        return fail(Error::unreadable);
    }
    if (has_number(reached) && has_number(wanted)) {
        const Result<double> number = number_of(reached);
        const Result<Goal> goal = goal_of(wanted, better);
        if (!number || !goal) {
            return fail(!number ? number.error() : goal.error());
        }
        return goal->met_by(*number) ? Status::met : Status::missed;
    }
    if (same_text(actual.text().view(), target.text().view())) {
        return Status::met;
    }
    return fail(reached.compound || wanted.compound ? Error::unreadable : Error::missing);
}

}  // namespace kpisheet
