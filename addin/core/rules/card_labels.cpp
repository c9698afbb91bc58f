// SPDX-License-Identifier: MPL-2.0
#include "core/rules/card_labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/layouts/row_category.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"

namespace kpisheet {
namespace {

/// The labels of one form that tell what its rows hold, downwards.
struct Labels {
    std::vector<ValueRole> roles;
    std::vector<Address> cells;
};

Labels labels_of(const Sheet& sheet, const Table& table) {
    Labels labels;
    for (auto row = table.range.first.row; row <= table.range.last.row; ++row) {
        const Address at{row, table.range.first.column};
        const auto text = seen_text(sheet, at);
        const NormalText normal(text);
        if (const auto role = row_category(normal.view())) {
            labels.roles.push_back(*role);
            labels.cells.push_back(at);
        }
    }
    return labels;
}

}  // namespace

void check_card_labels(const Examined& examined, Findings& findings) {
    constexpr std::size_t fewest = 3;
    std::vector<Labels> forms;
    std::map<std::vector<ValueRole>, std::size_t> counts;
    for (const auto* table : examined.tables) {
        if (table->indicators.size() == 1 && column_with(*table, ColumnRole::category) == nullptr) {
            forms.push_back(labels_of(examined.sheet, *table));
            ++counts[forms.back().roles];
        }
    }
    const auto usual = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    if (usual == counts.end() || usual->second < fewest || usual->first.size() < 2 || usual->second * 5 < forms.size() * 3) {
        return;
    }
    for (const auto& form : forms) {
        if (form.roles.size() != usual->first.size() || form.roles == usual->first) {
            continue;
        }
        const auto [own, other] = std::ranges::mismatch(form.roles, usual->first);
        const bool one = std::equal(own + 1, form.roles.end(), other + 1);
        if (!one || std::ranges::count(form.roles, *own) < 2) {
            continue;
        }
        const auto at = form.cells[static_cast<std::size_t>(own - form.roles.begin())];
        const auto meant = role_words(*other);
        findings.add(at, {fmt::format("「{}」が二度あります。ほかの指標（{}件）では、ここは「{}」の行です。", seen_text(examined.sheet, at), usual->second, meant.ja),
                          fmt::format("“{}” stands here twice; in the other forms ({}) this is the row of the {}.", seen_text(examined.sheet, at), usual->second, meant.en)});
    }
}

}  // namespace kpisheet
