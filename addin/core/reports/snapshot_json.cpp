// SPDX-License-Identifier: MPL-2.0
#include "core/reports/snapshot_json.hpp"

#include <algorithm>
#include <array>

#include "core/sheets/address.hpp"

namespace kpisheet {
namespace {

constexpr std::array<std::string_view, 3> cell_kinds{"text", "number", "error"};
constexpr std::array<std::string_view, 6> object_kinds{"shape", "picture", "chart", "control", "embedded", "comment"};

Json to_json(const SheetCell& cell, const Sheet& sheet) {
    Json json{{"cell", to_text(cell.at)}, {"kind", cell_kinds[static_cast<std::size_t>(cell.kind)]}, {"text", cell.text}};
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
    return {{"kind", object_kinds[static_cast<std::size_t>(object.kind)]},
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
    for (const auto& range : sheet.open_cells()) {
        json["open-cells"].push_back(to_text(range));
    }
    return json;
}

std::optional<Range> range_in(const Json& json) {
    return json.is_string() ? parse_range(json.get_ref<const std::string&>()) : std::nullopt;
}

/// Views into the JSON, without a copy: a cell may hold a long text.
std::string_view view_at(const Json& object, const char* name) {
    const auto* text = member(object, name, Json::value_t::string);
    return text != nullptr ? std::string_view(text->get_ref<const std::string&>()) : std::string_view();
}

void add_cell(const Json& json, SheetBuilder& builder) {
    const auto place = json.is_object() && json.contains("cell") ? range_in(json["cell"]) : std::nullopt;
    if (!place) {
        return;
    }
    const auto kind = view_at(json, "kind");
    const auto text = view_at(json, "text");
    const auto formula = view_at(json, "formula");
    if (const auto number = json.find("number"); kind == cell_kinds[1] && number != json.end() && number->is_number()) {
        builder.add_number(place->first, number->get<double>(), builder.format(view_at(json, "format")), formula, text);
    } else if (kind == cell_kinds[2]) {
        builder.add_error(place->first, text, formula);
    } else if (kind == cell_kinds[0]) {
        builder.add_text(place->first, text, formula);
    }
}

void add_objects(const Json& sheet, SheetBuilder& builder) {
    for (const auto& json : list_at(sheet, "objects")) {
        const auto kind = std::ranges::find(object_kinds, view_at(json, "kind"));
        if (kind != object_kinds.end()) {
            const auto anchor = json.contains("cell") ? range_in(json["cell"]) : std::nullopt;
            builder.add_object({static_cast<SheetObject::Kind>(kind - object_kinds.begin()),
                                anchor ? std::optional(anchor->first) : std::nullopt});
        }
    }
}

void hide_lines(const Json& sheet, SheetBuilder& builder) {
    constexpr std::int64_t most_rows = 1'048'576;
    for (const auto& row : list_at(sheet, "hidden-rows")) {
        if (row.is_number_integer() && row.get<std::int64_t>() > 0 && row.get<std::int64_t>() <= most_rows) {
            const auto index = static_cast<std::int32_t>(row.get<std::int64_t>() - 1);
            builder.hide_rows(index, index);
        }
    }
    for (const auto& column : list_at(sheet, "hidden-columns")) {
        const auto cell = column.is_string() ? parse_range(column.get_ref<const std::string&>() + "1") : std::nullopt;
        if (cell) {
            builder.hide_columns(cell->first.column, cell->first.column);
        }
    }
}

Sheet sheet_from_json(const Json& json) {
    SheetBuilder builder(view_at(json, "name"));
    const auto& cells = list_at(json, "cells");
    builder.reserve(cells.size());
    for (const auto& cell : cells) {
        add_cell(cell, builder);
    }
    for (const auto& merge : list_at(json, "merges")) {
        if (const auto range = range_in(merge)) {
            builder.add_merge(*range);
        }
    }
    for (const auto& open : list_at(json, "open-cells")) {
        if (const auto range = range_in(open)) {
            builder.add_open_cells(*range);
        }
    }
    add_objects(json, builder);
    hide_lines(json, builder);
    if (flag_at(json, "hidden")) {
        builder.set_hidden();
    }
    if (flag_at(json, "protected")) {
        builder.set_protected();
    }
    if (flag_at(json, "cut-off")) {
        builder.set_cut_off();
    }
    return builder.build();
}

}  // namespace

Json snapshot_json(const Workbook& workbook) {
    auto sheets = Json::array();
    for (const auto& sheet : workbook.sheets) {
        sheets.push_back(to_json(sheet));
    }
    return {{"sheets", std::move(sheets)}};
}

std::string snapshot_to_json(const Workbook& workbook) { return compact(snapshot_json(workbook)); }

Workbook workbook_from_json(const Json& json) {
    Workbook workbook;
    for (const auto& sheet : list_at(json, "sheets")) {
        workbook.sheets.push_back(sheet_from_json(sheet));
    }
    return workbook;
}

}  // namespace kpisheet
