// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>

namespace kpisheet {

/// The controls of an .xdl by their ids, in UTF-8. A control that is not there is a fault of the .xdl: what is set is
/// lost, what is read is blank.
class PageControls {
public:
    explicit PageControls(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& page)
        : container_(page, com::sun::star::uno::UNO_QUERY) {}

    /// What a label, box or button says, and the tip of any control.
    void set_words(const char* id, std::string_view label, std::string_view help) const;

    void fill_list(const char* id, const std::vector<std::string>& items) const;
    void replace_item(const char* id, int position, const std::string& item) const;
    void choose(const char* id, int position) const;
    /// -1: nothing is chosen.
    [[nodiscard]] int chosen(const char* id) const;

    void check(const char* id, bool checked) const;
    [[nodiscard]] bool checked(const char* id) const;

    void set_text(const char* id, std::string_view text) const;   ///< of a field
    [[nodiscard]] std::string text(const char* id) const;
    void set_label(const char* id, std::string_view text) const;
    void enable(const char* id, bool enabled) const;

    /// The page's own window, for a box over it.
    [[nodiscard]] com::sun::star::uno::Reference<com::sun::star::awt::XWindowPeer> peer() const;

private:
    template <class Interface>
    [[nodiscard]] com::sun::star::uno::Reference<Interface> control(const char* id) const;

    com::sun::star::uno::Reference<com::sun::star::awt::XControlContainer> container_;
};

}  // namespace kpisheet
