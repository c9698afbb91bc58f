// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <initializer_list>
#include <utility>

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace kpisheet {

/// Where a control stands in its dialog, in units that follow the size of the letters: 4 across and 8 down a letter.
struct DialogPlace {
    sal_Int32 x, y, width, height;
};

/// A dialog that leaves the rest of the office usable while it is open.
class DialogForm {
public:
    using Property = std::pair<const char*, com::sun::star::uno::Any>;

    DialogForm(com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context, const rtl::OUString& title,
               sal_Int32 width, sal_Int32 height);

    /// Adds one of com.sun.star.awt.UnoControl…Model; Tab walks in the order of adding. Before show().
    void add(const char* kind, const char* name, DialogPlace place, std::initializer_list<Property> properties);
    /// Shows it over the window. `closed`: the person closed it, or pressed Esc.
    void show(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& over, std::function<void()> closed);
    void on_press(const char* button, std::function<void()> pressed);
    /// Adds a bar that shows how far something is, hidden at first. (The office's own bar waits for the screen on every
    /// step and lets other events in meanwhile: the dialog may be gone when it returns.) Before show().
    void add_progress_bar(DialogPlace place);
    void set_progress(double share);
    void show_progress_bar(bool shown);
    void bring_to_front();
    void close();

    void set(const char* control, const char* property, const com::sun::star::uno::Any& value);
    [[nodiscard]] com::sun::star::uno::Any get(const char* control, const char* property);
    void focus(const char* control);
    void set_visible(const char* control, bool visible);

private:
    [[nodiscard]] com::sun::star::uno::Reference<com::sun::star::uno::XInterface> make(const rtl::OUString& service) const;
    [[nodiscard]] com::sun::star::uno::Reference<com::sun::star::awt::XControl> control(const char* name) const;

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    com::sun::star::uno::Reference<com::sun::star::awt::XControl> dialog_;
    com::sun::star::uno::Reference<com::sun::star::container::XNameContainer> models_;
    com::sun::star::uno::Reference<com::sun::star::awt::XControlContainer> controls_;
    sal_Int16 added_ = 0;
    DialogPlace bar_{};
};

}  // namespace kpisheet
