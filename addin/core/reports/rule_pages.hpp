// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/text/language.hpp"

namespace kpisheet {

/// A page on every rule, made from the rules' own files: what it flags, why that matters, what to do, and its examples.
[[nodiscard]] std::string rules_as_markdown(Language language);

/// The same as JSON: [{"id", "group", "severity", "title", "what", "why", "remedy", "on-request", "clean", "flagged"}].
[[nodiscard]] std::string rules_as_json(Language language);

}  // namespace kpisheet
