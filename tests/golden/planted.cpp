// SPDX-License-Identifier: MPL-2.0
#include "golden/planted.hpp"

#include <sstream>

#include "core/sheets/address.hpp"

namespace kpisheet {
namespace {

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts(1);
    for (const auto c : text) {
        c == separator ? void(parts.emplace_back()) : parts.back().push_back(c);
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts, char separator) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += (i == 0 ? "" : std::string(1, separator)) + parts[i];
    }
    return text;
}

}  // namespace

std::vector<PlantedMistake> read_mistakes(std::string_view text) {
    std::vector<PlantedMistake> mistakes;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const auto first = line.find(' ');
        const auto second = line.find(' ', first + 1);
        PlantedMistake mistake;
        mistake.rules = line.substr(0, first);
        mistake.at = line.substr(first + 1, second - first - 1);
        const auto arrow = mistake.at.find('<');
        mistake.cell = arrow == std::string::npos ? mistake.at : mistake.at.substr(arrow + 1);
        mistake.at.resize(std::min(arrow, mistake.at.size()));
        mistake.contents = split(second == std::string::npos ? std::string{} : line.substr(second + 1), '|');
        mistakes.push_back(std::move(mistake));
    }
    return mistakes;
}

std::string plant(std::string_view sheet, const PlantedMistake& mistake) {
    const auto range = parse_range(mistake.cell);
    const auto at = range ? std::optional(range->first) : std::nullopt;
    auto lines = split(std::string(sheet), '\n');
    const auto head = static_cast<std::size_t>(lines.front().starts_with("---") ? 1 : 0);
    const auto row = at ? head + static_cast<std::size_t>(at->row) : lines.size();
    if (row >= lines.size()) {
        return std::string(sheet);
    }
    auto cells = split(lines[row], '|');
    for (std::size_t i = 0; i < mistake.contents.size(); ++i) {
        const auto column = static_cast<std::size_t>(at->column) + i;
        cells.resize(std::max(cells.size(), column + 1));
        cells[column] = mistake.contents[i];
    }
    lines[row] = joined(cells, '|');
    return joined(lines, '\n');
}

}  // namespace kpisheet
