// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>

#include "uno/sidebar/controls.hpp"

namespace kpisheet {

/// One line of a tree, with those under it.
struct TreeEntry {
    std::string text;
    std::string icon;   ///< file in the extension's images/; empty: none
    sal_Int32 id = -1;  ///< what the line stands for; -1 for a heading
    std::string key;    ///< of a heading: what it is called whatever its text; closed headings stay closed
    std::vector<TreeEntry> children;

    bool operator==(const TreeEntry&) const = default;
};

/// A tree of two levels. When it is filled anew, what can stay stays: the chosen line, closed headings, the scroll.
class TreeView {
public:
    /// `chosen`: the person has chosen another line. `entered`: Enter or a double-click.
    TreeView(Controls& controls, const rtl::OUString& label, const rtl::OUString& help, std::function<void()> chosen,
             std::function<void()> entered);

    /// `chosen`: the line to choose in the new tree; nothing is called for it. The line on top stays there, or what has
    /// come in its place does, whether or not the chosen one is in view.
    void fill(std::vector<TreeEntry> entries, std::optional<sal_Int32> chosen);
    [[nodiscard]] std::optional<sal_Int32> chosen() const;
    /// Chooses the line and shows it; nothing is called. Without a line: chooses nothing.
    void choose(std::optional<sal_Int32> id);
    [[nodiscard]] bool has(sal_Int32 id) const { return lines_.contains(id); }
    [[nodiscard]] Control& control() { return control_; }

private:
    using Node = com::sun::star::uno::Reference<com::sun::star::awt::tree::XTreeNode>;

    /// A line under no closed heading.
    struct OpenLine {
        Node node;
        std::string name;  ///< the same in a tree filled anew
    };
    struct Top {
        std::size_t at;  ///< among the open lines
        std::string name;
    };

    void build();
    void remember_closed();
    void select(std::optional<sal_Int32> id);
    [[nodiscard]] std::optional<Top> top() const;
    void scroll_to(const Top& top);
    [[nodiscard]] std::vector<OpenLine> open_lines() const;

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    std::function<void()> chosen_;
    Control control_;
    com::sun::star::uno::Reference<com::sun::star::awt::tree::XTreeControl> tree_;
    std::vector<TreeEntry> entries_;
    std::vector<Node> headings_;          ///< in the order of entries_
    std::map<sal_Int32, Node> lines_;     ///< by id
    std::set<std::string> closed_;        ///< keys of headings
    bool quiet_ = false;                  ///< the view itself is changing the selection
};

}  // namespace kpisheet
