// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kpisheet {

// JSON that documents and the office's registry keep for the product. It may come back damaged, from another version or
// from another hand: whatever does not fit is passed over.

using KeptJson = nlohmann::json;

/// In UTF-8, on one line. Ill-formed bytes become U+FFFD.
[[nodiscard]] inline std::string written(const KeptJson& json) {
    return json.dump(-1, ' ', false, KeptJson::error_handler_t::replace);
}

/// A member of an object; null where `json` is none or has no such member.
[[nodiscard]] inline const KeptJson* member(const KeptJson& json, const char* key) {
    const auto found = json.is_object() ? json.find(key) : json.end();
    return found == json.end() ? nullptr : &*found;
}

/// The items of an array that is a member; none where there is no such array.
[[nodiscard]] inline std::span<const KeptJson> items_of(const KeptJson& json, const char* key) {
    const auto* array = member(json, key);
    return array != nullptr && array->is_array() ? std::span(array->get_ref<const KeptJson::array_t&>()) : std::span<const KeptJson>{};
}

/// A member that is a text; empty where there is none.
[[nodiscard]] inline std::string text_of(const KeptJson& json, const char* key) {
    const auto* text = member(json, key);
    return text != nullptr && text->is_string() ? text->get<std::string>() : std::string{};
}

/// A whole number from `least` to `most`.
[[nodiscard]] inline std::optional<int> whole_in(const KeptJson* json, int least, int most) {
    if (json == nullptr || !json->is_number_integer()) {
        return std::nullopt;
    }
    const auto number = json->get<double>();
    return number >= least && number <= most ? std::optional(static_cast<int>(number)) : std::nullopt;
}

/// An enumerator by its word, and the word of an enumerator; `words` are in the order of the enumeration.
template <class Choice>
[[nodiscard]] std::optional<Choice> choice_of(const KeptJson* json, std::span<const std::string_view> words) {
    const auto found = json != nullptr && json->is_string() ? std::ranges::find(words, json->get_ref<const std::string&>()) : words.end();
    return found == words.end() ? std::nullopt : std::optional(static_cast<Choice>(found - words.begin()));
}
template <class Choice>
[[nodiscard]] std::string_view word_of(Choice choice, std::span<const std::string_view> words) {
    return words[static_cast<std::size_t>(choice)];
}

}  // namespace kpisheet
