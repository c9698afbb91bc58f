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

/// Where the units and asides of values are kept. Values point into it and are small themselves: a sheet of a million
/// cells has nearly as many of them, and each rule goes through them all.
class ValueStore {
public:
    /// The store's own copy of `text`.
    [[nodiscard]] std::string_view keep(std::string_view text) { return texts_.keep(text).text; }
    [[nodiscard]] const ValueAside* keep(ValueAside aside) { return &asides_.emplace_back(std::move(aside)); }

private:
    TextStore texts_;
    std::deque<ValueAside> asides_;  ///< whose elements stay where they are
};

}  // namespace kpisheet
