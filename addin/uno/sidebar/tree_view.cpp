// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/tree_view.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XDevice.hpp>
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
                                               const TreeEntry& entry, int pixels_per_meter) {
    auto node = model->createNode(uno::Any(to_office_text(entry.text)), false);
    node->setDataValue(uno::Any(entry.id));
    if (!entry.icon.empty()) {
        node->setNodeGraphicURL(to_office_text(images_folder + for_screen(entry.icon, pixels_per_meter)));
    }
    return node;
}

}  // namespace

TreeView::TreeView(Controls& controls, const rtl::OUString& label, const rtl::OUString& help,
                   std::function<void()> chosen, std::function<void()> entered)
    : context_(controls.context()),
      chosen_(std::move(chosen)),
      control_(controls.tree(
          label, help,
          [this] {
              if (!quiet_) {
                  chosen_();
              }
          },
          std::move(entered))),
      tree_(control_.as<tree::XTreeControl>()) {}

void TreeView::fill(std::vector<TreeEntry> entries, std::optional<sal_Int32> chosen) {
    if (entries == entries_) {
        select(chosen);
        return;
    }
    const auto before = top();
    remember_closed();
    entries_ = std::move(entries);
    build();
    select(chosen);
    if (before) {
        scroll_to(*before);
    }
}

void TreeView::build() {
    const While quiet(quiet_);
    const uno::Reference<tree::XMutableTreeDataModel> model(
        context_->getServiceManager()->createInstanceWithContext("com.sun.star.awt.tree.MutableTreeDataModel", context_),
        uno::UNO_QUERY_THROW);
    const auto root = model->createNode(uno::Any(rtl::OUString()), false);
    const uno::Reference<com::sun::star::awt::XDevice> screen(control_.as<com::sun::star::awt::XControl>()->getPeer(), uno::UNO_QUERY);
    const auto fineness = screen.is() ? static_cast<int>(screen->getInfo().PixelPerMeterX) : 0;
    headings_.clear();
    lines_.clear();
    for (const auto& entry : entries_) {
        const auto node = node_of(model, entry, fineness);
        for (const auto& child : entry.children) {
            const auto line = node_of(model, child, fineness);
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

std::vector<TreeView::OpenLine> TreeView::open_lines() const {
    std::vector<OpenLine> lines;
    for (std::size_t at = 0; at < headings_.size(); ++at) {
        const auto& [text, icon, id, key, children] = entries_[at];
        lines.push_back({headings_[at], key.empty() ? text : key});
        if (!children.empty() && tree_->isNodeExpanded(headings_[at])) {
            for (std::size_t child = 0; child < children.size(); ++child) {
                lines.push_back({headings_[at]->getChildAt(static_cast<sal_Int32>(child)), children[child].text});
            }
        }
    }
    return lines;
}

std::optional<TreeView::Top> TreeView::top() const {
    const auto lines = open_lines();
    // Not by getClosestNodeForLocation, which finds nothing left of a node's text.
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [this](const OpenLine& line) { return tree_->getNodeRect(line.node).Y >= 0; });
    return found == lines.end() ? std::nullopt
                                : std::optional(Top{static_cast<std::size_t>(found - lines.begin()), found->name});
}

void TreeView::scroll_to(const Top& top) {
    const auto lines = open_lines();
    if (lines.empty()) {
        return;
    }
    const auto same =
        std::find_if(lines.begin(), lines.end(), [&](const OpenLine& line) { return line.name == top.name; });
    // From below, showing a line scrolls no further than to put it on top.
    tree_->makeNodeVisible(lines.back().node);
    tree_->makeNodeVisible(same != lines.end() ? same->node : lines[std::min(lines.size() - 1, top.at)].node);
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
    select(id);
    const While quiet(quiet_);
    if (const auto at = id ? lines_.find(*id) : lines_.end(); at != lines_.end()) {
        tree_->makeNodeVisible(at->second);
    }
}

void TreeView::select(std::optional<sal_Int32> id) {
    const While quiet(quiet_);
    if (!id) {
        tree_->clearSelection();
    } else if (const auto at = lines_.find(*id); at != lines_.end() && chosen() != id) {
        tree_->select(uno::Any(at->second));
    }
}

}  // namespace kpisheet
