// SPDX-License-Identifier: MPL-2.0
// The service org.kpisheet.tests.FolderCalls: com.sun.star.task.XJob, which checks files from inside this office as the
// sidebar does. Arguments: do = start (with paths, lines of text), stop, state (JSON), end (waits).
#include <memory>
#include <mutex>
#include <sstream>

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <nlohmann/json.hpp>

#include "uno/sheets/utf8_text.hpp"
#include "uno/workers/inside_office.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
using com::sun::star::beans::NamedValue;
using nlohmann::json;

class FolderCalls final : public cppu::WeakImplHelper2<com::sun::star::task::XJob, com::sun::star::lang::XServiceInfo> {
public:
    explicit FolderCalls(const uno::Reference<uno::XComponentContext>& context) : context_(context) {}

    uno::Any SAL_CALL execute(const uno::Sequence<NamedValue>& arguments) override {
        rtl::OUString what;
        rtl::OUString paths;
        for (const auto& argument : arguments) {
            argument.Value >>= argument.Name == "do" ? what : paths;
        }
        if (what == "start") {
            start(to_utf8(paths));
        } else if (what == "stop") {
            check_->stop();
        } else if (what == "end") {
            check_.reset();
        }
        const std::lock_guard lock(mutex_);
        return uno::Any(to_office_text(state_.dump()));
    }

    rtl::OUString SAL_CALL getImplementationName() override { return "org.kpisheet.tests.FolderCallsImplementation"; }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override { return cppu::supportsService(this, name); }
    uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString name("org.kpisheet.tests.FolderCalls");
        return {&name, 1};
    }

private:
    void start(const std::string& paths) {
        std::vector<std::string> files;
        std::istringstream lines(paths);
        for (std::string line; std::getline(lines, line);) {
            files.push_back(line);
        }
        const auto installation = own_installation(context_);
        if (!installation) {
            state_ = {{"ending", "not installed"}};
            return;
        }
        state_ = {{"statuses", std::vector<std::string>(files.size())}, {"done", 0}, {"ending", nullptr}};
        check_ = std::make_unique<BackgroundCheck>(
            context_, files, FolderOptions{.installation = *installation, .examination = "{}"},
            RunListener{.result =
                            [this](std::size_t file, const FileReport& report) {
                                const std::lock_guard lock(mutex_);
                                state_["statuses"][file] = status_word(report.status);
                            },
                        .progress =
                            [this](const RunProgress& now) {
                                const std::lock_guard lock(mutex_);
                                state_["done"] = now.done;
                            }},
            [this](RunEnding ending) {
                const std::lock_guard lock(mutex_);
                state_["ending"] = static_cast<int>(ending);
            });
    }

    uno::Reference<uno::XComponentContext> context_;
    std::mutex mutex_;
    json state_;
    std::unique_ptr<BackgroundCheck> check_;  // ends before what it reports to
};

}  // namespace
}  // namespace kpisheet

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpisheet_folder_calls(
    com::sun::star::uno::XComponentContext* context,
    const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& /*arguments*/) {
    return cppu::acquire(new kpisheet::FolderCalls(context));
}
