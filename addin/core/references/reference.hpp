// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <utility>

#include "core/layouts/recognise.hpp"
#include "core/references/matching.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// A workbook that others are compared with, recognised once.
struct Reference {
    explicit Reference(Workbook from) : workbook(std::move(from)), recognition(recognise(workbook)) {}

    Workbook workbook;
    Recognition recognition;
};

/// What a check may compare a workbook with; null where there is none.
struct References {
    const Reference* form = nullptr;      ///< the blank form that was sent out
    const Reference* previous = nullptr;  ///< last year's sheet, or an older version of the same
};

/// A reference and what of it corresponds to the workbook that is looked at.
struct Comparison {
    const Reference& reference;
    Matching matching;
};

}  // namespace kpisheet
