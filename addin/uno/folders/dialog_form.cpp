// SPDX-License-Identifier: MPL-2.0
#include "uno/folders/dialog_form.hpp"

#include <algorithm>
#include <cmath>

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>

#include "uno/sidebar/listeners.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace awt = com::sun::star::awt;
using com::sun::star::beans::XPropertySet;

namespace {

constexpr const char* bar_done = "bar_done";
constexpr const char* bar_left = "bar_left";
constexpr sal_Int32 colour_done = 0x2F6FB3;
constexpr sal_Int32 colour_left = 0xC9D2DC;

rtl::OUString text(const char* ascii) { return rtl::OUString::createFromAscii(ascii); }

class Closing final : public listening::Calling<awt::XTopWindowListener> {
    using Calling::Calling;
    void SAL_CALL windowClosing(const com::sun::star::lang::EventObject& /*event*/) override { call(); }
    void SAL_CALL windowOpened(const com::sun::star::lang::EventObject& /*event*/) override {}
    void SAL_CALL windowClosed(const com::sun::star::lang::EventObject& /*event*/) override {}
    void SAL_CALL windowMinimized(const com::sun::star::lang::EventObject& /*event*/) override {}
    void SAL_CALL windowNormalized(const com::sun::star::lang::EventObject& /*event*/) override {}
    void SAL_CALL windowActivated(const com::sun::star::lang::EventObject& /*event*/) override {}
    void SAL_CALL windowDeactivated(const com::sun::star::lang::EventObject& /*event*/) override {}
};

}  // namespace

DialogForm::DialogForm(uno::Reference<uno::XComponentContext> context, const rtl::OUString& title, sal_Int32 width, sal_Int32 height)
    : context_(std::move(context)) {
    const uno::Reference<XPropertySet> model(make("com.sun.star.awt.UnoControlDialogModel"), uno::UNO_QUERY_THROW);
    model->setPropertyValue("Title", uno::Any(title));
    model->setPropertyValue("Width", uno::Any(width));
    model->setPropertyValue("Height", uno::Any(height));
    model->setPropertyValue("Closeable", uno::Any(true));
    model->setPropertyValue("Moveable", uno::Any(true));
    dialog_.set(make("com.sun.star.awt.UnoControlDialog"), uno::UNO_QUERY_THROW);
    dialog_->setModel(uno::Reference<awt::XControlModel>(model, uno::UNO_QUERY_THROW));
    models_.set(model, uno::UNO_QUERY_THROW);
    controls_.set(dialog_, uno::UNO_QUERY_THROW);
}

uno::Reference<uno::XInterface> DialogForm::make(const rtl::OUString& service) const {
    return context_->getServiceManager()->createInstanceWithContext(service, context_);
}

uno::Reference<awt::XControl> DialogForm::control(const char* name) const {
    return {controls_->getControl(text(name)), uno::UNO_SET_THROW};
}

void DialogForm::add(const char* kind, const char* name, DialogPlace place, std::initializer_list<Property> properties) {
    const uno::Reference<com::sun::star::lang::XMultiServiceFactory> factory(models_, uno::UNO_QUERY_THROW);
    const uno::Reference<XPropertySet> model(factory->createInstance("com.sun.star.awt.UnoControl" + text(kind) + "Model"), uno::UNO_QUERY_THROW);
    model->setPropertyValue("Name", uno::Any(text(name)));
    model->setPropertyValue("PositionX", uno::Any(place.x));
    model->setPropertyValue("PositionY", uno::Any(place.y));
    model->setPropertyValue("Width", uno::Any(place.width));
    model->setPropertyValue("Height", uno::Any(place.height));
    model->setPropertyValue("TabIndex", uno::Any(added_++));
    for (const auto& [property, value] : properties) {
        model->setPropertyValue(text(property), value);
    }
    models_->insertByName(text(name), uno::Any(model));
}

void DialogForm::show(const uno::Reference<awt::XWindow>& over, std::function<void()> closed) {
    const uno::Reference<awt::XToolkit> toolkit(awt::Toolkit::create(context_), uno::UNO_QUERY_THROW);
    dialog_->createPeer(toolkit, uno::Reference<awt::XWindowPeer>(over, uno::UNO_QUERY));
    uno::Reference<awt::XTopWindow>(dialog_, uno::UNO_QUERY_THROW)->addTopWindowListener(new Closing(std::move(closed)));
    const uno::Reference<awt::XWindow> window(dialog_, uno::UNO_QUERY_THROW);
    const auto size = window->getPosSize();
    const auto around = over.is() ? over->getPosSize() : size;
    window->setPosSize(std::max(sal_Int32(0), (around.Width - size.Width) / 2), std::max(sal_Int32(0), (around.Height - size.Height) / 3), 0, 0,
                       awt::PosSize::POS);
    window->setVisible(true);
}

void DialogForm::on_press(const char* button, std::function<void()> pressed) {
    uno::Reference<awt::XButton>(control(button), uno::UNO_QUERY_THROW)
        ->addActionListener(new listening::Action(std::move(pressed), MainThread(context_)));
}

void DialogForm::add_progress_bar(DialogPlace place) {
    bar_ = place;
    add("FixedText", bar_done, {place.x, place.y, 0, place.height}, {{"BackgroundColor", uno::Any(colour_done)}});
    add("FixedText", bar_left, place, {{"BackgroundColor", uno::Any(colour_left)}});
}

void DialogForm::set_progress(double share) {
    const auto done = static_cast<sal_Int32>(std::lround(std::clamp(share, 0.0, 1.0) * bar_.width));
    set(bar_done, "Width", uno::Any(done));
    set(bar_left, "PositionX", uno::Any(bar_.x + done));
    set(bar_left, "Width", uno::Any(bar_.width - done));
}

void DialogForm::show_progress_bar(bool shown) {
    set_visible(bar_done, shown);
    set_visible(bar_left, shown);
}

void DialogForm::bring_to_front() { uno::Reference<awt::XTopWindow>(dialog_, uno::UNO_QUERY_THROW)->toFront(); }

void DialogForm::close() { uno::Reference<com::sun::star::lang::XComponent>(dialog_, uno::UNO_QUERY_THROW)->dispose(); }

void DialogForm::set(const char* name, const char* property, const uno::Any& value) {
    uno::Reference<XPropertySet>(control(name)->getModel(), uno::UNO_QUERY_THROW)->setPropertyValue(text(property), value);
}

uno::Any DialogForm::get(const char* name, const char* property) {
    return uno::Reference<XPropertySet>(control(name)->getModel(), uno::UNO_QUERY_THROW)->getPropertyValue(text(property));
}

void DialogForm::focus(const char* name) { uno::Reference<awt::XWindow>(control(name), uno::UNO_QUERY_THROW)->setFocus(); }

void DialogForm::set_visible(const char* name, bool visible) {
    uno::Reference<awt::XWindow>(control(name), uno::UNO_QUERY_THROW)->setVisible(visible);
}

}  // namespace kpisheet
