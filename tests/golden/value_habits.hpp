// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "golden/written_book.hpp"

namespace kpisheet::golden {

/// A text between a value's figure and its unit: 820 kg.
void part_units(WrittenBook& book, const std::wstring& between);
/// A text behind a value: 820kg※1.
void add_behind_values(WrittenBook& book, const std::wstring& behind);
/// The same behind the achieved values only.
void add_behind_actuals(WrittenBook& book, const std::wstring& behind);
/// 1500人 for 1,500人.
void drop_commas(WrittenBook& book);
/// Another sign where a dash stands for a value.
void write_dashes(WrittenBook& book, const std::wstring& dash);
/// Every text with full-width digits.
void widen_digits(WrittenBook& book);

}  // namespace kpisheet::golden
