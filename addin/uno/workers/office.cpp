// SPDX-License-Identifier: MPL-2.0
#include "uno/workers/office.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <org/kpisheet/XChecker.hpp>

#include "uno/sheets/utf8_text.hpp"
#include "uno/workers/document_url.hpp"
#include "uno/workers/file_url.hpp"
#include "uno/workers/office_profile.hpp"
#include "uno/workers/process_group.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
using std::chrono::steady_clock;

constexpr auto patience = std::chrono::milliseconds(10);
constexpr Allowance for_starting{std::chrono::minutes(1), std::size_t{1} << 30U};
// Beyond what is watched for: room for what is asked for at once and never used.
constexpr auto spare_addresses = std::size_t{1} << 30U;
constexpr auto for_dying = std::chrono::seconds(2);
constexpr int start_me_again = 81;  // the exit status of an office that has set up its profile

std::vector<std::string> command_line(const Installation& installation, const OfficeProfile& profile) {
    return {
        (installation.program / "soffice.bin").string(),
        "--headless",
        "--invisible",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nolockcheck",
        "--accept=pipe,name=" + profile.pipe() + ";urp;StarOffice.ComponentContext",
        "-env:UserInstallation=" + profile.url(),
        "-env:BUNDLED_EXTENSIONS=" + profile.extensions_url(),
    };
}

std::vector<ProcessGroup::Variable> environment(const OfficeProfile& profile) {
    const auto folder = profile.folder().string();
    return {{"HOME", folder}, {"TMPDIR", folder}, {"LC_ALL", "C.UTF-8"}, {"SAL_USE_VCLPLUGIN", "svp"}};
}

/// Did the office end because the kernel refused it memory (it aborts then) or a larger file?
bool was_refused_room(std::optional<int> status, std::size_t more_addresses, const Allowance& allowance) {
    return status == 128 + SIGXFSZ || (status == 128 + SIGABRT && more_addresses > allowance.memory / 2);
}

}  // namespace

struct Office::Running {
    explicit Running(const std::filesystem::path& extension) : profile(extension) {}

    OfficeProfile profile;
    std::optional<ProcessGroup> process;
    uno::Reference<org::kpisheet::XChecker> checker;
    std::size_t files = 0;
    std::size_t memory_after_first = 0;

    /// The checker of the office that listens at the pipe; null while nobody does.
    [[nodiscard]] uno::Reference<org::kpisheet::XChecker> connect(
        const uno::Reference<uno::XComponentContext>& context) const {
        const auto url = "uno:pipe,name=" + profile.pipe() + ";urp;StarOffice.ComponentContext";
        try {
            const uno::Reference<uno::XComponentContext> remote(
                com::sun::star::bridge::UnoUrlResolver::create(context)->resolve(to_office_text(url)),
                uno::UNO_QUERY_THROW);
            return {remote->getServiceManager()->createInstanceWithContext("org.kpisheet.Checker", remote),
                    uno::UNO_QUERY};
        } catch (const com::sun::star::connection::NoConnectException&) {
            return {};  // not yet
        } catch (const com::sun::star::lang::DisposedException&) {
            return {};  // it went away again: to be started once more
        }
    }
};

Office::Office(uno::Reference<uno::XComponentContext> context, Installation installation)
    : context_(std::move(context)), installation_(std::move(installation)) {}

Office::~Office() = default;

bool Office::is_running() const { return running_ != nullptr; }

void Office::end() { running_.reset(); }

bool Office::start(const std::stop_token& run) {
    // One that dies at its start may have met a machine that was short of something for a moment.
    return try_to_start(run) || try_to_start(run);
}

bool Office::try_to_start(const std::stop_token& run) {
    running_ = std::make_unique<Running>(installation_.extension);
    auto& running = *running_;
    const auto give_up = steady_clock::now() + for_starting.time;
    while (!running.profile.folder().empty() && !run.stop_requested() && steady_clock::now() < give_up) {
        if (!running.process) {
            running.process.emplace(command_line(installation_, running.profile), environment(running.profile),
                                    running.profile.folder());
        }
        {
            Watch watch(*running.process, for_starting, run);
            running.checker = running.connect(context_);
        }
        if (running.checker.is()) {
            return true;
        }
        if (const auto status = running.process->ended(); status == start_me_again) {
            running.process.reset();
            running.profile.remove_pipes();
        } else if (status || !running.process->started()) {
            break;
        }
        std::this_thread::sleep_for(patience);
    }
    running_.reset();
    return false;
}

tl::expected<std::string, Unreadable> Office::examine(const std::string& file, std::string_view options,
                                                      Allowance allowance, const std::stop_token& run) {
    auto& running = *running_;
    const auto at_first = running.process->memory().address;
    running.process->limit(at_first + allowance.memory + spare_addresses, allowance.memory);
    ++running.files;
    auto reason = Unreadable::office_ended;
    {
        Watch watch(*running.process, allowance, run);
        try {
            const auto result = running.checker->examine(to_office_text(document_url(file, running.profile.folder())),
                                                         to_office_text(options));
            if (running.files == 1) {
                running.memory_after_first = running.process->memory().own;
            }
            return to_utf8(result);
        } catch (const uno::RuntimeException&) {
            // The connection broke: the office is gone, or was ended for taking too much.
            const auto status = running.process->end_within(for_dying);
            reason = watch.reason().value_or(
                was_refused_room(status, watch.most_addresses() - std::min(at_first, watch.most_addresses()), allowance)
                    ? Unreadable::too_large
                    : reason);
        }
    }
    end();
    return tl::unexpected(reason);
}

std::size_t Office::files() const { return running_ ? running_->files : 0; }

std::size_t Office::growth() const {
    const auto now = running_ ? running_->process->memory().own : 0;
    return running_ ? now - std::min(now, running_->memory_after_first) : 0;
}

}  // namespace kpisheet
