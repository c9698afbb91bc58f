// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/controls.hpp"

#include <algorithm>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/view/SelectionType.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <rtl/character.hxx>

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace awt = com::sun::star::awt;

namespace {

/// The key of the letter that stands after ~ in a label.
sal_Int16 mnemonic_of(const rtl::OUString& label) {
    const auto at = label.indexOf('~');
    const auto letter =
        at < 0 || at + 1 == label.getLength() ? 0 : rtl::toAsciiUpperCase(static_cast<sal_uInt32>(label[at + 1]));
    return letter < 'A' || letter > 'Z' ? sal_Int16(-1)
                                        : static_cast<sal_Int16>(awt::Key::A + static_cast<sal_Int16>(letter - 'A'));
}

}  // namespace

Control::Control(const uno::Reference<awt::XControl>& control)
    : control_(control), window_(control, uno::UNO_QUERY_THROW), model_(control->getModel(), uno::UNO_QUERY_THROW) {}

void Control::set(const char* property, const uno::Any& value) {
    model_->setPropertyValue(rtl::OUString::createFromAscii(property), value);
}

uno::Any Control::get(const char* property) const {
    return model_->getPropertyValue(rtl::OUString::createFromAscii(property));
}

void Control::show(bool shown) {
    if (shown != shown_) {
        shown_ = shown;
        window_->setVisible(shown);
    }
}

void Control::enable(bool enabled) { set("Enabled", enabled); }

void Control::place(sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height) {
    window_->setPosSize(x, y, width, height, awt::PosSize::POSSIZE);
}

awt::Size Control::preferred() const { return as<awt::XLayoutConstrains>()->getPreferredSize(); }

sal_Int32 Control::height_for(sal_Int32 width) const {
    return as<awt::XLayoutConstrains>()->calcAdjustedSize({width, 0}).Height;
}

Controls::Controls(const uno::Reference<uno::XComponentContext>& context, const uno::Reference<awt::XWindow>& parent)
    : context_(context), main_thread_(context), focus_(new listening::Focus) {
    const uno::Reference<awt::XControl> control(make("com.sun.star.awt.UnoControlContainer"), uno::UNO_QUERY_THROW);
    control->setModel(uno::Reference<awt::XControlModel>(make("com.sun.star.awt.UnoControlContainerModel"),
                                                         uno::UNO_QUERY_THROW));
    const uno::Reference<awt::XToolkit> toolkit(awt::Toolkit::create(context), uno::UNO_QUERY_THROW);
    control->createPeer(toolkit, uno::Reference<awt::XWindowPeer>(parent, uno::UNO_QUERY_THROW));
    container_.set(control, uno::UNO_QUERY_THROW);
}

uno::Reference<uno::XInterface> Controls::make(const rtl::OUString& service) const {
    return context_->getServiceManager()->createInstanceWithContext(service, context_);
}

uno::Reference<awt::XWindow> Controls::window() const { return {container_, uno::UNO_QUERY_THROW}; }

void Controls::dispose() { uno::Reference<com::sun::star::lang::XComponent>(container_, uno::UNO_QUERY_THROW)->dispose(); }

Control Controls::add(const char* kind, const rtl::OUString& help, const std::vector<Property>& properties) {
    const auto service = "com.sun.star.awt." + rtl::OUString::createFromAscii(kind);
    const uno::Reference<awt::XControl> control(make(service), uno::UNO_QUERY_THROW);
    control->setModel(uno::Reference<awt::XControlModel>(make(service + "Model"), uno::UNO_QUERY_THROW));
    Control added(control);
    // Some are heeded only before the control has a window, which it gets when it is added.
    for (const auto& [name, value] : properties) {
        added.set(name, value);
    }
    if (!help.isEmpty()) {
        added.set("HelpText", help);
    }
    container_->addControl(rtl::OUString::number(++count_), control);
    uno::Reference<awt::XWindow>(control, uno::UNO_QUERY_THROW)->addFocusListener(focus_.get());
    return added;
}

Control Controls::label(const rtl::OUString& text) { return add("UnoControlFixedText", {}, {{"Label", uno::Any(text)}}); }

Control Controls::paragraph(bool bold) {
    const auto weight = bold ? awt::FontWeight::BOLD : awt::FontWeight::NORMAL;
    return add("UnoControlFixedText", {}, {{"MultiLine", uno::Any(true)}, {"FontWeight", uno::Any(weight)}});
}

Control Controls::button(const rtl::OUString& label, const rtl::OUString& help, std::function<void()> pressed) {
    auto control = add("UnoControlButton", help, {{"Label", uno::Any(label)}});
    control.as<awt::XButton>()->addActionListener(new listening::Action(std::move(pressed), main_thread_));
    return control;
}

Control Controls::tab(const rtl::OUString& help, std::function<void()> pressed) {
    auto control = add("UnoControlButton", help, {{"Toggle", uno::Any(true)}});
    control.as<awt::XButton>()->addActionListener(new listening::Action(std::move(pressed), main_thread_));
    return control;
}

Control Controls::drop_down(const rtl::OUString& help, std::function<void()> chosen) {
    auto control = add("UnoControlListBox", help, {{"Dropdown", uno::Any(true)}, {"LineCount", uno::Any(sal_Int16(20))}});
    control.as<awt::XListBox>()->addItemListener(new listening::Item(std::move(chosen)));
    return control;
}

Control Controls::field(const rtl::OUString& help, std::function<void()> edited) {
    auto control = add("UnoControlEdit", help, {});
    control.as<awt::XTextComponent>()->addTextListener(new listening::Text(std::move(edited)));
    return control;
}

void Controls::on_key(const Control& control, sal_Int16 key, std::function<void()> pressed) {
    control.as<awt::XWindow>()->addKeyListener(new listening::Key(key, std::move(pressed), main_thread_));
}

Control Controls::text_box(const rtl::OUString& help) {
    return add("UnoControlEdit", help,
               {{"MultiLine", uno::Any(true)}, {"ReadOnly", uno::Any(true)}, {"VScroll", uno::Any(true)}});
}

Control Controls::image() {
    return add("UnoControlImageControl", {}, {{"Border", uno::Any(sal_Int16(0))}, {"Tabstop", uno::Any(false)}});
}

Control Controls::tree(const rtl::OUString& label, const rtl::OUString& help, std::function<void()> chosen,
                       std::function<void()> entered) {
    auto control = add("tree.TreeControl", help,
                       {{"SelectionType", uno::Any(com::sun::star::view::SelectionType_SINGLE)},
                        {"RootDisplayed", uno::Any(false)},
                        {"ShowsRootHandles", uno::Any(true)},
                        {"ShowsHandles", uno::Any(true)}});
    control.as<com::sun::star::view::XSelectionSupplier>()->addSelectionChangeListener(
        new listening::Selection(std::move(chosen)));
    control.as<awt::XWindow>()->addKeyListener(new listening::Key(awt::Key::RETURN, entered));
    control.as<awt::XWindow>()->addMouseListener(new listening::DoubleClick(std::move(entered), main_thread_));
    trees_.push_back({mnemonic_of(label), control.as<awt::XWindow2>()});
    return control;
}

bool Controls::follow_to_tree(const awt::KeyEvent& event) const {
    const auto labelled = std::find_if(trees_.begin(), trees_.end(), [&](const LabelledTree& tree) {
        return tree.key == event.KeyCode && event.Modifiers == awt::KeyModifier::MOD2 && tree.window->isVisible();
    });
    if (labelled == trees_.end()) {
        return false;
    }
    labelled->window->setFocus();
    return true;
}

}  // namespace kpisheet
