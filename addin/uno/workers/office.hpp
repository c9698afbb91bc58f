// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include <com/sun/star/uno/XComponentContext.hpp>
#include <tl/expected.hpp>

#include "core/reports/unreadable.hpp"
#include "uno/workers/installation.hpp"
#include "uno/workers/watch.hpp"

namespace kpisheet {

/// A headless office with the extension and a profile of its own, which goes away with it. Nothing of the user's own
/// office is read or written. It belongs to the thread that starts it, and ends with that.
class Office {
public:
    /// `context` is UNO in this process; it knows the types of the office and of the extension.
    Office(com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context, Installation installation);
    ~Office();
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    /// False when no office answers within a minute, nor a second one in its place, or when the run is to stop.
    [[nodiscard]] bool start(const std::stop_token& run);
    [[nodiscard]] bool is_running() const;
    void end();

    /// Asks the extension to examine a file (see examination.hpp). An office that takes too much, or that ends over the
    /// file, is gone afterwards; start() makes a new one.
    [[nodiscard]] tl::expected<std::string, Unreadable> examine(const std::string& file, std::string_view options,
                                                                Allowance allowance, const std::stop_token& run);

    /// How many files it has been asked for since its start.
    [[nodiscard]] std::size_t files() const;
    /// Bytes of memory that it holds more than after its first file.
    [[nodiscard]] std::size_t growth() const;

private:
    struct Running;
    bool try_to_start(const std::stop_token& run);

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    Installation installation_;
    std::unique_ptr<Running> running_;
};

}  // namespace kpisheet
