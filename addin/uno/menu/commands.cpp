// SPDX-License-Identifier: MPL-2.0
#include "uno/menu/commands.hpp"

#include <algorithm>

#include <com/sun/star/lang/DisposedException.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <rtl/ref.hxx>

#include "core/reports/words.hpp"
#include "uno/menu/actions.hpp"
#include "uno/sheets/utf8_text.hpp"
#include "uno/sidebar/main_thread.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace frame = com::sun::star::frame;
using com::sun::star::util::URL;

const Action* action_of(const URL& url) {
    if (url.Protocol != "org.kpisheet:") {
        return nullptr;
    }
    const auto name = to_utf8(url.Path);
    const auto all = actions();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Action& action) { return action.name == name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

void Commands::initialize(const uno::Sequence<uno::Any>& arguments) {
    if (arguments.getLength() > 0) {
        arguments[0] >>= frame_;
    }
}

uno::Reference<frame::XDispatch> Commands::queryDispatch(const URL& url, const rtl::OUString& /*target*/,
                                                         sal_Int32 /*search*/) {
    return action_of(url) != nullptr ? uno::Reference<frame::XDispatch>(this) : uno::Reference<frame::XDispatch>();
}

uno::Sequence<uno::Reference<frame::XDispatch>> Commands::queryDispatches(
    const uno::Sequence<frame::DispatchDescriptor>& requests) {
    uno::Sequence<uno::Reference<frame::XDispatch>> found(requests.getLength());
    auto* dispatch = found.getArray();
    for (const auto& request : requests) {
        *dispatch++ = queryDispatch(request.FeatureURL, request.FrameName, request.SearchFlags);
    }
    return found;
}

void Commands::dispatch(const URL& url, const uno::Sequence<com::sun::star::beans::PropertyValue>& /*arguments*/) {
    if (MainThread::is_here()) {
        act(url);
        return;
    }
    // From another process or thread. A command touches what the sidebar shows, which the main thread may be taking
    // down; waiting for it here could be for ever, as the caller may hold the office's lock.
    MainThread(context_).post([self = rtl::Reference<Commands>(this), url] { self->act(url); });
}

void Commands::act(const URL& url) const {
    const auto* action = action_of(url);
    if (action == nullptr) {
        return;
    }
    const Window window{context_, frame_};
    const auto say = [&](std::string_view ja, std::string_view en) { window.say(either(window.language(), ja, en)); };
    if (action->needs_workbook && !window.document().is()) {
        say("表計算ドキュメントを開いてから、もう一度選んでください。", "Please open a spreadsheet first.");
        return;
    }
    try {
        action->act(window);
    } catch (const com::sun::star::lang::DisposedException&) {
        // The window or document was closed while the command ran: nobody is left to tell.
    } catch (const uno::Exception& exception) {
        say("この操作はできませんでした。\n" + to_utf8(exception.Message), "This could not be done.\n" + to_utf8(exception.Message));
    }
}

void Commands::addStatusListener(const uno::Reference<frame::XStatusListener>& listener, const URL& url) {
    // Every command is always there; one that can't do its work says why.
    frame::FeatureStateEvent state;
    state.Source = static_cast<cppu::OWeakObject*>(this);
    state.FeatureURL = url;
    state.IsEnabled = true;
    state.Requery = false;
    listener->statusChanged(state);
}

void Commands::removeStatusListener(const uno::Reference<frame::XStatusListener>& /*listener*/, const URL& /*url*/) {}

rtl::OUString Commands::getImplementationName() { return "org.kpisheet.CommandsImplementation"; }

sal_Bool Commands::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

uno::Sequence<rtl::OUString> Commands::getSupportedServiceNames() {
    const rtl::OUString name("com.sun.star.frame.ProtocolHandler");
    return {&name, 1};
}

}  // namespace kpisheet

// registry/kpisheet.components names this function.
extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpisheet_commands(
    com::sun::star::uno::XComponentContext* context,
    const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& /*arguments*/) {
    return static_cast<cppu::OWeakObject*>(cppu::acquire(new kpisheet::Commands(context)));
}
