// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/table/XCell.hpp>
#include <rtl/ustring.hxx>

namespace kpisheet {

/// Gives a cell another text. Where parts of its text have a format of their own (bold, a superscript ※1), only the part
/// that differs is replaced, and what stands before and after keeps its look.
void replace_text(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell, const rtl::OUString& text);

}  // namespace kpisheet
