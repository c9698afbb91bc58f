// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/indicators/options.hpp"
#include "core/result.hpp"
#include "core/values/value.hpp"

namespace kpisheet {

/// A target with what it takes to meet it.
struct Goal {
    double target = 0;
    Better better = Better::higher;
    bool strict = false;  ///< 未満, 超: the target itself does not meet it

    [[nodiscard]] bool met_by(double actual) const;
};

/// The goal a target cell states. Which way is better: `better` if given, else the condition word (以下, 未満: lower;
/// 以上, 超: higher), else higher. A word that `better` contradicts is not heeded at all. Errors as number_of.
[[nodiscard]] Result<Goal> goal_of(const Value& target, std::optional<Better> better);

}  // namespace kpisheet
