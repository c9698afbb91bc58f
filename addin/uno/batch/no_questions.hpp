// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/task/XInteractionHandler.hpp>
#include <cppuhelper/implbase1.hxx>

namespace kpisheet {

/// Answers what the office wants to ask while it loads a file, so that no dialog appears: nothing is unlocked or
/// repaired, and what was asked tells why a file cannot be read.
class NoQuestions final : public cppu::WeakImplHelper1<com::sun::star::task::XInteractionHandler> {
public:
    void SAL_CALL
    handle(const com::sun::star::uno::Reference<com::sun::star::task::XInteractionRequest>& request) override;

    [[nodiscard]] bool asked_for_password() const { return password_; }
    [[nodiscard]] bool asked_to_repair() const { return repair_; }

private:
    bool password_ = false;
    bool repair_ = false;
};

}  // namespace kpisheet
