// SPDX-License-Identifier: MPL-2.0
// Sheets in forms that many municipalities use, with invented figures, under laid_out/: what is recognised and found is
// compared with expected/, as in golden_test.cpp. NAME.faults holds mistakes; each is planted alone, and its rule must
// speak at its cell. What the mistakes bring besides is listed in expected/NAME.faults.txt.
#include <boost/test/unit_test.hpp>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <set>

#include "core/reports/examination.hpp"
#include "core/sheets/sheet_text.hpp"
#include "golden/compare.hpp"
#include "golden/listing.hpp"
#include "golden/planted.hpp"

using namespace kpisheet;
using namespace kpisheet::golden;

namespace {

constexpr double least_found = 0.96;
constexpr double most_besides = 1.0;  // issues a sheet beside the planted mistake

FileReport examine_text(std::string_view text) {
    Workbook workbook;
    for (auto& made : workbook_from_text(text)) {
        workbook.sheets.push_back(std::move(made.sheet));
    }
    return examine(workbook);
}

std::vector<std::string> names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder() / "laid_out")) {
        if (entry.path().extension() == ".txt") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

bool speaks_at(const IssueReport& issue, const PlantedMistake& mistake) {
    if (("|" + mistake.rules + "|").find("|" + issue.rule + "|") == std::string::npos) {
        return false;
    }
    const auto wanted = parse_range(mistake.at);
    const auto range = issue.cell ? parse_range(*issue.cell) : std::nullopt;
    return !wanted || (range && range->contains(wanted->first));
}

struct Planting {
    int mistakes = 0;
    int found = 0;
    int besides = 0;
    std::string listing;
};

Planting plant_all(const std::string& name) {
    Planting planting;
    const auto sheet = read(folder() / "laid_out" / (name + ".txt"));
    std::set<std::string> clean;
    for (const auto& issue : examine_text(sheet).issues) {
        clean.insert(issue.rule + issue.message.ja);
    }
    for (const auto& mistake : read_mistakes(read(folder() / "laid_out" / (name + ".faults")))) {
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

}  // namespace

BOOST_AUTO_TEST_SUITE(laid_out)

BOOST_AUTO_TEST_CASE(sheets_are_read_and_checked_as_expected) {
    for (const auto& name : names()) {
        const auto report = examine_text(read(folder() / "laid_out" / (name + ".txt")));
        compare(name + ".tables.txt", list_tables(report));
        compare(name + ".issues.txt", list_issues(report));
    }
}

BOOST_AUTO_TEST_CASE(planted_mistakes_are_found) {
    Planting all;
    for (const auto& name : names()) {
        const auto planting = plant_all(name);
        all.mistakes += planting.mistakes;
        all.found += planting.found;
        all.besides += planting.besides;
        if (planting.mistakes > 0) {
            compare(name + ".faults.txt", planting.listing);
        }
    }
    const auto found = static_cast<double>(all.found) / all.mistakes;
    const auto besides = static_cast<double>(all.besides) / all.mistakes;
    std::cout << fmt::format("{} of {} mistakes planted into {} sheets found ({:.1f} %), {:.2f} issues besides a sheet\n", all.found,
                             all.mistakes, names().size(), 100 * found, besides);
    BOOST_TEST(found >= least_found);
    BOOST_TEST(besides < most_besides);
}

BOOST_AUTO_TEST_SUITE_END()
