// SPDX-License-Identifier: MPL-2.0
#include "uno/folders/folder_dialog.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include <com/sun/star/awt/XWindow.hpp>
#include <cppuhelper/implbase1.hxx>

#include "uno/folders/dialog_form.hpp"
#include "uno/folders/folder_controls.hpp"
#include "uno/folders/folder_pickers.hpp"
#include "uno/folders/folder_run.hpp"
#include "uno/folders/folder_words.hpp"
#include "uno/folders/held_office.hpp"
#include "uno/folders/result_workbook.hpp"
#include "uno/settings/kept_settings.hpp"
#include "uno/sheets/utf8_text.hpp"
#include "uno/sidebar/words.hpp"
#include "uno/workers/inside_office.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
using com::sun::star::frame::XFrame;

constexpr sal_Int32 fault_colour = 0xB42318;

const char* field_name(FolderField field) {
    switch (field) {
        case FolderField::folder: return "folder";
        case FolderField::form: return "form";
        case FolderField::previous: return "previous";
        case FolderField::none: break;
    }
    return nullptr;
}

/// The window that the dialog stands over goes away, and the dialog with it.
class WindowGone final : public cppu::WeakImplHelper1<com::sun::star::lang::XEventListener> {
public:
    explicit WindowGone(std::function<void()> gone) : gone_(std::move(gone)) {}
    void SAL_CALL disposing(const com::sun::star::lang::EventObject& /*window*/) override { gone_(); }

private:
    std::function<void()> gone_;
};

class FolderDialog final : public std::enable_shared_from_this<FolderDialog> {
public:
    FolderDialog(const uno::Reference<uno::XComponentContext>& context)
        : context_(context), language_(ui_language(context)), words_(folder_words(language_)), main_thread_(context),
          form_(context, say(words_.title), folder_form_width, folder_form_height) {}

    void open(const uno::Reference<XFrame>& frame);
    void bring_to_front() { form_.bring_to_front(); }

private:
    /// What calls this dialog later, if it is still there: on the main thread, after whatever is going on.
    template <class Action>
    std::function<void()> later(Action action) {
        return [weak = weak_from_this(), main_thread = main_thread_, action] {
            main_thread.post([weak, action] {
                if (const auto dialog = weak.lock()) {
                    action(*dialog);
                }
            });
        };
    }

    void choose(const char* name);
    [[nodiscard]] std::string value_of(const char* name);
    void begin(bool join);
    void show_progress(const FolderProgress& now);
    void finish(const FolderOutcome& outcome);
    void show_fault(FolderField field, std::string_view words);
    void set_running(bool running);
    [[nodiscard]] bool show_result(const FolderOutcome& outcome);
    void stop();
    void close();

    uno::Reference<uno::XComponentContext> context_;
    Language language_;
    const FolderWords& words_;
    MainThread main_thread_;
    DialogForm form_;
    bool stopping_ = false;
    bool busy_ = false;    ///< a run goes on, or its result is being opened
    bool closed_ = false;  ///< the window is gone
    std::unique_ptr<HeldOffice> office_;  ///< while a run goes on
    std::unique_ptr<FolderRun> run_;      ///< the last member: its thread ends before the others
};

// Touched on the main thread only.
std::shared_ptr<FolderDialog> open_dialog;                 ///< the one that is seen
std::vector<std::shared_ptr<FolderDialog>> ending_dialogs;  ///< closed during a run that is coming to its end

void FolderDialog::open(const uno::Reference<XFrame>& frame) {
    add_folder_controls(form_, words_, last_request(context_));
    form_.show(frame.is() ? frame->getContainerWindow() : nullptr, later([](FolderDialog& dialog) { dialog.run_ ? dialog.stop() : dialog.close(); }));
    if (frame.is()) {
        frame->addEventListener(new WindowGone([weak = weak_from_this()] {
            if (const auto dialog = weak.lock()) {
                dialog->close();
            }
        }));
    }
    form_.on_press("folder_choose", later([](FolderDialog& dialog) { dialog.choose("folder"); }));
    form_.on_press("form_choose", later([](FolderDialog& dialog) { dialog.choose("form"); }));
    form_.on_press("previous_choose", later([](FolderDialog& dialog) { dialog.choose("previous"); }));
    form_.on_press("check", later([](FolderDialog& dialog) { dialog.begin(false); }));
    form_.on_press("join", later([](FolderDialog& dialog) { dialog.begin(true); }));
    form_.on_press("stop", later([](FolderDialog& dialog) { dialog.stop(); }));
    form_.on_press("close", later([](FolderDialog& dialog) { dialog.close(); }));
    set_running(false);
    form_.focus("folder");
}

void FolderDialog::choose(const char* name) {
    const auto now = value_of(name);
    const auto chosen = std::string_view(name) == "folder" ? choose_folder(context_, say(words_.title), now)
                                                           : choose_workbook(context_, say(words_.workbooks), now, value_of("folder"));
    if (!chosen.isEmpty() && !closed_) {  // the document may have been closed meanwhile
        form_.set(name, "Text", uno::Any(chosen));
    }
}

std::string FolderDialog::value_of(const char* name) {
    rtl::OUString value;
    form_.get(name, "Text") >>= value;
    value = value.trim();
    return to_utf8(value.startsWith("file://") ? path_of(value) : value);
}

