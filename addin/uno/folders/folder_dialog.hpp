// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace kpisheet {

/// Shows the form for checking and joining a folder over this window; the one that is open already comes to the front.
/// It returns at once: the person's Calc stays usable, also while a run goes on. For the main thread.
void show_folder_dialog(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

}  // namespace kpisheet
