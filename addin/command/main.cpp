// SPDX-License-Identifier: MPL-2.0
// kpisheet: checks the KPI sheets of many workbooks from the command line.
#include <exception>
#include <iostream>

#include "command/messages.hpp"
#include "command/options.hpp"
#include "command/run.hpp"

int main(int count, char** arguments) {
    using namespace kpisheet;
    try {
        const auto read = read_options(count, arguments, language_of_environment());
        const auto* options = std::get_if<Options>(&read);
        return options != nullptr ? run(*options) : std::get<Finished>(read).status;
    } catch (const std::exception& fault) {
        std::cerr << "kpisheet: " << fault.what() << '\n';
        return 2;
    }
}
