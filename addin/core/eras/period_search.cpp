// SPDX-License-Identifier: MPL-2.0
#include "core/eras/period_search.hpp"

#include <array>

#include "core/eras/civil.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

namespace {

constexpr std::size_t longest_heading = 120;  // bytes, 40 kanji: more is prose that happens to name a year

struct Brackets {
    std::string_view open;
    std::string_view close;
};

constexpr std::array brackets{
    Brackets{"(", ")"},   Brackets{"[", "]"},   Brackets{"{", "}"},   Brackets{"〔", "〕"},
    Brackets{"【", "】"}, Brackets{"「", "」"}, Brackets{"〈", "〉"}, Brackets{"《", "》"},
};

std::string_view without_brackets(std::string_view text) {
    for (const auto& [open, close] : brackets) {
        if (text.starts_with(open) && text.ends_with(close) && text.size() > open.size() + close.size()) {
            return trim(text.substr(open.size(), text.size() - open.size() - close.size()));
        }
    }
    return text;
}

std::optional<Period> read(std::string_view text, bool beside_reference) {
    return beside_reference ? read_period_beside_reference(text) : read_period(text);
}

bool is_numeral(char32_t c) {
    return std::u32string_view(U"一二三四五六七八九〇十百千").find(c) != std::u32string_view::npos;
}

/// Walks over the periods in a text and the characters between them.
class PeriodWalk {
public:
    PeriodWalk(std::string_view text, bool beside_reference) : text_(text), beside_reference_(beside_reference) {}

    /// The next period; nothing at the end.
    std::optional<Period> next() {
        while (at_ < text_.size()) {
            const CodePoint c = code_point_at(text_, at_);
            if (period_may_follow(before_, text_.substr(at_))) {
                if (const auto period = read(text_.substr(at_), beside_reference_)) {
                    at_ += period->length;
                    before_ = 0;
                    return period;
                }
            }
            digits_outside_ = digits_outside_ || is_digit(c.value);
            before_ = c.value;
            at_ += c.length;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool digits_outside() const { return digits_outside_; }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

private:
    std::string_view text_;
    bool beside_reference_;
    std::size_t at_ = 0;
    char32_t before_ = 0;
    bool digits_outside_ = false;
};

const Era* era_of(const Period& period) {
    if (period.last.era) return period.last.era;
    const auto days = civil_days(period.last);
    if (!days) return nullptr;
    return days->precision == Precision::year ? era_of_fiscal_year(days->fiscal_year) : era_on(days->last);
}

}  // namespace

bool period_may_follow(char32_t before, std::string_view text) {
    const char32_t c = code_point_at(text, 0).value;
    if (is_digit(before) || before == U'第') return false;
    if (is_latin(before)) return c >= 0x80;
    if (!is_kanji(before)) return true;
    const auto name = read_era_name(text);
    return !is_numeral(c) && !(before != U'対' && name && name->form == EraName::Form::short_name);  // 対令6目標
}

std::optional<Period> whole_period(std::string_view text, bool beside_reference) {
    text = without_brackets(trim(text));
    const auto period = read(text, beside_reference);
    return period && period->length == text.size() ? period : std::nullopt;
}

Result<int> heading_fiscal_year(std::string_view text, const Era* reference, bool beside_reference) {
    if (const auto period = whole_period(text, beside_reference)) return fiscal_year_of(*period, reference);
    if (text.size() > longest_heading) return fail(Error::unreadable);
    PeriodWalk walk(text, beside_reference);
    std::optional<int> found;
    while (const auto period = walk.next()) {
        const auto year = fiscal_year_of(*period, reference);
        if (!year || (found && *found != *year)) return fail(Error::unreadable);
        found = *year;
    }
    if (!found || walk.digits_outside()) return fail(Error::unreadable);
    return *found;
}

const Era* era_named_in(std::string_view text) {
    text = trim(text);
    if (const auto name = read_era_name(text); name && name->length == text.size()) return name->era;
    if (const auto period = whole_period(text)) return era_of(*period);
    const Era* found = nullptr;
    PeriodWalk walk(text, false);
    while (const auto period = walk.next()) {
        const Era* era = era_of(*period);
        if (found && era && era != found) return nullptr;
        if (era) found = era;
    }
    if (found) return found;
    // A name without a year, as in 「単位:令和年度」.
    for (const Era& era : all_eras()) {
        if (text.find(era.name) == std::string_view::npos) continue;
        if (found) return nullptr;
        found = &era;
    }
    return found;
}

}  // namespace kpisheet
