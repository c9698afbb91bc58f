// SPDX-License-Identifier: MPL-2.0
#include "uno/batch/no_questions.hpp"

#include <com/sun/star/document/BrokenPackageRequest.hpp>
#include <com/sun/star/task/ErrorCodeRequest.hpp>
#include <com/sun/star/task/PasswordRequest.hpp>
#include <com/sun/star/task/XInteractionAbort.hpp>
#include <com/sun/star/task/XInteractionApprove.hpp>

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace task = com::sun::star::task;

/// The office marks what is a warning only: rows beyond the last one were left out, for instance.
bool is_warning(const uno::Any& request) {
    constexpr auto warning = sal_Int32(0x80000000U);
    task::ErrorCodeRequest code;
    return (request >>= code) && (code.ErrCode & warning) != 0;
}

template <class Continuation>
bool choose(const uno::Sequence<uno::Reference<task::XInteractionContinuation>>& continuations) {
    for (sal_Int32 at = 0; at < continuations.getLength(); ++at) {
        const uno::Reference<Continuation> one(continuations[at], uno::UNO_QUERY);
        if (one.is()) {
            one->select();
            return true;
        }
    }
    return false;
}

}  // namespace

void NoQuestions::handle(const uno::Reference<task::XInteractionRequest>& request) {
    const auto what = request->getRequest();
    task::PasswordRequest password;
    com::sun::star::document::BrokenPackageRequest broken;
    password_ |= what >>= password;
    repair_ |= what >>= broken;
    const auto continuations = request->getContinuations();
    if (is_warning(what) && choose<task::XInteractionApprove>(continuations)) {
        return;
    }
    choose<task::XInteractionAbort>(continuations);
}

}  // namespace kpisheet
