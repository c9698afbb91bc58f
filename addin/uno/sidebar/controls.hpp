// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <vector>

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "uno/sidebar/listeners.hpp"
#include "uno/sidebar/main_thread.hpp"

namespace kpisheet {

/// One control of a panel. Hidden ones take no room in a layout.
class Control {
public:
    explicit Control(const com::sun::star::uno::Reference<com::sun::star::awt::XControl>& control);

    void set(const char* property, const com::sun::star::uno::Any& value);
    template <class Value>
    void set(const char* property, const Value& value) {
        set(property, com::sun::star::uno::Any(value));
    }
    [[nodiscard]] com::sun::star::uno::Any get(const char* property) const;
    void set_label(const rtl::OUString& label) { set("Label", label); }

    void show(bool shown);
    [[nodiscard]] bool shown() const { return shown_; }
    void enable(bool enabled);
    void focus() { window_->setFocus(); }
    void place(sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height);
    /// In pixels, as the theme and the scale of the screen want it.
    [[nodiscard]] com::sun::star::awt::Size preferred() const;
    /// Of a text that is broken at this width.
    [[nodiscard]] sal_Int32 height_for(sal_Int32 width) const;

    template <class Interface>
    [[nodiscard]] com::sun::star::uno::Reference<Interface> as() const {
        return com::sun::star::uno::Reference<Interface>(control_, com::sun::star::uno::UNO_QUERY_THROW);
    }

private:
    com::sun::star::uno::Reference<com::sun::star::awt::XControl> control_;
    com::sun::star::uno::Reference<com::sun::star::awt::XWindow2> window_;
    com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> model_;
    bool shown_ = true;
};

/// Makes the controls of a panel, in the order in which the Tab key walks through them. A label before a list, a field
/// or a tree is also its accessible name, and its mnemonic leads there.
class Controls {
public:
    Controls(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent);

    [[nodiscard]] Control label(const rtl::OUString& text);
    /// A text of several lines that is no field.
    [[nodiscard]] Control paragraph(bool bold = false);
    [[nodiscard]] Control button(const rtl::OUString& label, const rtl::OUString& help, std::function<void()> pressed);
    /// A button that stays down.
    [[nodiscard]] Control tab(const rtl::OUString& help, std::function<void()> pressed);
    [[nodiscard]] Control drop_down(const rtl::OUString& help, std::function<void()> chosen);
    [[nodiscard]] Control field(const rtl::OUString& help, std::function<void()> edited);
    /// `key`: one of com.sun.star.awt.Key.
    void on_key(const Control& control, sal_Int16 key, std::function<void()> pressed);
    /// A read-only text of several lines that can be walked through and copied from.
    [[nodiscard]] Control text_box(const rtl::OUString& help);
    [[nodiscard]] Control image();
    /// `label`: that of the label before it. `entered`: Enter was pressed or an entry double-clicked.
    [[nodiscard]] Control tree(const rtl::OUString& label, const rtl::OUString& help, std::function<void()> chosen,
                               std::function<void()> entered);
    /// Follows the mnemonic of a tree's label: the office passes over trees and presses the button after them. False
    /// for other keys.
    [[nodiscard]] bool follow_to_tree(const com::sun::star::awt::KeyEvent& event) const;

    [[nodiscard]] const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context() const {
        return context_;
    }
    [[nodiscard]] com::sun::star::uno::Reference<com::sun::star::awt::XWindow> window() const;
    /// One of the controls has the keyboard.
    [[nodiscard]] bool have_focus() const { return focus_->is_there(); }
    void dispose();

private:
    [[nodiscard]] com::sun::star::uno::Reference<com::sun::star::uno::XInterface> make(const rtl::OUString& service) const;
    struct Property {
        const char* name;
        com::sun::star::uno::Any value;
    };
    [[nodiscard]] Control add(const char* kind, const rtl::OUString& help, const std::vector<Property>& properties);

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    MainThread main_thread_;
    com::sun::star::uno::Reference<com::sun::star::awt::XControlContainer> container_;
    rtl::Reference<listening::Focus> focus_;
    struct LabelledTree {
        sal_Int16 key;  ///< one of com.sun.star.awt.Key
        com::sun::star::uno::Reference<com::sun::star::awt::XWindow2> window;
    };
    std::vector<LabelledTree> trees_;
    sal_Int32 count_ = 0;
};

}  // namespace kpisheet
