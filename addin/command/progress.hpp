// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace kpisheet {

/// A line on stderr that says which file is being read; nothing when stderr is no terminal. It is wiped at the end.
class Progress {
public:
    explicit Progress(std::size_t files);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void begin(std::string_view file);

private:
    std::size_t files_;
    std::size_t begun_ = 0;
    bool terminal_;
};

}  // namespace kpisheet
