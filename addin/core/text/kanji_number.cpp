// SPDX-License-Identifier: MPL-2.0
#include "core/text/kanji_number.hpp"

#include "core/text/utf8.hpp"

namespace kpisheet {

namespace {

constexpr std::size_t kanji_size = 3;  // every numeral takes three bytes in UTF-8
constexpr int most_numerals = 32;      // 九千九百九十九兆… has 31; bounds the look-ahead
constexpr int most_digits = 16;

struct Numeral {
    enum class Kind { none, digit, unit, large_unit };

    Kind kind = Kind::none;
    long long number = 0;
};

using enum Numeral::Kind;

constexpr std::u32string_view digits = U"〇一二三四五六七八九";
constexpr std::u32string_view units = U"十百千";
constexpr std::u32string_view large_units = U"万億兆";

Numeral numeral_of(char32_t kanji) {
    constexpr auto none_such = std::u32string_view::npos;
    if (kanji < 0x3007) return {};  // ASCII and the like, by far the most
    if (const auto at = digits.find(kanji); at != none_such) return {digit, static_cast<long long>(at)};
    if (kanji == U'零') return {digit, 0};
    if (const auto at = units.find(kanji); at != none_such) return {unit, at == 0 ? 10 : at == 1 ? 100 : 1000};
    switch (large_units.find(kanji)) {
        case 0:
            return {large_unit, 10'000};
        case 1:
            return {large_unit, 100'000'000};
        case 2:
            return {large_unit, 1'000'000'000'000};
        default:
            return {};
    }
}

/// Adds up numerals from left to right. Each take… is false where the numeral can't stand.
class Sum {
public:
    bool take(const Numeral& numeral) {
        switch (numeral.kind) {
            case digit:
                return take_digit(numeral.number);
            case unit:
                return take_unit(numeral.number);
            case large_unit:
                return take_large_unit(numeral.number);
            case none:
                break;
        }
        return false;
    }

    [[nodiscard]] bool complete() const { return digits_ <= 1 || last_unit_ == no_unit; }
    [[nodiscard]] long long total() const { return total_ + group_ + run_; }

private:
    static constexpr long long no_unit = 10'000;
    static constexpr long long no_large_unit = 10'000'000'000'000'000;

    bool take_digit(long long number) {
        run_ = run_ * 10 + number;
        return ++digits_ <= most_digits;
    }

    bool take_unit(long long number) {
        if (digits_ > 1 || (digits_ == 1 && run_ == 0) || number >= last_unit_) return false;
        group_ += (digits_ == 1 ? run_ : 1) * number;
        last_unit_ = number;
        run_ = 0;
        digits_ = 0;
        return true;
    }

    bool take_large_unit(long long number) {
        const long long group = group_ + run_;
        if (!complete() || group == 0 || group >= no_unit || number >= last_large_unit_) return false;
        total_ += group * number;
        last_large_unit_ = number;
        last_unit_ = no_unit;
        group_ = run_ = 0;
        digits_ = 0;
        return true;
    }

    long long total_ = 0;  // 万 and above, done
    long long group_ = 0;  // of the current four digits: the units done
    long long run_ = 0;    // digits that wait for their unit
    int digits_ = 0;
    long long last_unit_ = no_unit;
    long long last_large_unit_ = no_large_unit;
};

}  // namespace

std::optional<KanjiNumber> read_kanji_number(std::string_view normalised) {
    Sum sum;
    std::size_t length = 0;
    for (int count = 0;; ++count) {
        const Numeral numeral = numeral_of(code_point_at(normalised, length).value);
        if (numeral.kind == none) break;
        if (count == most_numerals || !sum.take(numeral)) return std::nullopt;
        length += kanji_size;
    }
    if (length == 0 || !sum.complete()) return std::nullopt;
    return KanjiNumber{sum.total(), length};
}

}  // namespace kpisheet
