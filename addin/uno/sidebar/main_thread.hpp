// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace kpisheet {

/// The way back to the office's main thread, the only one on which a document may be touched.
class MainThread {
public:
    explicit MainThread(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    /// Has `action` called there later. May be called from any thread. Whatever the action looks at may be gone by
    /// then: it holds a weak pointer.
    void post(std::function<void()> action) const;
    /// Whether the caller is on it.
    [[nodiscard]] static bool is_here();

private:
    com::sun::star::uno::Reference<com::sun::star::awt::XRequestCallback> requests_;
};

}  // namespace kpisheet
