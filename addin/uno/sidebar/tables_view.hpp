// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/sidebar/corrections_view.hpp"
#include "uno/sidebar/panel_layout.hpp"
#include "uno/sidebar/panel_parts.hpp"
#include "uno/sidebar/tree_view.hpp"

namespace kpisheet {

/// The recognised tables: what each column is taken for, how sure that is and why; a person can correct it.
class TablesView {
public:
    explicit TablesView(PanelParts& parts);

    void add_to(PanelLayout& layout);
    void show(bool shown);
    void refresh();

private:
    void fill_columns();
    void describe();
    void go();
    void correct();
    /// The table in which the cursor stands, else the first on its sheet.
    [[nodiscard]] sal_Int16 at_cursor() const;
    [[nodiscard]] const Table* table() const;
    [[nodiscard]] const Column* column() const;
    [[nodiscard]] std::optional<std::size_t> correction() const;

    PanelParts& parts_;
    Control table_label_, tables_;
    Control columns_label_;
    TreeView columns_;
    Control role_label_, role_;
    Control why_label_, why_;
    CorrectionsView corrections_;
    CheckedDocument shown_;
    sal_Int16 role_shown_ = 0;  ///< in the list of roles: showing one reports a choice as a person's does
};

}  // namespace kpisheet
