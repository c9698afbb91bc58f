// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>

#include "core/rules/rule.hpp"

namespace kpisheet {

/// The words of one control of the pages in registry/options; ~ stands before the letter of its key.
struct ControlWords {
    const char* id;
    StaticText label;  ///< empty for a list or field, which has a label beside it
    StaticText help;   ///< the tip under the mouse; empty for a label
};
[[nodiscard]] std::span<const ControlWords> options_page_words();

/// The entries of the lists that never change, in their order.
struct ListEntry {
    const char* list;
    StaticText text;
};
[[nodiscard]] std::span<const ListEntry> options_page_entries();

}  // namespace kpisheet
