// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/progress_bar.hpp"

#include <algorithm>
#include <cmath>

namespace kpisheet {
namespace {

// Seen on light and on dark grounds.
constexpr sal_Int32 colour_done = 0x2F6FB3;
constexpr sal_Int32 colour_left = 0xC9D2DC;

}  // namespace

ProgressBar::ProgressBar(Controls& controls) : done_(controls.label({})), left_(controls.label({})) {
    done_.set("BackgroundColor", colour_done);
    left_.set("BackgroundColor", colour_left);
    show(false);
}

void ProgressBar::set(double share) {
    share_ = std::clamp(share, 0.0, 1.0);
    draw();
}

void ProgressBar::show(bool shown) {
    done_.show(shown);
    left_.show(shown);
}

void ProgressBar::place(sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height) {
    room_ = {x, y, width, height};
    draw();
}

void ProgressBar::draw() {
    const auto done = static_cast<sal_Int32>(std::lround(share_ * room_.Width));
    done_.place(room_.X, room_.Y, done, room_.Height);
    left_.place(room_.X + done, room_.Y, room_.Width - done, room_.Height);
}

}  // namespace kpisheet
