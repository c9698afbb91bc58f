// SPDX-License-Identifier: MPL-2.0
// kpisheet: checks the KPI sheets of many workbooks from the command line.
#include <csignal>
#include <exception>
#include <iostream>

#include "command/messages.hpp"
#include "command/options.hpp"
#include "command/process_group.hpp"
#include "command/run.hpp"

int main(int count, char** arguments) {
    using namespace kpisheet;
    try {
        end_children_on_signals();
        const auto read = read_options(count, arguments, language_of_environment());
        const auto* options = std::get_if<Options>(&read);
        const auto status = options != nullptr ? run(*options) : std::get<Finished>(read).status;
        if (const auto signal = interrupted(); signal != 0) {
            // All is cleaned up: end as the signal wants, so that a calling shell sees it.
            std::signal(signal, SIG_DFL);
            std::raise(signal);
        }
        return status;
    } catch (const std::exception& fault) {
        std::cerr << "kpisheet: " << fault.what() << '\n';
        return 2;
    }
}
