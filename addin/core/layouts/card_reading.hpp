// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/layouts/card.hpp"
#include "core/layouts/card_heads.hpp"
#include "core/layouts/open_indicator.hpp"
#include "core/layouts/value_store.hpp"
#include "core/layouts/years.hpp"

namespace kpisheet {

/// Reads one form: its lines one after the other, each by what stands above it.
class CardReader {
public:
    CardReader(const Grid& grid, const Card& card, const SheetYears& years, SheetContext& context)
        : grid_(grid), card_(card), years_(years), context_(context) {}

    [[nodiscard]] Table read();

private:
    void name(const CardLine& line);
    /// 指標名 | … | 担当課 | 産業振興課
    void read_department_beside(const CardLine& line);
    /// 基本目標 | … above the name holds for this card and, until its next line, for what is below.
    void read_section(const CardLine& line);
    void add_column(std::int32_t number, ColumnRole role, std::string_view words, double certainty);
    std::optional<int> year_of(const std::optional<Period>& period) const;
    std::optional<int> written_year(std::string_view text) const;

    /// (blank) | 目標 | 実績: the roles of the columns under it, whose rows begin with a year.
    bool opens_years_below(const CardLine& line);
    /// 年度 | R2 | R3 | R4: the years of the columns under it, whose rows begin with 目標値 or 実績値.
    bool opens_years_across(const CardLine& line);
    /// 従前値 | H27 | H28 | 目標値: what stands below each of them.
    bool opens_heads(const CardLine& line);
    /// 目標値 | 8 | 9 | 10, or figures alone, below these headings.
    bool reads_below_heads(const CardLine& line);
    /// R2 | 3,500 | 1,980 below the roles.
    bool reads_year(const CardLine& line);
    /// Notes a cell of the line that should hold a value and holds nothing.
    void ask(const CardLine& line, std::int32_t column, std::optional<ValueRole> role, std::optional<int> year);
    void add_value(const SheetCell& cell, ValueRole role, std::optional<int> year, const Heading& heading);
    void read_labelled(const CardLine& line);
    /// The pairs behind the first of a line, up to its cell `end`: 単位 | 人 | 方向性 | 増加を目指す.
    void read_pairs(const CardLine& line, std::size_t first, std::size_t end);
    [[nodiscard]] std::optional<Address> blank_answer(const CardLine& line) const;
    void read_text(const Heading& label, const SheetCell& cell);
    void take_unit(const SheetCell& cell);
    /// 基準値（R1） | 3,456; 基準値 | R1 | 3,456; 目標値 | 3,500 | 3,600 under the years across.
    void read_figures(const CardLine& line, ValueRole role);
    /// 基準年度 | H26年度 | 目標年度 | H31年度: the years of the base and the target that stand elsewhere in the form. Also behind
    /// another label: 指標の方向性 | 上向き | 基準年度 | H26年度. True where the line holds nothing else.
    bool reads_years_of_values(const CardLine& line);
    void date_values();

    const Grid& grid_;
    const Card& card_;
    const SheetYears& years_;
    SheetContext& context_;
    std::shared_ptr<ValueStore> store_ = std::make_shared<ValueStore>();
    Table table_;
    Indicator indicator_;
    OuterUnit unit_;
    OuterUnit name_unit_;
    std::vector<std::string> inner_;
    std::map<std::int32_t, Column> columns_;
    std::map<std::int32_t, Heading> below_;  ///< by column: the roles over the years that run downwards
    std::map<std::int32_t, Heading> heads_;  ///< by column: 従前値, H27, H28 … over figures
    std::optional<TwoRowHeads> two_rows_;
    const CardLine* second_heads_ = nullptr;  ///< the lower row of them
    std::map<std::int32_t, int> across_;     ///< by column: the years over the rows of roles
    std::optional<std::int32_t> unit_column_;  ///< (単位) among the headings of figures
    struct YearOfRole {
        ValueRole role;
        int year;
        Address cell;
    };
    std::vector<YearOfRole> years_of_roles_;
};

}  // namespace kpisheet
