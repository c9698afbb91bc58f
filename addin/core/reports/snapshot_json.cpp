// SPDX-License-Identifier: MPL-2.0
#include "core/reports/snapshot_json.hpp"

#include <nlohmann/json.hpp>

#include "core/sheets/address.hpp"

namespace kpisheet {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const SheetCell& cell, const Sheet& sheet) {
    constexpr const char* kinds[] = {"text", "number", "error"};
    Json json{{"cell", to_text(cell.at)}, {"kind", kinds[static_cast<std::size_t>(cell.kind)]}, {"text", cell.text}};
    if (cell.kind == SheetCell::Kind::number) {
        json["number"] = cell.number;
        json["format"] = sheet.formats()[cell.format];
    }
    if (cell.is_formula()) {
        json["formula"] = cell.formula;
    }
    return json;
}

Json to_json(const SheetObject& object) {
    constexpr const char* kinds[] = {"shape", "picture", "chart", "control", "embedded", "comment"};
    return {{"kind", kinds[static_cast<std::size_t>(object.kind)]},
            {"cell", object.anchor ? Json(to_text(*object.anchor)) : Json(nullptr)}};
}

Json to_json(const Sheet& sheet) {
    Json json{{"name", sheet.name()},
              {"hidden", sheet.is_hidden()},
              {"protected", sheet.is_protected()},
              {"cut-off", sheet.is_cut_off()},
              {"merges", Json::array()},
              {"objects", Json::array()},
              {"hidden-rows", Json::array()},
              {"hidden-columns", Json::array()},
              {"cells", Json::array()}};
    for (const auto& merge : sheet.merges()) {
        json["merges"].push_back(to_text(merge));
    }
    for (const auto& object : sheet.objects()) {
        json["objects"].push_back(to_json(object));
    }
    for (std::int32_t row = 0; row < sheet.row_count(); ++row) {
        if (sheet.is_row_hidden(row)) {
            json["hidden-rows"].push_back(row + 1);
        }
    }
    for (std::int32_t column = 0; column < sheet.column_count(); ++column) {
        if (sheet.is_column_hidden(column)) {
            json["hidden-columns"].push_back(column_name(column));
        }
    }
    for (const auto& cell : sheet.cells()) {
        json["cells"].push_back(to_json(cell, sheet));
    }
    return json;
}

}  // namespace

std::string snapshot_to_json(const Workbook& workbook) {
    auto sheets = Json::array();
    for (const auto& sheet : workbook.sheets) {
        sheets.push_back(to_json(sheet));
    }
    return Json{{"sheets", std::move(sheets)}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace kpisheet
