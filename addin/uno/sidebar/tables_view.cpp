// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/tables_view.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/awt/XListBox.hpp>

#include "core/layouts/role_names.hpp"
#include "uno/sheets/utf8_text.hpp"
#include "uno/sidebar/navigation.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
namespace awt = com::sun::star::awt;

constexpr double sure_from = 0.85;
constexpr double likely_from = 0.6;
constexpr auto role_count = static_cast<sal_Int16>(ColumnRole::note) + 1;

std::string_view certainty_name(double certainty, const Words& words) {
    return certainty >= sure_from ? words.sure : certainty >= likely_from ? words.likely : words.unsure;
}

bool same_place(const RoleCorrection& one, const RoleCorrection& other) {
    return one.sheet == other.sheet && one.heading == other.heading && one.nth == other.nth;
}

}  // namespace

TablesView::TablesView(PanelParts& parts)
    : parts_(parts),
      table_label_(parts.controls.label(say(parts.words().table))),
      tables_(parts.controls.drop_down(say(parts.words().table_help), [this] { fill_columns(); })),
      columns_label_(parts.controls.label(say(parts.words().columns))),
      columns_(
          parts.controls, say(parts.words().columns), say(parts.words().columns_help), [this] { describe(); },
          [this] { go(); }),
      role_label_(parts.controls.label(say(parts.words().role))),
      role_(parts.controls.drop_down(say(parts.words().role_help), [this] { correct(); })),
      why_label_(parts.controls.label(say(parts.words().why_role))),
      why_(parts.controls.text_box(say(parts.words().why_role))),
      corrections_(parts) {
    std::vector<rtl::OUString> names{say(parts.words().automatic)};
    for (sal_Int16 role = 0; role < role_count; ++role) {
        names.push_back(say(role_name(static_cast<ColumnRole>(role), parts.language)));
    }
    role_.as<awt::XListBox>()->addItems({names.data(), static_cast<sal_Int32>(names.size())}, 0);
}

void TablesView::add_to(PanelLayout& layout) {
    layout.labelled(table_label_, tables_);
    layout.flow({&columns_label_});
    layout.fill(columns_.control(), 8, 3);
    layout.labelled(role_label_, role_);
    layout.flow({&why_label_});
    layout.fill(why_, 4, 1);
    corrections_.add_to(layout);
}

void TablesView::show(bool shown) {
    for (auto* const control : {&table_label_, &tables_, &columns_label_, &columns_.control(), &role_label_, &role_,
                                &why_label_, &why_}) {
        control->show(shown);
    }
    corrections_.show(shown);
    if (!shown) {
        shown_ = {};    // a large table is not kept for a view that nobody sees
    }
}

void TablesView::refresh() {
    const auto list = tables_.as<awt::XListBox>();
    const auto before = list->getSelectedItemPos();
    shown_ = parts_.review->last();
    corrections_.refresh();
    list->removeItems(0, list->getItemCount());
    if (!shown_.review || shown_.review->recognition.tables.empty()) {
        fill_columns();
        return;
    }
    std::vector<rtl::OUString> names;
    for (const auto& table : shown_.review->recognition.tables) {
        auto place = to_text(table.range);
        if (shown_.workbook->sheets.size() > 1) {
            place = shown_.workbook->sheets[table.sheet].name() + "!" + place;
        }
        names.push_back(to_office_text(with(parts_.words().table_entry,
                                            {place, table.title, std::to_string(table.indicators.size())})));
    }
    list->addItems({names.data(), static_cast<sal_Int32>(names.size())}, 0);
    list->selectItemPos(before < 0 ? at_cursor() : std::min(before, static_cast<sal_Int16>(names.size() - 1)), true);
    fill_columns();
}

sal_Int16 TablesView::at_cursor() const {
    const auto cursor = cursor_of(parts_.frame);
    const auto& tables = shown_.review->recognition.tables;
    const auto is_on_sheet = [&](const Table& table) {
        return cursor && shown_.workbook->sheets[table.sheet].name() == cursor->sheet;
    };
    auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& table) {
        return is_on_sheet(table) && table.range.contains(cursor->cell);
    });
    if (found == tables.end()) {
        found = std::find_if(tables.begin(), tables.end(), is_on_sheet);
    }
    return found == tables.end() ? sal_Int16(0) : static_cast<sal_Int16>(found - tables.begin());
}

