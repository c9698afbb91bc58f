// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

namespace kpisheet {

/// Goes with a long piece of work: it is told how far the work has come, 0 to 1, and answers whether to go on. Work that
/// was stopped hands back what it had by then. An empty one never stops anything.
using Pace = std::function<bool(double)>;

[[nodiscard]] inline bool goes_on(const Pace& pace, double done) { return !pace || pace(done); }

}  // namespace kpisheet
