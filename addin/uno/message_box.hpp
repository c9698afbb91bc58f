// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/text/language.hpp"

namespace kpisheet {

/// Says something in a box over `parent` (or none) and waits until the person has read it. Nothing where there is no screen.
void show_message(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const com::sun::star::uno::Reference<com::sun::star::awt::XWindowPeer>& parent, Language language,
                  std::string_view message);

}  // namespace kpisheet
