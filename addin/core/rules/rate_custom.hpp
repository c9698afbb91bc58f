// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/rules/issue.hpp"
#include "core/rules/rate_survey.hpp"
#include "core/rules/rule.hpp"

namespace kpisheet {

/// What the rates of one sheet are computed by: of a column of rates if it says enough, else of its table, else of the
/// sheet. A second rate of a row (against the final target beside that of the year) has a custom of its own.
class RateCustom {
public:
    /// `rates`: one list for each of `tables`, which are those of one sheet.
    RateCustom(const Sheet& sheet, std::span<const Table* const> tables, std::span<const std::vector<SeenRate>> rates, const Conventions& conventions);

    /// The formula for a rate of tables[table] of the examined sheet. Nothing where the sheet shows no custom.
    [[nodiscard]] std::optional<RateFormula> formula_for(std::size_t table, const KpiValue& rate) const;
    /// True when the printed rate is right by that formula, caps and floors included, or by another method that the
    /// sheet is used to: those for indicators that are to fall, a second method of a good part of its rates.
    [[nodiscard]] bool accepts(std::size_t table, const Indicator& indicator, const RatedValue& rated,
                               const RateFormula& formula) const;
    /// The rate in percent as the sheet would print it: by the formula, within the sheet's cap and floor, rounded to
    /// `decimals` as it rounds. Nothing where the formula has no answer.
    [[nodiscard]] std::optional<double> expected(const RatedValue& rated,
                                                 const RateFormula& formula, int decimals) const;

private:
    struct OfTable {
        RateSurvey survey;
        std::map<std::int32_t, RateSurvey> columns;  ///< of rates
        std::array<RateSurvey, 2> stated;            ///< of rows that say what they are against, by Against
    };
    [[nodiscard]] const RateSurvey* of_column(std::size_t table, std::int32_t column) const;

    const Conventions& conventions_;
    RateSurvey sheet_;
    RateSurvey cumulative_;            ///< of running totals
    bool states_progress_ = false;     ///< 進捗率＝（実績値－基準値）÷（目標値－基準値）: said in words
    RateSurvey falling_;               ///< of indicators that are to fall, where others stand beside them
    std::set<Address> falling_cells_;  ///< and the cells of their rates
    std::vector<OfTable> tables_;
};

/// The arithmetic of a formula with its figures and their cells: 259人(E45)÷380人(D45).
[[nodiscard]] Text arithmetic(const RatedValue& rated, const RateFormula& formula);

/// A percentage with so many decimal places: 68.2%.
[[nodiscard]] std::string percent_text(double percent, int decimals);

/// The edit that puts another percentage into a cell of rates, written as the old one is: 71.9% → 68.2%, 0.719 → 0.682.
/// Nothing for formulas, cells that hold more than the rate, and figures whose writing is not plain.
[[nodiscard]] std::optional<Edit> rewrite_rate(const Sheet& sheet, const KpiValue& rate, double percent);

}  // namespace kpisheet
