// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/document_reviews.hpp"

#include <map>

#include <com/sun/star/lang/XComponent.hpp>
#include <cppuhelper/implbase1.hxx>

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace lang = com::sun::star::lang;

/// By the document's identity, which is its XInterface.
std::map<uno::XInterface*, std::shared_ptr<DocumentReview>>& open_reviews() {
    static std::map<uno::XInterface*, std::shared_ptr<DocumentReview>> reviews;
    return reviews;
}

class Closing final : public cppu::WeakImplHelper1<lang::XEventListener> {
public:
    explicit Closing(uno::XInterface* document) : document_(document) {}

    void SAL_CALL disposing(const lang::EventObject& /*event*/) override {
        if (const auto at = open_reviews().find(document_); at != open_reviews().end()) {
            const auto review = at->second;
            open_reviews().erase(at);
            review->end();
        }
    }

private:
    uno::XInterface* document_;
};

}  // namespace

std::shared_ptr<DocumentReview> review_of(const uno::Reference<uno::XComponentContext>& context,
                                          const uno::Reference<com::sun::star::frame::XModel>& document) {
    const uno::Reference<uno::XInterface> identity(document, uno::UNO_QUERY_THROW);
    auto& review = open_reviews()[identity.get()];
    if (!review) {
        review = DocumentReview::of_document(context, document);
        uno::Reference<lang::XComponent>(document, uno::UNO_QUERY_THROW)
            ->addEventListener(new Closing(identity.get()));
    }
    return review;
}

}  // namespace kpisheet
