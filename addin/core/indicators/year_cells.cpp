// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/year_cells.hpp"

#include "core/eras/calendar_functions.hpp"

namespace kpisheet {

Result<int> year_among(const Cell& cell, std::initializer_list<Cell> references, std::chrono::sys_days null_date) {
    Result<int> year = calendar_year(cell, Cell::blank(), null_date);
    for (const Cell& reference : references) {
        if (year || year.error() != Error::unreadable) {
            break;
        }
        year = calendar_year(cell, reference, null_date);
    }
    return year;
}

HeadingYears::HeadingYears(std::span<const Cell> headings, const Cell& year_asked, std::chrono::sys_days null_date)
    : headings_(headings), year_asked_(year_asked), null_date_(null_date) {
    for (std::size_t index = 0; index < headings_.size() && !after_; ++index) {
        after_ = known(headings_[index]);
    }
    for (std::size_t index = headings_.size(); index > 0 && !last_; --index) {
        last_ = known(headings_[index - 1]);
    }
    if (!after_) {
        after_ = known(year_asked_);
    }
}

std::optional<HeadingYears::Known> HeadingYears::known(const Cell& cell) const {
    const Result<int> year = calendar_year(cell, Cell::blank(), null_date_);
    return year ? std::optional(Known{cell, *year}) : std::nullopt;
}

void HeadingYears::pass(std::size_t index) {
    for (; passed_ < index; ++passed_) {
        if (const std::optional<Known> found = known(headings_[passed_])) {
            before_ = found;
        }
    }
}

Result<int> HeadingYears::year_of(std::size_t index) {
    pass(index);
    const Cell& heading = headings_[index];
    const Result<int> own = calendar_year(heading, Cell::blank(), null_date_);
    const std::optional<Known>& reference = before_ ? before_ : after_;
    if (own || own.error() != Error::unreadable || !reference) {
        return own;
    }
    const Result<int> year = calendar_year(heading, reference->cell, null_date_);
    if (year && !before_ && *year > reference->year) {
        return fail(Error::unreadable);
    }
    return year;
}

Result<int> HeadingYears::asked_year() const {
    const Result<int> own = calendar_year(year_asked_, Cell::blank(), null_date_);
    if (own || own.error() != Error::unreadable || !last_) {
        return own;
    }
    const Result<int> year = calendar_year(year_asked_, last_->cell, null_date_);
    if (year && *year < last_->year) {
        return fail(Error::unreadable);
    }
    return year;
}

}  // namespace kpisheet
