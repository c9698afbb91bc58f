// SPDX-License-Identifier: MPL-2.0
#include "uno/workers/check_files.hpp"

#include <algorithm>
#include <exception>
#include <thread>
#include <vector>

#include <com/sun/star/uno/Exception.hpp>

#include "uno/workers/file_queue.hpp"
#include "uno/workers/office.hpp"
#include "uno/workers/office_profile.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;

constexpr std::size_t most_by_default = 2;
// An office that has kept so much of what it has read gives way to a fresh one.
constexpr auto most_growth = std::size_t{256} << 20U;

/// One thread's part of the run: its office and the files it takes.
class Worker {
public:
    Worker(const uno::Reference<uno::XComponentContext>& context, std::span<const std::string> files,
           const FolderOptions& options, const std::stop_token& stop)
        : files_(files), options_(options), stop_(stop), office_(context, options.installation) {}

    /// Takes files until there are none left, or no office starts.
    void work(FileQueue& queue) {
        while (const auto file = stop_.stop_requested() ? std::nullopt : queue.take()) {
            auto report = read(files_[*file]);
            if (!report) {
                queue.give_back(*file);
                return;
            }
            queue.finish(*file, std::move(*report));
        }
    }

private:
    /// The report of a file; nothing when there is no office for it.
    std::optional<FileReport> read(const std::string& file) {
        while (office_.is_running() || office_.start(stop_)) {
            const auto was_fresh = office_.files() == 0;
            const auto result =
                office_.examine(file, options_.examination, {options_.deadline, options_.memory}, stop_);
            if (result) {
                if (office_.files() >= options_.renew_after || office_.growth() > most_growth) {
                    office_.end();
                }
                return file_report_from_json(file, *result);
            }
            if (was_fresh && !stop_.stop_requested()) {
                return unreadable_report(file, result.error());
            }
        }
        return std::nullopt;
    }

    std::span<const std::string> files_;
    const FolderOptions& options_;
    std::stop_token stop_;
    Office office_;
};

std::size_t worker_count(const FolderOptions& options, std::size_t files) {
    const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
    return std::min(options.jobs > 0 ? options.jobs : std::min(processors, most_by_default), files);
}

}  // namespace

RunEnding check_files(const uno::Reference<uno::XComponentContext>& context, std::span<const std::string> files,
                      const FolderOptions& options, const RunListener& listener, const std::stop_token& stop) {
    sweep_office_profiles();
    FileQueue queue(files.size(), listener);
    const auto work = [&] {
        try {
            Worker(context, files, options, stop).work(queue);
        } catch (const uno::Exception&) {
            // This worker's office answers in no known way: the others go on, and what is left is counted below.
        } catch (const std::exception&) {
            // The same for a machine that is short of memory or threads.
        }
    };
    // A worker whose office does not start leaves its file to the others; those may have ended by then.
    for (auto open = files.size() + 1; queue.open() > 0 && queue.open() < open && !stop.stop_requested();) {
        open = queue.open();
        std::vector<std::jthread> workers;
        for (auto count = worker_count(options, open); count > 0; --count) {
            workers.emplace_back(work);
        }
    }
    return queue.open() == 0 ? RunEnding::finished : stop.stop_requested() ? RunEnding::stopped : RunEnding::no_office;
}

}  // namespace kpisheet
