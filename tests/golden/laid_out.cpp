// SPDX-License-Identifier: MPL-2.0
#include "golden/laid_out.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <set>
#include <sstream>

#include "core/reports/examination.hpp"
#include "core/sheets/sheet_text.hpp"
#include "golden/planted.hpp"

namespace kpisheet::golden {
namespace {

bool speaks_at(const IssueReport& issue, const PlantedMistake& mistake) {
    if (("|" + mistake.rules + "|").find("|" + issue.rule + "|") == std::string::npos) {
        return false;
    }
    const auto wanted = parse_range(mistake.at);
    const auto range = issue.cell ? parse_range(*issue.cell) : std::nullopt;
    return !wanted || (range && range->contains(wanted->first));
}

}  // namespace

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    // A blank first line is the sheet's first row; in the examples of rules it is none.
    return text.str().starts_with('\n') ? "|" + text.str() : text.str();
}

std::vector<std::string> sheets_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

FileReport examine_text(std::string_view text) { return examine(unmarked_workbook(text)); }

void Planting::add(const Planting& other) {
    mistakes += other.mistakes;
    found += other.found;
    besides += other.besides;
    listing += other.listing;
}

Planting plant_all(const std::filesystem::path& folder, const std::string& name) {
    Planting planting;
    const auto sheet = read(folder / (name + ".txt"));
    std::set<std::string> clean;
    for (const auto& issue : examine_text(sheet).issues) {
        clean.insert(issue.rule + issue.message.ja);
    }
    for (const auto& mistake : read_mistakes(read(folder / (name + ".faults")))) {
        auto found = false;
        std::string besides;
        for (const auto& issue : examine_text(plant(sheet, mistake)).issues) {
            if (speaks_at(issue, mistake)) {
                found = true;
            } else if (!clean.contains(issue.rule + issue.message.ja)) {
                ++planting.besides;
                besides += fmt::format("    besides {} {} {}\n", issue.rule, issue.cell.value_or("-"), issue.message.ja);
            }
        }
        ++planting.mistakes;
        planting.found += found ? 1 : 0;
        planting.listing += fmt::format("{} {} {}\n", found ? "found" : "MISSED", mistake.rules, mistake.at) + besides;
    }
    return planting;
}

TruthScore score_of(const std::filesystem::path& folder, const std::string& name) {
    const auto path = folder / (name + ".truth");
    if (!std::filesystem::exists(path)) {
        return {};
    }
    const auto workbook = unmarked_workbook(read(folder / (name + ".txt")));
    std::vector<std::string> sheets;
    for (const auto& sheet : workbook.sheets) {
        sheets.push_back(sheet.name());
    }
    return compare_with_truth(read(path), examine(workbook), sheets);
}

}  // namespace kpisheet::golden
