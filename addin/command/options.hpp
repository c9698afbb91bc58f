// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/text/language.hpp"

namespace kpisheet {

enum class Subcommand : std::uint8_t { check, extract, rules };

/// What a person asked for on the command line.
struct Options {
    Language language = Language::english;
    Subcommand subcommand = Subcommand::check;
    std::string format;
    std::vector<std::string> rules;  ///< ids and groups of --rules; empty: the usual ones
    std::string form;      ///< file of --template: the blank form; empty for none
    std::string previous;  ///< file of --previous: last year's sheet or an older version; empty for none
    std::vector<std::string> paths;
    bool recursive = false;
    std::size_t jobs = 0;                        ///< files read at the same time; 0: as many as is sensible
    std::chrono::seconds deadline{60};           ///< for one file
    std::size_t memory = std::size_t{1} << 30U;  ///< bytes, for one file
};

/// The exit status when the arguments are no request: help was asked for (0), or they make no sense (2).
struct Finished {
    int status = 0;
};

/// Reads the arguments; help and complaints have been printed when it is Finished.
[[nodiscard]] std::variant<Options, Finished> read_options(int count, const char* const* arguments, Language language);

}  // namespace kpisheet
