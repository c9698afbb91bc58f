// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/panel_layout.hpp"

#include <algorithm>
#include <utility>

namespace kpisheet {

namespace awt = com::sun::star::awt;

void PanelLayout::flow(std::vector<Control*> controls) { rows_.push_back({Kind::flow, std::move(controls)}); }

void PanelLayout::labelled(Control& label, Control& control) { rows_.push_back({Kind::labelled, {&label, &control}}); }

void PanelLayout::headed(Control& icon, std::vector<Control*> texts) {
    texts.insert(texts.begin(), &icon);
    rows_.push_back({Kind::headed, std::move(texts)});
}

void PanelLayout::paragraph(Control& text) { rows_.push_back({Kind::paragraph, {&text}}); }

void PanelLayout::bar(ProgressBar& bar) { rows_.push_back({.kind = Kind::bar, .controls = {}, .bar = &bar}); }

void PanelLayout::fill(Control& control, int lines, int weight) {
    rows_.push_back({Kind::fill, {&control}, lines, weight});
}

std::vector<Control*> PanelLayout::shown(const Row& row) {
    std::vector<Control*> controls;
    std::copy_if(row.controls.begin(), row.controls.end(), std::back_inserter(controls),
                 [](const Control* control) { return control->shown(); });
    return controls;
}

bool PanelLayout::is_shown(const Row& row) {
    return row.bar != nullptr ? row.bar->shown() : !shown(row).empty();
}

void PanelLayout::arrange(sal_Int32 width, sal_Int32 height) const {
    const auto rest = std::max(0, height - least_height(width));
    auto weights = 0;
    for (const auto& row : rows_) {
        weights += is_shown(row) ? row.weight : 0;
    }
    Box box{gap(), gap(), std::max(line_, width - 2 * gap())};
    for (const auto& row : rows_) {
        if (!is_shown(row)) {
            continue;
        }
        if (row.kind == Kind::fill) {
            const auto tall = row.lines * line_ + rest * row.weight / std::max(1, weights);
            row.controls.front()->place(box.x, box.y, box.width, tall);
            box.y += tall + gap();
        } else {
            box.y += lay(row, box, true) + gap();
        }
    }
}

sal_Int32 PanelLayout::least_height(sal_Int32 width) const {
    const Box box{gap(), 0, std::max(line_, width - 2 * gap())};
    auto height = gap();
    for (const auto& row : rows_) {
        if (is_shown(row)) {
            height += gap() + (row.kind == Kind::fill ? row.lines * line_ : lay(row, box, false));
        }
    }
    return height;
}

sal_Int32 PanelLayout::lay(const Row& row, const Box& box, bool place) const {
    if (row.kind == Kind::bar) {
        if (place) {
            row.bar->place(box.x, box.y, box.width, line_ / 2);
        }
        return line_ / 2;
    }
    const auto controls = shown(row);
    if (row.kind == Kind::labelled && controls.size() == 2) {
        return lay_labelled(*controls[0], *controls[1], box, place);
    }
    if (row.kind == Kind::headed && controls.front() == row.controls.front()) {
        return lay_headed(controls, box, place);
    }
    if (row.kind == Kind::flow) {
        return lay_flow(controls, box, place);
    }
    auto y = box.y;
    for (auto* const control : controls) {
        const auto tall = control->height_for(box.width);
        if (place) {
            control->place(box.x, y, box.width, tall);
        }
        y += tall;
    }
    return y - box.y;
}

std::vector<awt::Size> PanelLayout::wanted_sizes(const std::vector<Control*>& controls) const {
    std::vector<awt::Size> sizes;
    for (const auto* const control : controls) {
        auto size = control->preferred();
        size.Height = std::min(size.Height, line_ * 7 / 4);  // some themes want buttons twice as tall as their text
        if (controls.size() > 1) {
            size.Width -= line_ * 7 / 4;  // of the margin around its words, which some themes make wide
        }
        sizes.push_back(size);
    }
    return sizes;
}

sal_Int32 PanelLayout::lay_flow(const std::vector<Control*>& controls, const Box& box, bool place) const {
    const auto apart = gap() / 2;
    const auto count = static_cast<sal_Int32>(controls.size());
    const auto sizes = wanted_sizes(controls);
    awt::Size cell{0, 0};
    auto together = (count - 1) * apart;
    for (const auto& size : sizes) {
        cell = {std::max(cell.Width, size.Width), std::max(cell.Height, size.Height)};
        together += size.Width;
    }
    const auto fitting = std::clamp((box.width + apart) / (cell.Width + apart), 1, count);
    if (fitting < count && together <= box.width) {  // one row, when each is as wide as its own words want it
        auto x = box.x;
        for (sal_Int32 at = 0; place && at < count; ++at) {
            const auto end = box.x + box.width - (count - 1 - at) * apart;
            const auto wide = at + 1 == count ? end - x : sizes[static_cast<std::size_t>(at)].Width + (box.width - together) / count;
            controls[static_cast<std::size_t>(at)]->place(x, box.y, wide, cell.Height);
            x += wide + apart;
        }
        return cell.Height;
    }
    const auto rows = (count + fitting - 1) / fitting;
    const auto in_row = (count + rows - 1) / rows;  // 3 and 3 rather than 4 and 2
    for (sal_Int32 at = 0; place && at < count; ++at) {
        // A last row of fewer fills the width, too.
        const auto here = std::min(in_row, count - at / in_row * in_row);
        const auto small = count == 1 && cell.Width < box.width * 3 / 5;  // a larger one ends where the others end
        const auto wide = small ? cell.Width : (box.width - (here - 1) * apart) / here;
        controls[static_cast<std::size_t>(at)]->place(box.x + at % in_row * (wide + apart),
                                                      box.y + at / in_row * (cell.Height + apart), wide, cell.Height);
    }
    return rows * (cell.Height + apart) - apart;
}

sal_Int32 PanelLayout::lay_labelled(Control& label, Control& control, const Box& box, bool place) const {
    const auto words = label.preferred();
    const auto tall = std::max(control.preferred().Height, line_ * 3 / 2);
    const auto beside = box.width - words.Width - gap();
    const auto stacked = beside < 6 * line_;
    if (place) {
        label.place(box.x, stacked ? box.y : box.y + (tall - words.Height) / 2, words.Width, words.Height);
        if (stacked) {
            control.place(box.x, box.y + words.Height, box.width, tall);
        } else {
            control.place(box.x + words.Width + gap(), box.y, beside, tall);
        }
    }
    return stacked ? words.Height + tall : tall;
}

sal_Int32 PanelLayout::lay_headed(const std::vector<Control*>& controls, const Box& box, bool place) const {
    const auto side = line_ * 2;
    const auto left = side + gap();
    auto y = box.y;
    for (auto at = controls.begin() + 1; at != controls.end(); ++at) {
        const auto tall = (*at)->height_for(box.width - left);
        if (place) {
            (*at)->place(box.x + left, y, box.width - left, tall);
        }
        y += tall;
    }
    if (place) {
        controls.front()->place(box.x, box.y + std::max(0, y - box.y - side) / 2, side, side);
    }
    return std::max(y - box.y, side);
}

}  // namespace kpisheet
