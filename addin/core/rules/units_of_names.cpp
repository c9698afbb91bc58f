// SPDX-License-Identifier: MPL-2.0
#include "core/rules/units_of_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/rules/comparing.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/units.hpp"
#include "core/values/words.hpp"

namespace kpisheet {
namespace {

/// 死亡者数 in %, with bare figures, in a table that writes % behind all its shares: the unit is of another row. The indicator, or null.
const Indicator* check_unit_of_names(const Examined& examined, const Table& table, Findings& findings) {
    constexpr std::size_t fewest = 4;
    const auto is_share = [](const Indicator& one) { return one.unit_cell && one.unit.starts_with('%') && !one.is_shifted(); };
    const auto writes_percent = [](const Indicator& one) { return std::ranges::any_of(one.values, has_written_unit); };
    std::vector<const Indicator*> bare;
    std::size_t written = 0;
    for (const auto& indicator : table.indicators) {
        if (is_share(indicator)) {
            written += writes_percent(indicator) ? 1 : 0;
            if (!writes_percent(indicator) && std::ranges::any_of(indicator.values, is_number)) {
                bare.push_back(&indicator);
            }
        }
    }
    if (written < fewest || bare.size() != 1 || !bare.front()->name.ends_with("数")) {
        return nullptr;
    }
    const auto& odd = *bare.front();
    findings.add(*odd.unit_cell, {fmt::format("「{}」の単位は「{}」と書かれていますが、値には%がありません。この表のほかの割合（{}件）には値にも%があります。",
                                              odd.name, seen_text(examined.sheet, *odd.unit_cell), written),
                                  fmt::format("The unit of “{}” is “{}”, but its values have no %, as all other shares of this table ({}) do.", odd.name,
                                              seen_text(examined.sheet, *odd.unit_cell), written)});
    return &odd;
}

/// 交付率, 満足度の割合; not what is counted to a thousand, in 倍 or in children.
bool names_share(std::string_view name) {
    constexpr std::array<std::string_view, 2> endings{"率", "割合"};
    constexpr std::array<std::string_view, 7> others{"出生率", "死亡率", "倍率", "効率", "能率", "回転率", "発生率"};
    const auto ends = [&](std::string_view word) { return name.ends_with(word); };
    return std::ranges::any_of(endings, ends) && std::ranges::none_of(others, ends);
}

/// 交付率 in 人, in a table whose other shares are in %.
void check_units_of_shares(const Examined& examined, const Table& table, Findings& findings) {
    constexpr std::size_t fewest = 3;
    const auto counts = [](const KpiValue& value) { return !is_number(value) || (std::abs(*value.number) <= 100 && !value.own_unit); };
    std::size_t usual = 0;
    std::vector<const Indicator*> odd;
    for (const auto& indicator : table.indicators) {
        if (!indicator.unit_cell || indicator.is_shifted() || !names_share(indicator.name)) {
            continue;
        }
        usual += indicator.unit.starts_with('%') ? 1 : 0;
        const bool decimals = std::ranges::any_of(indicator.values, [](const auto& value) { return is_number(value) && value.decimals > 0 && value.role != ValueRole::rate; });
        const bool figures = decimals && std::ranges::all_of(indicator.values, [&](const auto& value) { return value.role == ValueRole::rate || counts(value); });
        if (figures && is_counter(indicator.unit) && !indicator.unit.starts_with('%')) {
            odd.push_back(&indicator);
        }
    }
    if (usual < fewest || odd.size() != 1) {
        return;
    }
    const auto& one = *odd.front();
    const auto unit = seen_text(examined.sheet, *one.unit_cell);
    findings.add(*one.unit_cell, {fmt::format("「{}」は割合ですが、単位は「{}」と書かれています。この表のほかの割合（{}件）の単位は % です。", one.name, unit, usual),
                                  fmt::format("“{}” is a share, but its unit is “{}”; the other shares of this table ({}) are in %.", one.name, unit, usual)});
}

/// 開催回数 in 人: what the name counts is plain, and the unit is of what other names count.
void check_units_of_counts(const Examined& examined, const Table& table, const Indicator* said, Findings& findings) {
    struct Counted {
        std::string_view ending;
        std::array<std::string_view, 16> units;
    };
    constexpr std::array<Counted, 17> known{{{"件数", {"件", "千件", "万件", "回", "社", "団体", "組", "人", "世帯", "戸", "台", "棟", "冊", "千冊", "事業", "か所"}}, {"冊数", {"冊", "千冊", "万冊", "点"}}, {"日数", {"日", "日/年"}}, {"社数", {"社", "企業", "事業所", "件", "者"}}, {"本数", {"本", "便", "往復"}},
                                            {"戸数", {"戸", "世帯", "棟", "件"}}, {"組数", {"組", "件", "世帯", "人"}}, {"基数", {"基", "か所", "箇所"}}, {"床数", {"床"}},
                                            {"回数", {"回", "回/年", "", ""}},         {"者数", {"人", "名", "千人", "万人", "世帯", "社", "者", "組", "件"}},   {"世帯数", {"世帯", "戸", "", ""}}, {"箇所数", {"箇所", "か所", "ヶ所", "カ所"}},
                                            {"か所数", {"箇所", "か所", "ヶ所", "カ所"}}, {"団体数", {"団体", "組織", "グループ", ""}}, {"校数", {"校", "", "", ""}},       {"台数", {"台", "", "", ""}}}};
    const auto counted_by = [&](std::string_view name) {
        const auto bracket = std::min(name.find("（"), name.find('('));
        const auto head = name.substr(0, bracket);
        const auto found = std::ranges::find_if(known, [&](const auto& one) { return head.ends_with(one.ending); });
        return found == known.end() ? nullptr : &*found;
    };
    const auto has = [](const Counted& counted, std::string_view unit) { return std::ranges::find(counted.units, unit) != counted.units.end(); };
    for (const auto& indicator : table.indicators) {
        const auto* counted = indicator.unit_cell && !indicator.is_shifted() && !indicator.unit.empty() ? counted_by(indicator.name) : nullptr;
        if (counted == nullptr || &indicator == said || has(*counted, indicator.unit)) {
            continue;
        }
        const bool of_another = std::ranges::any_of(known, [&](const auto& other) { return has(other, indicator.unit); }) || indicator.unit == "m" || indicator.unit == "%" || std::string_view(indicator.unit).ends_with("円");
        const bool written = std::ranges::any_of(indicator.values, has_written_unit);
        if (of_another && !written) {
            const auto unit = seen_text(examined.sheet, *indicator.unit_cell);
            const auto counts = counted->ending == "者数" ? std::string_view("人数") : counted->ending;
            findings.add(*indicator.unit_cell, {fmt::format("「{}」の単位が「{}」と書かれていますが、{}の単位は「{}」などです。", indicator.name, unit, counts, counted->units.front()),
                                                fmt::format("The unit of “{}” is “{}”; what it counts is told in {}.", indicator.name, unit, counted->units.front())});
        }
    }
}

/// （内訳）東循環線 in 件 below a whole in 人 whose other parts are in 人, too.
void check_units_of_parts(const Examined& examined, const Table& table, Findings& findings) {
    const Indicator* whole = nullptr;
    std::vector<const Indicator*> odd;
    std::size_t alike = 0;
    const auto judge = [&] {
        if (whole != nullptr && odd.size() == 1 && alike > 0) {
            const auto& part = *odd.front();
            const auto unit = seen_text(examined.sheet, *part.unit_cell);
            findings.add(*part.unit_cell, {fmt::format("内訳「{}」の単位が「{}」と書かれていますが、全体「{}」とほかの内訳（{}件）の単位は「{}」です。", part.name, unit, whole->name, alike, whole->unit),
                                           fmt::format("The unit of the part “{}” is “{}”, but the whole, “{}”, and its other parts ({}) are in {}.", part.name, unit, whole->name, alike,
                                                       whole->unit)});
        }
        odd.clear();
        alike = 0;
    };
    for (const auto& indicator : table.indicators) {
        if (!indicator.breakdown) {
            judge();
            whole = indicator.unit_cell && !indicator.unit.empty() ? &indicator : nullptr;
        } else if (whole != nullptr && indicator.unit_cell && !indicator.unit.empty() && !indicator.is_shifted()) {
            const bool same = same_unit(indicator.unit, whole->unit);
            alike += same ? 1 : 0;
            same ? void() : odd.push_back(&indicator);
        }
    }
    judge();
}

/// 2％ among bare figures of 新規就農者数（人）: the name says what they count.
void check_lone_unit(const Indicator& indicator, Findings& findings) {
    const auto unit = unit_in_name(indicator.name);
    const auto is_figure = [](const KpiValue& value) { return is_number(value) && (value.role == ValueRole::target || value.role == ValueRole::actual); };
    const KpiValue* lone = nullptr;
    std::size_t written = 0;
    std::size_t bare = 0;
    for (const auto& value : indicator.values) {
        written += has_written_unit(value) ? 1 : 0;
        const bool is_base = value.role == ValueRole::base && is_number(value);
        bare += (is_figure(value) || is_base) && !value.own_unit ? 1 : 0;
        lone = is_figure(value) && has_written_unit(value) ? &value : lone;
    }
    if (!unit.empty() && !indicator.unit_cell && written == 1 && lone != nullptr && bare >= 3 && !same_unit(lone->unit, unit)) {
        findings.add(lone->cell, {fmt::format("{}「{}」の単位は「{}」ですが、指標名の単位は「{}」です。", to_text(lone->cell), lone->text, lone->unit.text(), unit),
                                  fmt::format("{} “{}” is in {}, but the indicator's name says {}.", to_text(lone->cell), lone->text, lone->unit.text(), unit)});
    }
}

}  // namespace

void check_units_of_names(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        const auto* said = check_unit_of_names(examined, *table, findings);
        check_units_of_shares(examined, *table, findings);
        check_units_of_counts(examined, *table, said, findings);
        check_units_of_parts(examined, *table, findings);
        for (const auto& indicator : table->indicators) {
            check_lone_unit(indicator, findings);
        }
    }
}

}  // namespace kpisheet
