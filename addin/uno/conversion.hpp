// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>

#include "core/result.hpp"
#include "core/values/cell.hpp"

/// The border between Calc and the core: the only place where Calc's values become cells and the core's errors become
/// Calc's errors.
namespace kpisheet {

using com::sun::star::uno::Any;

/// `error` as Calc shows it: #N/A, #VALUE!, Err:502, #DIV/0!, Err:503.
[[nodiscard]] Any to_any(Error error);
[[nodiscard]] Any to_any(double number);
[[nodiscard]] Any to_any(std::string_view text);

/// A value of Calc already.
[[nodiscard]] inline Any to_any(const Any& value) { return value; }

/// The result, or the error there is instead of it.
template <class T>
[[nodiscard]] Any to_any(const Result<T>& result) {
    return result ? to_any(*result) : to_any(result.error());
}

/// True for the numbers that stand for an error of Calc, and for infinite ones: no function may compute with them.
[[nodiscard]] bool is_error(const Any& value);

/// One value of Calc as the core reads it. Texts become UTF-8, short ones without an allocation; unpaired surrogates
/// become U+FFFD.
class Argument {
public:
    Argument() = default;
    Argument(const Argument&) = delete;
    Argument& operator=(const Argument&) = delete;

    /// `content` is no sequence; what is neither number nor text reads as a text that nothing can be made of.
    void read(const Any& content);

    /// Nothing was given. Inside a range nothing is a blank cell, which is no omitted argument: see for_each_cell.
    [[nodiscard]] bool omitted() const { return omitted_; }
    void set_omitted(bool omitted) { omitted_ = omitted; }

    [[nodiscard]] const Cell& cell() const { return cell_; }
    [[nodiscard]] std::optional<Cell> optional_cell() const { return omitted_ ? std::nullopt : std::optional(cell_); }

private:
    Cell cell_;
    bool omitted_ = false;
    std::array<char, 384> short_text_;
    std::string long_text_;
};

/// The day that the document counts its dates from; 1899-12-30 where the document does not say.
[[nodiscard]] std::chrono::sys_days null_date(
    const com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>& document);

}  // namespace kpisheet
