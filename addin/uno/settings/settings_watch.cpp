// SPDX-License-Identifier: MPL-2.0
#include <utility>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/beans/XPropertyChangeListener.hpp>
#include <cppuhelper/implbase2.hxx>

#include "uno/settings/configuration.hpp"
#include "uno/settings/kept_settings.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace beans = com::sun::star::beans;

/// Hears of a change on whatever thread made it, and calls back on the main thread.
class SettingsWatch::Listener final
    : public cppu::WeakImplHelper2<beans::XPropertyChangeListener, com::sun::star::awt::XCallback> {
public:
    Listener(const uno::Reference<uno::XComponentContext>& context, std::function<void()> changed)
        : later_(com::sun::star::awt::AsyncCallback::create(context)), changed_(std::move(changed)) {}

    void start(const uno::Reference<beans::XPropertySet>& node) {
        node_ = node;
        if (node_.is()) {
            node_->addPropertyChangeListener("Choices", this);
        }
    }
    void stop() {
        changed_ = nullptr;
        if (const auto node = std::exchange(node_, {}); node.is()) {
            node->removePropertyChangeListener("Choices", this);
        }
    }

    void SAL_CALL propertyChange(const beans::PropertyChangeEvent& /*event*/) override {
        later_->addCallback(this, uno::Any());
    }
    void SAL_CALL notify(const uno::Any& /*data*/) override {
        if (const auto changed = changed_) {  // a copy: what it calls may end the watch
            changed();
        }
    }
    void SAL_CALL disposing(const com::sun::star::lang::EventObject& /*source*/) override { node_.clear(); }

private:
    uno::Reference<com::sun::star::awt::XRequestCallback> later_;
    uno::Reference<beans::XPropertySet> node_;
    std::function<void()> changed_;
};

SettingsWatch::SettingsWatch(const uno::Reference<uno::XComponentContext>& context, std::function<void()> changed)
    : listener_(new Listener(context, std::move(changed))) {
    listener_->start(configuration_node(context, "/org.kpisheet.Settings"));
}

SettingsWatch::~SettingsWatch() { listener_->stop(); }

}  // namespace kpisheet
