// SPDX-License-Identifier: MPL-2.0
#include "core/reports/extract_rows.hpp"

#include <algorithm>

namespace kpisheet {
namespace {

/// Headings of the hierarchy, outermost first. Plans have goals, measures and projects, some one level more; what lies
/// deeper is joined into the last column.
constexpr std::size_t levels = 4;

std::string level_of(const std::vector<std::string>& path, std::size_t level) {
    if (level >= path.size()) {
        return {};
    }
    std::string text = path[level];
    for (auto deeper = level + 1; level + 1 == levels && deeper < path.size(); ++deeper) {
        text += " / " + path[deeper];
    }
    return text;
}

/// Fills a row from left to right.
class RowFields {
public:
    RowFields& text(std::string_view text) { return put(std::string(text)); }
    RowFields& number(double number) { return put(number); }
    RowFields& flag(bool is_set) { return put(is_set ? 1.0 : 0.0); }
    RowFields& blank() { return put(std::string()); }
    [[nodiscard]] ExtractRow take() { return std::move(row_); }

private:
    RowFields& put(ExtractField field) {
        row_.at(next_++) = std::move(field);
        return *this;
    }

    ExtractRow row_;
    std::size_t next_ = 0;
};

/// Of one value, or of one part of it.
ExtractRow row_of(std::string_view file, const TableReport& table, const IndicatorReport& indicator, const ValueReport& value,
                  const PartReport& part, bool has_number) {
    RowFields row;
    row.text(file).text(table.sheet).text(table.range).text(indicator.kind);
    for (std::size_t level = 0; level < levels; ++level) {
        row.text(level_of(indicator.path, level));
    }
    row.text(indicator.name).text(indicator.cell).text(indicator.department).text(indicator.better);
    row.flag(indicator.cumulative);
    for (const auto* mark : {"breakdown", "repeated", "unset", "no-target"}) {
        row.flag(std::ranges::find(indicator.marks, mark) != indicator.marks.end());
    }
    row.text(value.cell).text(value.role).text(value.of).text(value.against);
    value.year ? row.number(*value.year) : row.blank();
    row.text(part.label);
    has_number ? row.number(part.number) : row.blank();
    row.text(part.unit).text(value.condition).text(value.state).flag(value.provisional).text(value.text);
    return row.take();
}

}  // namespace

std::vector<ExtractRow> extract_rows(std::string_view file, const TableReport& table) {
    std::vector<ExtractRow> rows;
    for (const auto& indicator : table.indicators) {
        for (const auto& value : indicator.values) {
            if (value.number || value.parts.empty()) {
                const PartReport whole{{}, value.number.value_or(0), value.unit};
                rows.push_back(row_of(file, table, indicator, value, whole, value.number.has_value()));
            }
            for (const auto& part : value.parts) {
                rows.push_back(row_of(file, table, indicator, value, part, true));
            }
        }
    }
    return rows;
}

}  // namespace kpisheet
