// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/text/language.hpp"

namespace kpisheet {

/// Why a column is taken for what it is, in both languages of the product: a clause, and what was added to it.
class Reason {
public:
    Reason() = default;
    Reason(std::string ja, std::string en) : ja_(std::move(ja)), en_(std::move(en)) {}

    /// 「、中身は名称」, “, its cells hold names”.
    void add(std::string_view ja, std::string_view en) {
        ja_ += ja;
        en_ += en;
    }
    [[nodiscard]] const std::string& in(Language language) const { return language == Language::japanese ? ja_ : en_; }

private:
    std::string ja_;
    std::string en_;
};

}  // namespace kpisheet
