// SPDX-License-Identifier: MPL-2.0
#include "core/eras/format.hpp"

#include <array>

#include "core/eras/era.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

namespace {

using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::size_t longest_pattern = 255;
constexpr std::array weekdays{"日", "月", "火", "水", "木", "金", "土"};

/// What there is to write. 0: not there.
struct Content {
    const Era* era = nullptr;
    int year = 0;  // western
    unsigned month = 0;
    unsigned day = 0;
    unsigned weekday = 0;
};

std::string padded(long long number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_pattern_letter(char letter) { return std::string_view("geymda").find(letter) != std::string_view::npos; }

/// A piece of a pattern: letters of one kind, or literal text.
struct Piece {
    char letter = 0;  // 0: literal
    std::size_t count = 0;
    std::string_view literal{};
};

/// Takes the next piece off `pattern`; nothing for an open quote.
Result<Piece> take_piece(std::string_view& pattern) {
    const auto literal = [&](std::size_t from, std::size_t length, std::size_t taken) {
        const Piece piece{.literal = pattern.substr(from, length)};
        pattern.remove_prefix(taken);
        return piece;
    };
    if (pattern[0] == '"') {
        const std::size_t end = pattern.find('"', 1);
        if (end == std::string_view::npos) return fail(Error::bad_argument);
        return literal(1, end - 1, end + 1);
    }
    if (pattern[0] == '\\' && pattern.size() > 1) {
        const std::size_t length = code_point_at(pattern, 1).length;
        return literal(1, length, 1 + length);
    }
    const char letter = lower(pattern[0]);
    if (!is_pattern_letter(letter)) {
        const std::size_t length = code_point_at(pattern, 0).length;
        return literal(0, length, length);
    }
    Piece piece{.letter = letter};
    while (piece.count < pattern.size() && lower(pattern[piece.count]) == letter) ++piece.count;
    pattern.remove_prefix(piece.count);
    return piece;
}

bool begins_with_year_mark(std::string_view rest) {
    if (rest.starts_with('"') || rest.starts_with('\\')) rest.remove_prefix(1);
    return rest.starts_with("年");
}

/// The pattern letters of one piece, written out; nothing for a number of letters that means nothing.
class Writer {
public:
    Writer(const Content& content, bool first_year_in_words) : content_(content), in_words_(first_year_in_words) {}

    [[nodiscard]] Result<std::string> write(const Piece& piece, std::string_view rest) const {
        switch (piece.letter) {
            case 'g':
                return era_name(piece.count);
            case 'e':
                return era_year(piece.count, in_words_ || begins_with_year_mark(rest));
            case 'y':
                return western_year(piece.count);
            case 'm':
                return number(content_.month, piece.count);
            case 'd':
                return number(content_.day, piece.count);
            default:
                return weekday_name(piece.count);
        }
    }

private:
    [[nodiscard]] Result<std::string> era_name(std::size_t count) const {
        switch (count) {
            case 1:
                return std::string(1, content_.era->letter);
            case 2:
                return std::string(content_.era->short_name);
            case 3:
                return std::string(content_.era->name);
            default:
                return fail(Error::bad_argument);
        }
    }

    [[nodiscard]] Result<std::string> era_year(std::size_t count, bool in_words) const {
        const int year = content_.year - first_year(*content_.era) + 1;
        if (count > 2) return fail(Error::bad_argument);
        return year == 1 && count == 1 && in_words ? std::string("元") : padded(year, count);
    }

    [[nodiscard]] Result<std::string> western_year(std::size_t count) const {
        if (count == 2) return padded(content_.year % 100, 2);
        if (count == 4) return padded(content_.year, 4);
        return fail(Error::bad_argument);
    }

    [[nodiscard]] static Result<std::string> number(unsigned value, std::size_t count) {
        if (value == 0 || count > 2) return fail(Error::bad_argument);
        return padded(value, count);
    }

    [[nodiscard]] Result<std::string> weekday_name(std::size_t count) const {
        if (content_.day == 0 || (count != 3 && count != 4)) return fail(Error::bad_argument);
        return std::string(weekdays[content_.weekday]) + (count == 4 ? "曜日" : "");
    }

    Content content_;
    bool in_words_;
};

Result<bool> names_month(std::string_view pattern) {
    bool month = false;
    while (!pattern.empty()) {
        const auto piece = take_piece(pattern);
        if (!piece) return fail(piece.error());
        month = month || piece->letter == 'm';
    }
    return month;
}

/// [$-411] before a pattern copied from a cell's format.
std::string_view without_locale(std::string_view pattern) {
    if (!pattern.starts_with("[$")) return pattern;
    const std::size_t end = pattern.find(']');
    return end == std::string_view::npos ? pattern : pattern.substr(end + 1);
}

Result<std::string> write(const Content& content, std::string_view pattern, std::string_view default_pattern) {
    if (!content.era || pattern.size() > longest_pattern) return fail(Error::bad_argument);
    if (pattern.empty()) pattern = default_pattern;
    if (pattern == "JIS" || pattern == "jis") pattern = "gee.mm.dd";
    pattern = without_locale(pattern);
    const auto month = names_month(pattern);
    if (!month) return fail(month.error());
    const Writer writer(content, !*month);
    std::string text;
    bool any_letter = false;
    while (!pattern.empty()) {
        const auto piece = take_piece(pattern);
        if (!piece) return fail(piece.error());
        if (piece->letter == 0) {
            text += piece->literal;
            continue;
        }
        const auto written = writer.write(*piece, pattern);
        if (!written) return written;
        text += *written;
        any_letter = true;
    }
    if (!any_letter) return fail(Error::bad_argument);
    return text;
}

}  // namespace

Result<std::string> format_era(sys_days day, std::string_view pattern) {
    const year_month_day civil{day};
    const Content content{.era = era_on(day),
                          .year = static_cast<int>(civil.year()),
                          .month = static_cast<unsigned>(civil.month()),
                          .day = static_cast<unsigned>(civil.day()),
                          .weekday = weekday{day}.c_encoding()};
    return write(content, pattern, "ggge年m月d日");
}

Result<std::string> format_era(year_month month, std::string_view pattern) {
    const Content content{.era = era_on(month / std::chrono::last),
                          .year = static_cast<int>(month.year()),
                          .month = static_cast<unsigned>(month.month())};
    return write(content, pattern, "ggge年m月");
}

Result<std::string> format_era_year(int fiscal_year, std::string_view pattern) {
    return write({.era = era_of_fiscal_year(fiscal_year), .year = fiscal_year}, pattern, "ggge年度");
}

}  // namespace kpisheet
