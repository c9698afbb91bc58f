// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/reports/report_json.hpp"

namespace kpisheet {
namespace {

std::optional<double> number_at(const Json& object, const char* name) {
    const auto found = object.is_object() ? object.find(name) : object.end();
    return found != object.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

std::vector<std::string> texts_of(const Json& list) {
    std::vector<std::string> texts;
    for (const auto& text : list) {
        if (text.is_string()) {
            texts.push_back(text.get<std::string>());
        }
    }
    return texts;
}

Json to_json(const ValueReport& value) {
    auto parts = Json::array();
    for (const auto& part : value.parts) {
        parts.push_back({{"label", part.label}, {"number", number_json(part.number)}, {"unit", text_or_null(part.unit)}});
    }
    return {{"cell", value.cell},
            {"role", value.role},
            {"year", value.year ? Json(*value.year) : Json(nullptr)},
            {"of", text_or_null(value.of)},
            {"against", text_or_null(value.against)},
            {"text", value.text},
            {"number", value.number ? number_json(*value.number) : Json(nullptr)},
            {"unit", text_or_null(value.unit)},
            {"condition", text_or_null(value.condition)},
            {"state", value.state},
            {"provisional", value.provisional},
            {"parts", std::move(parts)}};
}

ValueReport value_from_json(const Json& json) {
    ValueReport value{.cell = text_at(json, "cell"),
                      .role = text_at(json, "role"),
                      .year = std::nullopt,
                      .of = text_at(json, "of"),
                      .against = text_at(json, "against"),
                      .text = text_at(json, "text"),
                      .number = number_at(json, "number"),
                      .unit = text_at(json, "unit"),
                      .condition = text_at(json, "condition"),
                      .state = text_at(json, "state"),
                      .provisional = flag_at(json, "provisional"),
                      .parts = {}};
    if (const auto year = number_at(json, "year"); year && *year > 0 && *year < 10000) {
        value.year = static_cast<int>(*year);
    }
    for (const auto& part : list_at(json, "parts")) {
        value.parts.push_back({text_at(part, "label"), number_at(part, "number").value_or(0), text_at(part, "unit")});
    }
    return value;
}

Json to_json(const IndicatorReport& indicator) {
    auto values = Json::array();
    for (const auto& value : indicator.values) {
        values.push_back(to_json(value));
    }
    return {{"name", indicator.name},
            {"cell", indicator.cell},
            {"kind", indicator.kind},
            {"path", indicator.path},
            {"department", text_or_null(indicator.department)},
            {"unit", text_or_null(indicator.unit)},
            {"better", text_or_null(indicator.better)},
            {"cumulative", indicator.cumulative},
            {"marks", indicator.marks},
            {"values", std::move(values)}};
}

IndicatorReport indicator_from_json(const Json& json) {
    IndicatorReport indicator{.name = text_at(json, "name"),
                              .cell = text_at(json, "cell"),
                              .kind = text_at(json, "kind"),
                              .path = texts_of(list_at(json, "path")),
                              .department = text_at(json, "department"),
                              .unit = text_at(json, "unit"),
                              .better = text_at(json, "better"),
                              .cumulative = flag_at(json, "cumulative"),
                              .marks = texts_of(list_at(json, "marks")),
                              .values = {}};
    for (const auto& value : list_at(json, "values")) {
        indicator.values.push_back(value_from_json(value));
    }
    return indicator;
}

}  // namespace

Json table_json(const TableReport& table) {
    auto columns = Json::object();
    for (const auto& [role, letters] : table.columns) {
        columns[role] = letters.size() == 1 ? Json(letters.front()) : Json(letters);
    }
    auto indicators = Json::array();
    for (const auto& indicator : table.indicators) {
        indicators.push_back(to_json(indicator));
    }
    return {{"sheet", table.sheet}, {"range", table.range}, {"columns", std::move(columns)}, {"indicators", std::move(indicators)}};
}

TableReport table_from_json(const Json& json) {
    TableReport table{.sheet = text_at(json, "sheet"), .range = text_at(json, "range"), .columns = {}, .indicators = {}};
    if (const auto* columns = member(json, "columns", Json::value_t::object)) {
        for (const auto& [role, letters] : columns->items()) {
            table.columns.emplace_back(role, letters.is_array() ? texts_of(letters) : texts_of(Json::array({letters})));
        }
    }
    for (const auto& indicator : list_at(json, "indicators")) {
        table.indicators.push_back(indicator_from_json(indicator));
    }
    return table;
}

}  // namespace kpisheet
