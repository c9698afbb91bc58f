// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ref.hxx>

#include "core/reviews/settings.hpp"
#include "core/text/language.hpp"

namespace kpisheet {

/// The person's settings, from the office's configuration (registry/Settings.xcs). The defaults where it can't be read.
[[nodiscard]] Settings read_settings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// Keeps them for this person. False where the office does not let them be changed (locked by an administrator).
[[nodiscard]] bool keep_settings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                                 const Settings& settings);

/// Calls `changed` on the main thread after the settings were changed, until it is destroyed, on the main thread too.
class SettingsWatch {
public:
    SettingsWatch(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  std::function<void()> changed);
    ~SettingsWatch();
    SettingsWatch(const SettingsWatch&) = delete;
    SettingsWatch& operator=(const SettingsWatch&) = delete;

private:
    class Listener;
    rtl::Reference<Listener> listener_;
};

/// The language of the office's UI: Japanese for ja…, else English.
[[nodiscard]] Language ui_language(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

}  // namespace kpisheet
