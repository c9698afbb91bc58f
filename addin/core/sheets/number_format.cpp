// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/number_format.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr int most_decimals = 20;
constexpr int most_digits = 40;
constexpr int most_scalings = 4;
constexpr std::string_view general_word = "General";

bool equal_in_any_case(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

/// True for the content of [RED] and the like, which changes nothing of the words and digits.
bool is_colour(std::string_view word) {
    constexpr std::string_view colours[] = {"BLACK",   "BLUE",  "GREEN", "CYAN",   "RED",
                                            "MAGENTA", "BROWN", "GREY",  "YELLOW", "WHITE"};
    return std::any_of(std::begin(colours), std::end(colours),
                       [&](auto colour) { return equal_in_any_case(word, colour); }) ||
           (word.size() > 5 && equal_in_any_case(word.substr(0, 5), "COLOR") &&
            is_digit(static_cast<unsigned char>(word[5])));
}

}  // namespace

/// Reads one section off the front of a format code.
class NumberFormat::SectionReader {
public:
    explicit SectionReader(std::string_view code) : rest_(code) {}

    /// The section up to the next semicolon, which is taken too; nothing where NumberFormat does not understand it.
    std::optional<Section> next() {
        section_ = {};
        decimal_point_ = closed_ = false;
        pending_commas_ = 0;
        while (!rest_.empty() && rest_.front() != ';') {
            if (!take_element()) {
                return std::nullopt;
            }
        }
        more_ = !rest_.empty();
        rest_.remove_prefix(more_ ? 1 : 0);
        end_digits();
        return std::move(section_);
    }
    /// True when a semicolon ended the section.
    [[nodiscard]] bool more() const { return more_; }

private:
    bool take_element() {
        switch (rest_.front()) {
            case '0':
            case '#':
                return take_digit();
            case ',':
                return take_comma();
            case '.':
                return take_point();
            case '"':
                return take_quoted();
            case '[':
                return take_bracket();
            case '\\':
                return take_escaped();
            case '_':
                return take_padding(" ");
            case '*':
                return take_padding("");
            case '%':
                if (++section_.percents > most_scalings) {
                    return false;
                }
                return take_literal(1);
            case '@':
                section_.text = true;
                rest_.remove_prefix(1);
                return true;
            default:
                return take_other();
        }
    }

    bool take_digit() {
        const auto fixed = rest_.front() == '0';
        rest_.remove_prefix(1);
        if (closed_ || section_.general) {
            return false;  // digits with words between them: 000-0000
        }
        section_.digits = true;
        if (decimal_point_) {
            if (pending_commas_ > 0 || ++section_.decimals > most_decimals) {
                return false;
            }
            section_.least_decimals = fixed ? section_.decimals : section_.least_decimals;
            return true;
        }
        section_.grouped |= std::exchange(pending_commas_, 0) > 0;
        // #,##0: from the first 0 on, every place is shown.
        section_.least_digits += fixed || section_.least_digits > 0 ? 1 : 0;
        return section_.least_digits <= most_digits;
    }

    bool take_comma() {
        if (!section_.digits || closed_) {
            return take_literal(1);
        }
        rest_.remove_prefix(1);
        return ++pending_commas_ <= most_scalings;
    }

    bool take_point() {
        rest_.remove_prefix(1);
        if (decimal_point_ || closed_ || section_.general) {
            return false;
        }
        section_.thousands = std::exchange(pending_commas_, 0);
        section_.digits = decimal_point_ = true;
        return true;
    }

    bool take_quoted() {
        const auto end = rest_.find('"', 1);
        if (end == std::string_view::npos) {
            return false;
        }
        words().append(rest_.substr(1, end - 1));
        rest_.remove_prefix(end + 1);
        return true;
    }

    /// [RED], [$-411], [$¥-411]. Conditions, elapsed times and kanji digits are for the office.
    bool take_bracket() {
        const auto end = rest_.find(']');
        if (end == std::string_view::npos) {
            return false;
        }
        const auto inside = rest_.substr(1, end - 1);
        rest_.remove_prefix(end + 1);
        if (inside.starts_with('$')) {
            words().append(inside.substr(1, inside.rfind('-') - 1));
            return true;
        }
        return is_colour(inside);
    }

    bool take_escaped() {
        rest_.remove_prefix(1);
        const auto character = code_point_at(rest_, 0);
        return character.length > 0 && take_literal(character.length);
    }

    /// _x: a space as wide as x. *x: fills the column with x, which is no part of the text.
    bool take_padding(std::string_view shown) {
        rest_.remove_prefix(1);
        const auto character = code_point_at(rest_, 0);
        rest_.remove_prefix(character.length);
        words().append(shown);
        return character.length > 0;
    }

    bool take_other() {
        if (equal_in_any_case(rest_.substr(0, general_word.size()), general_word)) {
            rest_.remove_prefix(general_word.size());
            section_.digits = true;
            return !closed_ && !decimal_point_ && !std::exchange(section_.general, true);
        }
        const auto character = code_point_at(rest_, 0);
        // The other ASCII characters mean something to the office.
        constexpr std::string_view plain = " -+()$'!&~{}<>=";
        if (character.value < 0x80 && plain.find(static_cast<char>(character.value)) == std::string_view::npos) {
            return false;
        }
        return take_literal(character.length);
    }

    bool take_literal(std::size_t length) {
        words().append(rest_.substr(0, length));
        rest_.remove_prefix(length);
        return true;
    }

    /// Where the words at this place belong: before the digits or after them.
    std::string& words() {
        end_digits();
        return section_.digits ? section_.after : section_.before;
    }

    void end_digits() {
        section_.thousands += std::exchange(pending_commas_, 0);
        closed_ |= section_.digits;
    }

    std::string_view rest_;
    Section section_;
    int pending_commas_ = 0;
    bool decimal_point_ = false;
    bool closed_ = false;  ///< words came after the digits
    bool more_ = true;
};

NumberFormat NumberFormat::general() {
    NumberFormat format;
    format.positive_.digits = format.positive_.general = true;
    return format;
}

std::optional<NumberFormat> NumberFormat::parse(std::string_view code) {
    SectionReader reader(code);
    std::optional<Section> numbers[3];
    auto sections = 0;
    while (reader.more()) {
        auto section = reader.next();
        if (!section || sections == 4 || (section->text && section->digits)) {
            return std::nullopt;
        }
        ++sections;
        if (section->text || sections == 4) {
            if (reader.more()) {
                return std::nullopt;
            }
            continue;
        }
        numbers[sections - 1] = std::move(section);
    }
    if (!numbers[0]) {
        // A cell for texts (@) shows a number as it is.
        return sections == 1 ? std::optional(general()) : std::nullopt;
    }
    NumberFormat format;
    format.positive_ = *std::move(numbers[0]);
    format.negative_ = std::move(numbers[1]);
    format.zero_ = std::move(numbers[2]);
    return format;
}

void NumberFormat::append(double number, std::string& shown) const {
    if (number == 0 && zero_) {
        append_section(*zero_, 0, false, shown);
    } else if (number < 0 && negative_) {
        append_section(*negative_, -number, false, shown);
    } else {
        append_section(positive_, number, true, shown);
    }
}

}  // namespace kpisheet
