// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <utility>

#include <com/sun/star/util/XModifyListener.hpp>
#include <cppuhelper/implbase1.hxx>

#include "uno/sidebar/document_review.hpp"

namespace kpisheet {

/// Tells a review of what happens to its document, as long as there is one.
class DocumentListener final : public cppu::WeakImplHelper1<com::sun::star::util::XModifyListener> {
public:
    explicit DocumentListener(std::weak_ptr<DocumentReview> review) : review_(std::move(review)) {}

    void SAL_CALL modified(const com::sun::star::lang::EventObject& /*event*/) override {
        if (const auto review = review_.lock()) {
            review->changed();
        }
    }
    void SAL_CALL disposing(const com::sun::star::lang::EventObject& /*event*/) override {
        if (const auto review = review_.lock()) {
            review->end();
        }
    }

private:
    std::weak_ptr<DocumentReview> review_;
};

}  // namespace kpisheet
