// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/tree_view.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/awt/tree/ExpandVetoException.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>

#include "uno/sheets/utf8_text.hpp"
#include "uno/sidebar/images.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace tree = com::sun::star::awt::tree;

/// Sets a flag for a while.
class While {
public:
    explicit While(bool& flag) : flag_(flag), before_(std::exchange(flag, true)) {}
    ~While() { flag_ = before_; }
    While(const While&) = delete;
    While& operator=(const While&) = delete;

private:
    bool& flag_;
    bool before_;
};

uno::Reference<tree::XMutableTreeNode> node_of(const uno::Reference<tree::XMutableTreeDataModel>& model,
                                               const TreeEntry& entry) {
    auto node = model->createNode(uno::Any(to_office_text(entry.text)), false);
    node->setDataValue(uno::Any(entry.id));
    if (!entry.icon.empty()) {
        node->setNodeGraphicURL(to_office_text(images_folder + entry.icon));
    }
    return node;
}

}  // namespace

TreeView::TreeView(Controls& controls, const rtl::OUString& help, std::function<void()> chosen,
                   std::function<void()> entered)
    : context_(controls.context()),
      chosen_(std::move(chosen)),
      control_(controls.tree(
          help,
          [this] {
              if (!quiet_) {
                  chosen_();
              }
          },
          std::move(entered))),
      tree_(control_.as<tree::XTreeControl>()) {}

void TreeView::fill(std::vector<TreeEntry> entries, std::optional<sal_Int32> chosen) {
    if (entries != entries_) {
        const auto top = top_line();
        remember_closed();
        entries_ = std::move(entries);
        build();
        scroll_to(top);
    }
    choose(chosen);
}

void TreeView::build() {
    const While quiet(quiet_);
    const uno::Reference<tree::XMutableTreeDataModel> model(
        context_->getServiceManager()->createInstanceWithContext("com.sun.star.awt.tree.MutableTreeDataModel", context_),
        uno::UNO_QUERY_THROW);
    const auto root = model->createNode(uno::Any(rtl::OUString()), false);
    headings_.clear();
    lines_.clear();
    for (const auto& entry : entries_) {
        const auto node = node_of(model, entry);
        for (const auto& child : entry.children) {
            const auto line = node_of(model, child);
            node->appendChild(line);
            lines_.emplace(child.id, Node(line.get()));
        }
        root->appendChild(node);
        headings_.emplace_back(node.get());
        if (entry.id >= 0) {
            lines_.emplace(entry.id, Node(node.get()));
        }
    }
    model->setRoot(root);
    control_.set("DataModel", uno::Reference<tree::XTreeDataModel>(model.get()));
    for (std::size_t at = 0; at < entries_.size(); ++at) {
        if (!entries_[at].children.empty() && !closed_.contains(entries_[at].key)) {
            tree_->expandNode(headings_[at]);
        }
    }
}

void TreeView::remember_closed() {
    for (std::size_t at = 0; at < headings_.size(); ++at) {
        if (entries_[at].children.empty()) {
            continue;
        }
        if (tree_->isNodeCollapsed(headings_[at])) {
            closed_.insert(entries_[at].key);
        } else {
            closed_.erase(entries_[at].key);
        }
    }
}

std::vector<TreeView::Node> TreeView::visible_nodes() const {
    std::vector<Node> nodes;
    for (std::size_t at = 0; at < headings_.size(); ++at) {
        nodes.push_back(headings_[at]);
        const auto children = entries_[at].children.size();
        if (children > 0 && tree_->isNodeExpanded(headings_[at])) {
            for (std::size_t child = 0; child < children; ++child) {
                nodes.push_back(headings_[at]->getChildAt(static_cast<sal_Int32>(child)));
            }
        }
    }
    return nodes;
}

sal_Int32 TreeView::top_line() const {
    const auto top = entries_.empty() ? Node() : tree_->getClosestNodeForLocation(1, 1);
    if (!top.is()) {
        return 0;
    }
    const auto nodes = visible_nodes();
    const auto at = std::find(nodes.begin(), nodes.end(), top);
    return at == nodes.end() ? 0 : static_cast<sal_Int32>(at - nodes.begin());
}

void TreeView::scroll_to(sal_Int32 line) {
    const auto nodes = visible_nodes();
    if (line <= 0 || nodes.empty()) {
        return;
    }
    // From below, showing a line scrolls no further than to put it on top.
    tree_->makeNodeVisible(nodes.back());
    tree_->makeNodeVisible(nodes[std::min(nodes.size() - 1, static_cast<std::size_t>(line))]);
}

std::optional<sal_Int32> TreeView::chosen() const {
    uno::Reference<tree::XMutableTreeNode> node;
    sal_Int32 id = -1;
    if ((tree_->getSelection() >>= node) && node.is() && (node->getDataValue() >>= id)) {
        return id;
    }
    return std::nullopt;
}

void TreeView::choose(std::optional<sal_Int32> id) {
    const While quiet(quiet_);
    const auto at = id ? lines_.find(*id) : lines_.end();
    if (at == lines_.end()) {
        if (!id) {
            tree_->clearSelection();
        }
        return;
    }
    if (chosen() != id) {
        tree_->makeNodeVisible(at->second);
        tree_->select(uno::Any(at->second));
    }
}

}  // namespace kpisheet
