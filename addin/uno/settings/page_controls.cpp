// SPDX-License-Identifier: MPL-2.0
#include "uno/settings/page_controls.hpp"

#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include "uno/sheets/utf8_text.hpp"

namespace kpisheet {

namespace uno = com::sun::star::uno;
namespace awt = com::sun::star::awt;

template <class Interface>
uno::Reference<Interface> PageControls::control(const char* id) const {
    return container_.is() ? uno::Reference<Interface>(container_->getControl(rtl::OUString::createFromAscii(id)), uno::UNO_QUERY)
                           : uno::Reference<Interface>();
}

void PageControls::set_words(const char* id, std::string_view label, std::string_view help) const {
    const auto one = control<awt::XControl>(id);
    const uno::Reference<com::sun::star::beans::XPropertySet> model(one.is() ? one->getModel() : nullptr, uno::UNO_QUERY);
    if (!model.is()) {
        return;
    }
    if (!label.empty()) {
        model->setPropertyValue("Label", uno::Any(to_office_text(label)));
    }
    if (!help.empty()) {
        model->setPropertyValue("HelpText", uno::Any(to_office_text(help)));
    }
}

void PageControls::fill_list(const char* id, const std::vector<std::string>& items) const {
    if (const auto list = control<awt::XListBox>(id); list.is()) {
        std::vector<rtl::OUString> texts;
        texts.reserve(items.size());
        for (const auto& item : items) {
            texts.push_back(to_office_text(item));
        }
        list->removeItems(0, list->getItemCount());
        list->addItems({texts.data(), static_cast<sal_Int32>(texts.size())}, 0);
    }
}

void PageControls::replace_item(const char* id, int position, const std::string& item) const {
    if (const auto list = control<awt::XListBox>(id); list.is() && position >= 0) {
        list->removeItems(static_cast<sal_Int16>(position), 1);
        list->addItem(to_office_text(item), static_cast<sal_Int16>(position));
        choose(id, position);
    }
}

void PageControls::choose(const char* id, int position) const {
    if (const auto list = control<awt::XListBox>(id); list.is()) {
        list->selectItemPos(static_cast<sal_Int16>(position), true);
    }
}

int PageControls::chosen(const char* id) const {
    const auto list = control<awt::XListBox>(id);
    return list.is() ? list->getSelectedItemPos() : -1;
}

void PageControls::check(const char* id, bool checked) const {
    if (const auto box = control<awt::XCheckBox>(id); box.is()) {
        box->setState(checked ? 1 : 0);
    }
}

bool PageControls::checked(const char* id) const {
    const auto box = control<awt::XCheckBox>(id);
    return box.is() && box->getState() == 1;
}

void PageControls::set_text(const char* id, std::string_view text) const {
    if (const auto field = control<awt::XTextComponent>(id); field.is()) {
        field->setText(to_office_text(text));
    }
}

std::string PageControls::text(const char* id) const {
    const auto field = control<awt::XTextComponent>(id);
    return field.is() ? to_utf8(field->getText()) : std::string();
}

void PageControls::set_label(const char* id, std::string_view text) const {
    if (const auto label = control<awt::XFixedText>(id); label.is()) {
        label->setText(to_office_text(text));
    }
}

void PageControls::enable(const char* id, bool enabled) const {
    if (const auto window = control<awt::XWindow>(id); window.is()) {
        window->setEnable(enabled);
    }
}

uno::Reference<awt::XWindowPeer> PageControls::peer() const {
    const uno::Reference<awt::XControl> page(container_, uno::UNO_QUERY);
    return page.is() ? page->getPeer() : nullptr;
}

}  // namespace kpisheet
