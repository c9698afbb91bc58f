// SPDX-License-Identifier: MPL-2.0
#include "command/office.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <org/kpisheet/XChecker.hpp>
#include <rtl/bootstrap.hxx>

#include "command/input_files.hpp"
#include "command/office_profile.hpp"
#include "command/process_group.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
using std::chrono::steady_clock;

constexpr auto start_deadline = std::chrono::seconds(60);
constexpr auto patience = std::chrono::milliseconds(10);
constexpr auto most_memory = std::size_t{4} << 30U;
constexpr int start_me_again = 81;  // the exit status of an office that has set up its profile

rtl::OUString to_office_text(std::string_view utf8) {
    return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8};
}

/// UNO in this process. It knows the office's types and those of the extension.
uno::Reference<uno::XComponentContext> local_context(const Installation& installation) {
    static const auto context = [&] {
        const auto types = url_of((installation.program / "types" / "offapi.rdb").string()) + " " +
                           url_of((installation.extensions / "kpisheet" / "types.rdb").string());
        rtl::Bootstrap::set("URE_MORE_TYPES", to_office_text(types));
        return cppu::defaultBootstrap_InitialComponentContext();
    }();
    return context;
}

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
        "-env:UserInstallation=" + url_of((profile.folder() / "profile").string()),
        "-env:BUNDLED_EXTENSIONS=" + url_of(installation.extensions.string()),
    };
}

std::vector<ProcessGroup::Variable> environment(const OfficeProfile& profile) {
    const auto folder = profile.folder().string();
    return {{"HOME", folder}, {"TMPDIR", folder}, {"LC_ALL", "C.UTF-8"}, {"SAL_USE_VCLPLUGIN", "svp"}};
}

/// Ends a process group unless it is told in time that all is well.
class Watch {
public:
    Watch(const ProcessGroup& group, std::chrono::seconds deadline)
        : thread_([this, &group, deadline](const std::stop_token& stop) {
              std::unique_lock lock(mutex_);
              if (!done_.wait_for(lock, stop, deadline, [] { return false; }) && !stop.stop_requested()) {
                  expired_ = true;
                  group.kill();
              }
          }) {}
    ~Watch() = default;  // the thread is asked to stop, and joined
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    [[nodiscard]] bool expired() {
        const std::lock_guard lock(mutex_);
        return expired_;
    }

private:
    std::mutex mutex_;
    std::condition_variable_any done_;
    bool expired_ = false;
    std::jthread thread_;
};

}  // namespace

struct Office::Running {
    OfficeProfile profile;
    std::optional<ProcessGroup> process;
    uno::Reference<org::kpisheet::XChecker> checker;

    /// The checker of the office that listens at the pipe; null while nobody does.
    [[nodiscard]] uno::Reference<org::kpisheet::XChecker> connect(const Installation& installation) const {
        const auto url = "uno:pipe,name=" + profile.pipe() + ";urp;StarOffice.ComponentContext";
        try {
            const uno::Reference<uno::XComponentContext> remote(
                com::sun::star::bridge::UnoUrlResolver::create(local_context(installation))
                    ->resolve(to_office_text(url)),
                uno::UNO_QUERY_THROW);
            return {remote->getServiceManager()->createInstanceWithContext("org.kpisheet.Checker", remote),
                    uno::UNO_QUERY};
        } catch (const com::sun::star::connection::NoConnectException&) {
            return {};  // not yet
        } catch (const com::sun::star::lang::DisposedException&) {
            return {};  // it went away again: to be started once more
        }
    }

    [[nodiscard]] tl::expected<std::string, Unreadable> examine(const std::string& url, std::string_view options,
                                                                std::chrono::seconds deadline) const {
        Watch watch(*process, deadline);
        try {
            const auto result = checker->examine(to_office_text(url), to_office_text(options));
            const auto utf8 = rtl::OUStringToOString(result, RTL_TEXTENCODING_UTF8);
            return std::string(utf8.getStr(), static_cast<std::size_t>(utf8.getLength()));
        } catch (const uno::RuntimeException&) {
            // The connection broke: the office is gone, or was ended for taking too long.
            return tl::unexpected(watch.expired() ? Unreadable::out_of_time : Unreadable::office_ended);
        }
    }
};

Office::Office(Installation installation) : installation_(std::move(installation)) {}

Office::~Office() = default;

bool Office::is_running() const { return running_ != nullptr; }

bool Office::start() {
    running_ = std::make_unique<Running>();
    auto& running = *running_;
    const auto give_up = steady_clock::now() + start_deadline;
    while (!running.profile.folder().empty() && interrupted() == 0 && steady_clock::now() < give_up) {
        if (!running.process) {
            running.process.emplace(command_line(installation_, running.profile), environment(running.profile),
                                    most_memory);
        }
        running.checker = running.connect(installation_);
        if (running.checker.is()) {
            return true;
        }
        if (const auto status = running.process->ended(); status == start_me_again) {
            running.process.reset();
        } else if (status || !running.process->started()) {
            break;
        }
        std::this_thread::sleep_for(patience);
    }
    running_.reset();
    return false;
}

tl::expected<std::string, Unreadable> Office::examine(const std::string& url, std::string_view options,
                                                      std::chrono::seconds deadline) {
    auto result = running_->examine(url, options, deadline);
    if (!result) {
        running_.reset();
    }
    return result;
}

}  // namespace kpisheet
