// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

namespace kpisheet {

enum class Access { read, write };

/// A node of the office's configuration; nothing where it does not exist.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> configuration_node(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, const rtl::OUString& path,
    Access access = Access::read);

}  // namespace kpisheet
