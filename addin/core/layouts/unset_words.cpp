// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/unset_words.hpp"

#include <algorithm>

#include "core/text/contains.hpp"

namespace kpisheet {

bool says_unset(std::string_view text) {
    constexpr std::string_view words[] = {"設定しない", "設定していない", "設定が困難", "設定なし"};
    return std::ranges::any_of(words, [&](auto word) { return contains(text, word); });
}

}  // namespace kpisheet
