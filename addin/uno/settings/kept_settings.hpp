// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>

#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/reviews/settings.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// The person's settings, from the office's configuration (/org.kpisheet.Settings).
[[nodiscard]] Settings read_settings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);
void keep_settings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const Settings& settings);

/// Calls `changed` on the main thread after the settings were changed, until it is destroyed.
class SettingsWatch {
public:
    SettingsWatch(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  std::function<void()> changed);
    ~SettingsWatch();
    SettingsWatch(const SettingsWatch&) = delete;
    SettingsWatch& operator=(const SettingsWatch&) = delete;

private:
    class Listener;
    struct State;
    std::unique_ptr<State> state_;
};

/// The language of the office's UI: Japanese for ja…, else English.
[[nodiscard]] Language ui_language(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

}  // namespace kpisheet
