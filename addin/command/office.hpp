// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "command/installation.hpp"
#include "core/reports/unreadable.hpp"

namespace kpisheet {

/// A headless office with the extension and a profile of its own, which goes away with it. Nothing of the user's own
/// office is read or written.
class Office {
public:
    explicit Office(Installation installation);
    ~Office();
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    /// False when no office answers within a minute.
    [[nodiscard]] bool start();
    /// Asks the extension to examine a file (see examination.hpp). An office that does not answer in time, or that ends
    /// over the file, is gone afterwards; start() makes a new one.
    [[nodiscard]] tl::expected<std::string, Unreadable> examine(const std::string& url, std::string_view options,
                                                                std::chrono::seconds deadline);
    [[nodiscard]] bool is_running() const;

private:
    struct Running;
    Installation installation_;
    std::unique_ptr<Running> running_;
};

}  // namespace kpisheet
