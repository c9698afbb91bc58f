// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include <rtl/ustring.hxx>

namespace kpisheet {

/// The office's texts as the core wants them. Unpaired surrogates become U+FFFD.
class Utf8Text {
public:
    /// At most so many UTF-16 units of each text are kept; a hostile file shares one huge text among all its cells.
    explicit Utf8Text(sal_Int32 limit) : limit_(limit) {}

    /// Valid until the next call. `cut` tells of the last text whether something of it was left out.
    [[nodiscard]] std::string_view of(const rtl::OUString& text);
    [[nodiscard]] bool cut() const { return cut_; }

private:
    sal_Int32 limit_;
    bool cut_ = false;
    std::string buffer_;
};

/// A text of any length.
[[nodiscard]] std::string to_utf8(const rtl::OUString& text);
[[nodiscard]] rtl::OUString to_office_text(std::string_view utf8);

}  // namespace kpisheet
