// SPDX-License-Identifier: MPL-2.0
#include "core/text/kanji_number.hpp"

#include <array>

namespace kpisheet {

namespace {

constexpr std::size_t kanji_size = 3;  // every numeral takes three bytes in UTF-8
constexpr int most_numerals = 32;      // 九千九百九十九兆… has 31; bounds the look-ahead
constexpr int most_digits = 16;

struct Numeral {
    enum class Kind { digit, unit, large_unit };

    std::string_view kanji;
    Kind kind;
    long long number;
};

using enum Numeral::Kind;

constexpr std::array numerals{
    Numeral{"一", digit, 1},    Numeral{"二", digit, 2},
    Numeral{"三", digit, 3},    Numeral{"四", digit, 4},
    Numeral{"五", digit, 5},    Numeral{"六", digit, 6},
    Numeral{"七", digit, 7},    Numeral{"八", digit, 8},
    Numeral{"九", digit, 9},    Numeral{"〇", digit, 0},
    Numeral{"零", digit, 0},    Numeral{"十", unit, 10},
    Numeral{"百", unit, 100},   Numeral{"千", unit, 1000},
    Numeral{"万", large_unit, 10'000}, Numeral{"億", large_unit, 100'000'000},
    Numeral{"兆", large_unit, 1'000'000'000'000},
};

const Numeral* numeral_at(std::string_view text) {
    const std::string_view kanji = text.substr(0, kanji_size);
    for (const Numeral& numeral : numerals) {
        if (kanji == numeral.kanji) return &numeral;
    }
    return nullptr;
}

/// Adds up numerals from left to right. Each take… is false where the numeral can't stand.
class Sum {
public:
    bool take(const Numeral& numeral) {
        switch (numeral.kind) {
            case digit: return take_digit(numeral.number);
            case unit: return take_unit(numeral.number);
            case large_unit: return take_large_unit(numeral.number);
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
    for (int count = 0; const Numeral* numeral = numeral_at(normalised.substr(length)); ++count) {
        if (count == most_numerals || !sum.take(*numeral)) return std::nullopt;
        length += kanji_size;
    }
    if (length == 0 || !sum.complete()) return std::nullopt;
    return KanjiNumber{sum.total(), length};
}

}  // namespace kpisheet
