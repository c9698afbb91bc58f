// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/text/language.hpp"
#include "uno/workers/check_files.hpp"

namespace kpisheet {

/// A line on stderr that says how far the run is and how long it will still take; nothing when stderr is no terminal.
/// It is wiped at the end.
class Progress {
public:
    explicit Progress(Language language);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(const RunProgress& run) const;

private:
    Language language_;
    bool terminal_;
};

}  // namespace kpisheet
