// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <map>

#include "core/eras/civil.hpp"
#include "core/eras/era.hpp"
#include "core/sheets/text_finds.hpp"
#include "core/rules/periods_in_text.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::era_overrun {
namespace {

using namespace std::chrono;

/// A year or day outside the era it names: how it is written, the western year, and how it is written today.
struct Overrun {
    std::string written;
    int western = 0;
    std::string today;
};

/// The words of the date itself: the period may take in 末 or 現在, too.
std::string_view number_words(std::string_view text, const EraName& name) {
    auto at = name.length;
    const auto first = code_point_at(text, at);
    if (first.value == U'元') {
        return text.substr(at, first.length);
    }
    const auto from = at;
    while (at < text.size() && is_digit(static_cast<unsigned char>(text[at]))) {
        ++at;
    }
    return text.substr(from, at - from);
}

/// The era in which the date lies: the one at its end for a year, on the day for a day.
const Era* right_era(const CivilDays& days) { return days.precision == Precision::year ? era_of_fiscal_year(days.fiscal_year) : era_on(days.last); }

std::string era_in_form(const Era& era, EraName::Form form, bool capital) {
    switch (form) {
        case EraName::Form::name: return std::string(era.name);
        case EraName::Form::short_name: return std::string(era.short_name);
        case EraName::Form::letter: break;
    }
    return {capital ? era.letter : static_cast<char>(era.letter - 'A' + 'a')};
}

/// `text` begins with `date`, written in `length` bytes.
std::optional<Overrun> overrun(const WrittenDate& date, std::string_view text) {
    const auto name = read_era_name(text);
    if (date.era == nullptr || !name || name->era != date.era || civil_day(date, true)) {
        return std::nullopt;
    }
    const auto days = civil_days(date);
    const auto* era = days ? right_era(*days) : nullptr;
    const auto number = number_words(text, *name);
    if (!days || era == nullptr || era == date.era || number.empty()) {
        return std::nullopt;
    }
    // Within a fiscal year an era that ended in the spring is no slip: 平成31年度 is FY2019, R元.4 its first month.
    const bool spring = date.day == 0 && date.month != 0 && era->begins < date.era->begins;
    if (spring) {
        return std::nullopt;
    }
    const auto year = days->precision == Precision::year ? days->fiscal_year : static_cast<int>(year_month_day(days->last).year());
    const auto of_era = year - first_year(*era) + 1;
    const auto rest = text.substr(name->length + number.size());
    const bool first = of_era == 1 && (rest.starts_with("年") || date.month == 0);
    const auto figure = first ? std::string("元") : std::to_string(of_era);
    return Overrun{std::string(text.substr(0, name->length + number.size())), year,
                   era_in_form(*era, name->form, text.front() >= 'A' && text.front() <= 'Z') + figure};
}

/// M50 or S70 may be the name of a thing: such a letter counts as an era where it ends the text or stands as a year does.
bool is_surely_era(std::string_view text, std::string_view written) {
    const bool letter = written.front() < 0x7F;
    const auto at = text.find(written);
    const auto after = text.substr(at + written.size());
    const auto before = code_point_before(text, at).value;
    const auto next = code_point_at(after, 0).value;
    return !letter || written.front() == 'H' || before == U'(' || before == U'~' || before == U'～' || next == U'年' || next == U')' || after.empty();
}

struct Places {
    Overrun overrun;
    std::vector<const SheetCell*> cells;
};

/// 平成40⏎年度 with its year on one line.
std::string year_on_one_line(std::string_view printed) {
    std::string joined(printed);
    for (auto at = joined.find("\n年"); at != std::string::npos; at = joined.find("\n年", at)) {
        joined.erase(at, 1);
    }
    return joined;
}

std::optional<std::vector<Overrun>> overruns_in(std::string_view printed) {
    if (!may_date_by_era(printed)) {
        return std::nullopt;
    }
    const auto joined = year_on_one_line(printed);
    const NormalText normal(joined);
    const auto text = normal.view();
    std::vector<Overrun> found;
    if (!may_name_era(text)) {
        return std::nullopt;
    }
    for (const auto& [period, at] : periods_in(text)) {
        if (period.kind != Period::Kind::date && period.kind != Period::Kind::range) {
            continue;
        }
        const auto words = text.substr(at, period.length);
        auto one = overrun(period.first, words);
        if (const auto bracket = words.find('('); !one && bracket != std::string_view::npos) {
            const auto inner = read_period(words.substr(bracket + 1));  // 2024年度(H36)
            one = inner ? overrun(inner->first, words.substr(bracket + 1)) : std::nullopt;
        }
        if (!one && period.kind == Period::Kind::range) {
            for (auto next = std::size_t{1}; next < words.size() && !one; ++next) {
                one = read_era_name(words.substr(next)) ? overrun(period.last, words.substr(next)) : std::nullopt;
            }
        }
        if (one && is_surely_era(text, one->written)) {
            found.push_back(std::move(*one));
        }
    }
    return found.empty() ? std::nullopt : std::optional(std::move(found));
}

void add(const Overrun& overrun, const SheetCell& cell, std::map<std::string, Places>& found) {
    auto& cells = found.try_emplace(overrun.written + std::to_string(overrun.western), Places{overrun, {}}).first->second.cells;
    if (cells.empty() || cells.back() != &cell) {
        cells.push_back(&cell);
    }
}

void check(const Examined& examined, Findings& findings) {
    if (examined.tables.empty()) {
        return;
    }
    std::map<std::string, Places> found;
    for_each_find(examined.sheet, overruns_in, [&](const SheetCell& cell, const std::vector<Overrun>& overruns) {
        for (std::size_t i = 0; i < overruns.size() && !cell.is_formula(); ++i) {
            add(overruns[i], cell, found);
        }
    });
    for (const auto& [key, places] : found) {
        const auto& [written, western, today] = places.overrun;
        std::vector<Address> cells;
        Fix fix{{fmt::format("「{}」を「{}」に直す", written, today), fmt::format("Write {} for {}", today, written)}, true, {}};
        for (const auto* cell : places.cells) {
            cells.push_back(cell->at);
            if (auto to = with_year(cell->text, written, today); to != cell->text) {
                fix.edits.push_back({cell->at, std::string(cell->text), std::move(to), {}, {}, {}});
            }
        }
        const auto also_ja = cells.size() == 1 ? std::string{} : fmt::format("（{}）", list_cells(cells).ja);
        const auto also_en = cells.size() == 1 ? std::string{} : fmt::format(" ({})", list_cells(cells).en);
        findings.add(cells.front(), {fmt::format("「{}」は元号の期間の外です。西暦 {} 年、「{}」に当たります。{}", written, western, today, also_ja),
                                     fmt::format("{} lies outside its era: it is {}, {}.{}", written, western, today, also_en)},
                     fix.edits.empty() ? std::nullopt : std::optional(std::move(fix)));
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(平成31年度) | 目標値(令和7年度) | R元  | R2
    新規創業件数 | 26件(H30)          | 45件              | 31件 | 34件
    会員数       | 25人(H31.3)        | 30人              | 26人 | 27人(昭和63年の事業開始から)
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(H26)        | »目標値(平成35年度) | H29   | H30
    新規創業件数 | 26件               | 45件                | 31件  | 34件
    会員数       | »25人(令和元年4月1日) | 30人             | 26人  | 27人
    »条例の制定(昭和64年1月8日) | 0件 | 1件                | 0件   | 0件
    »登録団体数(H26～H33累計)   | 3団体 | 9団体             | 4団体 | 5団体
)"};

}  // namespace

extern const Rule rule{
    .id = "era-overrun",
    .group = RuleGroup::periods,
    .severity = Severity::warning,
    .title = {"存在しない元号の年", "Year outside its era"},
    .what = {"平成35年、昭和64年1月8日、令和元年4月1日のように、その元号の期間にない年や日です。",
             "A year or day that does not lie in the era it names: 平成35年, 昭和64年1月8日, 令和元年4月1日."},
    .why = {"改元前に作った表の直し忘れであることが多く、公表資料では誤記と受け取られます。",
            "It is usually left over from a sheet made before the change of era, and looks like a mistake once published."},
    .remedy = {"同じ年を今の元号で書き直します。年は変わりません。", "The fix writes the same year in the right era."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::era_overrun
