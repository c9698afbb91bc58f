// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/main_thread.hpp"

#include <unistd.h>

#include <utility>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <cppuhelper/implbase1.hxx>

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace awt = com::sun::star::awt;

class Posted final : public cppu::WeakImplHelper1<awt::XCallback> {
public:
    explicit Posted(std::function<void()> action) : action_(std::move(action)) {}

    void SAL_CALL notify(const uno::Any& /*data*/) override { action_(); }

private:
    std::function<void()> action_;
};

}  // namespace

MainThread::MainThread(const uno::Reference<uno::XComponentContext>& context)
    : requests_(awt::AsyncCallback::create(context)) {}

void MainThread::post(std::function<void()> action) const {
    requests_->addCallback(new Posted(std::move(action)), uno::Any());
}

// The office serves its windows on the first thread of the process.
bool MainThread::is_here() { return gettid() == getpid(); }

}  // namespace kpisheet
