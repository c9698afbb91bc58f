// SPDX-License-Identifier: MPL-2.0
#include <rtl/ustring.hxx>
