// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <rtl/ustring.hxx>

#include "core/sheets/text_store.hpp"

namespace kpisheet {

/// Remembers what became of the texts met last. The office keeps equal texts of a document once, so that the buffer of a
/// text tells which one it is: no text is converted or compared again while it is remembered. Each is held, so that its
/// buffer is not given to another text meanwhile.
class KnownTexts {
public:
    struct Entry {
        rtl::OUString office;
        KeptText kept;          ///< in the sheet's store
        bool cut = false;       ///< something was left out of it
    };

    /// The entry for `text`: its own if it is known, else one to be filled in. The text itself is not looked at: the thread
    /// that reads more cells counts in it, and each would wait for the other.
    [[nodiscard]] Entry& of(const rtl::OUString& text) {
        // Buffers lie 16 bytes apart at least.
        const auto number = reinterpret_cast<std::uintptr_t>(text.pData) / 16;
        return entries_[(number ^ number / entries) % entries];
    }
    [[nodiscard]] static bool is_known(const Entry& entry, const rtl::OUString& text) {
        return entry.office.pData == text.pData;
    }

private:
    static constexpr std::size_t entries = 16'384;
    std::vector<Entry> entries_{entries};
};

}  // namespace kpisheet
