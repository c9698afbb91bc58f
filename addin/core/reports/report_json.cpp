// SPDX-License-Identifier: MPL-2.0
#include "core/reports/report_json.hpp"

#include <cmath>
#include <cstdint>

namespace kpisheet {

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json number_json(double number) {
    constexpr double exact_integers = 9007199254740992.0;  // 2^53
    if (std::abs(number) <= exact_integers && std::trunc(number) == number) {
        return static_cast<std::int64_t>(number);
    }
    return number;
}

Json both_languages(const Text& text) { return {{"ja", text.ja}, {"en", text.en}}; }

std::string compact(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string indented(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

const Json* member(const Json& object, const char* name, Json::value_t type) {
    const auto found = object.is_object() ? object.find(name) : object.end();
    return found != object.end() && found->type() == type ? &*found : nullptr;
}

std::string text_at(const Json& object, const char* name) {
    const auto* text = member(object, name, Json::value_t::string);
    return text != nullptr ? text->get<std::string>() : std::string{};
}

bool flag_at(const Json& object, const char* name) {
    const auto* flag = member(object, name, Json::value_t::boolean);
    return flag != nullptr && flag->get<bool>();
}

Text both_at(const Json& object, const char* name) {
    const auto* both = member(object, name, Json::value_t::object);
    return both != nullptr ? Text{text_at(*both, "ja"), text_at(*both, "en")} : Text{};
}

const Json& list_at(const Json& object, const char* name) {
    static const Json none = Json::array();
    const auto* list = member(object, name, Json::value_t::array);
    return list != nullptr ? *list : none;
}

}  // namespace kpisheet
