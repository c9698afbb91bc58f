// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/sidebar/controls.hpp"

namespace kpisheet {

/// Shows how far something is; hidden at first. (The office's own bar waits for the screen on every step and lets other
/// events in meanwhile: a panel could be gone when it returns.)
class ProgressBar {
public:
    explicit ProgressBar(Controls& controls);

    /// 0 to 1.
    void set(double share);
    void show(bool shown);
    [[nodiscard]] bool shown() const { return done_.shown(); }
    void place(sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height);

private:
    void draw();

    Control done_, left_;
    double share_ = 0;
    com::sun::star::awt::Rectangle room_;
};

}  // namespace kpisheet
