// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <deque>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/sheets/text_store.hpp"

namespace kpisheet {

/// Where values are kept, with their units and asides. They point to these and are small themselves: a sheet of a million
/// cells has nearly as many of them, and each rule goes through them all.
class ValueStore {
public:
    /// The store's own copy of `text`.
    [[nodiscard]] std::string_view keep(std::string_view text) { return texts_.keep(text).text; }
    [[nodiscard]] KeptUnit keep_unit(std::string_view text) {
        if (text.empty()) {
            return {};
        }
        const auto kept = texts_.keep(text);
        if (units_.size() <= kept.number) {
            units_.resize(kept.number + 1UL);
        }
        return KeptUnit(units_[kept.number] = kept.text);
    }
    [[nodiscard]] const ValueAside* keep(ValueAside aside) { return &asides_.emplace_back(std::move(aside)); }

    void add(const KpiValue& value, Indicator& indicator) { values_.add(indicator.values, value); }

private:
    ListStore<KpiValue> values_;
    TextStore texts_;
    std::deque<std::string_view> units_;  ///< by the number of their texts
    std::deque<ValueAside> asides_;  ///< whose elements stay where they are
};

}  // namespace kpisheet
