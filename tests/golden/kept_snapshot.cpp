// SPDX-License-Identifier: MPL-2.0
#include "golden/kept_snapshot.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace kpisheet::golden {
namespace {

using Json = nlohmann::json;

Range range_of(const Json& json) { return parse_range(json.get<std::string>()).value(); }

void add_cell(SheetBuilder& builder, const Json& cell) {
    const auto at = range_of(cell.at("cell")).first;
    const auto kind = cell.at("kind").get<std::string>();
    const auto text = cell.at("text").get<std::string>();
    const auto formula = cell.value("formula", std::string{});
    if (kind == "number") {
        builder.add_number(at, cell.at("number").get<double>(), builder.format(cell.at("format").get<std::string>()), formula, text);
    } else if (kind == "error") {
        builder.add_error(at, text, formula);
    } else {
        builder.add_text(at, text, formula);
    }
}

SheetObject object_of(const Json& json) {
    constexpr std::string_view kinds[] = {"shape", "picture", "chart", "control", "embedded", "comment"};
    SheetObject object;
    const auto kind = json.at("kind").get<std::string>();
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
        object.kind = kinds[i] == kind ? static_cast<SheetObject::Kind>(i) : object.kind;
    }
    if (!json.at("cell").is_null()) {
        object.anchor = range_of(json.at("cell")).first;
    }
    return object;
}

Sheet sheet_of(const Json& json) {
    SheetBuilder builder(json.at("name").get<std::string>());
    for (const auto& cell : json.at("cells")) {
        add_cell(builder, cell);
    }
    for (const auto& merge : json.at("merges")) {
        builder.add_merge(range_of(merge));
    }
    for (const auto& object : json.at("objects")) {
        builder.add_object(object_of(object));
    }
    for (const auto& row : json.at("hidden-rows")) {
        builder.hide_rows(row.get<int>() - 1, row.get<int>() - 1);
    }
    for (const auto& name : json.at("hidden-columns")) {
        const auto column = parse_range(name.get<std::string>() + "1").value().first.column;
        builder.hide_columns(column, column);
    }
    json.at("hidden").get<bool>() ? builder.set_hidden() : void();
    json.at("protected").get<bool>() ? builder.set_protected() : void();
    json.at("cut-off").get<bool>() ? builder.set_cut_off() : void();
    return builder.build();
}

}  // namespace

Workbook workbook_from_json(std::string_view json) {
    Workbook workbook;
    const auto snapshot = Json::parse(json);
    for (const auto& sheet : snapshot.at("sheets")) {
        workbook.sheets.push_back(sheet_of(sheet));
    }
    return workbook;
}

}  // namespace kpisheet::golden