const Table* TablesView::table() const {
    const auto at = tables_.as<awt::XListBox>()->getSelectedItemPos();
    if (!shown_.review || at < 0 || static_cast<std::size_t>(at) >= shown_.review->recognition.tables.size()) {
        return nullptr;
    }
    return &shown_.review->recognition.tables[static_cast<std::size_t>(at)];
}

const Column* TablesView::column() const {
    const auto* const of = table();
    const auto at = columns_.chosen();
    if (of == nullptr || !at || *at < 0 || static_cast<std::size_t>(*at) >= of->columns.size()) {
        return nullptr;
    }
    return &of->columns[static_cast<std::size_t>(*at)];
}

void TablesView::fill_columns() {
    std::vector<TreeEntry> entries;
    if (const auto* const of = table()) {
        for (std::size_t at = 0; at < of->columns.size(); ++at) {
            const auto& column = of->columns[at];
            auto text = column_name(column.column) + "  " + std::string(role_name(column.role, parts_.language));
            if (column.year) {
                text += " " + std::to_string(*column.year);
            }
            text += "  " + std::string(certainty_name(column.certainty, parts_.words())) + "  " + column.heading;
            std::replace(text.begin(), text.end(), '\n', ' ');
            entries.push_back({text, {}, static_cast<sal_Int32>(at), {}, {}});
        }
    }
    columns_.fill(std::move(entries), columns_.chosen());
    describe();
}

void TablesView::describe() {
    const auto* const of = column();
    const auto list = role_.as<awt::XListBox>();
    parts_.enable_change(role_, of != nullptr, parts_.words().role_help);
    if (of == nullptr) {
        role_shown_ = 0;
        list->selectItemPos(role_shown_, true);
        why_.set("Text", say(table() == nullptr ? parts_.words().no_columns : parts_.words().columns_help));
        return;
    }
    const auto corrected = correction().has_value();
    role_shown_ = static_cast<sal_Int16>(static_cast<sal_Int16>(of->role) + 1);
    list->selectItemPos(role_shown_, true);
    auto text = of->heading + "\n" + std::string(role_name(of->role, parts_.language)) + " (" +
                std::string(certainty_name(of->certainty, parts_.words())) + ", " +
                std::to_string(static_cast<int>(of->certainty * 100 + 0.5)) + "%)\n" + of->reason.in(parts_.language);
    if (corrected) {
        text += "\n" + std::string(parts_.words().corrected);
    }
    why_.set("Text", to_office_text(text));
}

void TablesView::go() {
    if (const auto* const of = column()) {
        parts_.go(shown_.workbook->sheets[table()->sheet].name(), range_of(Address{table()->header_first, of->column}), false);
    }
}

std::optional<std::size_t> TablesView::correction() const {
    const auto wanted = correction_of(*shown_.workbook, *table(), *column(), ColumnRole::unknown);
    const auto& kept = parts_.review->notes().corrections;
    const auto at =
        std::find_if(kept.begin(), kept.end(), [&](const RoleCorrection& one) { return same_place(one, wanted); });
    return at == kept.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - kept.begin()));
}

void TablesView::correct() {
    const auto* const of = column();
    const auto chosen = role_.as<awt::XListBox>()->getSelectedItemPos();
    if (of == nullptr || chosen < 0 || std::exchange(role_shown_, chosen) == chosen) {
        return;
    }
    const auto before = correction();
    auto notes = parts_.review->notes();
    if (before) {
        notes.corrections.erase(notes.corrections.begin() + static_cast<std::ptrdiff_t>(*before));
    }
    if (chosen > 0) {
        notes.corrections.push_back(
            correction_of(*shown_.workbook, *table(), *of, static_cast<ColumnRole>(chosen - 1)));
    } else if (!before) {
        describe();
        return;
    }
    if (!parts_.review->change_notes(notes)) {
        parts_.answer(std::string(parts_.words().not_kept));
        describe();
    }
}

}  // namespace kpisheet
