// SPDX-License-Identifier: MPL-2.0
#include "uno/settings/options_page.hpp"

#include <com/sun/star/awt/XWindowPeer.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "core/reports/words.hpp"
#include "uno/message_box.hpp"
#include "uno/settings/kept_settings.hpp"
#include "uno/settings/options_words.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;

void write_words(const PageControls& page, Language language) {
    for (const auto& [id, label, help] : options_page_words()) {
        page.set_words(id, in_language(label, language), in_language(help, language));
    }
    for (const auto* list : {"method", "decimals", "rounding"}) {
        std::vector<std::string> texts;
        for (const auto& entry : options_page_entries()) {
            if (entry.list == std::string_view(list)) {
                texts.emplace_back(in_language(entry.text, language));
            }
        }
        page.fill_list(list, texts);
    }
}

/// Holds a mark for as long as it lives. Setting a control calls back at once.
class Acting {
public:
    explicit Acting(bool& mark) : mark_(mark) { mark_ = true; }
    ~Acting() { mark_ = false; }
    Acting(const Acting&) = delete;
    Acting& operator=(const Acting&) = delete;

private:
    bool& mark_;
};

}  // namespace

OptionsPage::OptionsPage(const uno::Reference<uno::XComponentContext>& context, const char* service)
    : context_(context), service_(rtl::OUString::createFromAscii(service)), language_(ui_language(context)) {}

sal_Bool OptionsPage::callHandlerMethod(const uno::Reference<com::sun::star::awt::XWindow>& page, const uno::Any& event,
                                        const rtl::OUString& method) {
    if (acting_) {
        return true;
    }
    const Acting acting(acting_);
    const PageControls controls(page);
    if (method == "external_event") {
        rtl::OUString wish;
        event >>= wish;
        office_asks(controls, wish);
        return true;
    }
    if (method == "defaults_pressed") {
        settings_ = {};
        show_settings(controls);
        return true;
    }
    for (const auto& [name, act] : methods()) {
        if (method.equalsAscii(name)) {
            act(*this, controls);
            return true;
        }
    }
    return false;
}

uno::Sequence<rtl::OUString> OptionsPage::getSupportedMethodNames() {
    const auto own = methods();
    uno::Sequence<rtl::OUString> names(static_cast<sal_Int32>(own.size()) + 2);
    auto* name = names.getArray();
    *name++ = "external_event";
    *name++ = "defaults_pressed";
    for (const auto& one : own) {
        *name++ = rtl::OUString::createFromAscii(one.name);
    }
    return names;
}

void OptionsPage::office_asks(const PageControls& page, const rtl::OUString& wish) {
    if (wish == "initialize") {
        write_words(page, language_);
        fill(page);
    }
    if (wish == "initialize" || wish == "back") {
        settings_ = read_settings(context_);
        show_settings(page);
    } else if (wish == "ok") {
        keep(page);
    }
}

/// The other page may have kept its part since this one was filled.
void OptionsPage::keep(const PageControls& page) {
    const auto kept = read_settings(context_);
    auto wanted = kept;
    put_choices(page, wanted);
    if (wanted != kept && !keep_settings(context_, wanted)) {
        show_message(context_, page.peer(), language_,
                     either(language_, "KPIシートの設定を保存できませんでした。管理者が変更を禁止しているか、設定ファイルに書き込めません。",
                            "The settings of KPI Sheet could not be kept: they are locked by an administrator, or the profile can't be written."));
    }
}

rtl::OUString OptionsPage::getImplementationName() { return service_ + "Implementation"; }

sal_Bool OptionsPage::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

uno::Sequence<rtl::OUString> OptionsPage::getSupportedServiceNames() { return {&service_, 1}; }

}  // namespace kpisheet
