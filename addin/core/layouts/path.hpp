// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kpisheet {

/// The headings above an indicator, from the outermost in. Rows below the same headings share one copy.
class Path {
public:
    Path() = default;
    explicit Path(std::vector<std::string> texts)
        : texts_(texts.empty() ? nullptr : std::make_shared<const std::vector<std::string>>(std::move(texts))) {}

    [[nodiscard]] const std::vector<std::string>& texts() const {
        static const std::vector<std::string> none;
        return texts_ ? *texts_ : none;
    }
    [[nodiscard]] bool empty() const { return texts_ == nullptr; }
    [[nodiscard]] std::size_t size() const { return texts().size(); }
    [[nodiscard]] const std::string& front() const { return texts().front(); }
    [[nodiscard]] const std::string& back() const { return texts().back(); }
    [[nodiscard]] auto begin() const { return texts().begin(); }
    [[nodiscard]] auto end() const { return texts().end(); }
    [[nodiscard]] bool operator==(const Path& other) const { return texts_ == other.texts_ || texts() == other.texts(); }

private:
    std::shared_ptr<const std::vector<std::string>> texts_;  ///< null for none: nothing that all threads count in
};

}  // namespace kpisheet
