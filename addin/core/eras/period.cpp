// SPDX-License-Identifier: MPL-2.0
#include "core/eras/period.hpp"

#include <array>

#include "core/eras/date_reader.hpp"
#include "core/eras/era_table.hpp"
#include "core/eras/range_reader.hpp"
#include "core/text/kanji_number.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

namespace {

/// The last bytes of the characters a period may begin with. Read at every place of a long text, most are turned away
/// by this alone.
class Beginnings {
public:
    constexpr Beginnings() {
        for (const Era& era : era_table::eras) {
            allow(era.name.substr(0, 3));
            known_[static_cast<std::size_t>(era.letter)] = true;
            known_[static_cast<std::size_t>(era.letter - 'A' + 'a')] = true;
            known_[0x80U | (era.square & 0x3FU)] = true;
        }
        for (const char c : std::string_view("0123456789Ff'")) known_[static_cast<std::size_t>(c)] = true;
        for (const std::string_view kanji : {"一", "二", "三", "四", "五", "六", "七", "八", "九", "〇", "零",
                                             "十", "百", "千", "元", "各", "毎", "第", "西", "’",  "‘"}) {
            allow(kanji);
        }
    }

    [[nodiscard]] constexpr bool may_begin(std::string_view text) const {
        if (text.empty()) return false;
        const auto first = static_cast<unsigned char>(text[0]);
        if (first < 0x80) return known_[first];
        return first >= 0xE2 && text.size() >= 3 && known_[static_cast<unsigned char>(text[2])];
    }

private:
    constexpr void allow(std::string_view kanji) { known_[static_cast<unsigned char>(kanji[2])] = true; }

    std::array<bool, 256> known_{};
};

constexpr Beginnings beginnings;

static_assert(beginnings.may_begin("R6") && beginnings.may_begin("令和") && beginnings.may_begin("㋿"));
static_assert(!beginnings.may_begin("X") && !beginnings.may_begin("人") && !beginnings.may_begin(""));

/// Turns away most numbers at once: 1,625 and 36.7% are no years, and 295件 is none without its era.
bool number_may_begin(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && length < 5 && is_digit(static_cast<char32_t>(text[length]))) ++length;
    if (length == 4) return true;
    if (length > 2) return false;
    if (length == 0) {
        const auto kanji = read_kanji_number(text);
        if (!kanji) return true;
        length = kanji->length;
    }
    constexpr std::u32string_view year_or_link = U"年かカヵヶケ箇~〜∼-–‐−—―ー";
    const char32_t after = code_point_at(text, length).value;
    return is_space(after) || year_or_link.find(after) != std::u32string_view::npos;
}

std::optional<Period> read_each_year(std::string_view text) {
    TextCursor cursor(text);
    if (!cursor.take_any({"各年", "毎年"})) return std::nullopt;
    if (!cursor.take("度")) {
        for (const std::string_view other : {"齢", "代", "次", "生", "間"}) {
            if (cursor.sees(other)) return std::nullopt;
        }
    }
    Period period;
    period.kind = Period::Kind::each_year;
    period.length = cursor.taken();
    return period;
}

/// 5年間, 第1期6年間, 第1期(5年間).
std::optional<Period> read_span(std::string_view text) {
    TextCursor cursor(text);
    bool bracket = false;
    if (cursor.take("第")) {
        if (!take_year_number(cursor, 2) || !cursor.take("期")) return std::nullopt;
        cursor.take_gap();
        bracket = cursor.take("(");
    }
    const auto years = take_span(cursor);
    if (!years || (bracket && !cursor.take(")"))) return std::nullopt;
    Period period;
    period.kind = Period::Kind::span;
    period.years = *years;
    period.length = cursor.taken();
    return period;
}

std::optional<Period> read_dates(std::string_view text, LooseYear loose) {
    TextCursor cursor(text);
    Period period;
    if (const auto date = take_date(cursor, loose)) {
        period.first = period.last = *date;
        (void)take_range_end(cursor, period);
    } else {
        cursor = TextCursor(text);
        if (!take_bare_range(cursor, period)) return std::nullopt;
    }
    period.length = cursor.taken();
    return period;
}

/// What may follow any period and says how its values are meant: 現在, 卒, の平均値, 累計.
std::size_t suffix_length(std::string_view text) {
    TextCursor cursor(text);
    TextCursor moment = cursor;
    moment.take_gap();
    if (moment.take_any({"現在", "時点"})) cursor = moment;
    TextCursor graduates = cursor;  // R6.3卒
    if (graduates.take_any({"卒業者", "卒業生", "卒業", "卒"}) && at_boundary(graduates)) cursor = graduates;
    TextCursor summary = cursor;
    summary.take("の");
    if (summary.take_any({"年平均値", "年平均", "平均値", "平均", "累計値", "累計", "合計値", "合計"}) &&
        at_boundary(summary)) {
        cursor = summary;
    }
    return cursor.taken();
}

std::optional<Period> read(std::string_view text, LooseYear loose) {
    if (!beginnings.may_begin(text) || !number_may_begin(text)) return std::nullopt;
    auto period = read_each_year(text);
    if (!period) period = read_span(text);
    if (!period) period = read_dates(text, loose);
    if (period) period->length += suffix_length(text.substr(period->length));
    return period;
}

}  // namespace

std::optional<Period> read_period(std::string_view text) { return read(text, LooseYear::with_mark); }

std::optional<Period> read_period_beside_reference(std::string_view text) { return read(text, LooseYear::any); }

}  // namespace kpisheet
