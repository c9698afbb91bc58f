// SPDX-License-Identifier: MPL-2.0
#include "uno/workers/file_queue.hpp"

#include <utility>

namespace kpisheet {
namespace {

// Before so many seconds a guess would jump about.
constexpr auto too_early = std::chrono::seconds(2);

}  // namespace

FileQueue::FileQueue(std::size_t files, const RunListener& listener)
    : listener_(listener), total_(files), waiting_(files) {
    std::iota(waiting_.begin(), waiting_.end(), std::size_t{0});
    listener_.progress({.done = 0, .total = total_, .left = std::nullopt});
}

std::optional<std::size_t> FileQueue::take() {
    const std::lock_guard lock(mutex_);
    if (waiting_.empty()) {
        return std::nullopt;
    }
    const auto file = waiting_.front();
    waiting_.pop_front();
    return file;
}

void FileQueue::give_back(std::size_t file) {
    const std::lock_guard lock(mutex_);
    waiting_.push_front(file);
}

void FileQueue::finish(std::size_t file, FileReport report) {
    const std::lock_guard lock(mutex_);
    ++done_;
    listener_.result(file, std::move(report));
    listener_.progress({.done = done_, .total = total_, .left = time_left()});
}

std::size_t FileQueue::open() const {
    const std::lock_guard lock(mutex_);
    return total_ - done_;
}

std::optional<std::chrono::seconds> FileQueue::time_left() const {
    const auto passed = std::chrono::steady_clock::now() - start_;
    if (passed < too_early) {
        return std::nullopt;
    }
    const auto left = passed / static_cast<long>(done_) * static_cast<long>(total_ - done_);
    return std::chrono::ceil<std::chrono::seconds>(left);
}

}  // namespace kpisheet
