// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase3.hxx>

#include "uno/sidebar/ignored_view.hpp"
#include "uno/sidebar/issues_view.hpp"
#include "uno/sidebar/tables_view.hpp"
#include "uno/sidebar/verdict_view.hpp"

namespace kpisheet {

/// Where the host puts a panel.
struct PanelPlace {
    rtl::OUString url;
    com::sun::star::uno::Reference<com::sun::star::awt::XWindow> parent;
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame;
    com::sun::star::uno::Reference<com::sun::star::ui::XSidebar> sidebar;
};

/// The panel of the deck 「KPIシート」 in one window. The host makes it when the deck is shown and disposes it when the
/// deck is hidden; what it shows is kept by the document's review.
class Panel final : private cppu::BaseMutex,
                    public cppu::WeakComponentImplHelper3<com::sun::star::ui::XUIElement, com::sun::star::ui::XToolPanel,
                                                          com::sun::star::ui::XSidebarPanel>,
                    private ReviewObserver {
public:
    Panel(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, PanelPlace place);

    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> SAL_CALL getFrame() override;
    rtl::OUString SAL_CALL getResourceURL() override;
    sal_Int16 SAL_CALL getType() override;
    com::sun::star::uno::Reference<com::sun::star::uno::XInterface> SAL_CALL getRealInterface() override;

    com::sun::star::uno::Reference<com::sun::star::accessibility::XAccessible> SAL_CALL createAccessible(
        const com::sun::star::uno::Reference<com::sun::star::accessibility::XAccessible>& parent) override;
    com::sun::star::uno::Reference<com::sun::star::awt::XWindow> SAL_CALL getWindow() override;

    com::sun::star::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
    sal_Int32 SAL_CALL getMinimalWidth() override;

private:
    enum class View : std::uint8_t { issues, tables, ignored };

    void SAL_CALL disposing() override;
    void review_changed() override;
    void progress_changed() override;
    void document_gone() override;
    void focus_wanted(const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame) override;
    void turn_to(View view);
    void refresh_view();
    void label_tabs();
    void answer(const std::string& text);
    void arrange();
    /// False for keys that are not the panel's, and while the keyboard is elsewhere.
    bool take_key(const com::sun::star::awt::KeyEvent& event);
    /// Opens the help about what the person looks at.
    void help();

    bool ready_ = false;  ///< all parts are there; the first member, for parts that call back while they are made
    View view_ = View::issues;
    std::shared_ptr<const Review> drawn_;  ///< that the view shows
    sal_Int32 least_height_ = 0;
    PanelPlace place_;
    Controls controls_;
    PanelParts parts_;
    VerdictView verdict_;
    Control answer_;
    Control issues_tab_, tables_tab_, ignored_tab_;
    IssuesView issues_;
    TablesView tables_;
    IgnoredView ignored_;
    sal_Int32 line_;
    PanelLayout layout_;
    com::sun::star::uno::Reference<com::sun::star::awt::XWindowListener> resized_;
    com::sun::star::uno::Reference<com::sun::star::view::XSelectionChangeListener> cursor_moved_;
    com::sun::star::uno::Reference<com::sun::star::view::XSelectionSupplier> selection_;
    com::sun::star::uno::Reference<com::sun::star::awt::XExtendedToolkit> toolkit_;
    com::sun::star::uno::Reference<com::sun::star::awt::XKeyHandler> keys_;
};

}  // namespace kpisheet
