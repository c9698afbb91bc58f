// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/references/join.hpp"

namespace kpisheet {

/// An indicator of the form for which something is still to be delivered.
struct OpenDelivery {
    std::string department;             ///< whom to ask; empty where the form names nobody
    std::string indicator;
    std::size_t sheet = 0;              ///< of the form
    Address cell;                       ///< of its name in the form
    bool handed_in = false;             ///< it stands in a submission, but with blanks
    std::vector<std::string> headings;  ///< of the blank cells, from left to right
};

/// What the sections still have to deliver.
struct Deliveries {
    std::vector<OpenDelivery> open;          ///< by section in the order of the form, those that handed in nothing first
    std::vector<std::size_t> blanks_of_file; ///< for each submission: blank cells of the indicators that it holds
};

/// Compares what came in with what the form asks for; `joined` is the joining of the same. Linear in all cells.
[[nodiscard]] Deliveries open_deliveries(const Reference& form, std::span<const Submission> submissions, const JoinedForm& joined);

}  // namespace kpisheet
