// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/named_directions.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t most_cells = 3;       // in the row of a remark
constexpr std::size_t longest_direction = 900;        // bytes, 300 kanji
constexpr std::size_t shortest_name = 12;   // bytes, 4 kanji
constexpr std::string_view aims[] = {"を目指す指標", "をめざす指標", "を目標とする指標", "を目指すもの"};
constexpr std::string_view ways[] = {"減少", "低下", "削減", "抑制", "縮小", "増加", "上昇", "向上", "拡大", "下げること", "減らすこと", "上げること", "増やすこと"};

struct NamedDirection {
    std::string_view name;
    Direction better;
};

/// 「空き店舗率」、 and 及び part the names of a list.
std::vector<std::string_view> names_in(std::string_view list) {
    constexpr std::string_view gaps[] = {"、", ",", "「", "」", "『", "』", "及び", "および", "並びに", "(注)", ")", "※"};
    std::vector<std::string_view> names;
    std::size_t from = 0;
    const auto close = [&](std::size_t to) {
        const auto name = trim(list.substr(from, to - from));
        if (name.size() >= shortest_name) {
            names.push_back(name);
        }
    };
    for (std::size_t at = 0; at < list.size();) {
        const auto gap = std::ranges::find_if(gaps, [&](auto word) { return list.substr(at).starts_with(word); });
        if (gap != std::end(gaps)) {
            close(at);
            at += gap->size();
            from = at;
        } else {
            at += code_point_at(list, at).length;
        }
    }
    close(list.size());
    return names;
}

/// The clause that ends where `text` does: from the last full stop on.
std::string_view last_clause(std::string_view text) {
    constexpr std::string_view stop = "。";
    const auto at = text.rfind(stop);
    return at == std::string_view::npos ? text : text.substr(at + stop.size());
}

void read_remark(std::string_view text, std::vector<NamedDirection>& found) {
    for (const auto aim : aims) {
        for (auto at = text.find(aim); at != std::string_view::npos; at = text.find(aim, at + aim.size())) {
            const auto before = text.substr(0, at);
            const auto way = std::ranges::find_if(ways, [&](auto word) { return before.ends_with(word); });
            if (way == std::end(ways)) {
                continue;
            }
            const auto better = direction_in(*way);
            auto list = last_clause(before.substr(0, before.size() - way->size()));
            const auto after = text.substr(at + aim.size());
            if (list.ends_with("は")) {
                list.remove_suffix(std::string_view("は").size());
            } else if (after.starts_with('(')) {
                list = after.substr(1, after.find(')') - 1);
            } else {
                continue;
            }
            for (const auto name : names_in(list)) {
                found.push_back({name, better});
            }
        }
    }
}

}  // namespace

void apply_named_directions(const Grid& grid, std::span<Table> tables) {
    std::vector<NamedDirection> named;
    for (std::int32_t row = 0; row < grid.sheet().row_count(); ++row) {
        const auto cells = grid.sheet().row(row);
        for (const auto& cell : cells.size() > most_cells ? std::span<const SheetCell>{} : cells) {
            const auto text = grid.text(cell);
            if (text.size() <= longest_direction && (contains(text, "目指す") || contains(text, "めざす") || contains(text, "を目標とする"))) {
                read_remark(text, named);
            }
        }
    }
    if (named.empty()) {
        return;
    }
    for (auto& table : tables) {
        for (auto& indicator : table.indicators) {
            const NormalText name(indicator.name);
            const auto found = std::ranges::find_if(named, [&](const auto& one) { return contains(name.view(), one.name); });
            if (found != named.end() && indicator.better_from != DirectionSource::stated) {
                indicator.better = found->better;
                indicator.better_from = DirectionSource::stated;
            }
        }
    }
}

}  // namespace kpisheet
