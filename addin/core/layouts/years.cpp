// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/years.hpp"

#include <algorithm>
#include <cstdlib>
#include <unordered_set>

#include "core/eras/civil.hpp"
#include "core/eras/period_search.hpp"
#include "core/layouts/part_of_year.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t most_texts = 4000;
constexpr std::size_t longest_text = 600;
constexpr int farthest = 12;  ///< years from a named one that a year without an era may lie

bool is_placed(const Period& period) {
    return period.kind == Period::Kind::date || (period.kind == Period::Kind::range && !period.open);
}

/// A year that a plan of ours may name: 1970 … 2069.
bool may_be_plan_year(std::string_view text) { return text.starts_with("19") ? text[2] >= '7' : text.starts_with("20") && text[2] <= '6'; }

/// 基準年度：, 基準年は: a year follows.
bool announces_base(std::string_view before) {
    constexpr std::string_view joints[] = {":", "は", "=", "…", "、", "("};
    constexpr std::string_view words[] = {"基準年度", "基準年", "基準時点", "基準値の年度", "基準値の時点"};
    before = trim(before);
    const auto joint = std::ranges::find_if(joints, [&](auto sign) { return before.ends_with(sign); });
    before = joint == std::end(joints) ? std::string_view{} : trim(before.substr(0, before.size() - joint->size()));
    return std::ranges::any_of(words, [&](auto word) { return before.ends_with(word); });
}

/// 令和5年度 総合戦略 実績報告書: the year is that of the whole sheet.
bool names_document(std::string_view text) {
    constexpr std::string_view words[] = {"計画", "戦略", "調書", "様式", "報告", "シート", "管理表", "調査票"};
    return is_document_title(text) || std::ranges::any_of(words, [&](auto word) { return contains(text, word); });
}

}  // namespace

SheetYears::SheetYears(const Grid& grid) {
    std::size_t texts = 0;
    std::unordered_set<const char*> without_year;  // departments, units: the sheet keeps equal texts once
    for (const auto& cell : grid.sheet().cells()) {
        const auto text = grid.text(cell);
        if (cell.kind != SheetCell::Kind::text || text.size() < 2 || text.size() > longest_text) {
            continue;
        }
        if (++texts > most_texts) {
            break;
        }
        if (without_year.contains(text.data())) {
            continue;
        }
        const auto years_before = full_.size();
        char32_t before = 0;
        for (std::size_t at = 0; at < text.size();) {
            const auto c = code_point_at(text, at);
            if (period_may_follow(before, text.substr(at))) {
                const auto period = read_period(text.substr(at));
                const bool placed = period && is_placed(*period);
                counts_by_era_ = counts_by_era_ || (placed && leaves_era_out(*period) && period->last.year < 10 && text.substr(at).find("年") < period->length);
                if (placed && !leaves_era_out(*period)) {
                    // A bare number is a year only where it stands alone: 2,025人 and 2025件 are none; 2103 numbers a project.
                    const bool bare = is_digit(c.value) && period->length == 4 && (period->length != text.size() || !may_be_plan_year(text));
                    if (const auto year = kpisheet::fiscal_year_of(*period); year && !bare) {
                        full_.push_back(*year);
                        base_ = base_ || period->kind != Period::Kind::date || !announces_base(text.substr(0, at)) ? base_ : std::optional(*year);
                        title_ = title_ || period->last.month != 0 || period->kind != Period::Kind::date || !names_document(text) ? title_ : std::optional(*year);
                        western_ = western_ || is_digit(c.value);
                        const auto first = period->kind == Period::Kind::range ? kpisheet::fiscal_year_of(period->first) : Result<int>(*year);
                        if (first && *first < *year) {
                            ranges_.emplace_back(*first, *year);
                            if (names_document(text)) {
                                plans_.emplace_back(*first, *year);
                            }
                        }
                    }
                    at += period->length;
                    before = 0;
                    continue;
                }
            }
            before = c.value;
            at += c.length;
        }
        if (full_.size() == years_before) {
            without_year.insert(text.data());
        }
    }
    std::ranges::sort(full_);
    std::ranges::sort(ranges_);
    ranges_.erase(std::ranges::unique(ranges_).begin(), ranges_.end());
    std::ranges::sort(plans_);
    plans_.erase(std::ranges::unique(plans_).begin(), plans_.end());
}

std::optional<int> SheetYears::end_of_plan(int length) const {
    std::optional<int> end;
    const auto fits = [&](const auto& plan) { return plan.second - plan.first + 1 == length; };
    const auto& ranges = std::ranges::any_of(plans_, fits) ? plans_ : ranges_;  // 策定前5か年(H22~H26計) is no plan
    for (const auto& [first, last] : ranges) {
        if (last - first + 1 != length) {
            continue;
        }
        if (end) {
            return std::nullopt;
        }
        end = last;
    }
    return end;
}

std::optional<int> SheetYears::year_beside_title(std::string_view heading) const {
    struct Word {
        std::string_view word;
        int years;
    };
    constexpr Word words[] = {{"前々年度", -2}, {"前年度", -1}, {"昨年度", -1}, {"今年度", 0}, {"本年度", 0}, {"当年度", 0}, {"当該年度", 0}, {"年度計", 0}, {"年度末", 0}, {"翌々年度", 2}, {"翌年度", 1}, {"次年度", 1}, {"来年度", 1}};
    const auto space = heading.rfind(' ');
    const auto last = space == std::string_view::npos ? heading : heading.substr(space + 1);
    auto first = heading.substr(0, heading.find(' '));
    constexpr std::string_view actual = "実績";
    first = first.ends_with(actual) ? first.substr(0, first.size() - actual.size()) : first;  // 上半期実績 over 実績値 | 進捗率
    if (names_part_of_year(heading) || names_part_of_year(first) || names_part_of_year(last)) {
        return title_;  // 9月末 実績, 四半期実績 4~6月
    }
    for (const auto& [word, years] : words) {
        const auto rest = heading.starts_with(word) ? heading.substr(word.size()) : std::string_view{"比"};
        if (title_ && (rest.empty() || rest.starts_with(' ') || rest.starts_with("の") || rest.starts_with("実績") || rest.starts_with("目標") || rest.starts_with("計画") || rest.starts_with("見込"))) {
            return *title_ + years;
        }
    }
    return std::nullopt;
}

std::optional<int> SheetYears::fiscal_year(const Period& period) const {
    if (!is_placed(period)) {
        return std::nullopt;
    }
    if (!leaves_era_out(period)) {
        const auto year = kpisheet::fiscal_year_of(period);
        return year ? std::optional(*year) : std::nullopt;
    }
    if (full_.empty()) {
        return std::nullopt;
    }
    const auto middle = full_[full_.size() / 2];
    std::optional<int> best;
    const auto consider = [&](int year) {
        if (!best || std::abs(year - middle) < std::abs(*best - middle)) {
            best = year;
        }
    };
    for (const auto& era : all_eras()) {
        if (const auto year = kpisheet::fiscal_year_of(period, &era)) {
            consider(*year);
        }
    }
    constexpr int first_of_reiwa = 2019;  // beside years of 令和 alone, 24年度 is no year of 平成
    if (period.last.year >= 10 && period.last.year <= 99 && !counts_by_era_ && (western_ || full_.front() >= first_of_reiwa)) {
        consider(2000 + period.last.year);  // 24年度 for 2024年度
    }
    const bool near = best && *best >= full_.front() - farthest && *best <= full_.back() + farthest;
    return near ? best : std::nullopt;
}

}  // namespace kpisheet
