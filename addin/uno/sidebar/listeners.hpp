// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <utility>

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XMouseListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "uno/sidebar/main_thread.hpp"

namespace kpisheet {

// Listeners that call a function. Whoever gives the function ends the listening before it goes away.

namespace listening {
namespace awt = com::sun::star::awt;
namespace lang = com::sun::star::lang;

/// The office calls some listeners (of buttons, of the mouse) on the main thread, but without its lock, and another thread
/// could change the document meanwhile. With a MainThread the function is called a moment later, with the lock.
template <class Interface>
class Calling : public cppu::WeakImplHelper1<Interface> {
public:
    explicit Calling(std::function<void()> called, std::optional<MainThread> later = std::nullopt)
        : called_(std::move(called)), later_(std::move(later)) {}
    void SAL_CALL disposing(const lang::EventObject& /*event*/) override { called_ = nullptr; }

protected:
    void call() {
        if (later_) {
            later_->post([self = rtl::Reference<Calling>(this)] { self->call_now(); });
        } else {
            call_now();
        }
    }

private:
    void call_now() {
        if (const auto called = called_) {  // a copy: what it calls may end the listening
            called();
        }
    }

    std::function<void()> called_;
    std::optional<MainThread> later_;
};

class Action final : public Calling<awt::XActionListener> {
    using Calling::Calling;
    void SAL_CALL actionPerformed(const awt::ActionEvent& /*event*/) override { call(); }
};

class Item final : public Calling<awt::XItemListener> {
    using Calling::Calling;
    void SAL_CALL itemStateChanged(const awt::ItemEvent& /*event*/) override { call(); }
};

class Text final : public Calling<awt::XTextListener> {
    using Calling::Calling;
    void SAL_CALL textChanged(const awt::TextEvent& /*event*/) override { call(); }
};

class Selection final : public Calling<com::sun::star::view::XSelectionChangeListener> {
    using Calling::Calling;
    void SAL_CALL selectionChanged(const lang::EventObject& /*event*/) override { call(); }
};

/// Keeps whether one of several windows has the keyboard.
class Focus final : public cppu::WeakImplHelper1<awt::XFocusListener> {
public:
    [[nodiscard]] bool is_there() const { return there_; }
    void SAL_CALL focusGained(const awt::FocusEvent& /*event*/) override { there_ = true; }
    void SAL_CALL focusLost(const awt::FocusEvent& /*event*/) override { there_ = false; }
    void SAL_CALL disposing(const lang::EventObject& /*event*/) override { there_ = false; }

private:
    bool there_ = false;
};

/// Takes keys before the office does, wherever they are pressed: those for which `taken` says so.
class KeyTaker final : public cppu::WeakImplHelper1<awt::XKeyHandler> {
public:
    explicit KeyTaker(std::function<bool(const awt::KeyEvent&)> taken) : taken_(std::move(taken)) {}
    sal_Bool SAL_CALL keyPressed(const awt::KeyEvent& event) override { return taken_(event); }
    sal_Bool SAL_CALL keyReleased(const awt::KeyEvent& /*event*/) override { return false; }
    void SAL_CALL disposing(const lang::EventObject& /*event*/) override {}

private:
    std::function<bool(const awt::KeyEvent&)> taken_;
};

class Resize final : public Calling<awt::XWindowListener> {
    using Calling::Calling;
    void SAL_CALL windowResized(const awt::WindowEvent& /*event*/) override { call(); }
    void SAL_CALL windowMoved(const awt::WindowEvent& /*event*/) override {}
    void SAL_CALL windowShown(const lang::EventObject& /*event*/) override { call(); }
    void SAL_CALL windowHidden(const lang::EventObject& /*event*/) override {}
};

/// One key, of those that a control leaves to others.
class Key final : public Calling<awt::XKeyListener> {
public:
    Key(sal_Int16 key, std::function<void()> pressed, std::optional<MainThread> later = std::nullopt)
        : Calling(std::move(pressed), std::move(later)), key_(key) {}

private:
    void SAL_CALL keyPressed(const awt::KeyEvent& event) override {
        if (event.KeyCode == key_) {
            call();
        }
    }
    void SAL_CALL keyReleased(const awt::KeyEvent& /*event*/) override {}

    sal_Int16 key_;
};

class DoubleClick final : public Calling<awt::XMouseListener> {
    using Calling::Calling;
    void SAL_CALL mousePressed(const awt::MouseEvent& event) override {
        if (event.ClickCount == 2 && event.Buttons == 1) {
            call();
        }
    }
    void SAL_CALL mouseReleased(const awt::MouseEvent& /*event*/) override {}
    void SAL_CALL mouseEntered(const awt::MouseEvent& /*event*/) override {}
    void SAL_CALL mouseExited(const awt::MouseEvent& /*event*/) override {}
};

}  // namespace listening
}  // namespace kpisheet
