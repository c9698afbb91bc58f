// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "uno/sidebar/progress_bar.hpp"

namespace kpisheet {

/// How a panel's controls stand, from top to bottom. Everything is measured in the theme's own sizes, so nothing is cut
/// off at any width, font or scale.
class PanelLayout {
public:
    /// `line`: height of a line of text, the measure of all distances.
    explicit PanelLayout(sal_Int32 line) : line_(line) {}

    /// Buttons side by side: in one row, if they go there; else all equally wide, in as many rows as the width takes. One
    /// control alone stands at its own width.
    void flow(std::vector<Control*> controls);
    /// A control that takes the rest of the line beside its label; under it where there is little room.
    void labelled(Control& label, Control& control);
    /// An icon with texts beside it.
    void headed(Control& icon, std::vector<Control*> texts);
    void paragraph(Control& text);
    void bar(ProgressBar& bar);
    /// Takes what height the others leave, in this proportion; at least so many lines.
    void fill(Control& control, int lines, int weight);

    void arrange(sal_Int32 width, sal_Int32 height) const;
    /// The height below which something would be cut off.
    [[nodiscard]] sal_Int32 least_height(sal_Int32 width) const;

private:
    enum class Kind : std::uint8_t { flow, labelled, headed, paragraph, bar, fill };
    struct Row {
        Kind kind;
        std::vector<Control*> controls;
        int lines = 0;
        int weight = 0;
        ProgressBar* bar = nullptr;
    };
    struct Box {
        sal_Int32 x, y, width;
    };

    [[nodiscard]] sal_Int32 gap() const { return line_ / 3; }
    [[nodiscard]] static std::vector<Control*> shown(const Row& row);
    [[nodiscard]] static bool is_shown(const Row& row);
    /// Height of a row at this width; places its controls when `place`.
    sal_Int32 lay(const Row& row, const Box& box, bool place) const;
    sal_Int32 lay_flow(const std::vector<Control*>& controls, const Box& box, bool place) const;
    [[nodiscard]] std::vector<com::sun::star::awt::Size> wanted_sizes(const std::vector<Control*>& controls) const;
    sal_Int32 lay_labelled(Control& label, Control& control, const Box& box, bool place) const;
    sal_Int32 lay_headed(const std::vector<Control*>& controls, const Box& box, bool place) const;

    sal_Int32 line_;
    std::vector<Row> rows_;
};

}  // namespace kpisheet