void FolderDialog::begin(bool join) {
    if (busy_ || closed_) {
        return;  // a second press that was under way
    }
    sal_Int16 recursive = 0;
    form_.get("recursive", "State") >>= recursive;
    const FolderRequest request{value_of("folder"), recursive == 1, value_of("form"), value_of("previous"), join};
    show_fault(FolderField::none, {});
    if (join && request.form.empty()) {
        return show_fault(FolderField::form, words_.no_form);
    }
    const auto installation = own_installation(context_);
    if (!installation) {
        return show_fault(FolderField::none, words_.no_package);
    }
    keep_request(context_, request);
    form_.set("status", "Label", uno::Any(say(words_.starting)));
    form_.set_progress(0);
    set_running(true);
    const auto weak = weak_from_this();
    office_ = std::make_unique<HeldOffice>(context_, later([](FolderDialog& dialog) { dialog.close(); }));
    run_ = std::make_unique<FolderRun>(
        context_, *installation, request,
        [weak](const FolderProgress& now) {
            if (const auto dialog = weak.lock()) {
                dialog->show_progress(now);
            }
        },
        [weak](const std::shared_ptr<FolderOutcome>& outcome) {
            if (const auto dialog = weak.lock()) {
                dialog->finish(*outcome);
            }
        });
}

void FolderDialog::show_progress(const FolderProgress& now) {
    if (run_ == nullptr || stopping_ || closed_ || now.total == 0) {
        return;
    }
    const auto done = std::to_string(now.done);
    const auto total = std::to_string(now.total);
    std::string line;
    if (now.left) {
        constexpr auto in_minutes = std::chrono::seconds(90);
        const auto left = *now.left < in_minutes ? with(words_.seconds, {std::to_string(now.left->count())})
                                                 : with(words_.minutes, {std::to_string((now.left->count() + 59) / 60)});
        line = with(words_.progress_left, {done, total, left, now.file});
    } else {
        line = with(words_.progress, {done, total, now.file});
    }
    form_.set("status", "Label", uno::Any(to_office_text(line)));
    form_.set_progress(static_cast<double>(now.done) / static_cast<double>(now.total));
}

void FolderDialog::finish(const FolderOutcome& outcome) {
    const auto keep_alive = shared_from_this();
    run_.reset();  // its thread has nothing left to do
    office_.reset();
    stopping_ = false;
    const bool worth_showing = !outcome.fault && !(outcome.stopped && (outcome.joined || outcome.report.files.empty()));
    const bool shown = !worth_showing || closed_ || show_result(outcome);
    busy_ = false;
    std::erase(ending_dialogs, keep_alive);
    if (!closed_ && shown && worth_showing && !outcome.stopped) {
        close();
    }
    if (closed_) {
        return;
    }
    set_running(false);
    if (outcome.fault) {
        show_fault(outcome.fault->field, in_language(outcome.fault->words, language_));
    } else if (!shown) {
        show_fault(FolderField::none, words_.no_result);
    } else {
        form_.set("status", "Label", uno::Any(say(words_.stopped)));
    }
}

/// False when it could not be opened. Opening lets other events in: the dialog may have been closed afterwards.
bool FolderDialog::show_result(const FolderOutcome& outcome) {
    try {
        return (outcome.joined ? open_joined(context_, *outcome.joined, language_) : open_result(context_, outcome.report, language_)).is();
    } catch (const uno::Exception&) {
        return false;  // the form went away meanwhile, or the office is short of something
    }
}

void FolderDialog::show_fault(FolderField field, std::string_view words) {
    const auto say_at = [&](const std::string& control, std::string_view said, bool is_fault) {
        form_.set(control.c_str(), "Label", uno::Any(say(said)));
        form_.set(control.c_str(), "TextColor", is_fault ? uno::Any(fault_colour) : uno::Any());
    };
    const auto* at = field_name(field);
    say_at("folder_hint", {}, false);
    say_at("form_hint", words_.form_hint, false);
    say_at("previous_hint", words_.previous_hint, false);
    say_at("status", at == nullptr ? words : std::string_view(), true);
    if (at != nullptr) {
        say_at(std::string(at) + "_hint", words, true);
        form_.focus(at);
    }
}

void FolderDialog::set_running(bool running) {
    busy_ = running;
    for (const auto* name : {"folder", "folder_choose", "recursive", "form", "form_choose", "previous", "previous_choose", "check", "join"}) {
        form_.set(name, "Enabled", uno::Any(!running));
    }
    form_.set("stop", "Enabled", uno::Any(running));
    form_.set("status", "TextColor", uno::Any());
    form_.show_progress_bar(running);
    if (running) {
        form_.focus("stop");
    }
}

void FolderDialog::stop() {
    if (run_ && !stopping_ && !closed_) {
        stopping_ = true;
        form_.set("status", "Label", uno::Any(say(words_.stopping)));
        run_->stop();
    }
}

/// The window goes at once. A run ends in its own time: waiting for it here would hold up the office.
void FolderDialog::close() {
    if (closed_) {
        return;
    }
    closed_ = true;
    if (run_) {
        run_->stop();
        ending_dialogs.push_back(shared_from_this());
    }
    form_.close();
    if (open_dialog.get() == this) {
        open_dialog.reset();
    }
}

}  // namespace

void show_folder_dialog(const uno::Reference<uno::XComponentContext>& context, const uno::Reference<XFrame>& frame) {
    if (open_dialog) {
        return open_dialog->bring_to_front();
    }
    const auto dialog = std::make_shared<FolderDialog>(context);
    dialog->open(frame);
    open_dialog = dialog;
}

}  // namespace kpisheet
