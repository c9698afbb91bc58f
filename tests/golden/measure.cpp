// SPDX-License-Identifier: MPL-2.0
// How well sheets that nobody looked at are read and checked: kpisheet_measure [--details] FOLDER [NAME…]. The folder is
// written as laid_out/ is. Figures only; what they should be is the tests' affair.
#include <cstdlib>
#include <fmt/format.h>
#include <iostream>
#include <string_view>

#include "golden/laid_out.hpp"
#include "golden/listing.hpp"

using namespace kpisheet;
using namespace kpisheet::golden;

namespace {

double percent(int part, int whole) { return whole == 0 ? 100.0 : 100.0 * part / whole; }

std::string shares(const TruthScore& truth, const Planting& planting, std::size_t issues) {
    return fmt::format("values {} of {} ({:.1f} %), indicators {} of {} ({:.1f} %), mistakes {} of {} ({:.1f} %), besides {}, issues when clean {}",
                       truth.values_right, truth.values, percent(truth.values_right, truth.values), truth.indicators_right, truth.indicators,
                       percent(truth.indicators_right, truth.indicators), planting.found, planting.mistakes,
                       percent(planting.found, planting.mistakes), planting.besides, issues);
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool details = std::erase(arguments, "--details") > 0;
    if (arguments.empty() || !std::filesystem::is_directory(arguments.front())) {
        std::cerr << "usage: kpisheet_measure [--details] FOLDER [NAME...]\n";
        return EXIT_FAILURE;
    }
    const std::filesystem::path folder = arguments.front();
    const auto names = arguments.size() > 1 ? std::vector<std::string>(arguments.begin() + 1, arguments.end()) : sheets_in(folder);
    TruthScore all_truth;
    Planting all_plantings;
    std::size_t all_issues = 0;
    for (const auto& name : names) {
        const auto path = folder / (name + ".txt");
        if (!std::filesystem::exists(path)) {
            std::cerr << name << ".txt: no such sheet\n";
            return EXIT_FAILURE;
        }
        const auto report = examine_text(read(path));
        const auto truth = score_of(folder, name);
        const auto planting = plant_all(folder, name);
        std::cout << name << ": " << shares(truth, planting, report.issues.size()) << '\n';
        if (details) {
            std::cout << list_tables(report) << list_issues(report) << truth.deviations << planting.listing << '\n';
        }
        all_truth.add(truth);
        all_plantings.add(planting);
        all_issues += report.issues.size();
    }
    std::cout << names.size() << " sheets: " << shares(all_truth, all_plantings, all_issues) << '\n';
    return EXIT_SUCCESS;
}
