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
    Path() : texts_(no_texts()) {}
    explicit Path(std::vector<std::string> texts)
        : texts_(texts.empty() ? no_texts() : std::make_shared<const std::vector<std::string>>(std::move(texts))) {}

    [[nodiscard]] const std::vector<std::string>& texts() const { return *texts_; }
    [[nodiscard]] bool empty() const { return texts_->empty(); }
    [[nodiscard]] std::size_t size() const { return texts_->size(); }
    [[nodiscard]] const std::string& front() const { return texts_->front(); }
    [[nodiscard]] const std::string& back() const { return texts_->back(); }
    [[nodiscard]] auto begin() const { return texts_->begin(); }
    [[nodiscard]] auto end() const { return texts_->end(); }
    [[nodiscard]] bool operator==(const Path& other) const { return texts_ == other.texts_ || *texts_ == *other.texts_; }

private:
    static const std::shared_ptr<const std::vector<std::string>>& no_texts() {
        static const auto none = std::make_shared<const std::vector<std::string>>();
        return none;
    }

    std::shared_ptr<const std::vector<std::string>> texts_;  ///< never null
};

}  // namespace kpisheet
